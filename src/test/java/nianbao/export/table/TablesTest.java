package nianbao.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nianbao.csv.CsvText;
import nianbao.export.Doubtful;
import nianbao.export.DuckRows;
import nianbao.export.PanelStore;
import nianbao.export.PanelStore.Stated;
import nianbao.export.parquet.ParquetTable;
import nianbao.model.ReportRecord.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as another program reads them. */
class TablesTest {
    private static final DeskLinks LINKS = new DeskLinks("https://desk.example.cn/");
    private static final String COLUMNS =
            "report, field, value, doubtful_reading, raw, status, page, box_left, printed_unit, link";

    private final Path folder;
    private final PanelStore reports;

    TablesTest(@TempDir Path folder) {
        this.folder = folder;
        this.reports = new PanelStore(folder).filled();
    }

    @AfterEach
    void close() {
        reports.close();
    }

    private FigureTable figures(Doubtful doubtful) {
        return FigureTable.alone(reports.codebook(), doubtful, LINKS);
    }

    private Path csv(PanelTable table) throws IOException {
        Path file = folder.resolve("table.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(reports.panel().write(CsvTable.forSpreadsheets(table, out), written -> {}))
                    .isEqualTo(3);
        }
        return file;
    }

    /** Numbers are compared as numbers: a database has its own way to write them. */
    private void expectAllFigures(List<List<String>> rows, Doubtful doubtful, boolean isSafe) {
        List<Stated> figures = reports.figures();
        assertThat(rows).hasSameSizeAs(figures).hasSizeGreaterThan(500);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            Value value = figures.get(i).value();
            assertThat(row.get(0)).isEqualTo(Long.toString(figures.get(i).report()));
            assertThat(row.get(1)).isEqualTo(value.field());
            expectNumber(row.get(2), doubtful.value(value).orElse(null));
            expectNumber(row.get(3), Doubtful.reading(value).orElse(null));
            assertThat(row.get(4))
                    .isEqualTo(value.raw()
                            .map(raw -> isSafe ? CsvText.safe(raw) : raw)
                            .orElse(null));
            assertThat(row.get(5)).isEqualTo(value.status().id());
            assertThat(row.get(6)).isEqualTo("2");
            expectNumber(row.get(7), new BigDecimal("50.5"));
            assertThat(row.get(8)).isEqualTo(value.unit().orElse(null));
            assertThat(row.get(9))
                    .isEqualTo(
                            "https://desk.example.cn/reports/" + figures.get(i).report() + "/figures/" + value.field());
        }
    }

    private static void expectNumber(String read, BigDecimal stated) {
        if (stated == null) {
            assertThat(read).isNull();
        } else {
            assertThat(new BigDecimal(read)).isEqualByComparingTo(stated);
        }
    }

    @Test
    void csvHasEveryFigureAndDoubtfulOnesApart() throws IOException {
        Path file = csv(figures(Doubtful.APART));
        expectAllFigures(DuckRows.of("SELECT " + COLUMNS + " FROM '" + file + "'"), Doubtful.APART, true);
        assertThat(DuckRows.of("SELECT count(*) FROM '" + file
                        + "' WHERE status IN ('review', 'missing') AND value IS NOT NULL"))
                .containsExactly(List.of("0"));
    }

    @Test
    void whoAsksForItHasDoubtfulReadingsAmongTheValues() throws IOException {
        Path file = csv(figures(Doubtful.AMONG_VALUES));
        expectAllFigures(DuckRows.of("SELECT " + COLUMNS + " FROM '" + file + "'"), Doubtful.AMONG_VALUES, true);
        assertThat(DuckRows.of("SELECT DISTINCT value, status FROM '" + file + "' WHERE field = '" + PanelStore.DOUBTFUL
                        + "'"))
                .containsExactly(List.of("99.0", "review"));
    }

    @Test
    void whatAPersonCorrectedCounts() throws IOException {
        Path file = csv(figures(Doubtful.APART));
        assertThat(DuckRows.of("SELECT CAST(value AS INTEGER), doubtful_reading FROM '" + file + "' WHERE field = '"
                        + PanelStore.CORRECTED + "' AND status = 'corrected'"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsExactly("7", null));
    }

    @Test
    void spreadsheetsKnowTheEncodingAndTakeNothingForAFormula() throws IOException {
        String text = Files.readString(csv(figures(Doubtful.APART)));
        assertThat(text).startsWith(CsvText.MARK + "report,body,");
        assertThat(CsvText.rows(text))
                .flatExtracting(CsvText.Row::cells)
                .contains("'=1+1", "'=HYPERLINK(\"x\"),县\n政府")
                .noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*|-(?![0-9]+(\\.[0-9]+)?$).*"));
    }

    @Test
    void wideCsvHasAReportARow() throws IOException {
        Path file = csv(new WideTable(reports.codebook(), Doubtful.APART, LINKS));
        String read = "SELECT report, \"" + PanelStore.FEES + "\", \"" + PanelStore.DOUBTFUL + "\", \""
                + PanelStore.DOUBTFUL + ".status\" FROM '" + file + "'";
        List<List<String>> rows = DuckRows.of(read);
        assertThat(rows).hasSize(3).allSatisfy(row -> {
            long report = Long.parseLong(row.get(0));
            expectNumber(
                    row.get(1),
                    value(report, PanelStore.FEES).flatMap(Value::value).orElse(null));
            assertThat(row.get(2)).isNull();
            assertThat(row.get(3))
                    .isEqualTo(value(report, PanelStore.DOUBTFUL)
                            .map(value -> value.status().id())
                            .orElse(null));
        });
        assertThat(rows).extracting(row -> row.get(3)).contains("review");
    }

    /** Empty where the form of the report does not ask for it. */
    private Optional<Value> value(long report, String field) {
        return reports.record(report).values().stream()
                .filter(value -> value.field().equals(field))
                .findFirst();
    }

    @Test
    void jsonLinesHaveEveryFigureAsItIs() throws IOException {
        Path file = folder.resolve("figures.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            reports.panel().write(new JsonLinesTable(figures(Doubtful.APART), out), written -> {});
        }
        expectAllFigures(DuckRows.of("SELECT " + COLUMNS + " FROM '" + file + "'"), Doubtful.APART, false);
    }

    @Test
    void parquetHasEveryFigureAsItIs() throws IOException {
        Path file = folder.resolve("figures.parquet");
        try (ParquetTable table = new ParquetTable(figures(Doubtful.APART), file)) {
            reports.panel().write(table, written -> {});
        }
        expectAllFigures(DuckRows.of("SELECT " + COLUMNS + " FROM '" + file + "'"), Doubtful.APART, false);
        assertThat(DuckRows.of("SELECT column_name, column_type FROM (DESCRIBE SELECT report, value, body FROM '" + file
                        + "')"))
                .containsExactly(List.of("report", "BIGINT"), List.of("value", "DOUBLE"), List.of("body", "VARCHAR"));
    }

    @Test
    void aPanelOfNothingHasAHead() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("none.csv"))) {
            CsvTable.forPrograms(figures(Doubtful.APART), out).finish();
        }
        assertThat(Files.readString(folder.resolve("none.csv"), StandardCharsets.UTF_8))
                .startsWith("report,body,")
                .endsWith("link\r\n");
    }
}
