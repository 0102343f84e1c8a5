package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.DISPUTES;
import static nianbao.table.outline.UnruledSheets.row;
import static nianbao.table.outline.UnruledSheets.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.geometry.Ruling;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.model.page.Mark;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** Tables without rulings most of whose columns have no figure, since their publisher leaves out what is 0. */
class EmptyColumnsTest {
    private static final List<String> LABELS = List.of(
            "1.国家秘密", "2.禁止公开", "3.危及安全", "4.第三方权益", "5.内部事务", "6.过程信息", "7.执法案卷", "8.行政查询", "9.信访举报", "10.重复申请");
    private static final TableOutline REQUESTS = new TableOutline(
            LABELS.stream().map(TableOutline::fold).collect(Collectors.toSet()),
            LABELS.stream().map(TableOutline::fold).collect(Collectors.toSet()),
            Set.of(),
            Set.of("申请人情况", "自然人", "法人组织", "商业企业", "科研机构", "总计"),
            Map.of("申请人情况", 4, "法人组织", 2),
            Set.of(),
            4);

    /** Four columns whose middles are 50 points apart from 120 on. */
    private static Sheet head(Sheet sheet) {
        return sheet.row(40, "", "申请人情况")
                .row(60, "", "", "法人组织")
                .row(80, "", "自然人", "商业", "科研", "总计")
                .row(92, "", "", "企业", "机构");
    }

    /** A head and all labels 20 points apart from 120 on. */
    private static Sheet labels() {
        Sheet sheet = head(new Sheet());
        for (int i = 0; i < LABELS.size(); i++) {
            sheet.text(10, 120 + 20 * i, LABELS.get(i));
        }
        return sheet;
    }

    private static List<Double> middles(TableOutline outline, Sheet sheet) {
        return FigureColumns.of(new OutlineRegion(outline, new TreeMap<>(Map.of(0, sheet.rows())))).stream()
                .map(Span::center)
                .toList();
    }

    private static int tables(TableOutline outline, Sheet... sheets) {
        return OutlineTables.find(
                        Arrays.stream(sheets).map(Sheet::page).toList(),
                        Arrays.stream(sheets).map(Sheet::rows).toList(),
                        List.of(outline))
                .size();
    }

