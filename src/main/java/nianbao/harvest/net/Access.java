package nianbao.harvest.net;

/** Where requests may go. */
public enum Access {
    /** To addresses in the public internet alone. */
    PUBLIC,
    /** Into private networks as well: whoever wrote the source says so. */
    PRIVATE_TOO
}
