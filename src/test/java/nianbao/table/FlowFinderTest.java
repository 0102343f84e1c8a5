package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Table;
import org.junit.jupiter.api.Test;

/** Pages become one flow: text and tables in the order of reading, tables joined over pages. */
class FlowFinderTest {
    private static FlowFinder.Flow flow(Sheet... sheets) {
        return FlowFinder.find(Arrays.stream(sheets).map(Sheet::page).toList());
    }

    /** A table as its rows, a paragraph as its text. */
    private static List<String> blocks(Sheet... sheets) {
        return flow(sheets).blocks().stream().map(FlowFinderTest::told).toList();
    }

    private static String told(Block block) {
        return block instanceof Table table
                ? "table of " + table.rows()
                : block instanceof Paragraph paragraph ? paragraph.text() : "";
    }

    private static Sheet table(Sheet sheet, int top) {
        sheet.grid(List.of(50, 150, 250), List.of(top, top + 20, top + 40));
        sheet.text(60, top + 10, "总计").text(160, top + 10, "5");
        return sheet.text(60, top + 30, "其他").text(160, top + 30, "7");
    }

    @Test
    void textAndTablesStandInTheOrderOfReading() {
        Sheet sheet = table(new Sheet().text(50, 60, "本年情况如下。").text(50, 300, "以上是全部情况。"), 100);

        assertThat(blocks(sheet)).containsExactly("本年情况如下。", "table of 2", "以上是全部情况。");
        assertThat(flow(sheet).tables()).hasSize(1);
    }

    @Test
    void aTableGoesOnOverThePage() {
        assertThat(blocks(table(new Sheet(1), 500), table(new Sheet(2), 60))).containsExactly("table of 4");
        assertThat(flow(table(new Sheet(1), 500), table(new Sheet(2), 60)).tables())
                .hasSize(2);
    }

    @Test
    void aLineOfTextBetweenPartsThem() {
        assertThat(blocks(table(new Sheet(1).text(50, 560, "以上是全部情况。"), 500), table(new Sheet(2), 60)))
                .containsExactly("table of 2", "以上是全部情况。", "table of 2");
    }

    @Test
    void theRestOfATurnedLabelBetweenPartsNone() {
        Sheet first = table(new Sheet(1), 300).turned(70, 560, 3, "本年度办理结果");

        assertThat(blocks(first, table(new Sheet(2), 60))).containsExactly("table of 4", "本年度办理结果");
    }

    /** 业部萎寺 was a page number once. */
    @Test
    void aPageNumberThatIsMisreadPartsNoTablesOfImages() {
        Sheet first = table(new Sheet(1), 300).text(200, 400, "业部萎寺");

        assertThat(blocks(first, table(new Sheet(2), 60))).hasSize(3);
        assertThat(blocks(first.scanned(), table(new Sheet(2), 60).scanned())).containsExactly("table of 4", "业部萎寺");
        Sheet words = table(new Sheet(1), 300).text(150, 400, "以上是全部情况").scanned();
        assertThat(blocks(words, table(new Sheet(2), 60).scanned())).hasSize(3);
    }

    @Test
    void restsOfRulingsThatWereReadArePartOfNothing() {
        Sheet rests = table(new Sheet(1), 300).text(200, 400, 1.2, "一一人1一一一0").scanned();

        assertThat(blocks(rests, table(new Sheet(2), 60).scanned())).containsExactly("table of 4");
    }

    @Test
    void manyPiecesOfWornRulingsPartNoTablesOfImages() {
        for (boolean scanned : List.of(true, false)) {
            Sheet strokes = table(new Sheet(1), 300);
            for (int y = 380; y < 480; y += 20) {
                strokes.text(150, y, "|一");
            }
            strokes.text(20, 490, "一一一一一一一一一一一一一一一一一一一一一一一一一");
            Sheet next = table(new Sheet(2), 60);
            List<String> blocks = scanned ? blocks(strokes.scanned(), next.scanned()) : blocks(strokes, next);
            assertThat(blocks.contains("table of 4")).isEqualTo(scanned);
        }
    }

    @Test
    void strokesAndLatinLettersPartNoTablesOfImages() {
        Sheet strokes = table(new Sheet(1), 300).text(150, 400, "mePP9II一一一一").scanned();
        assertThat(blocks(strokes, table(new Sheet(2), 60).scanned())).contains("table of 4");
        Sheet figures = table(new Sheet(1), 300).text(150, 400, "总计|0|17|4|21").scanned();
        assertThat(blocks(figures, table(new Sheet(2), 60).scanned()))
                .as("a row of figures that was not seen as one")
                .doesNotContain("table of 4");
    }

    @Test
    void tablesOfOnePageAreTwo() {
        assertThat(blocks(table(table(new Sheet(1), 100), 200))).containsExactly("table of 2", "table of 2");
    }

    /** A table of two rows and three columns that has no line at the top, or none at the bottom. */
    private static Sheet cut(Sheet sheet, int top, int closedAt) {
        List.of(50, 90, 150, 250).forEach(x -> sheet.upright(x, top, top + 40));
        List.of(closedAt, top + 20).forEach(y -> sheet.level(y, 50, 250));
        sheet.text(60, top + 10, "一").text(100, top + 10, "总计").text(160, top + 10, "5");
        return sheet.text(60, top + 30, "本").text(100, top + 30, "其他").text(160, top + 30, "7");
    }

