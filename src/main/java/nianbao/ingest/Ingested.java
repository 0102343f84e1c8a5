package nianbao.ingest;

import nianbao.model.ReportRecord;

/** What became of a file. */
public sealed interface Ingested {
    /** As found; {@code archive.zip!/member} for a member of an archive. */
    String path();

    ReportRecord report();

    /** Read, and in the store now. */
    record Stored(String path, ReportRecord report) implements Ingested {}

    /** The store had the same bytes, read by the same version. */
    record AlreadyKnown(String path, ReportRecord report) implements Ingested {}
}
