package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Reading;
import nianbao.model.Place;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.document.Cell;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.ShippedForms;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A figure is what its cell says, or it is for a person: nothing in the cell is passed over. */
class ValueFinderTest {
    private static final Field FIELD =
            new Field("requests.new.total", List.of(), List.of(), Field.Type.INTEGER, Optional.of("件"));

    private final List<Mark> marks = new ArrayList<>();
    private Field field = FIELD;
    private Doubt doubt = Doubt.NONE;
    private Optional<Evidence> evidence = Optional.empty();
    private Optional<Place> place = Optional.of(new Place(3, new Box(10.04, 20.06, 30.14, 40.16)));

    private ValueFinderTest marked(Kind kind, String name) {
        marks.add(new Mark(kind, name));
        return this;
    }

    private ValueFinderTest seen(Evidence.Agreement verdict, String text, double confidence) {
        evidence = Optional.of(new Evidence(
                new Box(0, 0, 1, 1), verdict, text, confidence, List.of(new Reading("shapes", text, confidence))));
        return this;
    }

    private Located located(String text) {
        Cell cell = new Cell(4, 2, 1, 1, text, List.of(), place, evidence);
        return new Located(field, 2, 4, 2, cell, text, doubt, List.of(), marks);
    }

    private Value value(String text) {
        FormTable form = ShippedForms.with(
                ShippedForms.CATALOG.table("requests", "ogi-2021"),
                List.of(new FormTable.Row(List.of(), List.of(field))));
        return ValueFinder.values(form, Map.of(field.id(), located(text))).get(0);
    }

    private Optional<Problem> problem(String text) {
        return ValueFinder.problem(value(text), located(text));
    }

    private static void holds(Value value, String number, Status status) {
        assertThat(value.value().map(BigDecimal::toPlainString)).isEqualTo(Optional.ofNullable(number));
        assertThat(value.status()).isEqualTo(status);
    }

