package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.geometry.Span;
import org.junit.jupiter.api.Test;

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
    void aShortRulingAtTheTopDoesNotCloseIt() {
        sheet.row(20, "总计", "1", "2").row(40, "其他", "3", "4").level(13, 90, 190);

        List<Ruling> supplied = table().rulings(ColumnGaps.of(sheet.rows()), width());

        assertThat(supplied).contains(Ruling.level(13, 8, 190, 0));
    }
}
