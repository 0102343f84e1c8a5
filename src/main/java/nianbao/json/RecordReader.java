package nianbao.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.json.RecordType.Component;
import nianbao.model.ReportRecord;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} wrote. Members that the record types do not have are passed over. */
public final class RecordReader {
    private final JsonFactory json = new JsonFactory();

    /**
     * The record that {@code text} states.
     *
     * @throws IllegalArgumentException where the text is no such record
     */
    public ReportRecord read(String text) {
        try (JsonParser parser = json.createParser(text)) {
            parser.nextToken();
            return record(tree(parser));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a record: " + e.getMessage(), e);
        }
    }

    /** The record that a tree of maps, lists and plain values states. */
    static ReportRecord record(@Nullable Object tree) {
        try {
            return (ReportRecord) Objects.requireNonNull(bind(tree, ReportRecord.class), "a record");
        } catch (ReflectiveOperationException | ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("not a record: " + e, e);
        }
    }

    static @Nullable Object tree(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, tree(parser));
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(tree(parser));
        }
        return elements;
    }

    private static @Nullable Object bind(@Nullable Object tree, Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class ? optional(tree, element) : list(tree, element);
        }
        if (type == OptionalInt.class) {
            return tree == null ? OptionalInt.empty() : OptionalInt.of(((BigDecimal) tree).intValueExact());
        }
        if (type == OptionalLong.class) {
            return tree == null ? OptionalLong.empty() : OptionalLong.of(((BigDecimal) tree).longValueExact());
        }
        if (tree instanceof BigDecimal number) {
            return number(number, type);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return choice(plain, String.valueOf(tree));
        }
        return plain.isRecord() ? row(tree, plain) : tree;
    }

    private static Optional<?> optional(@Nullable Object tree, Type element) throws ReflectiveOperationException {
        return tree == null ? Optional.empty() : Optional.ofNullable(bind(tree, element));
    }

    private static List<?> list(@Nullable Object tree, Type element) throws ReflectiveOperationException {
        List<Object> bound = new ArrayList<>();
        for (Object each : (List<?>) Objects.requireNonNull(tree, "a list")) {
            bound.add(Objects.requireNonNull(bind(each, element), "an element"));
        }
        return bound;
    }

    private static Object number(BigDecimal number, Type type) {
        if (type == int.class) {
            return number.intValueExact();
        }
        if (type == long.class) {
            return number.longValueExact();
        }
        return type == double.class ? (Object) number.doubleValue() : number;
    }

    private static Object choice(Class<?> type, String id) {
        String name = id.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a " + type.getSimpleName() + ": " + id));
    }

    /** The members that no component has the name of, and that are texts. */
    private static Map<String, String> further(Map<?, ?> members, RecordType shape) {
        Map<String, String> further = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            boolean known = shape.components().stream()
                    .anyMatch(component -> component.name().equals(name));
            if (!known && value instanceof String text) {
                further.put(String.valueOf(name), text);
            }
        });
        return further;
    }

    private static Object row(@Nullable Object tree, Class<?> type) throws ReflectiveOperationException {
        Map<?, ?> members = (Map<?, ?>) Objects.requireNonNull(tree, type.getSimpleName());
        RecordType shape = RecordType.of(type);
        List<@Nullable Object> values = new ArrayList<>();
        for (Component component : shape.components()) {
            values.add(
                    component.isFurther()
                            ? further(members, shape)
                            : bind(members.get(component.name()), component.type()));
        }
        try {
            return shape.constructor().newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getSimpleName() + ": " + e.getCause(), e);
        }
    }
}
