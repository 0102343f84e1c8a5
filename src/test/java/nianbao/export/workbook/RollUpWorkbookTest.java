package nianbao.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import nianbao.book.CountyBook;
import nianbao.correct.FigureFields;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord.Status;
import nianbao.review.DoubtfulReports;
import nianbao.review.ReviewStore;
import nianbao.words.Messages;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roll-up of 岚皋县 on 2024 as another library reads it: one body is doubtful, and one is called as a formula begins. */
class RollUpWorkbookTest {
    private static final String LANGAO = "610925";
    private static final String OTHER = FakeReport.GROUP + "other";
    private static final String FORMULA = "=1+1";

    @TempDir
    private Path folder = Path.of("");

    private XSSFWorkbook workbook() throws IOException {
        try (ReviewStore reports = new ReviewStore(folder)) {
            take(reports, "岚皋县人民政府", "9", List.of());
            take(reports, "岚皋县财政局", "4", List.of());
            take(reports, "岚皋县民政局", "5", List.of(OTHER));
            reports.store().write(tables -> tables.book().expect(LANGAO, List.of("岚皋县财政局", "岚皋县民政局", FORMULA), "李明"));
            FigureFields fields = FigureFields.load();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new RollUpWorkbook(fields, Messages.in(Locale.CHINESE))
                    .write(
                            new CountyBook(reports.store(), fields).withFigures(LANGAO, 2024, OptionalLong.empty()),
                            out);
            return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
        }
    }

    private static void take(ReviewStore reports, String body, String other, List<String> doubtful) {
        reports.take(
                body,
                file -> DoubtfulReports.with(
                        new FakeReport().by(body).with(OTHER, other).of(file), Status.REVIEW, doubtful, List.of()));
    }

    private static Row row(Sheet sheet, String name) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().endsWith(name)) {
                return row;
            }
        }
        throw new AssertionError(name);
    }

    private static String fill(Cell cell) {
        var colour = ((XSSFCell) cell).getCellStyle().getFillForegroundXSSFColor();
        return colour == null ? "" : colour.getARGBHex();
    }

    @Test
    void aFigureHasTheCountysOwnTheSumAndWhatExplainsTheDifference() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("岚皋县2024");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            Row other = row(sheet, "其他结果");
            assertThat(other.getCell(1).getNumericCellValue()).isEqualTo(9);
            assertThat(other.getCell(2).getNumericCellValue()).isEqualTo(4);
            assertThat(other.getCell(3).getNumericCellValue()).isEqualTo(5);
            assertThat(other.getCell(4).getStringCellValue()).isEqualTo("未定");
            assertThat(fill(other.getCell(4))).endsWith(FigureCells.DOUBTFUL_FILL);
            assertThat(other.getCell(6).getStringCellValue()).isEqualTo("岚皋县民政局 5（待审核）");
            assertThat(other.getCell(7).getStringCellValue()).startsWith("岚皋县民政局的数字待核对，读到的是 5，正好等于差额。（报告 ");
        }
    }

    @Test
    void aBodyHasItsFiguresAndDoubtsAreNoNumbers() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            Sheet sheet = book.getSheetAt(1);
            int column = sheet.getRow(0).getLastCellNum() - 1;
            while (!sheet.getRow(0).getCell(column).getStringCellValue().endsWith("其他结果")) {
                column--;
            }
            assertThat(row(sheet, "岚皋县财政局").getCell(column).getNumericCellValue())
                    .isEqualTo(4);
            Cell doubtful = row(sheet, "岚皋县民政局").getCell(column);
            assertThat(doubtful.getStringCellValue()).isEqualTo("存疑：5");
            assertThat(fill(doubtful)).endsWith(FigureCells.DOUBTFUL_FILL);
            assertThat(row(sheet, "合计（仅已确定的数字）").getCell(column).getNumericCellValue())
                    .isEqualTo(4);
            Row missing = row(sheet, FORMULA);
            assertThat(missing.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(missing.getCell(2).getStringCellValue()).isEqualTo("未见年报");
            assertThat(fill(missing.getCell(0))).endsWith(FigureCells.MISSING_FILL);
            assertThat(book.getSheetAt(2).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("未见年报的单位（1 个）：" + FORMULA);
        }
    }
}
