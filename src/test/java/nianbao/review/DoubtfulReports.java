package nianbao.review;

import java.util.List;
import java.util.OptionalInt;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;

/** Makes records with figures that are not certain. */
public final class DoubtfulReports {
    private DoubtfulReports() {}

    /** A record of a file with these bytes, in which these figures have a status. */
    public static ReportRecord of(SourceFile file, Status status, List<String> fields) {
        return with(new FakeReport().of(file), status, fields, List.of());
    }

    static ReportRecord with(Status status, List<String> fields, List<Check> checks) {
        ReportRecord record = new FakeReport().of(SourceFile.single("a.pdf", "application/pdf", new byte[] {1}));
        return with(record, status, fields, checks);
    }

    public static ReportRecord with(ReportRecord record, Status status, List<String> fields, List<Check> checks) {
        List<Value> values = record.values().stream()
                .map(value -> fields.contains(value.field()) ? value.with(value.value(), status) : value)
                .toList();
        Source source = record.source();
        return new ReportRecord(
                record.schema(),
                source,
                record.report(),
                record.sections(),
                values,
                checks,
                record.problems(),
                Verdict.REVIEW,
                record.reader());
    }

    /** A record of a file that has no pages of its own. */
    public static ReportRecord withoutPages(ReportRecord record) {
        Source source = record.source();
        return new ReportRecord(
                record.schema(),
                new Source(
                        source.name(),
                        source.sha256(),
                        source.mediaType(),
                        source.bytes(),
                        OptionalInt.empty(),
                        source.textSource()),
                record.report(),
                record.sections(),
                record.values(),
                record.checks(),
                record.problems(),
                record.verdict(),
                record.reader());
    }
}
