package nianbao.report.match.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nianbao.model.Place;
import nianbao.model.Problem;
import nianbao.model.document.Cell;
import nianbao.model.page.Mark;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;

/**
 * A table of the document laid against a table of the form.
 *
 * @param cost how badly it fits; comparable between forms of the same kind
 * @param figures for every field whose cell was found
 */
public record TableMatch(
        FormTable form, double cost, List<Located> figures, List<Label> labels, List<Problem> problems) {
    public TableMatch {
        figures = List.copyOf(figures);
        labels = List.copyOf(labels);
        problems = List.copyOf(problems);
    }

    /** The same with those of its figures in doubt that {@code which} tells; what is doubtful already stays as it is. */
    public TableMatch doubting(Predicate<Located> which) {
        List<Located> doubted = figures.stream()
                .map(figure -> figure.doubt() == Doubt.NONE && which.test(figure)
                        ? figure.with(Doubt.LABEL, figure.text())
                        : figure)
                .toList();
        return new TableMatch(form, cost, doubted, labels, problems);
    }

    /** Why the cell of a field may be the wrong one. */
    public enum Doubt {
        NONE,
        /** The row's or column's label is too far from the form's wording to be sure. */
        LABEL,
        /** Several cells claim the place, or one cell claims several places. */
        CELLS
    }

    /**
     * The cell of a field.
     *
     * @param table number of the table in the document, counted from 1
     * @param row of the table, counted from 0
     * @param column of the table, counted from 0
     * @param wording what its row and its column are called on the page, where a unit may be named
     * @param marks what stands in the field's place beside plain text
     * @param text all that stands in the field's place; more than the cell's own where a page break split it
     */
    public record Located(
            Field field,
            int table,
            int row,
            int column,
            Cell cell,
            String text,
            Doubt doubt,
            List<String> wording,
            List<Mark> marks) {
        public Located {
            wording = List.copyOf(wording);
            marks = List.copyOf(marks);
        }

        /** The same place, with more that it is called. */
        public Located named(List<String> more) {
            List<String> all = new ArrayList<>(wording);
            all.addAll(more);
            return new Located(field, table, row, column, cell, text, doubt, all, marks);
        }

        /** The same place in doubt, with all that claims it. */
        public Located with(Doubt other, String all) {
            return new Located(field, table, row, column, cell, all, other, wording, marks);
        }
    }

    /**
     * A label of the form and what was found for it; a row of figures that is none of the form's is wanted as nothing.
     *
     * @param fragments the pieces it was built from, in order
     * @param distance 0 for the form's own wording, 1 for nothing in common; also 1 where it was not found
     */
    public record Label(String wanted, String found, List<String> fragments, double distance, Optional<Place> place) {
        /** A figure, with a unit, or a dash for none; labels may begin with a number, too. */
        private static final Pattern FIGURE = Pattern.compile("[-+±－＋]?[0-9０-９]\\P{IsHan}*\\p{IsHan}?|[-—－/／]+");

        public Label {
            fragments = List.copyOf(fragments);
        }

        /** The label of a row that is none of the form's: what stands in it before its figures. */
        public static Label further(List<Cell> row) {
            List<String> words = row.stream()
                    .map(Cell::text)
                    .map(String::strip)
                    .takeWhile(text -> !FIGURE.matcher(text).matches())
                    .filter(text -> !text.isEmpty())
                    .toList();
            return new Label("", String.join("", words), words, 1, place(row));
        }

        private static Optional<Place> place(List<Cell> row) {
            return row.stream().flatMap(cell -> cell.place().stream()).findFirst();
        }
    }
}
