package nianbao.ingest;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.model.ReportRecord;
import nianbao.store.Tables;
import nianbao.store.Version;

/** Which report a reading is a version of, and which version of a report is the current one. */
final class CurrentVersion {
    private final Tables tables;

    CurrentVersion(Tables tables) {
        this.tables = tables;
    }

    /**
     * Makes a reading a version of its report, and settles which version counts there.
     *
     * @param sha256 of the file
     */
    void place(String sha256, Version version) {
        if (!Outcomes.isReport(version.record())) {
            return;
        }
        long report = report(sha256, version.record());
        if (!version.report().equals(OptionalLong.of(report))) {
            tables.readings().setReport(version.number(), report);
        }
        settle(report);
    }

    private long report(String sha256, ReportRecord record) {
        Optional<String> issuer = record.report().issuer();
        OptionalInt year = record.report().year();
        return issuer.isPresent() && year.isPresent()
                ? tables.reports().of(tables.bodies().of(issuer.get()), year.getAsInt())
                : tables.reports().of(sha256);
    }

    /** The newest file's version counts. A report without versions goes. */
    void settle(long report) {
        OptionalLong newest = tables.reports().newest(report);
        if (newest.isEmpty()) {
            tables.reports().delete(report);
        } else if (!newest.equals(tables.reports().current(report))) {
            tables.reports().setCurrent(report, newest.getAsLong());
        }
    }
}
