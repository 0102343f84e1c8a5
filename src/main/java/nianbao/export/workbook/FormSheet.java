package nianbao.export.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Fills the tables of the official form in with the figures of a report, below each other on one sheet. */
final class FormSheet {
    /** Characters of a usual cell, and of the first column, which has the longest labels. */
    private static final double WIDTH = 11;

    private static final double LABEL_WIDTH = 30;

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
        sheet.width(0, LABEL_WIDTH);
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

    private UnaryOperator<String> words(FormTable table) {
        boolean chinese = messages.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese ? UnaryOperator.identity() : table.wordings()::inEnglish;
    }

    /** Gives the row after the table. */
    private int table(Worksheet sheet, int top, Sheet table, Map<String, Value> values) {
        Set<Place> taken = new HashSet<>();
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
                column += cell.columns();
            }
        }
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
        if (column > 0) {
            sheet.width(column, WIDTH);
        }
        if (rows * cell.columns() > 1) {
            style.merge();
        }
        style.set();
    }
}
