package nianbao.table.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.geometry.Span;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rulings that the eye supplies in a table that has none that are upright. */
class OpenRowsTest {
    private final Sheet sheet = new Sheet();

    private OpenRows table() {
        return new OpenRows(sheet.rows(), sheet.rulings(), Set.of());
    }

    /** From where to where the text and the rulings reach. */
    private Span width() {
        Span text = sheet.rows().stream()
                .map(row -> row.box().horizontal())
                .reduce(Span::union)
                .map(span -> new Span(span.start() - 2, span.end() + 2))
                .orElseThrow();
        return sheet.rulings().stream().map(Ruling::along).reduce(text, Span::union);
    }

    private Grid grid() {
        OpenRows table = table();
        List<Grid> grids = GridFinder.find(table.rulings(ColumnGaps.of(sheet.rows()), width()));
        assertThat(grids).hasSize(1);
        return grids.get(0);
    }

    /** The cells as row, column, rows and columns that each takes. */
    private List<String> shape() {
        return grid().cells().stream()
                .map(cell -> cell.row() + "," + cell.column() + " " + cell.rowSpan() + "x" + cell.columnSpan())
                .toList();
    }

    @Test
    void aTableReachesALittleFartherThanItsText() {
        sheet.row(20, "总计", "1").row(40, "其他", "2");

        assertThat(table().top()).isEqualTo(13);
        assertThat(table().bottom()).isEqualTo(47);
    }

    @Test
    void itsRulingsMayReachFarther() {
        sheet.row(20, "总计", "1").level(5, 0, 200).level(60, 0, 150);

        assertThat(table().top()).isEqualTo(5);
        assertThat(table().bottom()).isEqualTo(60);
    }

    @Test
    void eachLineOfFiguresIsARowAndEachColumnParted() {
        sheet.row(20, "总计", "1", "2").row(40, "其他", "3", "4");

        assertThat(shape()).containsExactly("0,0 1x1", "0,1 1x1", "0,2 1x1", "1,0 1x1", "1,1 1x1", "1,2 1x1");
        assertThat(grid().rowEdges()).containsExactly(13.0, 30.0, 47.0);
    }

    @Test
    void aTextOverTwoColumnsIsOneCell() {
        sheet.row(40, "总计", "1", "2").row(60, "其他", "3", "4").text(110, 20, "申请人情况如下");

        assertThat(shape()).startsWith("0,0 1x1", "0,1 1x2", "1,0 1x1", "1,1 1x1", "1,2 1x1");
    }

    @Test
    void betweenTwoRulingsMayStandSeveralRows() {
        sheet.row(20, "项目", "自然人", "总计").row(50, "其他", "3", "4").row(70, "予以", "5", "6");
        sheet.level(5, 0, 200).level(35, 0, 200).level(90, 0, 200);

        assertThat(grid().rowEdges()).containsExactly(5.0, 35.0, 60.0, 90.0);
    }

    @Test
    void aShortRulingPartsOnlyWhatIsAboveIt() {
        sheet.row(20, "", "自然人", "总计").row(30, "项目").row(40, "", "甲", "乙").row(60, "其他", "3", "4");
        sheet.row(80, "予以", "5", "6").row(100, "总计", "7", "8");
        sheet.level(5, 0, 200)
                .level(30, 90, 200)
                .level(50, 0, 200)
                .level(70, 0, 200)
                .level(90, 0, 200);

        assertThat(grid().rowEdges()).containsExactly(5.0, 30.0, 50.0, 70.0, 90.0, 107.0);
        assertThat(shape()).startsWith("0,0 2x1", "0,1 1x1", "0,2 1x1", "1,1 1x1", "1,2 1x1");
    }

    @Test
    void aRulingThatIsLostOverTheFiguresPartsRowsThatAreFull() {
        sheet.row(20, "总计", "1", "2").row(40, "其他", "3", "4").level(30, 0, 60);

        assertThat(shape()).containsExactly("0,0 1x1", "0,1 1x1", "0,2 1x1", "1,0 1x1", "1,1 1x1", "1,2 1x1");
    }

    @Test
    void aRulingOverLabelsAloneDoesNotPartFiguresOfWhichOneIsLacking() {
        sheet.row(20, "总计", "1", "2").row(40, "其他", "", "4").level(30, 0, 60);

        assertThat(shape()).contains("0,1 2x1", "0,2 2x1");
    }

    @Test
    void aShortRulingCloseToTheEndPartsNothing() {
        sheet.row(20, "总计", "1", "2").row(40, "其他", "3", "4").level(45, 0, 60);

        assertThat(grid().rows()).isEqualTo(2);
    }

    @Test
    void norWhereOneIsLackingAbove() {
        sheet.row(20, "总计", "", "2").row(40, "其他", "3", "4").level(30, 0, 60);

        assertThat(shape()).contains("0,1 2x1", "0,2 2x1");
    }

