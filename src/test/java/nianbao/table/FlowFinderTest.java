package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nianbao.model.Block;
import nianbao.model.Paragraph;
import nianbao.model.Table;
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
    void tablesOfOnePageAreTwo() {
        assertThat(blocks(table(table(new Sheet(1), 100), 200))).containsExactly("table of 2", "table of 2");
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