    private static long doubted(Table table) {
        return table.cells().stream()
                .filter(cell -> cell.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.CUT))
                .count();
    }

    @Test
    void wordsOverColumnsSayWhereTheyAreWhoseFiguresAreLacking() {
        Sheet sheet = labels().row(120, "", "7", "", "", "7").row(220, "", "", "3", "", "3");

        assertThat(middles(REQUESTS, sheet)).containsExactly(120.0, 170.0, 220.0, 270.0);
    }

    @Test
    void wordsOverColumnsSayNothingWhereOneIsLost() {
        Sheet sheet = new Sheet().row(80, "", "自然人", "商业企业", "", "总计").row(120, "1.国家秘密", "7", "", "", "7");

        assertThat(middles(REQUESTS, sheet)).isEmpty();
    }

    @Test
    void wordsThatWereReadAsOneArePartedWhereOneEndsAndAnotherBegins() {
        Sheet sheet = new Sheet().row(80, "", "自然人", "", "", "总计");
        sheet.spread(142, 248, 80, "商业科研").spread(142, 248, 92, "企业机构").row(120, "1.国家秘密", "7", "", "", "7");

        assertThat(middles(REQUESTS, sheet)).hasSize(4);
    }

    @Test
    void aWordThatLacksALetterIsStillTheOneOverItsColumn() {
        Sheet sheet = new Sheet().row(80, "", "自然人", "商业", "科研机构", "总计").row(92, "", "", "业");

        assertThat(middles(REQUESTS, sheet.row(120, "1.国家秘密", "7", "", "", "7")))
                .containsExactly(120.0, 170.0, 220.0, 270.0);
    }

    @Test
    void aWordOfWhichLittleIsLeftIsNotTheOneOverItsColumn() {
        Sheet sheet = new Sheet().row(80, "", "自然人", "业", "科研机构", "总计");

        assertThat(middles(REQUESTS, sheet.row(120, "1.国家秘密", "7", "", "", "7")))
                .isEmpty();
    }

    @Test
    void figuresMayAllBeSetToOneSideOfTheWordsOverThem() {
        assertThat(middles(REQUESTS, labels().text(138, 120, "7").text(288, 120, "7")))
                .hasSize(4);
        assertThat(middles(REQUESTS, labels().text(97, 120, "7").text(247, 120, "107")))
                .hasSize(4);
        assertThat(middles(REQUESTS, labels().text(128, 120, "107").text(288, 120, "7")))
                .as("edges on the right agree")
                .hasSize(4);
    }

    @Test
    void figuresThatStandBetweenColumnsSayNothing() {
        assertThat(middles(REQUESTS, labels().text(138, 120, "7").text(267, 120, "7")))
                .as("one aside, one not")
                .isEmpty();
        assertThat(middles(REQUESTS, labels().text(138, 120, "7"))).as("alone").isEmpty();
        assertThat(middles(REQUESTS, labels().text(107, 120, "7").text(127, 120, "7")))
                .as("two in one")
                .isEmpty();
        assertThat(middles(REQUESTS, labels().text(80, 120, "1234567890123456")))
                .as("over two")
                .isEmpty();
    }

    @Test
    void whatIsLeftOfALabelIsNoFigure() {
        assertThat(middles(REQUESTS, labels().row(120, "", "7", "", "", "7").text(40, 131, "无")))
                .containsExactly(120.0, 170.0, 220.0, 270.0);
    }

    @Test
    void aRowOfEachLabelStandsInTheTable() {
        Table table = table(REQUESTS, labels().row(120, "", "7", "", "", "7").row(220, "", "", "3", "", "3"));

        assertThat(row(table, 2)).containsExactly("1.国家秘密", "7", "", "", "7");
        assertThat(row(table, 3)).containsExactly("2.禁止公开", "", "", "", "");
        assertThat(row(table, 7)).containsExactly("6.过程信息", "", "3", "", "3");
        assertThat(row(table, 11)).containsExactly("10.重复申请", "", "", "", "");
        assertThat(doubted(table)).as("blanks are proven").isZero();
    }

    @Test
    void anEmptyPlaceIsDoubtfulOnTheSideToWhichAFigureIsSet() {
        Table table = table(REQUESTS, labels().text(138, 120, "7").text(288, 120, "7"));

        assertThat(table.cells().stream()
                        .filter(cell -> !cell.marks().isEmpty())
                        .map(Cell::column))
                .containsExactly(2);
        assertThat(table.at(2, 3).orElseThrow().text()).isEmpty();
        Table left = table(REQUESTS, labels().text(96, 120, "7").text(246, 120, "7"));

        assertThat(left.cells().stream().filter(cell -> !cell.marks().isEmpty()).map(Cell::column))
                .containsExactly(3);
    }

    @Test
    void withoutFiguresOrEnoughLabelsItIsNoTable() {
        Sheet sheet = head(new Sheet()).text(10, 120, LABELS.get(0)).text(10, 140, LABELS.get(1));

        assertThat(tables(REQUESTS, sheet)).isZero();
        assertThat(tables(REQUESTS, labels())).isEqualTo(1);
    }

    @Test
    void wholeLabelsOverleafAreOfTheTableThoughNoFigureStandsBeside() {
        Sheet next = new Sheet(2).text(10, 40, LABELS.get(9));

        assertThat(tables(REQUESTS, labels(), next)).isEqualTo(2);
        assertThat(tables(REQUESTS, labels(), new Sheet(2).text(10, 40, "重复"))).isEqualTo(1);
    }

    /** Each page of a scan lies a little beside the one before. */
    @Test
    void onImagesOnePageOnWhichColumnsAreClearIsEnough() {
        Sheet first = labels().row(120, "", "7", "", "", "7").scanned();
        Sheet next = new Sheet(2).scanned().text(10, 40, LABELS.get(9)).text(140, 40, "7");

        assertThat(tables(REQUESTS, first, next)).isEqualTo(2);
    }

    @Test
    void aNumberedLabelWithoutFiguresIsARow() {
        Sheet sheet = new Sheet().row(20, "1.国家", "1").row(40, "2.商业").row(60, "3.个人", "3");

        assertThat(RowGaps.separators(sheet.rows(), ColumnGaps.of(sheet.rows())))
                .containsExactly(30.0, 50.0);
    }

    @Test
    void figuresBesideOrBetweenTheLinesOfANumberedLabelAreItsOwn() {
        Sheet middle = new Sheet()
                .row(20, "1.国家", "1")
                .row(40, "2.商业")
                .row(46, "", "2")
                .row(52, "秘密");
        middle.row(72, "3.个人", "3");
        Sheet last = new Sheet()
                .row(20, "1.国家", "1")
                .row(40, "2.商业")
                .row(52, "秘密", "2")
                .row(72, "3.个人", "3");

        assertThat(RowGaps.separators(middle.rows(), ColumnGaps.of(middle.rows())))
                .hasSize(2);
        assertThat(RowGaps.separators(last.rows(), ColumnGaps.of(last.rows()))).hasSize(2);
    }

    /** The labels stand at the top of high rows, and their figures in the middle. */
    @Test
    void figuresThatHangLowerThanTheirLabelsLeaveNoRowBare() {
        Sheet sheet =
                new Sheet().row(20, "1.国家").row(38, "", "1").row(60, "2.商业").row(78, "", "2");
        sheet.row(100, "3.个人");

        assertThat(RowGaps.separators(sheet.rows(), ColumnGaps.of(sheet.rows())))
                .hasSize(1);
    }

    @Test
    void aRowWhoseLabelStandsFartherLeftIsNoneOfFiguresThatHang() {
        Sheet sheet = new Sheet().text(60, 20, "1.国家").text(118, 20, "1").text(60, 40, "2.商业");
        sheet.text(5, 60, "（七）总计").text(118, 60, "1");
        ColumnGaps columns = new ColumnGaps(List.of(new Span(5, 55), new Span(60, 110), new Span(117, 123)), 2);

        assertThat(RowGaps.separators(sheet.rows(), columns)).containsExactly(30.0, 50.0);
    }

    @Test
    void figuresALittleAboveTheirLabelOrBesideItsLastLineDoNotHang() {
        Sheet above = new Sheet()
                .row(20, "1.国家", "1")
                .row(43, "", "2")
                .row(50, "2.商业")
                .row(70, "3.个人");
        Sheet last = new Sheet()
                .row(20, "1.国家", "1")
                .row(40, "2.商业")
                .row(52, "秘密", "2")
                .row(72, "3.个人");

        assertThat(RowGaps.separators(above.row(90, "4.其他", "4").rows(), ColumnGaps.of(above.rows())))
                .hasSize(3);
        assertThat(RowGaps.separators(last.row(92, "4.其他", "4").rows(), ColumnGaps.of(last.rows())))
                .hasSize(3);
    }

    @Test
    void aNumberedLabelMayBeSpread() {
        Sheet sheet = new Sheet().row(20, "1.国家秘密信息", "1").row(60, "3.个人隐私信息", "3");
        sheet.text(10, 40, "2.").text(30, 40, "商").text(50, 40, "业");
        ColumnGaps columns = new ColumnGaps(List.of(new Span(10, 80), new Span(117, 123)), 1);

        assertThat(RowGaps.separators(sheet.rows(), columns)).containsExactly(30.0, 50.0);
    }

    /** Two parts of three columns, 50 points apart from 20 on, and what stands below them. */
    private static Sheet disputes() {
        Sheet sheet = new Sheet().text(60, 100, "复议").text(210, 100, "诉讼");
        for (int i = 0; i < 6; i++) {
            sheet.text(10 + 50 * i, 120, List.of("维持", "纠正", "总计").get(i % 3));
        }
        return sheet;
    }

    @Test
    void fewFiguresBelowAWholeHeadAreItsRow() {
        Table table = table(DISPUTES, disputes().text(67, 140, "1").text(117, 140, "1"));

        assertThat(row(table, 2)).containsExactly("", "1", "1", "", "", "");
    }

    @Test
    void anEmptyRowIsOneThatRulingsClose() {
        Sheet sheet = disputes().level(130, 5, 300).level(155, 5, 300).text(10, 180, "五、存在的主要问题");

        assertThat(row(table(DISPUTES, sheet), 2)).containsOnly("").hasSize(6);
        assertThat(doubted(table(DISPUTES, sheet))).isZero();
    }

    @Test
    void anEmptyRowMayReachFromTheHeadToTheFrame() {
        Sheet sheet = disputes().level(155, 5, 300).text(10, 180, "五、存在的主要问题");

        assertThat(row(table(DISPUTES, sheet), 2)).containsOnly("").hasSize(6);
    }

    @Test
    void anEmptyRowMayEndAPageIfTheNextBeginsWithAHeading() {
        Sheet sheet = disputes().level(130, 5, 300).level(155, 5, 300);

        assertThat(table(DISPUTES, sheet, new Sheet(2).text(10, 40, "五、存在的主要问题"))
                        .rows())
                .isEqualTo(3);
        assertThat(table(DISPUTES, sheet, new Sheet(2).text(67, 40, "12")).rows())
                .as("its figures stand overleaf")
                .isEqualTo(2);
    }

    @Test
    void whatNoRulingClosesIsNoRow() {
        String heading = "五、存在的主要问题";

        assertThat(table(DISPUTES, disputes().text(10, 180, heading)).rows()).isEqualTo(2);
        assertThat(table(DISPUTES, disputes().level(130, 5, 300).text(10, 180, heading))
                        .rows())
                .as("right below the head")
                .isEqualTo(2);
        assertThat(table(
                                DISPUTES,
                                disputes().level(130, 5, 300).level(200, 5, 300).text(10, 220, heading))
                        .rows())
                .as("too high")
                .isEqualTo(2);
        assertThat(table(DISPUTES, disputes().level(155, 5, 100).text(10, 180, heading))
                        .rows())
                .as("over some columns")
                .isEqualTo(2);
    }

    @Test
    void aRowBelowWhichSomethingElseStandsIsNotEmpty() {
        Sheet sheet = disputes().level(155, 5, 300).text(10, 180, "另有说明");

        assertThat(table(DISPUTES, sheet).rows()).isEqualTo(2);
    }

    @Test
    void belowFiguresThatWereTakenForAPartOfTheHeadIsNoEmptyRow() {
        Sheet sheet = disputes()
                .text(67, 140, "1")
                .text(210, 155, "诉讼")
                .level(170, 5, 300)
                .level(195, 5, 300);

        assertThat(tables(DISPUTES, sheet.text(10, 220, "五、存在的主要问题"))).isEqualTo(1);
        assertThat(table(DISPUTES, sheet).rows()).isEqualTo(2);
    }

    @Test
    void onImagesNoRowIsEmpty() {
        Sheet sheet = disputes()
                .level(130, 5, 300)
                .level(155, 5, 300)
                .text(10, 180, "五、存在的主要问题")
                .scanned();

        assertThat(OutlineTables.rulings(List.of(sheet.page()), List.of(sheet.rows()), List.of(DISPUTES))
                        .get(0))
                .allMatch(line -> line.at() < 155 || line.axis() == Ruling.Axis.UPRIGHT);
    }
}