    @Test
    void aTableThatABreakCutGoesOnOverWhatStandsBetween() {
        Sheet first = cut(new Sheet(1), 500, 500).text(140, 590, "第一页共两页");

        assertThat(blocks(first, cut(new Sheet(2), 60, 100))).containsExactly("table of 4", "第一页共两页");
    }

    @Test
    void whatIsClosedIsNotCut() {
        Sheet closed = cut(new Sheet(1), 500, 500).level(540, 50, 250).text(140, 560, "第一页共两页");

        assertThat(blocks(closed, cut(new Sheet(2), 60, 100))).containsExactly("table of 2", "第一页共两页", "table of 2");
        assertThat(blocks(
                        cut(new Sheet(1), 500, 500).text(140, 560, "第一页共两页"),
                        cut(new Sheet(2), 60, 100).level(60, 50, 250)))
                .containsExactly("table of 2", "第一页共两页", "table of 2");
    }

    @Test
    void noTableGoesOnOverAHeadingOrASentence() {
        assertThat(blocks(cut(new Sheet(1), 500, 500).text(60, 580, "四、政府信息公开行政复议情况"), cut(new Sheet(2), 60, 100)))
                .hasSize(3);
        assertThat(blocks(
                        cut(new Sheet(1), 500, 500).text(60, 580, "本机关在本年度共收到政府信息公开申请一百二十件其中的"),
                        cut(new Sheet(2), 60, 100)))
                .hasSize(3);
        Sheet several = cut(new Sheet(1), 440, 440);
        List.of(500, 520, 540, 560).forEach(y -> several.text(60, y, "附注如下"));
        assertThat(blocks(several, cut(new Sheet(2), 60, 100)))
                .contains("table of 2")
                .doesNotContain("table of 4");
    }

    @Test
    void pagesThatStandOnOnePictureHaveOneTable() {
        Sheet picture = cut(cut(new Sheet(1), 100, 100), 300, 340);

        assertThat(blocks(picture.text(140, 220, "—1—"))).containsExactly("table of 4", "—1—");
    }

    @Test
    void aTableIsCutWhereOnlyTheLabelsThatGoOnAreOpen() {
        Sheet first = cut(new Sheet(1), 500, 500).level(540, 90, 250).text(140, 590, "第一页共两页");

        assertThat(blocks(first, cut(new Sheet(2), 60, 100).level(60, 90, 250)))
                .containsExactly("table of 4", "第一页共两页");
        assertThat(blocks(first, cut(new Sheet(2), 60, 100).level(60, 50, 90))).hasSize(3);
    }

    @Test
    void tablesOfOnePictureWhoseSidesStandElsewhereAreTwo() {
        Sheet picture = cut(new Sheet(1), 100, 100);
        List.of(80, 120, 180, 280).forEach(x -> picture.upright(x, 300, 340));
        List.of(320, 340).forEach(y -> picture.level(y, 80, 280));

        assertThat(blocks(picture.text(130, 310, "其他").text(130, 330, "总计"))).hasSize(2);
    }

    @Test
    void theRestOfALabelBelowTheCutIsTheLabels() {
        Sheet first = cut(new Sheet(1), 500, 500).text(60, 547, "年");

        Table table = (Table) flow(first).blocks().get(0);

        assertThat(flow(first).blocks()).hasSize(1);
        assertThat(table.cells()).anyMatch(cell -> cell.text().equals("本年"));
    }

    @Test
    void whatStandsApartBelowACutOrOverSeveralCellsIsNoLabels() {
        assertThat(flow(cut(new Sheet(1), 500, 500).text(60, 575, "年")).blocks())
                .hasSize(2);
        assertThat(flow(cut(new Sheet(1), 500, 500).text(60, 547, "年度总结")).blocks())
                .hasSize(2);
        assertThat(flow(cut(new Sheet(1), 500, 500).level(540, 50, 250).text(60, 547, "年"))
                        .blocks())
                .hasSize(2);
    }

    @Test
    void aParagraphGoesOnOverThePage() {
        Sheet first = new Sheet(1).text(50, 540, "本机关在本年度共收到政府信息公开申请一百二十件其");
        Sheet second = new Sheet(2).text(50, 60, "中自然人一百件");

        assertThat(blocks(first, second)).containsExactly("本机关在本年度共收到政府信息公开申请一百二十件其中自然人一百件");
    }

    @Test
    void aShortPageIsMeasuredByTheMarginsOfTheOthers() {
        // alone, the line of the second page would stand inside margins of its own and be centred
        Sheet first = new Sheet(1);
        for (int y = 100; y < 400; y += 20) {
            first.text(50, y, "本机关在本年度共收到政府信息公开申请一百二十件其中自");
        }
        Sheet second = new Sheet(2).text(50, 60, "一百件以上是全部情况");

        List<Block> blocks = flow(first, second).blocks();

        assertThat(blocks).hasSize(1);
    }
}
