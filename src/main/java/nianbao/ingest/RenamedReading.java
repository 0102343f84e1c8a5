package nianbao.ingest;

import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.worker.FileReading;

/**
 * Has records know a file by the name that people gave it, where it lies under another: in the archive under its hash, in a
 * spool under a name of the program's own.
 *
 * @param name without folders
 */
record RenamedReading(String name, FileReading.Taker taker) implements FileReading.Taker {
    private static final String MEMBER = "!/";

    @Override
    public boolean wants(Source found) {
        return taker.wants(named(found, inside(found.name())));
    }

    @Override
    public void take(ReportRecord record) {
        taker.take(named(record, inside(record.source().name())));
    }

    @Override
    public void pageRead() {
        taker.pageRead();
    }

    private String inside(String found) {
        int mark = found.indexOf(MEMBER);
        return mark < 0 ? name : name + found.substring(mark);
    }

    /** A record as it would be of a file of this name. */
    static ReportRecord named(ReportRecord record, String name) {
        return new ReportRecord(
                record.schema(),
                named(record.source(), name),
                record.report(),
                record.sections(),
                record.values(),
                record.checks(),
                record.problems(),
                record.verdict(),
                record.reader());
    }

    private static Source named(Source source, String name) {
        return new Source(
                name, source.sha256(), source.mediaType(), source.bytes(), source.pages(), source.textSource());
    }
}
