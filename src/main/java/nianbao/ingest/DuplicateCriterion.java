package nianbao.ingest;

/** By what a file that comes to a known path is the one that came there before. */
public enum DuplicateCriterion {
    /** By its bytes. */
    BYTES,
    /** By what is read from it: web pages count their visitors, and are served with other bytes each time. */
    READING
}
