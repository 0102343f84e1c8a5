package nianbao.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Forms;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Reader;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.page.DrawnGrid;
import nianbao.words.Messages;
import org.junit.jupiter.api.Test;

/** What was read between drawn lines counts there, and nowhere else. */
class RedrawnRecordTest {
    private static final RedrawnRecord REDRAWN = RedrawnRecord.with(Messages.in(Locale.ENGLISH));
    private static final String DRAWN = "disputes.review.upheld";
    private static final String ELSEWHERE = "requests.new.total";
    private static final String NEXT_PAGE = "disputes.review.total";
    /** On page 1. */
    private static final List<DrawnGrid> GRIDS =
            List.of(DrawnGrid.upright(1, List.of(100.0, 200.0), List.of(0.0, 300.0)));

    @Test
    void figuresBetweenTheLinesAreTakenAndOthersStay() {
        ReportRecord plain =
                record(value(ELSEWHERE, 1, 400, "5", Status.READ), value(DRAWN, 1, 150, "1", Status.REVIEW));
        ReportRecord drawn =
                record(value(ELSEWHERE, 1, 400, "8", Status.REVIEW), value(DRAWN, 1, 150, "2", Status.READ));
        ReportRecord joined = REDRAWN.of(plain, drawn, GRIDS);
        assertThat(says(joined, DRAWN)).isEqualTo("2 read");
        assertThat(says(joined, ELSEWHERE)).isEqualTo("5 read");
    }

    @Test
    void aFigureThatIsNotThereBetweenTheLinesIsNotTakenFromBefore() {
        ReportRecord plain = record(value(DRAWN, 1, 150, "1", Status.READ), value(NEXT_PAGE, 1, 160, "3", Status.READ));
        ReportRecord drawn = record(value(DRAWN, 1, 150, "1", Status.READ), missing(NEXT_PAGE));
        assertThat(says(REDRAWN.of(plain, drawn, GRIDS), NEXT_PAGE)).isEqualTo("- missing");
    }

    @Test
    void ofTheSameTableOnAnotherPageTheCertainFigureIsTaken() {
        ReportRecord plain = record(value(DRAWN, 1, 150, "1", Status.READ), value(NEXT_PAGE, 2, 50, "3", Status.READ));
        ReportRecord doubtful =
                record(value(DRAWN, 1, 150, "1", Status.READ), value(NEXT_PAGE, 2, 50, "9", Status.REVIEW));
        assertThat(says(REDRAWN.of(plain, doubtful, GRIDS), NEXT_PAGE)).isEqualTo("3 read");
        ReportRecord certain =
                record(value(DRAWN, 1, 150, "1", Status.READ), value(NEXT_PAGE, 2, 50, "4", Status.READ));
        assertThat(says(REDRAWN.of(plain, certain, GRIDS), NEXT_PAGE)).isEqualTo("4 read");
    }

    @Test
    void notesAreThoseOfTheReadingThatIsTaken() {
        ReportRecord plain = record(
                        value(ELSEWHERE, 1, 400, "5", Status.REVIEW), value(DRAWN, 1, 150, "1", Status.REVIEW))
                .withNotes(List.of(note("value-unreadable", DRAWN), note("value-unreadable", ELSEWHERE)));
        ReportRecord drawn = record(value(ELSEWHERE, 1, 400, "8", Status.READ), value(DRAWN, 1, 150, "2", Status.READ))
                .withNotes(List.of(drawnNote(), note("value-repaired", ELSEWHERE), note("value-repaired", DRAWN)));
        assertThat(REDRAWN.of(plain, drawn, GRIDS).problems())
                .extracting(note -> note.code() + " " + note.field().orElse(""))
                .containsExactlyInAnyOrder("value-unreadable " + ELSEWHERE, "table-drawn ", "value-repaired " + DRAWN);
    }

    @Test
    void aTableThatIsFoundOnlyBetweenTheLinesHasItsForm() {
        ReportRecord plain =
                of(Map.of("requests", "ogi-2021"), value(ELSEWHERE, 1, 400, "5", Status.READ), missing(DRAWN));
        ReportRecord drawn =
                of(Map.of("disputes", "ogi-2021"), missing(ELSEWHERE), value(DRAWN, 1, 150, "2", Status.READ));
        ReportRecord joined = REDRAWN.of(plain, drawn, GRIDS);
        assertThat(joined.report().forms().of("disputes")).contains("ogi-2021");
        assertThat(joined.report().forms().of("requests")).contains("ogi-2021");
        assertThat(says(joined, ELSEWHERE)).isEqualTo("5 read");
        assertThat(says(joined, DRAWN)).isEqualTo("2 read");
    }

    private static String says(ReportRecord record, String field) {
        return record.values().stream()
                .filter(value -> value.field().equals(field))
                .map(value -> value.value().map(BigDecimal::toPlainString).orElse("-") + " "
                        + value.status().id())
                .findFirst()
                .orElse("");
    }

    private static Note note(String code, String field) {
        return new Note(code, OptionalInt.of(1), Optional.empty(), Optional.of(field), "", Optional.empty());
    }

    private static Note drawnNote() {
        return new Note(
                "table-drawn", OptionalInt.of(1), Optional.of(box(150)), Optional.empty(), "", Optional.empty());
    }

    private static ReportRecord record(Value... values) {
        return of(Map.of("requests", "ogi-2021", "disputes", "ogi-2021"), values);
    }

    private static ReportRecord of(Map<String, String> forms, Value... values) {
        Description unknown = Description.UNKNOWN;
        Description description = new Description(
                unknown.title(),
                Optional.of("红旗区小店镇"),
                OptionalInt.of(2024),
                Optional.of("ogi-2021"),
                Forms.of(forms),
                unknown.documentNumber(),
                unknown.signatory(),
                unknown.date(),
                unknown.publishedAt(),
                unknown.preamble(),
                unknown.closing());
        return new ReportRecord(
                ReportRecord.SCHEMA,
                Source.named("a.pdf"),
                description,
                List.of(),
                new ArrayList<>(List.of(values)),
                List.of(),
                List.of(),
                Verdict.REVIEW,
                new Reader("nianbao", "1"));
    }

    private static Value missing(String field) {
        return new Value(
                field,
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

    private static Value value(String field, int page, double top, String number, Status status) {
        int table = field.startsWith("disputes") ? 2 : 1;
        return new Value(
                field,
                Optional.of(new BigDecimal(number)),
                Optional.of(number),
                Optional.empty(),
                status,
                Optional.of(BigDecimal.ONE),
                OptionalInt.of(page),
                Optional.of(box(top)),
                Optional.of(new Position(table, 1, 1)),
                List.of());
    }

    private static List<BigDecimal> box(double top) {
        return List.of(
                BigDecimal.valueOf(20), BigDecimal.valueOf(top), BigDecimal.valueOf(60), BigDecimal.valueOf(top + 10));
    }
}
