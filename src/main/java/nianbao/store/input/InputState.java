package nianbao.store.input;

import java.util.Locale;

/** What became of an input. */
public enum InputState {
    /** Its report is in the store, and this is where it came from first. */
    INGESTED,
    /** Its report is in the store; the same bytes came from elsewhere before. */
    DUPLICATE,
    NOT_A_REPORT,
    REJECTED,
    /** It failed for reasons that may pass, and is tried again when it is met again. */
    FAILED_RETRY,
    /** It failed again and again; only a person, or a newer version of the program, has it read once more. */
    QUARANTINED;

    /** The stable name, such as {@code not-a-report}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state with this id. */
    public static InputState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
