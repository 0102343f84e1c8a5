package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.DISPUTES;
import static nianbao.table.outline.UnruledSheets.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** A figure of one digit is 5 points wide; columns are 45 points apart, from 142 on. */
class FigureColumnsTest {
    private static List<Double> lefts(TableOutline outline, Sheet sheet) {
        return FigureColumns.of(new OutlineRegion(outline, new TreeMap<>(Map.of(0, sheet.rows())))).stream()
                .map(Span::start)
                .toList();
    }

    private static Sheet figures(Sheet sheet, double middle, double... lefts) {
        for (double left : lefts) {
            sheet.text(left, middle, "1");
        }
        return sheet;
    }

    private static Sheet row(double... lefts) {
        return figures(new Sheet().text(10, 160, "八类"), 160, lefts);
    }

    @Test
    void aColumnWithoutAFigureStandsBetweenTwo() {
        assertThat(lefts(REQUESTS, row(142, 232, 277))).containsExactly(142.0, 187.0, 232.0, 277.0);
    }

    @Test
    void figuresThatWereReadAsOneStandBetweenOthers() {
        Sheet sheet = figures(headed(189.5, 324.5), 160, 142, 187, 322, 367).spread(225, 289, 160, "92199");
        assertThat(lefts(DISPUTES, sheet)).containsExactly(142.0, 187.0, 232.0, 277.0, 322.0, 367.0);
    }

    @Test
    void aGapOfHalfAColumnSaysNothing() {
        assertThat(lefts(REQUESTS, row(142, 164.5 + 45, 254.5))).isEmpty();
    }

    @Test
    void columnsMoreThanTheFormHasAreNotItsOwn() {
        assertThat(lefts(REQUESTS, row(142, 187, 322))).isEmpty();
    }

    @Test
    void linesThatLackOtherFiguresTellTogether() {
        Sheet sheet = row(142, 187, 232);
        figures(sheet.text(10, 180, "一类申请"), 180, 187, 232, 277);

        assertThat(lefts(REQUESTS, sheet)).containsExactly(142.0, 187.0, 232.0, 277.0);
    }

    @Test
    void figuresBeforeALabelAreNone() {
        Sheet sheet = new Sheet().text(5, 160, "1").text(40, 160, "八类");

        assertThat(lefts(REQUESTS, figures(sheet, 160, 187, 232, 277))).isEmpty();
    }

    @Test
    void columnsWithoutAFigureBesideAllOthersAreWhereTheHeadSays() {
        double[] five = {142, 187, 232, 277, 322};

        assertThat(lefts(DISPUTES, figures(headed(189.5, 324.5), 160, five)))
                .startsWith(142.0)
                .endsWith(367.0);
        assertThat(lefts(DISPUTES, figures(headed(144.5, 279.5), 160, five)))
                .startsWith(97.0)
                .endsWith(322.0);
    }

    @Test
    void withoutAWholeHeadTheyMayBeOnEitherSide() {
        double[] five = {142, 187, 232, 277, 322};
        Sheet sheet = new Sheet().text(180, 120, "复议");

        assertThat(lefts(DISPUTES, figures(sheet, 160, five))).isEmpty();
    }

    @Test
    void aHeadThatStandsOverOtherColumnsSaysNothing() {
        double[] five = {142, 187, 232, 277, 322};

        assertThat(lefts(DISPUTES, figures(headed(60, 195), 160, five))).isEmpty();
    }

    @Test
    void fewFiguresStandInColumnsAsFarApartAsTheWordsOverThemSay() {
        assertThat(lefts(DISPUTES, figures(headed(189.5, 324.5), 160, 142, 232, 367)))
                .containsExactly(142.0, 187.0, 232.0, 277.0, 322.0, 367.0);
        assertThat(lefts(DISPUTES, figures(headed(174.5, 309.5), 160, 142, 232, 367)))
                .as("set to the right")
                .containsExactly(142.0, 187.0, 232.0, 277.0, 322.0, 367.0);
    }

    @Test
    void fewFiguresThatDoNotStandInSuchColumnsSayNothing() {
        assertThat(lefts(DISPUTES, figures(headed(189.5, 324.5), 160, 142, 255, 367)))
                .as("between two")
                .isEmpty();
        assertThat(lefts(DISPUTES, figures(headed(189.5, 324.5), 160, 142, 232, 412)))
                .as("behind the last")
                .isEmpty();
        assertThat(lefts(DISPUTES, figures(headed(189.5, 324.5), 160, 142, 232, 243)))
                .as("two in one")
                .isEmpty();
        assertThat(lefts(DISPUTES, figures(new Sheet().text(180, 120, "复议"), 160, 142, 232, 367)))
                .as("under one word")
                .isEmpty();
    }

    /** The words over three columns each, in whose middles they stand. */
    private static Sheet headed(double first, double second) {
        return new Sheet().text(first - 10, 120, "复议").text(second - 10, 120, "诉讼");
    }
}
