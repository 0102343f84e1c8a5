package nianbao.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.correct.codebook.Codebook;
import nianbao.export.Doubtful;
import nianbao.export.PanelFormat;
import nianbao.export.PanelStore;
import nianbao.export.PanelStore.Stated;
import nianbao.export.table.DeskLinks;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.words.Messages;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as another library reads them. */
class WorkbooksTest {
    private static final Messages CHINESE = Messages.in(Locale.CHINESE);

    private final Path folder;
    private final PanelStore reports;

    WorkbooksTest(@TempDir Path folder) {
        this.folder = folder;
        this.reports = new PanelStore(folder).filled();
    }

    @AfterEach
    void close() {
        reports.close();
    }

    private interface Maker {
        PanelFormat<?> make(OutputStream out);
    }

    private Workbook written(Maker maker) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            reports.panel().write(maker.make(out), written -> {});
        }
        return WorkbookFactory.create(file.toFile());
    }

    private Workbook panel(Doubtful doubtful) throws IOException {
        return written(out -> new PanelWorkbook(reports.codebook(), doubtful, new DeskLinks(""), CHINESE, out));
    }

    @Test
    void thePanelHasEveryFigureAndMarksDoubts() throws IOException {
        try (Workbook book = panel(Doubtful.APART)) {
            Sheet sheet = book.getSheetAt(0);
            Map<String, Integer> columns = columns(sheet.getRow(0));
            Map<Long, Row> rows = new HashMap<>();
            for (int i = 2; i <= sheet.getLastRowNum(); i++) {
                rows.put((long) sheet.getRow(i).getCell(0).getNumericCellValue(), sheet.getRow(i));
            }
            assertThat(rows).hasSize(3);
            for (Stated figure : reports.figures()) {
                Value value = figure.value();
                Cell cell = rows.get(figure.report()).getCell(columns.get(value.field()));
                switch (value.status()) {
                    case READ, REPAIRED -> {
                        expectNumber(cell, value);
                        assertThat(fill(cell)).isNull();
                    }
                    case CORRECTED -> {
                        expectNumber(cell, value);
                        assertThat(fill(cell)).endsWith(FigureCells.CORRECTED_FILL);
                    }
                    case REVIEW -> {
                        assertThat(cell.getStringCellValue())
                                .isEqualTo(
                                        value.value().isPresent()
                                                ? "存疑：" + value.value().get()
                                                : "存疑");
                        assertThat(fill(cell)).endsWith(FigureCells.DOUBTFUL_FILL);
                    }
                    case MISSING -> {
                        assertThat(cell.getStringCellValue()).isEqualTo("未找到");
                        assertThat(fill(cell)).endsWith(FigureCells.MISSING_FILL);
                    }
                    case BLANK -> assertThat(cell).isNull();
                    default -> throw new AssertionError(value.status());
                }
            }
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    private static void expectNumber(Cell cell, Value value) {
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getNumericCellValue())
                .isEqualTo(value.value().orElseThrow().doubleValue());
    }

    private static Map<String, Integer> columns(Row head) {
        Map<String, Integer> columns = new HashMap<>();
        head.forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns;
    }

    private static String fill(Cell cell) {
        var colour = ((XSSFCell) cell).getCellStyle().getFillForegroundXSSFColor();
        return colour == null ? null : colour.getARGBHex();
    }

    @Test
    void noTextIsAFormula() throws IOException {
        try (Workbook book = panel(Doubtful.APART)) {
            int body = columns(book.getSheetAt(0).getRow(0)).get("body");
            boolean found = false;
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                }
                found |= row.getCell(body).getStringCellValue().startsWith("=HYPERLINK");
            }
            assertThat(found).isTrue();
        }
    }

    @Test
    void aDoubtfulReadingAmongTheValuesIsANumberThatSaysSo() throws IOException {
        try (Workbook book = panel(Doubtful.AMONG_VALUES)) {
            Sheet sheet = book.getSheetAt(0);
            Cell cell = sheet.getRow(2).getCell(columns(sheet.getRow(0)).get(PanelStore.DOUBTFUL));
            assertThat(cell.getNumericCellValue()).isEqualTo(99);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("General\\（\\存\\疑\\）");
            assertThat(fill(cell)).endsWith(FigureCells.DOUBTFUL_FILL);
        }
    }

    @Test
    void theCodebookStandsBehindThePanel() throws IOException {
        try (Workbook book = panel(Doubtful.APART)) {
            List<Codebook.Entry> entries = reports.codebook().entries();
            Sheet sheet = book.getSheetAt(1);
            assertThat(sheet.getLastRowNum()).isEqualTo(entries.size());
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue())
                    .isEqualTo(entries.get(0).chinese());
        }
    }

    @Test
    void theOfficialFormIsFilledInWithItsMergedCells() throws IOException {
        try (Workbook book = written(out -> new FormWorkbook(reports.catalog(), Doubtful.APART, CHINESE, out))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            for (Sheet sheet : book) {
                List<String> texts = texts(sheet);
                assertThat(texts).contains("申请人情况", "法人或其他组织", "二、主动公开政府信息情况", "四、政府信息公开行政复议、行政诉讼情况");
                CellRangeAddress organisations = merged(sheet, "法人或其他组织");
                assertThat(organisations.getLastColumn() - organisations.getFirstColumn())
                        .isEqualTo(4);
                assertThat(numbers(sheet)).isEqualTo(certain(sheet));
            }
        }
    }

    private static List<String> texts(Sheet sheet) {
        return cells(sheet)
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static List<Double> numbers(Sheet sheet) {
        return cells(sheet)
                .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                .map(Cell::getNumericCellValue)
                .toList();
    }

    private static Stream<Cell> cells(Sheet sheet) {
        return Stream.iterate(0, row -> row <= sheet.getLastRowNum(), row -> row + 1)
                .map(sheet::getRow)
                .filter(row -> row != null)
                .flatMap(row -> {
                    List<Cell> cells = new ArrayList<>();
                    row.forEach(cells::add);
                    return cells.stream();
                });
    }

    private static CellRangeAddress merged(Sheet sheet, String text) {
        return sheet.getMergedRegions().stream()
                .filter(region -> {
                    Cell first = sheet.getRow(region.getFirstRow()).getCell(region.getFirstColumn());
                    return first.getCellType() == CellType.STRING
                            && first.getStringCellValue().equals(text);
                })
                .findFirst()
                .orElseThrow();
    }

    /** The certain figures of the report whose hash the sheet names, in the order of the form: row by row. */
    private List<Double> certain(Sheet sheet) {
        String source = sheet.getRow(1).getCell(0).getStringCellValue();
        return reports.figures().stream()
                .filter(figure -> source.contains(
                        reports.record(figure.report()).source().sha256().orElseThrow()))
                .map(Stated::value)
                .filter(value -> value.status() == Status.READ || value.status() == Status.CORRECTED)
                .map(value -> value.value().orElseThrow().doubleValue())
                .toList();
    }

    @Test
    void manyReportsAreAFileEach() throws IOException {
        Path forms = Files.createDirectory(folder.resolve("forms"));
        reports.panel().write(new FormFolder(reports.catalog(), Doubtful.APART, CHINESE, forms), written -> {});
        try (Stream<Path> files = Files.list(forms)) {
            List<Path> written = files.sorted().toList();
            assertThat(written).hasSize(3);
            for (Path file : written) {
                try (Workbook book = WorkbookFactory.create(file.toFile())) {
                    assertThat(book.getNumberOfSheets()).isEqualTo(1);
                }
            }
        }
    }
}
