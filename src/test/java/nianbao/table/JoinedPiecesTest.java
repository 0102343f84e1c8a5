package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.model.Evidence;
import nianbao.model.Place;
import nianbao.model.TextSource;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.model.document.Table.Leftover;
import nianbao.model.page.Mark;
import nianbao.model.page.Page;
import org.junit.jupiter.api.Test;

/** The pieces of a table on several pages get common columns, and their rows follow each other. */
class JoinedPiecesTest {
    private static final String[] HEAD = {"项目", "自然人", "总计"};

    private TextSource source = TextSource.DIGITAL;

    /** A piece with rows of 20 points between {@code edges}. */
    private PageTable piece(int number, List<Double> edges, String[]... rows) {
        Page page =
                new Page(number, number, 500, 700, Frame.IDENTITY, source, List.of(), List.of(), List.of(), List.of());
        List<GridCell> grid = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        List<Double> rowEdges = new ArrayList<>(List.of(0.0));
        for (int row = 0; row < rows.length; row++) {
            rowEdges.add(20.0 * row + 20);
            for (int column = 0; column + 1 < edges.size(); column++) {
                Box box = new Box(edges.get(column), 20 * row, edges.get(column + 1), 20 * row + 20);
                grid.add(new GridCell(row, column, 1, 1, box));
                cells.add(cell(row, column, box, number, rows[row][column]));
            }
        }
        Leftover left = new Leftover("左" + number, new Place(number, new Box(0, 0, 1, 1)));
        return new PageTable(page, new Grid(edges, rowEdges, grid), cells, List.of(left));
    }

    private static Cell cell(int row, int column, Box box, int page, String text) {
        return new Cell(
                row,
                column,
                1,
                1,
                text,
                List.of(text),
                Optional.of(new Place(page, box)),
                Optional.of(new Evidence(box, Evidence.Agreement.AGREED, text, 0.9, List.of())),
                List.of(new Mark(Mark.Kind.NOTE, text)));
    }

    private PageTable three(int number, String[]... rows) {
        return piece(number, List.of(0.0, 100.0, 200.0, 300.0), rows);
    }

    private static String[] row(String... texts) {
        return texts;
    }

    private static Table join(PageTable... pieces) {
        return TableJoiner.join(Arrays.asList(pieces));
    }

    private static boolean continues(PageTable first, PageTable next) {
        return TableJoiner.continues(List.of(first), next);
    }

    private static List<String> texts(Table table) {
        return table.cells().stream().map(Cell::text).toList();
    }

