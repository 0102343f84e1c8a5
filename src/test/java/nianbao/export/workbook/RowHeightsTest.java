package nianbao.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class RowHeightsTest {
    @Test
    void aRowIsAsHighAsTheLongestTextNeeds() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "nianbao", "1.0");
        Worksheet sheet = workbook.newWorksheet("1");
        RowHeights heights = new RowHeights();
        for (int row = 0; row < 5; row++) {
            sheet.value(row, 0, "-");
        }
        heights.add(0, 1, "short", 11.5);
        heights.add(1, 1, "一二三四五六七", 11.5); // five of them are a line
        heights.add(1, 1, "short", 11.5);
        heights.add(2, 2, "aaaaaaaaaa".repeat(6), 11.5);
        heights.set(sheet);
        workbook.finish();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            Sheet first = read.getSheetAt(0);
            assertThat(first.getRow(0).getHeightInPoints()).isEqualTo(15);
            assertThat(first.getRow(1).getHeightInPoints()).isEqualTo(30);
            assertThat(first.getRow(2).getHeightInPoints()).isEqualTo(45);
            assertThat(first.getRow(3).getHeightInPoints()).isEqualTo(45);
        }
    }
}
