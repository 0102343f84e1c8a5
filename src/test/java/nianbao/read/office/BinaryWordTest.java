package nianbao.read.office;

import static nianbao.read.office.OfficeReading.blocks;
import static nianbao.read.office.OfficeReading.cells;
import static nianbao.read.office.OfficeReading.tables;
import static nianbao.read.office.OfficeReading.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.document.Table;
import org.junit.jupiter.api.Test;

/** Reads report.doc, a synthetic report that LibreOffice wrote. */
class BinaryWordTest {
    private static List<Block> report() throws IOException {
        byte[] bytes = BinaryWordTest.class.getResourceAsStream("report.doc").readAllBytes();
        return blocks(new WordReader().read(bytes, "application/msword"));
    }

    @Test
    void readsParagraphsWithAlignmentAndSize() throws IOException {
        List<Block> blocks = report();
        assertThat(texts(blocks)).contains("城西区柳林镇人民政府", "一、总体情况", "2023年1月7日");
        Paragraph letterhead = (Paragraph) blocks.get(0);
        assertThat(letterhead.alignment()).isEqualTo(Alignment.CENTER);
        assertThat(letterhead.size()).isEqualTo(40);
        assertThat(((Paragraph) blocks.get(blocks.size() - 1)).alignment()).isEqualTo(Alignment.RIGHT);
    }

    @Test
    void findsColumnsAndSpansFromTheEdgesOfCells() throws IOException {
        List<Table> tables = tables(report());
        assertThat(tables).extracting(Table::rows).containsExactly(14, 28, 4);
        assertThat(tables).extracting(Table::columns).containsExactly(4, 10, 15);
        assertThat(cells(tables.get(0))).contains("0,0 1×4 第二十条第（一）项", "5,1 1×3 本年处理决定数量", "3,2 1");
        assertThat(cells(tables.get(1)))
                .contains("0,3 1×7 申请人情况", "1,3 2×1 自然人", "1,4 1×5 法人或其他组织", "5,0 22×1 三、本年度办理结果", "7,1 8×1 （三）不予公开");
        assertThat(cells(tables.get(2))).contains("0,0 1×5 行政复议", "0,5 1×10 行政诉讼", "1,0 2×1 结果维持");
    }
}
