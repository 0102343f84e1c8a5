package nianbao.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.report.form.ColumnHeader.ColumnSpan;
import nianbao.report.form.TableMatch.Doubt;
import nianbao.report.form.TableMatch.Label;
import nianbao.report.form.TableMatch.Located;

/** Lays a table against the form of section four: a header of three rows and one row of figures. */
final class DisputesMatcher {
    /** Columns of the header that must be found for a table to be this one. */
    private static final int FEWEST_COLUMNS = 11;

    private DisputesMatcher() {}

    static Optional<TableMatch> match(Slice slice, FormTable form) {
        FormTable.Row row = form.rows().get(0);
        List<List<String>> paths = form.fields().stream().map(Field::columnPath).toList();
        return ColumnHeader.find(slice, paths)
                .filter(header -> header.spans().size() >= FEWEST_COLUMNS)
                .map(header -> match(slice, form, row.fields(), header));
    }

    private static TableMatch match(Slice slice, FormTable form, List<Field> fields, ColumnHeader header) {
        List<Located> figures = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        int first = slice.from() + header.depth();
        int count = slice.to() - first;
        for (int column = 0; column < fields.size(); column++) {
            ColumnSpan span = header.spans().get(column);
            if (span == null) {
                continue;
            }
            Field field = fields.get(column);
            List<String> fragments = span.labels().stream()
                    .flatMap(cell -> cell.fragments().stream())
                    .toList();
            labels.add(new Label(
                    String.join("/", field.columnPath()),
                    String.join("", fragments),
                    fragments,
                    span.distance(),
                    span.labels().stream()
                            .flatMap(cell -> cell.place().stream())
                            .findFirst()));
            Doubt doubt = span.distance() > RequestsMatcher.CERTAIN ? Doubt.LABEL : Doubt.NONE;
            if (count > 0) {
                CellPicker.pick(slice, first, count, span, field, "", doubt).ifPresent(figures::add);
            }
        }
        return new TableMatch(form, header.cost() + (count > 0 ? 0 : 1), figures, labels, List.of());
    }
}
