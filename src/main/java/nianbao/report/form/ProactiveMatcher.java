package nianbao.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.Cell;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.report.form.ColumnHeader.ColumnSpan;
import nianbao.report.form.OrderedMatch.Pair;
import nianbao.report.form.TableMatch.Doubt;
import nianbao.report.form.TableMatch.Label;
import nianbao.report.form.TableMatch.Located;

/**
 * Lays the tables of section two against their form.
 *
 * <p>The form is a run of blocks (第二十条第（一）项 …), each with a band, a head and rows of figures; publishers print it as
 * one table or as several. So the rows of all its tables are laid in order against bands, heads and rows of the form; the
 * head nearest above a row says which of its cells is which.
 */
final class ProactiveMatcher {
    /** Distance from which two wordings have too little in common. */
    private static final double UNLIKE = 0.55;

    private static final double JOINED = 0.1;
    /** The corner of each head. */
    private static final String CORNER = "信息内容";

    /** A row of the document: which slice, which row. */
    private record Found(Slice slice, int row, String text, String label) {}

    private enum Part {
        BAND,
        HEAD,
        FIGURES
    }

    private record Wanted(Part part, String text, FormTable.Row row) {}

    private final FormTable form;
    private final List<Found> found = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();

    private ProactiveMatcher(List<Slice> slices, FormTable form) {
        this.form = form;
        for (Slice slice : slices) {
            for (int row = slice.from(); row < slice.to(); row++) {
                found.add(new Found(slice, row, Wording.fold(slice.rowText(row)), label(slice, row)));
            }
        }
        List<String> band = List.of();
        List<String> head = List.of();
        for (FormTable.Row row : form.rows()) {
            List<String> columns = row.fields().stream()
                    .map(field -> field.columnPath().get(0))
                    .toList();
            if (!row.path().subList(0, 1).equals(band)) {
                band = row.path().subList(0, 1);
                wanted.add(new Wanted(Part.BAND, Wording.fold(band.get(0)), row));
                head = List.of();
            }
            if (!columns.equals(head)) {
                // 2019 form: a row may leave a column of its block empty (fees), the head above it still serves
                if (head.isEmpty()) {
                    wanted.add(new Wanted(Part.HEAD, Wording.fold(CORNER + String.join("", columns)), row));
                }
                head = columns;
            }
            wanted.add(new Wanted(Part.FIGURES, Wording.fold(row.leaf()), row));
        }
    }

    /** The best match, or empty where fewer than half of the form's rows of figures were found. */
    static Optional<TableMatch> match(List<Slice> slices, FormTable form) {
        TableMatch match = new ProactiveMatcher(slices, form).match();
        return match.figures().size() * 2 >= form.fields().size() ? Optional.of(match) : Optional.empty();
    }