    @Test
    void rowsFollowEachOtherWithAllThatTheirCellsHold() {
        Table table = join(three(3, HEAD, row("予以公开", "1", "2")), three(4, row("部分公开", "3", "4")));

        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.columns()).isEqualTo(3);
        assertThat(table.firstPage()).hasValue(3);
        assertThat(table.leftovers()).extracting(Leftover::text).containsExactly("左3", "左4");
        Cell four = table.at(2, 2).orElseThrow();
        assertThat(four.text()).isEqualTo("4");
        assertThat(four.fragments()).containsExactly("4");
        assertThat(four.place()).contains(new Place(4, new Box(200, 0, 300, 20)));
        assertThat(four.evidence()).isPresent();
        assertThat(four.marks()).containsExactly(new Mark(Mark.Kind.NOTE, "4"));
    }

    @Test
    void aHeadThatIsRepeatedStandsOnce() {
        Table table = join(
                three(1, HEAD, row("甲", "1", "2")),
                three(2, HEAD, row("乙", "3", "4")),
                three(3, HEAD, row("丙", "5", "6")));

        assertThat(texts(table)).containsExactly("项目", "自然人", "总计", "甲", "1", "2", "乙", "3", "4", "丙", "5", "6");
        assertThat(table.rows()).isEqualTo(4);
    }

    @Test
    void rowsOfFiguresThatAreAlikeAreNotRepeated() {
        Table table = join(three(1, row("甲", "1", "2"), row("乙", "3", "4")), three(2, row("甲", "1", "2")));

        assertThat(table.rows()).isEqualTo(3);
    }

    @Test
    void emptyRowsThatAreAlikeAreNotRepeated() {
        assertThat(join(three(1, row("", "", "")), three(2, row("", "", ""))).rows())
                .isEqualTo(2);
    }

    @Test
    void onlyTheTopOfATableIsRepeated() {
        String[][] words = new String[8][];
        Arrays.fill(words, row("甲", "乙", "丙"));

        assertThat(join(three(1, words), three(2, words)).rows()).isEqualTo(8 + 2);
    }

    @Test
    void blanksInAHeadDoNotTellItFromAnother() {
        assertThat(join(three(1, row("项 目", "自然人", "总计")), three(2, HEAD, row("甲", "1", "2")))
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void aPieceOfFewerColumnsIsLaidOverThoseOfAll() {
        Table table = join(three(1, row("甲", "1", "2")), piece(2, List.of(0.0, 100.0, 300.0), row("乙", "3")));

        Cell wide = table.at(1, 2).orElseThrow();
        assertThat(wide.text()).isEqualTo("3");
        assertThat(wide.column()).isEqualTo(1);
        assertThat(wide.columnSpan()).isEqualTo(2);
        assertThat(table.columns()).isEqualTo(3);
    }

    @Test
    void piecesAreMovedToACommonLeftEdge() {
        Table table =
                join(three(1, row("甲", "1", "2")), piece(2, List.of(20.0, 123.0, 217.0, 320.0), row("乙", "3", "4")));

        assertThat(table.columns()).isEqualTo(3);
        assertThat(table.at(1, 1).orElseThrow().text()).isEqualTo("3");
    }

    @Test
    void edgesFartherApartAreTwo() {
        Table table =
                join(three(1, row("甲", "1", "2")), piece(2, List.of(0.0, 105.0, 200.0, 300.0), row("乙", "3", "4")));

        assertThat(table.columns()).isEqualTo(4);
        assertThat(table.at(0, 1).orElseThrow().columnSpan()).isEqualTo(2);
        assertThat(table.at(1, 0).orElseThrow().columnSpan()).isEqualTo(2);
    }

    @Test
    void imagesOfPagesAreDrawnToACommonWidth() {
        List<Double> larger = List.of(10.0, 120.0, 230.0, 340.0);

        assertThat(join(three(1, row("甲", "1", "2")), piece(2, larger, row("乙", "3", "4")))
                        .columns())
                .isEqualTo(6);
        source = TextSource.OCR;
        assertThat(join(three(1, row("甲", "1", "2")), piece(2, larger, row("乙", "3", "4")))
                        .columns())
                .isEqualTo(3);
    }

    @Test
    void onlyTheNextPageGoesOn() {
        PageTable first = three(1, HEAD);

        assertThat(continues(first, three(2, row("甲", "1", "2")))).isTrue();
        assertThat(continues(first, three(1, row("甲", "1", "2")))).isFalse();
        assertThat(continues(first, three(3, row("甲", "1", "2")))).isFalse();
    }

    @Test
    void onlyATableOfTheSameWidthGoesOn() {
        PageTable first = three(1, HEAD);

        assertThat(continues(first, piece(2, List.of(50.0, 200.0, 363.0), row("甲", "1"))))
                .isTrue();
        assertThat(continues(first, piece(2, List.of(50.0, 200.0, 363.5), row("甲", "1"))))
                .isFalse();
        assertThat(continues(first, piece(2, List.of(50.0, 200.0, 337.0), row("甲", "1"))))
                .isTrue();
        assertThat(continues(first, piece(2, List.of(50.0, 200.0, 336.5), row("甲", "1"))))
                .isFalse();
    }

    @Test
    void aHeadOfWhichMostIsKnownGoesOn() {
        PageTable first = three(1, row("项目", "情况", "情况"), HEAD, row("甲", "1", "2"));

        assertThat(continues(first, three(2, row("项目", "情况", "情况"), row("项目", "自然人", "合计"), row("乙", "3", "4"))))
                .isTrue();
        assertThat(continues(first, three(2, row("项目", "情况", "情况"), row("类别", "企业", "总计"), row("乙", "3", "4"))))
                .isFalse();
    }

    @Test
    void aHeadThatAnImageShowsDifferentlyGoesOn() {
        source = TextSource.OCR;
        PageTable first = three(1, row("项目", "情况", "情况"), HEAD, row("甲", "1", "2"));

        assertThat(continues(first, three(2, row("项目", "情况", "情况"), row("类别", "企业", "总汁"), row("乙", "3", "4"))))
                .isTrue();
    }

    @Test
    void aTableOfNothingButTheHeadGoesOn() {
        PageTable first = three(1, HEAD, row("甲", "1", "2"));

        assertThat(continues(first, three(2, new String[][] {HEAD}))).isTrue();
        assertThat(continues(first, three(2, HEAD, row("类别", "企业", "总计")))).isTrue();
    }
}
