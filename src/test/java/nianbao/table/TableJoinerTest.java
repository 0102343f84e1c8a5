package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.model.TextSource;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.model.page.Page;
import org.junit.jupiter.api.Test;

/** What stands first on a page goes on the table of the page before, but not where its head names other columns. */
class TableJoinerTest {
    private static PageTable piece(int number, List<List<String>> rows) {
        return piece(number, TextSource.DIGITAL, rows);
    }

    private static PageTable piece(int number, TextSource source, List<List<String>> rows) {
        return piece(number, source, rows, List.of(0.0, 100.0, 200.0, 300.0));
    }

    /** @param columns x of its edges; cells lie as if they were 100 points apart, which nothing asks */
    private static PageTable piece(int number, TextSource source, List<List<String>> rows, List<Double> columns) {
        Page page =
                new Page(number, number, 500, 700, Frame.IDENTITY, source, List.of(), List.of(), List.of(), List.of());
        List<GridCell> grid = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 3; column++) {
                String text = rows.get(row).get(column);
                grid.add(new GridCell(
                        row, column, 1, 1, new Box(100 * column, 20 * row, 100 * column + 100, 20 * row + 20)));
                cells.add(new Cell(row, column, 1, 1, text, List.of(text), Optional.empty(), Optional.empty()));
            }
        }
        List<Double> edges = new ArrayList<>();
        for (int row = 0; row <= rows.size(); row++) {
            edges.add(20.0 * row);
        }
        return new PageTable(page, new Grid(columns, edges, grid), cells, List.of());
    }

    /** Whose left side was found so many points too far to the left. */
    private static PageTable widened(PageTable table, double by) {
        Grid grid = table.grid();
        return new PageTable(
                table.page(),
                new Grid(List.of(-by, 100.0, 200.0, 300.0), grid.rowEdges(), grid.cells()),
                table.cells(),
                List.of());
    }

    private static final PageTable FIRST =
            piece(1, List.of(List.of("项目", "申请人情况", "申请人情况"), List.of("", "自然人", "商业企业"), List.of("予以公开", "1", "2")));

    @Test
    void rowsGoOn() {
        PageTable next = piece(2, List.of(List.of("部分公开", "3", "4")));
        assertThat(TableJoiner.continues(List.of(FIRST), next)).isTrue();
    }

    @Test
    void aHeadThatIsRepeatedGoesOn() {
        PageTable next = piece(
                2, List.of(List.of("项目", "申请人情况", "申请人情况"), List.of("", "自然人", "商业企业"), List.of("部分公开", "3", "4")));
        assertThat(TableJoiner.continues(List.of(FIRST), next)).isTrue();
        assertThat(TableJoiner.join(List.of(FIRST, next)).rows()).isEqualTo(4);
    }

    @Test
    void aHeadOfOtherColumnsDoesNot() {
        List<List<String>> other =
                List.of(List.of("项目", "申请人情况", "申请人情况"), List.of("", "其他", "总计"), List.of("予以公开", "3", "4"));
        PageTable rest = piece(2, List.of(List.of("部分公开", "3", "4")));
        assertThat(TableJoiner.continues(List.of(FIRST), piece(2, other))).isFalse();
        assertThat(TableJoiner.continues(List.of(FIRST, rest), piece(3, other))).isFalse();
    }

    @Test
    void aRepeatedHeadMayBeMisreadOnAnImage() {
        List<String> names = List.of("本列数据的勾稽关系为", "自然人", "商业企业");
        List<String> misread = List.of("本列数据的勾稽关系", "自然人", "商业佑业");
        List<String> others = List.of("行政复议结果情况如下", "结果纠正", "尚未审结");
        List<String> row = List.of("部分公开", "3", "4");
        PageTable table = piece(1, TextSource.OCR, List.of(names, List.of("予以公开", "1", "2")));

        assertThat(TableJoiner.join(List.of(table, piece(2, TextSource.OCR, List.of(misread, row))))
                        .rows())
                .isEqualTo(3);
        assertThat(TableJoiner.join(List.of(table, piece(2, TextSource.OCR, List.of(others, row))))
                        .rows())
                .isEqualTo(4);
        assertThat(TableJoiner.join(List.of(table, piece(2, TextSource.DIGITAL, List.of(misread, row))))
                        .rows())
                .isEqualTo(4);
    }

    @Test
    void columnsOfImagesAreLaidOnEachOtherByMostOfTheirEdges() {
        PageTable table = piece(1, TextSource.OCR, List.of(List.of("部分公开", "1", "2")));
        PageTable next = widened(piece(2, TextSource.OCR, List.of(List.of("予以公开", "3", "4"))), 13);

        Table joined = TableJoiner.join(List.of(table, next));

        for (String figure : List.of("1", "2", "3", "4")) {
            assertThat(joined.cells().stream().filter(cell -> cell.text().equals(figure)))
                    .extracting(Cell::columnSpan)
                    .containsExactly(1);
        }
    }

    @Test
    void asManyColumnsOfAnImageAreTheSameThoughTheirEdgesAreElsewhere() {
        List<List<String>> rows = List.of(List.of("部分公开", "3", "4"));
        List<Double> elsewhere = List.of(0.0, 92.0, 210.0, 300.0);
        assertThat(TableJoiner.join(List.of(FIRST, piece(2, TextSource.OCR, rows, elsewhere)))
                        .columns())
                .isEqualTo(3);
        assertThat(TableJoiner.join(List.of(FIRST, piece(2, TextSource.DIGITAL, rows, elsewhere)))
                        .columns())
                .isEqualTo(5);
        assertThat(TableJoiner.join(List.of(FIRST, piece(2, TextSource.OCR, rows, List.of(0.0, 40.0, 210.0, 300.0))))
                        .columns())
                .as("far from its own")
                .isEqualTo(5);
    }

    @Test
    void columnsAreNotMovedOntoOthers() {
        PageTable table = piece(1, TextSource.OCR, List.of(List.of("部分公开", "1", "2")));
        Grid grid = table.grid();
        PageTable next = new PageTable(
                piece(2, TextSource.OCR, List.of()).page(),
                new Grid(List.of(20.0, 200.0, 300.0, 400.0, 412.0), grid.rowEdges(), grid.cells()),
                table.cells(),
                List.of());

        Table joined = TableJoiner.join(List.of(table, next));

        List<Cell> ones =
                joined.cells().stream().filter(cell -> cell.text().equals("1")).toList();
        assertThat(ones).hasSize(2);
        assertThat(ones).extracting(Cell::columnSpan).doesNotContain(1);
    }
}
