package nianbao.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nianbao.api.Report.Box;
import nianbao.api.Report.Cell;
import nianbao.api.Report.Check;
import nianbao.api.Report.CheckResult;
import nianbao.api.Report.Figure;
import nianbao.api.Report.FigureStatus;
import nianbao.api.Report.Problem;
import nianbao.api.Report.Section;
import nianbao.api.Report.Source;
import nianbao.api.Report.TextSource;
import nianbao.api.Report.Verdict;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Value;

/** Makes of a record what others see of it. */
final class ReportConverter {
    private final RecordWriter writer = new RecordWriter();

    Report report(ReportRecord record) {
        ReportRecord.Description told = record.report();
        return new Report(
                source(record.source()),
                told.title(),
                told.issuer(),
                told.year(),
                told.template(),
                told.date().map(LocalDate::parse),
                told.publishedAt().map(LocalDate::parse),
                told.documentNumber(),
                told.preamble(),
                told.closing(),
                record.sections()
                        .map(sections ->
                                sections.stream().map(ReportConverter::section).toList()),
                record.values().stream().map(ReportConverter::figure).toList(),
                record.checks().stream().map(ReportConverter::check).toList(),
                record.problems().stream().map(ReportConverter::problem).toList(),
                Verdict.valueOf(record.verdict().name()),
                record.reader().version(),
                writer.line(record));
    }

    private static Source source(ReportRecord.Source source) {
        return new Source(
                source.name(),
                source.sha256(),
                source.mediaType(),
                source.bytes(),
                source.pages(),
                source.textSource().map(text -> TextSource.valueOf(text.toUpperCase(Locale.ROOT))));
    }

    private static Section section(ReportRecord.Section section) {
        return new Section(section.number(), section.heading(), section.text(), section.page());
    }

    private static Figure figure(Value value) {
        return new Figure(
                value.field(),
                value.value(),
                value.raw(),
                value.unit(),
                FigureStatus.valueOf(value.status().name()),
                value.confidence(),
                value.page(),
                value.box().map(ReportConverter::box),
                value.cell().map(cell -> new Cell(cell.table(), cell.row(), cell.column())));
    }

    private static Check check(ReportRecord.Check check) {
        return new Check(
                check.id(),
                CheckResult.valueOf(check.verdict().name()),
                check.expected(),
                check.actual(),
                check.fields());
    }

    private static Problem problem(Note note) {
        return new Problem(
                note.code(),
                note.page(),
                note.box().map(ReportConverter::box),
                note.field(),
                note.message(),
                note.advice());
    }

    private static Box box(List<BigDecimal> sides) {
        return new Box(
                sides.get(0).doubleValue(),
                sides.get(1).doubleValue(),
                sides.get(2).doubleValue(),
                sides.get(3).doubleValue());
    }
}
