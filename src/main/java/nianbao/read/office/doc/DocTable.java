package nianbao.read.office.doc;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Span;
import nianbao.read.office.flow.ColumnEdges;
import nianbao.read.office.flow.MergedRows;
import nianbao.read.office.flow.MergedRows.Merge;
import nianbao.read.office.flow.MergedRows.Slot;
import nianbao.read.office.flow.Piece;
import nianbao.read.office.flow.RawTable;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Reads a table: the format knows no columns, only where each cell of each row begins and how wide it is. */
final class DocTable {
    private static final double TWIPS_A_POINT = 20;

    private record Placed(Span span, Merge merge, List<Piece> content) {}

    private DocTable() {}

    static RawTable read(DocStory story, Table table) {
        List<List<Placed>> rows = new ArrayList<>();
        for (int i = 0; i < table.numRows(); i++) {
            List<Placed> row = row(story, table.getRow(i), table.getTableLevel());
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
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
        return merged.table(story.limits());
    }

    private static List<Placed> row(DocStory story, TableRow row, int level) {
        List<Placed> cells = new ArrayList<>();
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            double left = cell.getLeftEdge() / TWIPS_A_POINT;
            Span span = new Span(left, left + Math.max(0, cell.getWidth()) / TWIPS_A_POINT);
            List<Piece> content = DocFlow.cell(story, cell, level);
            boolean joinsLeft = cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty();
            if (joinsLeft) {
                Placed before = cells.remove(cells.size() - 1);
                cells.add(new Placed(before.span().union(span), before.merge(), before.content()));
            } else {
                cells.add(new Placed(span, merge(cell), content));
            }
        }
        return cells;
    }

    private static Merge merge(TableCell cell) {
        if (cell.isFirstVerticallyMerged()) {
            return Merge.BEGINS;
        }
        return cell.isVerticallyMerged() ? Merge.CONTINUES : Merge.NONE;
    }
}
