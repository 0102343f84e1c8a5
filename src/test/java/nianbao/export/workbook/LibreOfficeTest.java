package nianbao.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nianbao.csv.CsvRows;
import nianbao.export.Doubtful;
import nianbao.export.PanelFormat;
import nianbao.export.PanelStore;
import nianbao.export.table.DeskLinks;
import nianbao.words.Messages;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice reads in workbooks what POI does, of which {@link WorkbooksTest} holds that it is what was written. */
class LibreOfficeTest {
    private static final Path PROGRAM = Path.of("/usr/bin/soffice");
    /** LibreOffice may be there without it. */
    private static final Path SPREADSHEETS = Path.of("/usr/lib/libreoffice/program/libsclo.so");

    private static final Messages CHINESE = Messages.in(Locale.CHINESE);
    /** Commas, quotes, UTF-8, from the first line; cells as they are, not as they are shown. */
    private static final String AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void cellsAreTheSame() throws Exception {
        assumeTrue(Files.exists(SPREADSHEETS), "LibreOffice Calc is missing: apt-get install libreoffice-calc-nogui");
        Path panel = folder.resolve("panel.xlsx");
        Path form = folder.resolve("form.xlsx");
        try (PanelStore reports = new PanelStore(folder.resolve("store")).filled()) {
            try (OutputStream out = Files.newOutputStream(panel)) {
                write(reports, new PanelWorkbook(reports.codebook(), Doubtful.APART, new DeskLinks(""), CHINESE, out));
            }
            try (OutputStream out = Files.newOutputStream(form)) {
                write(reports, new FormWorkbook(reports.catalog(), Doubtful.APART, CHINESE, out));
            }
        }
        convert(panel, form);
        assertThat(compared(panel)).isGreaterThan(600);
        assertThat(compared(form)).isGreaterThan(200);
    }

    private static void write(PanelStore reports, PanelFormat<?> format) throws IOException {
        reports.panel().write(format, written -> {});
    }

    private void convert(Path... workbooks) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                AS_CSV,
                "--outdir",
                folder.toString()));
        for (Path workbook : workbooks) {
            command.add(workbook.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("told")))
                .isZero();
    }

    private static List<List<String>> rows(Path csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRows read = new CsvRows(Files.newInputStream(csv))) {
            for (Optional<List<String>> row = read.next(); row.isPresent(); row = read.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    /** How many cells of the first sheet were found to be the same. */
    private static int compared(Path workbook) throws IOException {
        Path csv = Path.of(workbook.toString().replace(".xlsx", ".csv"));
        List<List<String>> rows = rows(csv);
        int compared = 0;
        try (Workbook book = WorkbookFactory.create(workbook.toFile())) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    String other =
                            rows.get(row.getRowNum()).get(cell.getColumnIndex()).replace("\r", "");
                    if (cell.getCellType() == CellType.NUMERIC) {
                        assertThat(new BigDecimal(other))
                                .as(cell.getAddress().toString())
                                .isEqualByComparingTo(BigDecimal.valueOf(cell.getNumericCellValue()));
                        compared++;
                    } else if (cell.getCellType() == CellType.STRING) {
                        assertThat(other).as(cell.getAddress().toString()).isEqualTo(cell.getStringCellValue());
                        compared++;
                    }
                }
            }
        }
        return compared;
    }
}