    @Test
    void aShortRulingAtTheTopDoesNotCloseIt() {
        sheet.row(20, "总计", "1", "2").row(40, "其他", "3", "4").level(13, 90, 190);

        List<Ruling> supplied = table().rulings(ColumnGaps.of(sheet.rows()), width());

        assertThat(supplied).contains(Ruling.level(13, 8, 190, 0));
    }

    /**
     * Whether a short ruling at 35 parts the labels left of the rows' own; the columns of labels and figures are parted at
     * 45, 120 and 170.
     */
    private boolean isLabelParted() {
        sheet.text(60, 20, "予以公开").text(140, 20, "1").text(190, 20, "2");
        sheet.text(60, 50, "部分公开").text(140, 50, "3").text(190, 50, "4");
        sheet.level(35, 50, 200);
        OpenRows table = new OpenRows(sheet.rows(), sheet.rulings(), Set.of("本年度结果"));
        ColumnGaps columns =
                new ColumnGaps(List.of(new Span(10, 30), new Span(60, 100), new Span(140, 145), new Span(195, 200)), 2);
        return table.rulings(columns, new Span(8, 200)).contains(Ruling.level(35, 8, 45, 0));
    }

    @Test
    void aLabelOfSeveralLinesIsNotParted() {
        sheet.text(10, 16, "其他").text(10, 28, "本年").text(10, 36, "度结").text(10, 46, "果");
        assertThat(isLabelParted()).isFalse();
    }

    @Test
    void labelsThatFollowEachOtherAreParted() {
        sheet.text(10, 28, "本年").text(10, 42, "其他");
        assertThat(isLabelParted()).isTrue();
    }

    @Test
    void aLabelWithNothingBelowIsParted() {
        sheet.text(10, 28, "本年");
        assertThat(isLabelParted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"27, 44.9, false", "27, 45, true"})
    void theLinesOfOneLabelStandClose(double above, double below, boolean parted) {
        sheet.text(10, above, "本年度").text(10, below, "结果");
        assertThat(isLabelParted()).isEqualTo(parted);
    }

    @ParameterizedTest
    @CsvSource({"7, false", "6.9, true", "26, false", "26.1, true"})
    void theLinesOfALabelStandInItsColumn(double left, boolean parted) {
        sheet.text(left, 28, "本年").text(10, 42, "度");
        assertThat(isLabelParted()).isEqualTo(parted);
    }

    @Test
    void rulingsThatStandNearerThanARowIsHighAreOne() {
        sheet.row(20, "总计", "1").row(50, "其他", "3").level(30, 0, 200).level(34.9, 0, 200);
        assertThat(upright()).containsExactly(new Span(13, 30), new Span(30, 57));
    }

    @Test
    void rulingsAsFarApartAsARowIsHighAreTwo() {
        sheet.row(20, "总计", "1").row(50, "其他", "3").level(30, 0, 200).level(35, 0, 200);
        assertThat(upright()).containsExactly(new Span(13, 30), new Span(30, 35), new Span(35, 57));
    }

    /** From where to where the edge between labels and figures is ruled. */
    private List<Span> upright() {
        ColumnGaps columns = ColumnGaps.of(sheet.rows());
        return table().rulings(columns, width()).stream()
                .filter(ruling -> ruling.axis() == Axis.UPRIGHT
                        && ruling.at() == columns.separators().get(0))
                .map(Ruling::along)
                .toList();
    }

    @Test
    void anEdgeOverTheFiguresPartsTheirLabelsToo() {
        sheet.row(20, "总计", "1", "2").row(40, "其他", "3", "4").level(30, 100, 200);

        assertThat(shape()).containsExactly("0,0 1x1", "0,1 1x1", "0,2 1x1", "1,0 1x1", "1,1 1x1", "1,2 1x1");
    }

    @Test
    void butNotALabelThatStandsThere() {
        sheet.row(20, "", "1", "2").row(30, "总计").row(40, "", "3", "4").level(30, 100, 200);

        assertThat(shape()).contains("0,0 2x1");
    }

    /** Five rows between rulings, and one with a crumb of a seal below its figures. */
    @Test
    void whereARowStandsBetweenEachTwoRulingsACrumbIsNone() {
        for (int i = 0; i < 6; i++) {
            sheet.row(20 + 40 * i, "一类申请", "1", "2").level(40 * i, 0, 200);
        }
        sheet.text(115, 230, "了").level(240, 0, 200);

        assertThat(grid().rowEdges()).containsExactly(0.0, 40.0, 80.0, 120.0, 160.0, 200.0, 240.0);
    }

    @Test
    void twoRowsBetweenRulingsOfWhichOneIsLostAreTwo() {
        for (int i = 0; i < 6; i++) {
            sheet.row(20 + 40 * i, "一类申请", "1", "2").level(40 * i, 0, 200);
        }
        sheet.row(260, "其他", "3", "4").level(280, 0, 200);

        assertThat(grid().rows()).isEqualTo(7);
    }
}
