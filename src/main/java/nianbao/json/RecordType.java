package nianbao.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a record class consists of. Java works it out anew each time it is asked, which takes longer than all the rest of
 * reading and writing JSON.
 *
 * @param constructor of all components in their order
 */
record RecordType(List<Component> components, Constructor<?> constructor) {
    private static final ClassValue<RecordType> KNOWN = new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
            return inspect(type);
        }
    };

    /** One component of a record. */
    record Component(String name, Type type, Method accessor) {
        /** Whether it holds members beside those that the other components name: the map that is called so. */
        boolean isFurther() {
            return name.equals("further")
                    && type instanceof ParameterizedType generic
                    && generic.getRawType() == Map.class;
        }
    }

    static RecordType of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static RecordType inspect(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordType(
                    Arrays.stream(components).map(RecordType::component).toList(), type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + type, e);
        }
    }

    private static Component component(RecordComponent component) {
        Method accessor = component.getAccessor();
        // the record may be of a room of its own
        accessor.setAccessible(true);
        return new Component(component.getName(), component.getGenericType(), accessor);
    }
}
