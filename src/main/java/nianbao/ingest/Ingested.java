package nianbao.ingest;

import nianbao.model.ReportRecord;
import nianbao.store.Known;

/** What became of a file. */
public sealed interface Ingested {
    /** As found; {@code archive.zip!/member} for a member of an archive. */
    String path();

    /** Read, and in the store now. */
    record Stored(String path, ReportRecord report) implements Ingested {}

    /** The store had the same bytes, read by the same version. */
    record AlreadyKnown(String path, Known known) implements Ingested {}
}
