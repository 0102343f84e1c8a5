package nianbao.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.json.RecordReader;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.report.Validation;
import nianbao.report.form.file.FormCatalog;
import nianbao.words.Program;

/** Reports that lie on the desk: files of fixtures with their records, some of whose figures are made doubtful. */
@SuppressWarnings("ImmutableEnumChecker") // unmodifiable lists, a path and a record
enum Sample {
    /** Five figures are in doubt. */
    FIVE_DOUBTS(
            "潞安市人民政府2023年度报告.pdf",
            "full-width/input.pdf",
            List.of(
                    "proactive.fees.amount",
                    "requests.new.natural_person",
                    "requests.granted.total",
                    "disputes.review.upheld",
                    "disputes.litigation_direct.total"),
            List.of()),
    /** A figure is missing, one is in doubt; its pages lie on their side. */
    MISSING(
            "东港镇2025年度报告.pdf",
            "landscape/input.pdf",
            List.of("requests.granted.total"),
            List.of("requests.new.natural_person")),
    /** As it was read: a stamp over two figures, of which one cannot be made out. */
    STAMPED("武陵县住建局2024年度报告.pdf", "pdf-stamp-over-figure/input.pdf", List.of(), List.of()),
    /** As it was read: a total does not add up. */
    WRONG_TOTAL("白沙镇2025年度报告.pdf", "disputes-wrong/input.pdf", List.of(), List.of()),
    /** A web page, which has no pages to look at. */
    WITHOUT_PAGES("东昌市人社局2021年度报告.html", "web-page/input.html", List.of("requests.new.total"), List.of());

    private final String fileName;
    private final Path fixture;
    private final List<String> doubtful;
    private final List<String> missing;
    private final ReportRecord record;

    Sample(String fileName, String fixture, List<String> doubtful, List<String> missing) {
        this.fileName = fileName;
        this.fixture = Path.of("fixtures").resolve(fixture);
        this.doubtful = doubtful;
        this.missing = missing;
        this.record = doubted(golden());
    }

    /** Puts the file into a folder, by a name as publishers give them. */
    Path copyTo(Path folder) {
        try {
            return Files.copy(fixture, folder.resolve(fileName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> doubtful() {
        return doubtful;
    }

    /** What is printed in the cell of a figure, where it is, and what was read. */
    Value value(String field) {
        return record.values().stream()
                .filter(value -> value.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    ReportRecord record() {
        return record;
    }

    private ReportRecord doubted(ReportRecord read) {
        List<Value> values = read.values().stream().map(this::doubted).toList();
        Validation validation = Validation.of(FormCatalog.load(), read.report(), values, read.sections());
        List<Note> notes = doubtful.isEmpty() && missing.isEmpty() ? read.problems() : List.of();
        return new ReportRecord(
                read.schema(),
                read.source(),
                read.report(),
                read.sections(),
                values,
                validation.checks(),
                notes,
                validation.verdict(),
                read.reader());
    }

    private Value doubted(Value value) {
        if (missing.contains(value.field())) {
            return new Value(
                    value.field(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Status.MISSING,
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
        if (doubtful.contains(value.field())) {
            Value doubted = value.with(value.value(), Status.REVIEW);
            return new Value(
                    doubted.field(),
                    doubted.value(),
                    doubted.raw(),
                    doubted.unit(),
                    doubted.status(),
                    Optional.of(new BigDecimal("0.6")),
                    doubted.page(),
                    doubted.box(),
                    doubted.cell(),
                    doubted.readings());
        }
        return value;
    }

    /** What the program reads in the file; that it does, the test of all fixtures holds. */
    private ReportRecord golden() {
        try {
            String text = Files.readString(fixture.resolveSibling("expected.json"))
                    .strip()
                    .replaceFirst("\"input[.][a-z]+\"", "\"" + fileName + "\"");
            String reader = ",\"reader\":{\"name\":\"nianbao\",\"version\":\""
                    + Program.reader().version() + "\"}}";
            return new RecordReader().read(text.substring(0, text.length() - 1) + reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
