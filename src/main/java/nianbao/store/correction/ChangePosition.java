package nianbao.store.correction;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place among changes, the newest first: whatever comes in before it, it stays where it is. */
public record ChangePosition(Instant at, long number) {
    private static final Pattern TEXT = Pattern.compile("([0-9T:.Z-]{20,30})_([0-9]{1,18})");

    /** The place of a change. */
    public static ChangePosition of(Change change) {
        return new ChangePosition(change.at(), change.number());
    }

    /** The place that a text names, as {@link #toString} wrote it. */
    public static Optional<ChangePosition> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ChangePosition(Instant.parse(matcher.group(1)), Long.parseLong(matcher.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "_" + number;
    }
}