    private static List<BigDecimal> tenths(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    @Test
    void aFigureSaysWhereItStandsCountedFromOne() {
        Value value = value("12");

        holds(value, "12", Status.READ);
        assertThat(value.raw()).contains("12");
        assertThat(value.page()).hasValue(3);
        assertThat(value.box()).contains(tenths("10.0", "20.1", "30.1", "40.2"));
        assertThat(value.cell()).contains(new Position(2, 5, 3));
        assertThat(value.confidence()).contains(BigDecimal.ONE);
        assertThat(value.readings()).isEmpty();
    }

    @Test
    void aFieldWithoutACellIsMissingAndSaysNothing() {
        FormTable form = ShippedForms.with(
                ShippedForms.CATALOG.table("requests", "ogi-2021"),
                List.of(new FormTable.Row(List.of(), List.of(FIELD))));

        Value value = ValueFinder.values(form, Map.of()).get(0);

        assertThat(value.field()).isEqualTo(FIELD.id());
        holds(value, null, Status.MISSING);
        assertThat(value.raw()).isEmpty();
        assertThat(value.confidence()).isEmpty();
        assertThat(value.cell()).isEmpty();
    }

    @Test
    void anEmptyCellIsBlank() {
        holds(value(""), null, Status.BLANK);
        assertThat(problem("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "HIDDEN", mode = EnumSource.Mode.EXCLUDE)
    void whatStandsBesideAFigureMakesItDoubtful(Kind kind) {
        marked(kind, "x");

        holds(value("12"), "12", Status.REVIEW);
        holds(value(""), null, Status.REVIEW);
        assertThat(problem("12").orElseThrow().code()).isEqualTo(ProblemCode.VALUE_UNEXPLAINED);
    }

    @Test
    void hiddenTextMakesOnlyAnEmptyCellDoubtful() {
        marked(Kind.HIDDEN, "7");

        holds(value("12"), "12", Status.READ);
        assertThat(problem("12")).isEmpty();
        holds(value("--"), null, Status.BLANK);
        holds(value(""), null, Status.REVIEW);
    }

    @Test
    void theProblemNamesWhatStandsThere() {
        Problem problem = marked(Kind.PICTURE, "Im0").problem("").orElseThrow();

        assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_UNEXPLAINED);
        assertThat(problem.arguments()).containsExactly(FIELD.id(), "mark-picture", "Im0");
        assertThat(problem.page()).hasValue(3);
    }

    @Test
    void struckOutTextIsNoPartOfTheFigure() {
        marked(Kind.STRUCK, "5");

        holds(value("5 8"), "8", Status.REVIEW);
        holds(value("5"), null, Status.REVIEW);
    }

    @Test
    void theDigitsOnBothSidesOfStruckOutTextAreNotJoined() {
        holds(marked(Kind.STRUCK, "5").value("152"), null, Status.REVIEW);
    }

    @Test
    void struckOutTextThatTheCellDoesNotHoldTakesNothingAway() {
        holds(marked(Kind.STRUCK, "").marked(Kind.STRUCK, "9").value("12"), "12", Status.REVIEW);
    }

    @Test
    void aLetterThatItsFontMapsToNothingIsNoDigitLess() {
        holds(value("1\uFFFD2"), null, Status.REVIEW);
        holds(value("\uFFFD"), null, Status.REVIEW);
        assertThat(problem("\uFFFD").orElseThrow().code()).isEqualTo(ProblemCode.VALUE_UNREADABLE);
    }

    @Test
    void aFigureUnderALabelInDoubtIsGivenForReview() {
        doubt = Doubt.LABEL;

        holds(value("12"), "12", Status.REVIEW);
        holds(value(""), null, Status.REVIEW);
    }

    @Test
    void whereSeveralCellsClaimAPlaceNoneIsTheFigure() {
        doubt = Doubt.CELLS;

        holds(value("12"), null, Status.REVIEW);
        assertThat(value("12").raw()).contains("12");
    }

    @Test
    void readersOfAnImageThatAgreeAreBelieved() {
        Value value = seen(Evidence.Agreement.AGREED, "12", 0.99999).value("12");

        holds(value, "12", Status.READ);
        assertThat(value.confidence()).contains(new BigDecimal("0.9999"));
        assertThat(value.readings()).extracting(Reading::text).containsExactly("12");
    }

    @Test
    void oneInWordsOnAnImageIsADashForAPersonToSee() {
        holds(value("一"), "1", Status.REVIEW);
        holds(seen(Evidence.Agreement.DOUBTFUL, "一", 0.4).value("一"), null, Status.REVIEW);
        holds(seen(Evidence.Agreement.DOUBTFUL, "二", 0.4).value("二"), "2", Status.REVIEW);
    }

    @Test
    void readersOfAnImageThatDifferAreNot() {
        seen(Evidence.Agreement.DOUBTFUL, "12", 0.5);

        holds(value("12"), "12", Status.REVIEW);
        holds(value(""), null, Status.REVIEW);
    }

    @Test
    void anotherUnitIsToldWithWhatIsPrinted() {
        Value value = value("3万");

        holds(value, "30000", Status.READ);
        Problem problem = ValueFinder.problem(value, located("3万")).orElseThrow();
        assertThat(problem.code()).isEqualTo(ProblemCode.UNIT_DIFFERS);
        assertThat(problem.arguments()).containsExactly(FIELD.id(), "万", "3万");
    }

    /** 采购总金额 of the form of 2019 names no unit: nothing is converted, and none is told to be. */
    @Test
    void whereTheFormNamesNoUnitNoneIsAnother() {
        field = new Field("proactive.procurement.amount", List.of(), List.of(), Field.Type.DECIMAL, Optional.empty());
        Value value = value("1660.56元");

        holds(value, "1660.56", Status.READ);
        assertThat(value.unit()).contains("元");
        assertThat(ValueFinder.problem(value, located("1660.56元")).orElseThrow().code())
                .isEqualTo(ProblemCode.VALUE_WITH_PROSE);
    }

    @Test
    void wordsBesideAFigureAreTold() {
        Problem problem = problem("22（其中修订16件）").orElseThrow();

        assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_WITH_PROSE);
        assertThat(problem.arguments()).containsExactly(FIELD.id(), "22（其中修订16件）");
        assertThat(problem("22")).isEmpty();
    }

    @Test
    void aRepairedFigureIsTold() {
        Value repaired = value("1").with(Optional.of(BigDecimal.valueOf(7)), Status.REPAIRED);

        assertThat(ValueFinder.problem(repaired, located("1")).orElseThrow().code())
                .isEqualTo(ProblemCode.VALUE_REPAIRED);
    }

    @Test
    void inAFileWithoutPagesAProblemHasNoPlace() {
        place = Optional.empty();

        assertThat(value("12").page()).isEmpty();
        assertThat(value("12").box()).isEmpty();
        Problem problem = problem("约3").orElseThrow();
        assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_UNREADABLE);
        assertThat(problem.page()).isEmpty();
    }
}
