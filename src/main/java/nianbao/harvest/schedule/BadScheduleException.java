package nianbao.harvest.schedule;

import java.io.Serial;
import java.util.Locale;

/** A cron expression says no time; the message is the part of it that does not. */
public final class BadScheduleException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Fault fault;

    /** What is wrong. */
    public enum Fault {
        /** It has not five fields. */
        FIELDS,
        MINUTE,
        HOUR,
        DAY,
        MONTH,
        WEEKDAY,
        /** The time never comes, as the 30th of February. */
        NEVER;

        /** The stable name, such as {@code minute}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    BadScheduleException(Fault fault, String part) {
        super(part);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
