package nianbao.export.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.codebook.Codebook;
import nianbao.export.Doubtful;
import nianbao.export.PanelFormat;
import nianbao.export.PanelReport;
import nianbao.export.table.CodebookRows;
import nianbao.export.table.Column;
import nianbao.export.table.DeskLinks;
import nianbao.export.table.ReportTable;
import nianbao.model.ReportRecord.Value;
import nianbao.words.Messages;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of all reports: a report a row and a figure a column, then what the columns mean, then what colours mean. */
public final class PanelWorkbook implements PanelFormat<PanelReport> {
    private static final String APPLICATION = "nianbao";
    private static final String VERSION = "1.0";
    /** Names, then labels. */
    private static final int HEAD_ROWS = 2;
    /** Report, body and year stay in sight. */
    private static final int HEAD_COLUMNS = 5;
    /** Digits that columns show where they need more than others. */
    private static final Map<String, Double> WIDTHS = Map.of(
            "body", 28.0, "title", 48.0, "verdict", 22.0, "file", 28.0, "sha256", 20.0, "link", 16.0, "division", 14.0);

    private static final Map<String, Double> CODEBOOK_WIDTHS =
            Map.of("field", 44.0, "forms", 20.0, "label_zh", 80.0, "label_en", 100.0);

    private static final double WIDTH = 13;
    /** Points of the row of labels: five lines, as many as the longest label of a figure takes in Chinese. */
    private static final double LABEL_HEIGHT = 76;

    private static final String HEAD_FILL = "EDEDED";
    /** Rows that are in memory before they are written. */
    private static final int AT_ONCE = 50;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Codebook codebook;
    private final List<Codebook.Entry> entries;
    private final ReportTable reports;
    private final FigureCells cells;
    private final Messages messages;
    private int row = HEAD_ROWS;

    public PanelWorkbook(Codebook codebook, Doubtful doubtful, DeskLinks links, Messages messages, OutputStream out) {
        this.workbook = new Workbook(out, APPLICATION, VERSION);
        this.codebook = codebook;
        this.entries = codebook.entries();
        this.reports = new ReportTable(links);
        this.cells = new FigureCells(messages, doubtful);
        this.messages = messages;
        this.sheet = workbook.newWorksheet(messages.text("export.sheet.reports"));
        head();
    }

    private void head() {
        List<Column> columns = reports.columns();
        for (int i = 0; i < columns.size(); i++) {
            headCell(
                    i,
                    columns.get(i).name(),
                    messages.text("export.column." + columns.get(i).name()));
        }
        for (int i = 0; i < entries.size(); i++) {
            headCell(columns.size() + i, entries.get(i).field(), entries.get(i).label(messages.locale()));
        }
        sheet.rowHeight(1, LABEL_HEIGHT);
        sheet.freezePane(HEAD_COLUMNS, HEAD_ROWS);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0, HEAD_ROWS - 1);
    }

    private void headCell(int column, String name, String label) {
        sheet.inlineString(0, column, name);
        sheet.inlineString(1, column, label);
        sheet.width(column, WIDTHS.getOrDefault(name, WIDTH));
        sheet.style(0, column).bold().fillColor(HEAD_FILL).set();
        sheet.style(1, column)
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor(HEAD_FILL)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .set();
    }

    @Override
    public PanelReport prepared(PanelReport report) {
        return report;
    }

    @Override
    public void write(PanelReport report) throws IOException {
        for (@Nullable Object[] facts : reports.rows(report)) {
            for (int i = 0; i < facts.length; i++) {
                plain(sheet, row, i, facts[i]);
            }
            figures(report, facts.length);
        }
        row++;
        if (row % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void figures(PanelReport report, int first) {
        Map<String, Value> values = new HashMap<>();
        report.values().forEach(value -> values.put(value.field(), value));
        for (int i = 0; i < entries.size(); i++) {
            Value value = values.get(entries.get(i).field());
            if (value != null) {
                Optional<String> fill = cells.write(sheet, row, first + i, value);
                if (fill.isPresent()) {
                    StyleSetter style = sheet.style(row, first + i);
                    cells.mark(style, value, fill);
                    style.set();
                }
            }
        }
    }

    static void plain(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof Long number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.inlineString(row, column, cell.toString());
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.setAutoFilter(HEAD_ROWS - 1, 0, row - 1, reports.columns().size() + entries.size() - 1);
        sheet.finish();
        codebookSheet();
        legend();
        workbook.finish();
    }

    private void codebookSheet() throws IOException {
        Worksheet book = workbook.newWorksheet(messages.text("export.sheet.codebook"));
        CodebookRows rows = new CodebookRows(codebook);
        int at = 0;
        for (int i = 0; i < rows.columns().size(); i++) {
            book.inlineString(at, i, rows.columns().get(i).name());
            book.style(at, i).bold().fillColor(HEAD_FILL).set();
            book.width(i, CODEBOOK_WIDTHS.getOrDefault(rows.columns().get(i).name(), WIDTH));
        }
        for (@Nullable Object[] entry : rows.rows()) {
            at++;
            for (int i = 0; i < entry.length; i++) {
                plain(book, at, i, entry[i]);
            }
        }
        book.freezePane(1, 1);
        book.finish();
    }

    private void legend() throws IOException {
        Worksheet legend = workbook.newWorksheet(messages.text("export.sheet.legend"));
        legend.width(0, 80);
        legend.inlineString(0, 0, messages.text("export.legend.number"));
        legendRow(legend, 1, "export.legend.doubtful", FigureCells.DOUBTFUL_FILL);
        legendRow(legend, 2, "export.legend.missing", FigureCells.MISSING_FILL);
        legendRow(legend, 3, "export.legend.corrected", FigureCells.CORRECTED_FILL);
        legend.inlineString(4, 0, messages.text("export.legend.empty"));
        for (int at = 0; at <= 4; at++) {
            legend.style(at, 0).wrapText(true).set();
        }
        legend.finish();
    }

    private void legendRow(Worksheet legend, int at, String key, String fill) {
        legend.inlineString(at, 0, messages.text(key));
        legend.style(at, 0).fillColor(fill).set();
    }
}
