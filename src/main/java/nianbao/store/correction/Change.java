package nianbao.store.correction;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A change that a person made, as it was said.
 *
 * @param number grows with each change
 * @param before what counted until then; empty where nothing did, or nothing stood there
 * @param after what counts since; empty where nothing stands there
 * @param row of what was set, in the table of its kind
 * @param takesBack the number of the change that this one takes back
 * @param end by what it ceased to stand; empty where it stands, or set nothing
 */
public record Change(
        long number,
        Subject subject,
        Action action,
        State before,
        Optional<String> after,
        String by,
        Optional<String> note,
        Instant at,
        OptionalLong row,
        OptionalLong takesBack,
        Optional<End> end) {
    /** What was changed. */
    public enum Kind {
        FIGURE,
        /** Title, issuer, year or date of a file's report. */
        DESCRIPTION,
        /** Which file of a report counts. */
        FILE,
        /** Whether two bodies are one. */
        BODY,
        /** Where the lines of a file's tables are. */
        TABLES;

        /** The stable name, such as {@code figure}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of this name. */
        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    /** What was done. */
    public enum Action {
        SET,
        /** All that people said of it counts no longer. */
        CLEAR,
        /** One change counts no longer; what counted before it counts again. */
        TAKE_BACK;

        /** The stable name, such as {@code take-back}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The action of this name. */
        public static Optional<Action> of(String id) {
            return Arrays.stream(values())
                    .filter(action -> action.id().equals(id))
                    .findFirst();
        }
    }

    /** Two bodies: {@code other} may be a name of {@code one}. */
    public record Pair(long one, String oneName, long other, String otherName) {}

    /**
     * What a change is about.
     *
     * @param field of a figure or a description; otherwise the name of the kind
     * @param sha256 of the file; empty of bodies
     */
    public record Subject(Kind kind, String field, Optional<String> sha256, Optional<Pair> bodies) {
        static Subject figure(String sha256, String field) {
            return new Subject(Kind.FIGURE, field, Optional.of(sha256), Optional.empty());
        }

        static Subject description(String sha256, FileCorrection.Field field) {
            return new Subject(Kind.DESCRIPTION, field.id(), Optional.of(sha256), Optional.empty());
        }

        static Subject file(String sha256) {
            return new Subject(Kind.FILE, Kind.FILE.id(), Optional.of(sha256), Optional.empty());
        }

        static Subject tables(String sha256) {
            return new Subject(Kind.TABLES, Kind.TABLES.id(), Optional.of(sha256), Optional.empty());
        }

        /** Whether two bodies are one. */
        public static Subject bodies(Pair pair) {
            return new Subject(Kind.BODY, Kind.BODY.id(), Optional.empty(), Optional.of(pair));
        }
    }

    /**
     * What counted.
     *
     * @param status of a figure
     */
    public record State(Optional<String> value, Optional<String> status) {
        /** A value that has no status. */
        public static State of(Optional<String> value) {
            return new State(value, Optional.empty());
        }
    }

    /** The change by which another ceased to stand. */
    public record End(long number, Action action, String by, Instant at) {
        /** Whether the other was taken back, and not said anew. */
        public boolean isTakingBack() {
            return action != Action.SET;
        }
    }

    /** Whether it holds still: it was neither taken back nor said anew. */
    public boolean stands() {
        return action == Action.SET && end.isEmpty();
    }
}
