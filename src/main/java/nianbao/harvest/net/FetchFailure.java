package nianbao.harvest.net;

import java.util.Locale;

/** Why an address brought no file. */
public enum FetchFailure {
    ADDRESS_PRIVATE(Hope.NONE),
    ADDRESS_NOT_WEB(Hope.NONE),
    ROBOTS_DENY(Hope.NONE),
    ROBOTS_UNREACHABLE(Hope.NONE),
    TOO_MANY_REDIRECTS(Hope.NONE),
    STATUS(Hope.NONE),
    TOO_LARGE(Hope.NONE),
    WRONG_TYPE(Hope.NONE),
    NO_CONTENT(Hope.NONE),
    HOST_POSTPONED(Hope.NONE),
    TLS(Hope.NONE),
    STATUS_PASSING(Hope.SOON),
    HOST_UNKNOWN(Hope.SOON),
    CONNECTION(Hope.SOON),
    NO_PROGRESS(Hope.SOON),
    TOO_SLOW(Hope.SOON),
    TRUNCATED(Hope.SOON);

    /** Whether the same request may go better in a moment. */
    enum Hope {
        NONE,
        SOON
    }

    private final Hope hope;

    FetchFailure(Hope hope) {
        this.hope = hope;
    }

    boolean mayPass() {
        return hope == Hope.SOON;
    }

    /** The stable name, such as {@code robots-deny}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
