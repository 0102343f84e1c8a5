package nianbao.report.match.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.geometry.Box;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.report.form.ShippedForms;
import nianbao.report.match.FormSheet;
import nianbao.report.match.column.ColumnHeader.ColumnSpan;
import nianbao.report.match.column.ColumnHeader.Wanted;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch.Doubt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A head is as many rows as name most columns; each column goes by its words, one without any by the place it is left. */
class ColumnHeaderTest {
    private static final Offset<Double> SLIGHTLY = within(1e-9);
    private static final List<List<String>> PEOPLE =
            List.of(List.of("自然人"), List.of("商业企业"), List.of("科研机构"), List.of("总计"));
    private static final String FIGURES = "1|2|3|4";

    private static Wanted wanted(OptionalInt year) {
        return new Wanted(PEOPLE, List.of(List.of("新闻媒体单位")), year);
    }

    private static ColumnHeader header(OptionalInt year, String... rows) {
        return ColumnHeader.find(slice(rows), wanted(year)).orElseThrow();
    }

    private static ColumnHeader header(String... rows) {
        return header(OptionalInt.empty(), rows);
    }

    private static Slice slice(String... rows) {
        Table table = FormSheet.grid(rows);
        return Slice.of(table, 1, ShippedForms.KINDS).get(0);
    }

    private static void assertSpan(ColumnHeader header, int column, int from, int to, Doubt doubt) {
        ColumnSpan span = Optional.ofNullable(header.spans().get(column)).orElseThrow();
        assertThat(List.of(span.from(), span.to())).containsExactly(from, to);
        assertThat(span.doubt()).isEqualTo(doubt);
    }

    @Test
    void columnsAreKnownByTheirWords() {
        ColumnHeader header = header("总计|自然人|科研机构|商业企业", FIGURES);
        assertThat(header.depth()).isEqualTo(1);
        assertThat(header.cost()).isZero();
        assertThat(header.sure()).isEqualTo(4);
        assertSpan(header, 0, 1, 2, Doubt.NONE);
        assertSpan(header, 1, 3, 4, Doubt.NONE);
        assertSpan(header, 2, 2, 3, Doubt.NONE);
        assertSpan(header, 3, 0, 1, Doubt.NONE);
    }

    @Test
    void aHeadMayStandUnderOthersAndInPieces() {
        ColumnHeader header = header("申请人情况|<|<|<", "自然|商业|科研|总", "人|企业|机构|计", FIGURES);
        assertThat(header.depth()).isEqualTo(3);
        assertThat(header.sure()).isEqualTo(4);
        assertThat(ColumnHeader.text(header.spans().get(2))).isEqualTo("申请人情况/科研/机构");
    }

    /** The same rows, in which readers of an image made a figure of what they doubt. */
    private static ColumnHeader doubting(String figure, String... rows) {
        Table table = FormSheet.grid(rows);
        List<Cell> cells = table.cells().stream()
                .map(cell -> {
                    Agreement verdict = cell.text().equals(figure) ? Agreement.DOUBTFUL : Agreement.AGREED;
                    Evidence seen = new Evidence(new Box(0, 0, 1, 1), verdict, cell.text(), 1, List.of());
                    return cell.read(cell.text(), Optional.of(seen), cell.marks());
                })
                .toList();
        Slice slice = Slice.of(table.with(cells), 1, ShippedForms.KINDS).get(0);
        return ColumnHeader.find(slice, wanted(OptionalInt.empty())).orElseThrow();
    }

    @Test
    void aHeadOfWhichAFigureIsReadIsStillOne() {
        String[] rows = {"自然人|组织|<|总计", "自然人|商业企业|科研机构|7", FIGURES};
        assertThat(doubting("7", rows).depth()).isEqualTo(2);
        assertThat(doubting("8", rows).depth()).as("a certain one").isEqualTo(1);
        String[] many = {"自然人|组织|<|总计|本年|本级", "自然人|商业企业|科研机构|7|数量|件数", "1|2|3|4|5|6"};
        assertThat(doubting("8", many).depth())
                .as("a certain one among many words")
                .isEqualTo(2);
        assertThat(header(many).depth()).as("that was typed").isEqualTo(1);
        String[] none = {"自然人|组织|<|总计|本年|本级", "自然人|商业企业|科研机构|7|无|无", "1|2|3|4|5|6"};
        assertThat(doubting("8", none).depth()).as("beside letters").isEqualTo(1);
        assertThat(doubting("7", "自然人|商业企业|科研机构|总计", "自然人|7|7|7").depth())
                .as("more figures than words")
                .isEqualTo(1);
    }

    @Test
    void whatStandsBelowFiguresIsNoHead() {
        ColumnHeader header = header("自然人|商业|科研机构|总计", FIGURES, "自然人|商业企业|科研机构|总计");
        assertThat(header.depth()).isEqualTo(1);
        assertSpan(header, 1, 1, 2, Doubt.LABEL);
    }

