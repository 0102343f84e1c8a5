package nianbao.monitor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of a status as they stand in its file, each asked for as what it should be. */
public final class StatusMembers {
    private final Map<?, ?> members;

    StatusMembers(Map<?, ?> members) {
        this.members = members;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name)).map(Object::toString);
    }

    public Optional<Instant> time(String name) {
        return text(name).map(Instant::parse);
    }

    /** @throws IllegalArgumentException where it is missing */
    public Instant timeNeeded(String name) {
        return time(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    /** 0 where it is missing. */
    public long number(String name) {
        return members.get(name) instanceof BigDecimal number ? number.longValue() : 0;
    }

    /** @throws IllegalArgumentException where it is none of the constants */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(type, text(name).orElse("").toUpperCase(Locale.ROOT));
    }

    public Optional<StatusMembers> object(String name) {
        return object(members.get(name));
    }

    /** The objects of a list; none where it is missing. */
    public List<StatusMembers> objects(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().flatMap(element -> object(element).stream()).toList()
                : List.of();
    }

    private static Optional<StatusMembers> object(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? Optional.of(new StatusMembers(object)) : Optional.empty();
    }
}
