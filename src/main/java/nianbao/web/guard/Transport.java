package nianbao.web.guard;

/** How requests come here. */
public enum Transport {
    /** From browsers themselves, as they are. */
    PLAIN,
    /** By a proxy of ours that ends TLS; it says where they came from, and only it can reach us. */
    BEHIND_HTTPS
}