    @Test
    void aHeadIsNoDeeperThanItsWords() {
        assertThat(header("自然人|商业企业|科研机构|总计", "|||", FIGURES).depth()).isEqualTo(1);
        assertThat(header("自然人|商业企业|科研机构|总计").depth()).isEqualTo(1);
    }

    @Test
    void aHeadIsNoDeeperThanAllowed() {
        Slice slice = slice("申请人情况|<|<|<", "自然人|商业企业|科研机构|总计", FIGURES);
        assertThat(ColumnHeader.find(slice, 0, wanted(OptionalInt.empty()), 1)
                        .orElseThrow()
                        .sure())
                .isZero();
        assertThat(ColumnHeader.find(slice, 0, wanted(OptionalInt.empty()), 2)
                        .orElseThrow()
                        .sure())
                .isEqualTo(4);
        String words = "甲|乙|丙|丁";
        String head = "自然人|商业企业|科研机构|总计";
        assertThat(header(words, words, words, words, words, head, FIGURES).sure())
                .isEqualTo(4);
        assertThat(header(words, words, words, words, words, words, head, FIGURES)
                        .sure())
                .isZero();
    }

    @Test
    void aHeadBeginsWhereItIsSought() {
        Slice slice = slice("自然人|商业企业|科研机构|总计", FIGURES, "总计|科研机构|商业企业|自然人", FIGURES);
        ColumnHeader second =
                ColumnHeader.find(slice, 2, wanted(OptionalInt.empty()), 3).orElseThrow();
        assertThat(second.depth()).isEqualTo(1);
        assertSpan(second, 0, 3, 4, Doubt.NONE);
        assertThat(ColumnHeader.find(slice, 1, wanted(OptionalInt.empty()), 3)).isEmpty();
    }

    @Test
    void neighboursUnderOneLabelAreOneColumn() {
        ColumnHeader header = header("自然人|<|商业企业|科研机构|总计", "1|1|2|3|4");
        assertSpan(header, 0, 0, 2, Doubt.NONE);
        assertSpan(header, 1, 2, 3, Doubt.NONE);
    }

    @Test
    void theWordsOfAnotherFormNameNoColumn() {
        ColumnHeader header = header("自然人|商业企业|新闻媒体单位|总计", FIGURES);
        assertSpan(header, 2, 2, 3, Doubt.LABEL);
        assertThat(header.sure()).isEqualTo(3);
    }

    @Test
    void twoColumnsOfOneNameAreBothDoubted() {
        assertSpan(header("自然人|自然人|商业企业|科研机构|总计", "1|1|2|3|4"), 0, 0, 2, Doubt.CELLS);
        assertSpan(header("自然人|商业企业|自然人|科研机构|总计", "1|2|1|3|4"), 0, 0, 1, Doubt.CELLS);
    }

    @ParameterizedTest
    @CsvSource({"自然人|自然人（注）|商业企业|科研机构|总计,0", "自然人（注）|自然人|商业企业|科研机构|总计,1"})
    void theNearerOfTwoIsMeant(String head, int at) {
        assertSpan(header(head, "1|1|2|3|4"), 0, at, at + 1, Doubt.NONE);
    }

    @Test
    void ofTwoYearsTheReportsOwnIsMeant() {
        String head = "2023年自然人|2024年自然人|商业企业|科研机构|总计";
        assertSpan(header(OptionalInt.of(2024), head, "1|1|2|3|4"), 0, 1, 2, Doubt.NONE);
        assertSpan(header(OptionalInt.of(2023), head, "1|1|2|3|4"), 0, 0, 1, Doubt.NONE);
        assertSpan(header(OptionalInt.of(2022), head, "1|1|2|3|4"), 0, 0, 2, Doubt.CELLS);
        assertSpan(header(head, "1|1|2|3|4"), 0, 0, 2, Doubt.CELLS);
    }

    @Test
    void aColumnOfAnotherYearIsDoubted() {
        String head = "2023年自然人|商业企业|科研机构|总计";
        assertSpan(header(OptionalInt.of(2024), head, FIGURES), 0, 0, 1, Doubt.CELLS);
        assertSpan(header(OptionalInt.of(2023), head, FIGURES), 0, 0, 1, Doubt.NONE);
        assertSpan(header(head, FIGURES), 0, 0, 1, Doubt.CELLS);
    }

    @Test
    void yearsBelowAHeadPartItsColumns() {
        ColumnHeader header = header(OptionalInt.of(2024), "自然人|<|商业企业|科研机构|总计", "2023年|2024年|||", "1|1|2|3|4");
        assertThat(header.depth()).isEqualTo(2);
        assertSpan(header, 0, 1, 2, Doubt.NONE);
    }

