package nianbao.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.cli.store.UncertainLabels.PageTable;
import nianbao.correct.FigureFields;
import nianbao.correct.Worklist.Item;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Status;
import org.junit.jupiter.api.Test;

class UncertainLabelsTest {
    private static final Item SECRETS = label("The label “1.厲于国家秘密” was taken for “1.属于国家秘密”, but this is uncertain.");
    private static final Item REPEATED = label("项目名称“2.童复申请”按“2.重复申请”处理，但不能确定。");
    private static final Item UPHELD = label("The label “行政复议结果维特” was taken for “行政复议/结果维持”, but this is uncertain.");

    private static UncertainLabels of(Item... listed) {
        return new UncertainLabels(FigureFields.load(), List.of(listed));
    }

    @Test
    void thoseOfATableOnAPageAreTogetherAndTheirFiguresAreNot() {
        Item secret = figure("requests.denied.state_secret.total", 5);
        Item repeated = figure("requests.not_processed.repeated.total", 5);
        UncertainLabels labels = of(SECRETS, REPEATED, secret, repeated);
        assertThat(labels.labels())
                .containsOnlyKeys(new PageTable("requests", OptionalInt.of(5)))
                .containsValue(List.of(SECRETS, REPEATED));
        assertThat(labels.holds(SECRETS)).isTrue();
        assertThat(labels.holds(REPEATED)).isTrue();
        assertThat(labels.holds(secret)).isFalse();
        assertThat(labels.holds(repeated)).isFalse();
    }

    @Test
    void oneThatIsAloneInItsTableOrOnItsPageStays() {
        UncertainLabels labels = of(
                SECRETS,
                REPEATED,
                UPHELD,
                figure("requests.denied.state_secret.total", 5),
                figure("requests.not_processed.repeated.total", 6),
                figure("disputes.review.upheld", 6));
        assertThat(labels.labels()).isEmpty();
        assertThat(labels.holds(REPEATED)).isFalse();
    }

    @Test
    void oneOfWhichNoFigureIsListedStays() {
        UncertainLabels labels = of(SECRETS, REPEATED, UPHELD, figure("requests.denied.state_secret.total", 5));
        assertThat(labels.labels()).isEmpty();
    }

    @Test
    void whatIsSaidOfAFigureOrOtherwiseStays() {
        Item ofFigure = new Item(
                Optional.of("requests.denied.state_secret.total"),
                Optional.of(BigDecimal.ONE),
                Optional.of("1"),
                Optional.of(Status.REVIEW.id()),
                OptionalInt.of(5),
                SECRETS.code(),
                SECRETS.why());
        Item row = about(ProblemCode.ROW_MISSING, "The row “2.重复申请” was not found.");
        UncertainLabels labels =
                of(SECRETS, REPEATED, ofFigure, row, figure("requests.not_processed.repeated.total", 5));
        assertThat(labels.labels().values()).containsExactly(List.of(SECRETS, REPEATED));
        assertThat(labels.holds(ofFigure)).isFalse();
        assertThat(labels.holds(row)).isFalse();
    }

    /** A label may be read as another of the form's: it is counted where its figures are. */
    @Test
    void whatTheLabelWasTakenForCounts() {
        Item mistaken = label("The label “结果维持” was taken for “2.重复申请”, but this is uncertain.");
        Item named = label("The label “2.重复申请” was taken for “1.属于国家秘密”, but this is uncertain.");
        UncertainLabels labels = of(
                mistaken,
                named,
                SECRETS,
                figure("requests.not_processed.repeated.total", 6),
                figure("requests.denied.state_secret.total", 5));
        assertThat(labels.labels())
                .containsOnlyKeys(new PageTable("requests", OptionalInt.of(5)))
                .containsValue(List.of(named, SECRETS));
    }

    private static Item label(String why) {
        return about(ProblemCode.LABEL_UNCERTAIN, why);
    }

    private static Item about(ProblemCode code, String why) {
        return new Item(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(code.id()),
                Optional.of(why));
    }

    private static Item figure(String field, int page) {
        return new Item(
                Optional.of(field),
                Optional.of(BigDecimal.TEN),
                Optional.of("10"),
                Optional.of(Status.REVIEW.id()),
                OptionalInt.of(page),
                Optional.of(ProblemCode.VALUE_UNREADABLE.id()),
                Optional.of(field + " is unclear: “10”"));
    }
}
