package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.geometry.Span;
import org.junit.jupiter.api.Test;

/** The rulings that the eye supplies in a table that has none that are upright. */
class OpenTableTest {
    private final Sheet sheet = new Sheet();

    private OpenTable table() {
        return new OpenTable(sheet.rows(), sheet.rulings());
    }

    private Grid grid() {
        OpenTable table = table();
        List<Grid> grids = GridFinder.find(table.rulings(ColumnGaps.of(sheet.rows()), table.width()));
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
        assertThat(table().width()).isEqualTo(new Span(8, 124.5));
    }

    @Test
    void itsRulingsMayReachFarther() {
        sheet.row(20, "总计", "1").level(5, 0, 200).level(60, 0, 150);

        assertThat(table().top()).isEqualTo(5);
        assertThat(table().bottom()).isEqualTo(60);
        assertThat(table().width()).isEqualTo(new Span(0, 200));
    }

    @Test
    void rowsStandFromTopToBottomHoweverTheyCome() {
        sheet.row(20, "总计", "1").row(40, "其他", "2").row(60, "予以", "3");
        List<TextRow> backwards =
                new ArrayList<>(List.of(sheet.rows().get(2), sheet.rows().get(0)));
        OpenTable table = new OpenTable(backwards, List.of());
        table.add(sheet.rows().get(1));

        assertThat(table.rows()).isEqualTo(sheet.rows());
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
    void theLinesOfAHeadAreRows() {
        sheet.row(20, "项目", "申请人", "总计").row(40, "类别", "自然人", "合计").row(60, "其他", "3", "4");
        sheet.row(80, "予以", "5", "6");

        assertThat(grid().rowEdges()).containsExactly(13.0, 30.0, 50.0, 70.0, 87.0);
    }

    @Test
    void theFirstLinesOfALabelAboveItsFigureAreNoHead() {
        sheet.row(20, "项目", "自然人", "总计").row(40, "国家").row(46, "", "3", "4").row(52, "秘密");
        sheet.row(80, "予以", "5", "6");

        assertThat(grid().rowEdges()).hasSize(4).startsWith(13.0).endsWith(87.0);
        assertThat(grid().rowEdges().get(2)).isEqualTo(66);
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
        sheet.level(5, 0, 200).level(30, 90, 200).level(50, 0, 200).level(70, 0, 200);

        assertThat(grid().rowEdges()).containsExactly(5.0, 30.0, 50.0, 70.0);
        assertThat(shape()).startsWith("0,0 2x1", "0,1 1x1", "0,2 1x1", "1,1 1x1", "1,2 1x1");
    }

    @Test
    void aShortRulingAtTheTopDoesNotCloseIt() {
        sheet.row(20, "总计", "1", "2").row(40, "其他", "3", "4").level(13, 90, 190);

        List<Ruling> supplied = table().rulings(ColumnGaps.of(sheet.rows()), table().width());

        assertThat(supplied).contains(Ruling.level(13, 8, 190, 0));
    }

    @Test
    void aTableIsClosedByARulingOfItsWidth() {
        sheet.row(20, "总计", "1").level(5, 0, 200).level(35, 0, 100).level(60, 9, 200);

        assertThat(table().isClosedAt(5)).isTrue();
        assertThat(table().isClosedAt(8)).isTrue();
        assertThat(table().isClosedAt(9)).isFalse();
        assertThat(table().isClosedAt(35)).isFalse();
        assertThat(table().isClosedAt(60)).isFalse();
    }
}