    @Test
    void aColumnThatWordsPartIsDoubtedAsAWhole() {
        ColumnHeader parted = header("自然人|<|商业企业|科研机构|总计", "当面|网上|企业|机构|总计", "1|1|2|3|4");
        assertSpan(parted, 0, 0, 2, Doubt.NONE);
        ColumnHeader deeper = header("自然人|<|申请单位|<|总计", "当面申请|网上申请|商业企业|科研机构|总计", "1|1|2|3|4");
        assertThat(deeper.depth()).isEqualTo(2);
        assertSpan(deeper, 0, 0, 2, Doubt.CELLS);
        assertSpan(deeper, 3, 4, 5, Doubt.NONE);
        ColumnHeader single = header("自然人|申请单位|<|总计", "当面申请|商业企业|科研机构|总计", FIGURES);
        assertSpan(single, 0, 0, 1, Doubt.LABEL);
    }

    @Test
    void theOneColumnThatIsLeftInItsPlaceIsTakenInDoubt() {
        ColumnHeader header = header("自然人|商业企业|媒体|总计", FIGURES);
        assertSpan(header, 2, 2, 3, Doubt.LABEL);
        assertThat(header.spans().get(2).distance()).isEqualTo(1);
        assertThat(header.cost()).isCloseTo(0.7, SLIGHTLY);
        ColumnHeader near = header("自然人|商业企业|科研|总计", FIGURES);
        assertSpan(near, 2, 2, 3, Doubt.LABEL);
        assertThat(near.spans().get(2).distance()).isLessThan(1);
    }

    @Test
    void aColumnWithoutAWordIsTakenInDoubtBetweenItsNeighbours() {
        assertSpan(header("自然人|商业企业||总计", FIGURES), 2, 2, 3, Doubt.LABEL);
    }

    @Test
    void ofTwoColumnsThatAreLeftNoneIsTaken() {
        ColumnHeader header = header("自然人|商业企业|媒体|网站|总计", "1|2|3|3|4");
        assertThat(header.spans()).containsOnlyKeys(0, 1, 3);
        assertThat(header.cost()).isCloseTo(1, SLIGHTLY);
    }

    @Test
    void aColumnNamedElsewhereIsNotLeft() {
        ColumnHeader header = header("自然人|商业企业|总计", "1|2|4");
        assertThat(header.spans()).containsOnlyKeys(0, 1, 3);
    }

    @Test
    void theLastColumnIsTakenOnlyUnderAWord() {
        assertSpan(header("自然人|商业企业|科研机构|媒体", FIGURES), 3, 3, 4, Doubt.LABEL);
        assertThat(header("自然人|商业企业|科研机构|", FIGURES).spans()).containsOnlyKeys(0, 1, 2);
    }

    @Test
    void theFirstColumnIsTakenOnlyUnderAWordThatIsLikeItsOwn() {
        assertThat(header("媒体|商业企业|科研机构|总计", FIGURES).spans()).containsOnlyKeys(1, 2, 3);
        assertThat(header("|商业企业|科研机构|总计", FIGURES).spans()).containsOnlyKeys(1, 2, 3);
        assertSpan(header("自然界|商业企业|科研机构|总计", FIGURES), 0, 0, 1, Doubt.LABEL);
    }

    @Test
    void whatStandsBeyondTheNeighboursIsNotLeft() {
        ColumnHeader header = header("媒体|自然人|商业企业|总计|网站", "1|2|3|4|5");
        assertThat(header.spans()).containsOnlyKeys(0, 1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲|乙|丙|丁", "|||"})
    void columnsWithoutAnyWordOfTheFormAreNotFound(String head) {
        ColumnHeader header = header(head, FIGURES);
        assertThat(header.spans()).isEmpty();
        assertThat(header.cost()).isEqualTo(4);
        assertThat(header.sure()).isZero();
    }

    @Test
    void aLabelIsItsLastPartOrItsLastPartsRunTogether() {
        assertThat(ColumnHeader.suffixes(List.of("法人", "商业", "企业"))).containsExactly("企业", "商业企业", "法人商业企业");
    }

    @Test
    void blankPlacesOfAHeadAreNoPartOfIt() {
        ColumnHeader header = header("自然人|<|商业|科研机构|总计", "||企业||", "1|1|2|3|4");
        assertThat(header.depth()).isEqualTo(2);
        assertSpan(header, 0, 0, 2, Doubt.NONE);
        assertThat(ColumnHeader.text(header.spans().get(2))).isEqualTo("科研机构");
    }

    @Test
    void neighboursOfOneNameAreTakenTogetherWhereverTheyStand() {
        assertSpan(header("总计|商业企业|自然人|自然人|科研机构", "4|2|1|1|3"), 0, 2, 4, Doubt.CELLS);
    }

    @Test
    void aHeadThatEndsATableHasNoMoreRows() {
        Slice slice = slice(FIGURES, FIGURES, "自然人|商业企业|科研机构|总计");
        assertThat(ColumnHeader.find(slice, 2, wanted(OptionalInt.empty()), 3)
                        .orElseThrow()
                        .sure())
                .isEqualTo(4);
    }
}
