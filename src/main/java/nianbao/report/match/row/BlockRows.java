package nianbao.report.match.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.match.label.Naming;
import nianbao.report.match.label.Naming.TextOrigin;
import nianbao.report.match.row.RowAssignment.Assigned;
import nianbao.report.match.table.BlockRow;
import nianbao.report.match.table.Slice;
import nianbao.report.wording.Wording;

/**
 * The rows of what may be tables in parts ({@link Layout#BLOCKS}), in their order: which are heads, which begin a block.
 *
 * @param otherHeads what the columns of the other form are called, and none of this one
 */
public record BlockRows(FormTable form, List<List<String>> otherHeads, List<BlockRow> rows, TextOrigin source) {
    public BlockRows {
        otherHeads = List.copyOf(otherHeads);
        rows = List.copyOf(rows);
    }

    public static BlockRows of(List<Slice> slices, FormTable form, List<FormTable> otherForms) {
        List<BlockRow> rows = new ArrayList<>();
        for (Slice slice : slices) {
            for (int row = slice.from(); row < slice.to(); row++) {
                rows.add(BlockRow.of(slice, row, form.signs()));
            }
        }
        TextOrigin source = slices.stream().anyMatch(slice -> slice.source() == TextOrigin.RECOGNISED)
                ? TextOrigin.RECOGNISED
                : TextOrigin.TYPED;
        return new BlockRows(
                form,
                otherForms.stream().flatMap(other -> heads(other).stream()).toList(),
                rows,
                source);
    }

    /** The wordings of each column of a form. */
    private static List<List<String>> heads(FormTable form) {
        return form.fields().stream()
                .map(field -> field.columnPath().get(0))
                .distinct()
                .map(form.wordings()::of)
                .toList();
    }

    public BlockRow at(Assigned assigned) {
        return rows.get(assigned.found());
    }

    /** Whether a row begins a block, or is a head of one. */
    public boolean isAnyOfForm() {
        return rows.stream().anyMatch(row -> row.band().isPresent() || namesColumn(row));
    }

    /** What the rows are called that are none of the form's. */
    public List<List<String>> others() {
        return form.signs().corner().stream().map(List::of).toList();
    }

    public RowAssignment.Lines lines() {
        return new RowAssignment.Lines() {
            @Override
            public int count() {
                return rows.size();
            }

            @Override
            public List<String> labels(int row, int count) {
                return List.of(String.join(
                        "",
                        rows.subList(row, row + count).stream()
                                .map(BlockRow::label)
                                .toList()));
            }

            @Override
            public boolean hasFigures(int row) {
                return rows.get(row).hasFigures();
            }

            @Override
            public boolean isTornApart(int row, int count) {
                List<BlockRow> torn = rows.subList(row, row + count);
                boolean apart = torn.get(0).slice().number()
                        != torn.get(count - 1).slice().number();
                return apart || torn.stream().filter(BlockRow::hasFigures).count() > 1;
            }
        };
    }

    /** The nearest row above in the same table that is a head, where no other block begins between. */
    public Optional<BlockRow> head(Assigned assigned) {
        BlockRow at = at(assigned);
        for (int i = assigned.found() - 1; i >= 0; i--) {
            BlockRow row = rows.get(i);
            if (row.slice().number() != at.slice().number() || row.band().isPresent() && !isHead(row)) {
                return Optional.empty();
            }
            if (isHead(row)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The nearest row above, in whatever table, that begins a block. */
    Optional<BlockRow> band(Assigned assigned) {
        for (int i = assigned.found() - 1; i >= 0; i--) {
            if (rows.get(i).band().isPresent()) {
                return Optional.of(rows.get(i));
            }
        }
        return Optional.empty();
    }

    /** What stands over a figure from its band to its head: the band, corners, cells above the head. */
    public List<String> over(Assigned assigned, int column) {
        List<String> over = new ArrayList<>();
        int number = at(assigned).slice().number();
        Optional<BlockRow> head = head(assigned);
        boolean passed = head.isEmpty();
        for (int i = assigned.found() - 1; i >= 0; i--) {
            BlockRow row = rows.get(i);
            if (row.hasFigures() && passed || row.slice().number() != number) {
                break;
            }
            boolean named = head.filter(row::equals).isPresent();
            passed |= named;
            if (!row.hasFigures()) {
                Stream.of(0, column)
                        .filter(each -> each == 0 || !named)
                        .flatMap(each -> row.slice().at(row.row(), each).stream())
                        .forEach(cell -> over.add(cell.text()));
            }
            if (row.band().isPresent()) {
                break;
            }
        }
        band(assigned).ifPresent(band -> over.add(band.slice().rowText(band.row())));
        return over;
    }

    private boolean isHead(BlockRow row) {
        return !row.hasFigures() && (isCorner(row.label()) || namesColumn(row));
    }

    public boolean isCorner(String text) {
        return form.signs().corner().stream()
                .anyMatch(corner -> Wording.ratio(Wording.fold(text), Wording.fold(corner)) <= Naming.CERTAIN);
    }

    private boolean namesColumn(BlockRow row) {
        List<List<String>> heads = new ArrayList<>(otherHeads);
        heads.addAll(heads(form));
        Naming naming = new Naming(heads, source);
        return row.cells().stream()
                .anyMatch(cell -> naming.name(List.of(cell.text())).sure());
    }

    /** Whether the nearest band above a row, where there is one, is its own block's. */
    public boolean isInBlock(FormTable.Row row, Assigned assigned) {
        Optional<String> own = BlockRow.bandIn(row.path().get(0), form.signs());
        return band(assigned)
                .map(band -> band.band().equals(own) || source == TextOrigin.RECOGNISED)
                .orElse(true);
    }

    /** Without a head: a single figure needs none, and several go by their order where a page break took the head away. */
    public boolean needsNoHead(FormTable.Row row, Assigned assigned) {
        if (row.fields().size() == 1) {
            return true;
        }
        int number = at(assigned).slice().number();
        return IntStream.range(0, assigned.found())
                .mapToObj(rows::get)
                .filter(above -> above.slice().number() == number)
                .noneMatch(above -> isHead(above) || above.band().isPresent());
    }
}