    private static String label(Slice slice, int row) {
        return slice.cells(row, 0, slice.columns()).stream()
                .map(Cell::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(Wording::fold)
                .orElse("");
    }

    private TableMatch match() {
        OrderedMatch.Result result = OrderedMatch.of(found.size(), wanted.size(), new OrderedMatch.Costs() {
            @Override
            public double match(int row, int count, int target) {
                double distance = distance(row, count, wanted.get(target));
                return distance > UNLIKE ? Double.POSITIVE_INFINITY : distance + JOINED * (count - 1);
            }

            @Override
            public double extra(int row) {
                return found.get(row).text().isEmpty() ? 0 : 0.05;
            }

            @Override
            public double missing(int target) {
                return wanted.get(target).part() == Part.FIGURES ? 1 : 0.3;
            }

            @Override
            public int mostJoined() {
                return 2;
            }
        });
        return tableMatch(result);
    }

    private double distance(int row, int count, Wanted target) {
        StringBuilder text = new StringBuilder();
        for (int i = row; i < row + count; i++) {
            text.append(
                    target.part() == Part.FIGURES
                            ? found.get(i).label()
                            : found.get(i).text());
        }
        String joined = text.toString();
        if (target.part() == Part.FIGURES) {
            return Wording.distance(joined, target.text());
        }
        double edits = Wording.edits(joined, target.text());
        return joined.isEmpty()
                ? 1
                : edits / Math.max(joined.length(), target.text().length());
    }

    private TableMatch tableMatch(OrderedMatch.Result result) {
        List<Located> figures = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Optional<Found> head = Optional.empty();
        int blockStart = -1;
        int headAt = -2;
        for (Pair pair : result.pairs()) {
            Wanted target = wanted.get(pair.wanted());
            switch (target.part()) {
                case BAND -> blockStart = pair.wanted();
                case HEAD -> {
                    head = Optional.of(found.get(pair.found()));
                    headAt = pair.wanted();
                }
                case FIGURES -> {
                    boolean headServes = headAt > blockStart || blockStart < 0;
                    labels.add(label(target, pair));
                    figures.addAll(figures(target.row(), pair, headServes ? head : Optional.empty()));
                }
                default -> throw new IllegalStateException(target.part().name());
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            int at = i;
            if (wanted.get(i).part() == Part.FIGURES
                    && result.pairs().stream().noneMatch(pair -> pair.wanted() == at)) {
                problems.add(Problem.ofFile(
                        ProblemCode.ROW_MISSING, wanted.get(i).row().leaf()));
            }
        }
        return new TableMatch(form, result.cost(), figures, labels, problems);
    }

    private Label label(Wanted target, Pair pair) {
        Found row = found.get(pair.found());
        List<Cell> cells = row.slice().cells(row.row(), 0, 1);
        List<String> fragments =
                cells.stream().flatMap(cell -> cell.fragments().stream()).toList();
        return new Label(
                target.row().leaf(),
                String.join("", fragments),
                fragments,
                pair.cost() - JOINED * (pair.count() - 1),
                cells.stream().flatMap(cell -> cell.place().stream()).findFirst());
    }

    private List<Located> figures(FormTable.Row row, Pair pair, Optional<Found> head) {
        Found at = found.get(pair.found());
        List<List<String>> paths = row.fields().stream().map(Field::columnPath).toList();
        Optional<ColumnHeader> header = head.filter(
                        above -> above.slice().number() == at.slice().number())
                .flatMap(above -> ColumnHeader.find(above.slice(), above.row(), paths, 1))
                .filter(columns -> columns.spans().size() == row.fields().size());
        double distance = pair.cost() - JOINED * (pair.count() - 1);
        Doubt doubt = distance > RequestsMatcher.CERTAIN ? Doubt.LABEL : Doubt.NONE;
        List<Located> figures = new ArrayList<>();
        if (header.isPresent()) {
            for (int column = 0; column < row.fields().size(); column++) {
                ColumnSpan span = header.get().spans().get(column);
                if (span != null) {
                    Doubt columnDoubt = span.distance() > RequestsMatcher.CERTAIN ? Doubt.LABEL : doubt;
                    CellPicker.pick(
                                    at.slice(),
                                    at.row(),
                                    pair.count(),
                                    span,
                                    row.fields().get(column),
                                    at.label(),
                                    columnDoubt)
                            .ifPresent(figures::add);
                }
            }
            return figures;
        }
        return byOrder(row, at, pair.count(), doubt);
    }

    /** Where a page break parted the head from its row: the cells in their order, if there are just as many as fields. */
    private static List<Located> byOrder(FormTable.Row row, Found at, int count, Doubt doubt) {
        List<Cell> cells = at.slice().cells(at.row(), 0, at.slice().columns());
        if (cells.size() != row.fields().size() + 1) {
            return List.of();
        }
        List<Located> figures = new ArrayList<>();
        for (int i = 0; i < row.fields().size(); i++) {
            Cell cell = cells.get(i + 1);
            ColumnSpan span = new ColumnSpan(cell.column(), cell.column() + cell.columnSpan(), 0, List.of());
            CellPicker.pick(at.slice(), at.row(), count, span, row.fields().get(i), at.label(), doubt)
                    .ifPresent(figures::add);
        }
        return figures;
    }
}
