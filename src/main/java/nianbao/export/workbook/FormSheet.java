package nianbao.export.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nianbao.export.Doubtful;
import nianbao.export.PanelReport;
import nianbao.model.ReportRecord.Value;
import nianbao.report.ReportForms;
import nianbao.report.form.FormTable;
import nianbao.report.form.FormWords;
import nianbao.report.form.file.FormCatalog;
import nianbao.review.sheet.Cell;
import nianbao.review.sheet.Sheet;
import nianbao.words.Messages;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Fills the tables of the official form in with the figures of a report, below each other on one sheet. */
final class FormSheet {
    /** Digits that the columns show: the first three hold groups, groups in them, and labels; all others a figure. */
    private static final List<Double> WIDTHS = List.of(24.0, 16.0, 36.0);

    private static final double WIDTH = 11;

    private final FormCatalog catalog;
    private final Map<String, String> titles;
    private final FigureCells cells;
    private final Messages messages;

    FormSheet(FormCatalog catalog, Doubtful doubtful, Messages messages) {
        this.catalog = catalog;
        this.titles = new FormWords(catalog.forms(), messages.locale()).tables();
        this.cells = new FigureCells(messages, doubtful);
        this.messages = messages;
    }

    /** A place in the sheet, counted from 0. */
    private record Place(int row, int column) {}

    void write(PanelReport report, Worksheet sheet) {
        Map<String, Value> values = new HashMap<>();
        report.values().forEach(value -> values.put(value.field(), value));
        layOut(sheet);
        sheet.inlineString(0, 0, report.entry().title().orElse(report.entry().fileName()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.inlineString(
                1,
                0,
                messages.text(
                        "export.form.source",
                        report.entry().fileName(),
                        report.sha256(),
                        messages.text("verdict." + report.entry().verdict().id())));
        int row = 3;
        for (FormTable table : ReportForms.of(catalog, report.record().report())) {
            sheet.inlineString(row, 0, titles.getOrDefault(table.kind(), table.title()));
            sheet.style(row, 0).bold().set();
            row = table(sheet, row + 1, Sheet.of(table, words(table)), values) + 1;
        }
        if (row == 3) {
            sheet.inlineString(row, 0, messages.text("export.form.none"));
        }
    }

    /** On paper a report is one page that lies on its side. */
    private static void layOut(Worksheet sheet) {
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 1);
    }

    private static double width(int column) {
        return column < WIDTHS.size() ? WIDTHS.get(column) : WIDTH;
    }

    private UnaryOperator<String> words(FormTable table) {
        boolean chinese = messages.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese ? UnaryOperator.identity() : table.wordings()::inEnglish;
    }

    /** Gives the row after the table. */
    private int table(Worksheet sheet, int top, Sheet table, Map<String, Value> values) {
        Set<Place> taken = new HashSet<>();
        RowHeights heights = new RowHeights();
        List<Sheet.Line> lines = table.lines();
        for (int line = 0; line < lines.size(); line++) {
            int row = top + line;
            int column = 0;
            for (Cell cell : lines.get(line).cells()) {
                while (taken.contains(new Place(row, column))) {
                    column++;
                }
                int rows = cell instanceof Cell.Label label ? label.rows() : 1;
                for (int i = 0; i < rows * cell.columns(); i++) {
                    taken.add(new Place(row + i / cell.columns(), column + i % cell.columns()));
                }
                cell(sheet, row, column, rows, cell, values);
                if (cell instanceof Cell.Label label) {
                    double room = IntStream.range(column, column + cell.columns())
                            .mapToDouble(FormSheet::width)
                            .sum();
                    heights.add(row, rows, label.text(), room);
                }
                column += cell.columns();
            }
        }
        heights.set(sheet);
        return top + lines.size();
    }

    private void cell(Worksheet sheet, int row, int column, int rows, Cell cell, Map<String, Value> values) {
        StyleSetter style = sheet.range(row, column, row + rows - 1, column + cell.columns() - 1)
                .style();
        style.borderStyle("thin").wrapText(true).verticalAlignment("center").horizontalAlignment("center");
        if (cell instanceof Cell.Label label) {
            sheet.inlineString(row, column, label.text());
        } else if (cell instanceof Cell.Figure figure && values.containsKey(figure.field())) {
            Value value = values.get(figure.field());
            Optional<String> fill = cells.write(sheet, row, column, value);
            cells.mark(style, value, fill);
        }
        if (column >= WIDTHS.size()) {
            sheet.width(column, WIDTH);
        }
        if (rows * cell.columns() > 1) {
            style.merge();
        }
        style.set();
    }
}
