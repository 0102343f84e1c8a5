package nianbao.monitor;

import java.time.DateTimeException;
import java.util.Map;

/**
 * How a kind of status stands in a file.
 *
 * @param <S> the kind
 */
public interface StatusFormat<S extends Status> {
    /** What it has of its own, in the order in which people want to read it; empty options are null in the file. */
    Map<String, Object> members(S status);

    /**
     * The status that has such members.
     *
     * @throws IllegalArgumentException or {@link DateTimeException} where one is missing, or is none
     */
    S status(StatusMembers members);
}
