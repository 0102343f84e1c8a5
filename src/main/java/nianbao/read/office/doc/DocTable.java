package nianbao.read.office.doc;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Span;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.doc.DocRowShape.Shape;
import nianbao.read.office.flow.ColumnEdges;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.MergedRows;
import nianbao.read.office.flow.MergedRows.Merge;
import nianbao.read.office.flow.MergedRows.Slot;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.Passage;
import nianbao.read.office.flow.RawTable;

/** Gathers the cells of a table: the format knows no columns, only where each cell of each row begins and ends. */
final class DocTable {
    private record Placed(Span span, Merge merge, List<FlowElement> content) {}

    private final List<List<Placed>> rows = new ArrayList<>();
    private final List<List<FlowElement>> open = new ArrayList<>();

    void addCell(List<FlowElement> content) {
        open.add(content);
    }

    int openCells() {
        return open.size();
    }

    /** @param off whether the row is hidden or deleted: where none of its text shows either, it is not there */
    void endRow(DocRowShape shape, boolean off) {
        boolean unseen = off && open.stream().flatMap(List::stream).noneMatch(DocTable::hasText);
        if (unseen || shape.isUnseen()) {
            open.clear();
            return;
        }
        List<Placed> row = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Shape cell = shape.cell(i);
            if (cell.joinsLeft() && !row.isEmpty()) {
                Placed left = row.remove(row.size() - 1);
                row.add(new Placed(left.span().union(cell.span()), left.merge(), left.content()));
            } else {
                row.add(new Placed(cell.span(), cell.merge(), marked(open.get(i), shape, i)));
            }
        }
        open.clear();
        if (!row.isEmpty()) {
            rows.add(row);
        }
    }

    private static boolean hasText(FlowElement piece) {
        return piece instanceof RawTable || ((Passage) piece).hasText();
    }

    /** With what the shape of its row says against a cell: that it is not known, or too low for what stands in it. */
    private static List<FlowElement> marked(List<FlowElement> content, DocRowShape shape, int index) {
        List<FlowElement> marked = new ArrayList<>(content);
        if (!shape.tells(index)) {
            marked.add(Passage.of(new Mark(Kind.CUT, "row")));
        }
        boolean text = content.stream().anyMatch(DocTable::hasText);
        if (text && shape.isCrossed(index)) {
            marked.add(Passage.of(new Mark(Kind.STRUCK, "diagonal")));
        }
        if (text && shape.cell(index).span().length() <= Passage.TOO_NARROW) {
            marked.add(Passage.of(new Mark(Kind.CUT, "cell width")));
        }
        if (Passage.height(content) > shape.height()) {
            marked.add(Passage.of(new Mark(Kind.CUT, "row height")));
        }
        return marked;
    }

    RawTable table(OfficeLimits limits) {
        endRow(DocRowShape.unknown(), false); // of a table that is cut off
        ColumnEdges edges = ColumnEdges.of(
                rows.stream().flatMap(List::stream).map(Placed::span).toList());
        MergedRows merged = new MergedRows();
        for (List<Placed> row : rows) {
            merged.add(row.stream()
                    .map(cell -> new Slot(
                            edges.indexOf(cell.span().start()),
                            edges.indexOf(cell.span().end()),
                            cell.merge(),
                            cell.content()))
                    .toList());
        }
        return merged.table(limits);
    }
}
