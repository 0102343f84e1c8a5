package nianbao.store.correction;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which changes are looked for.
 *
 * @param by who made them
 * @param report the number of the report whose files they are about
 * @param field of a figure or a description
 * @param since the first moment
 * @param until the moment after the last
 */
public record ChangeFilter(
        Optional<String> by,
        OptionalLong report,
        Optional<String> field,
        Optional<Instant> since,
        Optional<Instant> until) {
    public static final ChangeFilter ALL = new ChangeFilter(
            Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static ChangeFilter ofReport(long report) {
        return new ChangeFilter(
                Optional.empty(), OptionalLong.of(report), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Of one figure of a report. */
    public static ChangeFilter ofFigure(long report, String field) {
        return new ChangeFilter(
                Optional.empty(), OptionalLong.of(report), Optional.of(field), Optional.empty(), Optional.empty());
    }

    /** What a person changed from a moment on. */
    public static ChangeFilter ofPerson(String by, Instant since) {
        return new ChangeFilter(
                Optional.of(by), OptionalLong.empty(), Optional.empty(), Optional.of(since), Optional.empty());
    }
}
