package nianbao.read.office.doc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nianbao.geometry.Span;
import nianbao.read.office.doc.DocColours.Ground;
import nianbao.read.office.flow.MergedRows.Merge;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.util.LittleEndian;

/**
 * Where the cells of one row begin and end, and how they are merged: the properties of the mark at the row's end.
 *
 * <p>Read here and not by POI's Table, which loses the cells of a row whose definition is shorter than it expects (POI
 * bug 59322).
 */
final class DocRowShape {
    private static final double TWIPS_A_POINT = 20;

    /** Operations of [MS-DOC] 2.6.3 by the low nine bits of their code. */
    private static final int DEFINE_TABLE = 0x08;

    private static final int VERTICAL_MERGE = 0x2B;

    /** Bytes of a table definition before its operand: its code and its length. */
    private static final int HEAD_BYTES = 4;

    /** Bytes of one TC80, [MS-DOC] 2.9.315. */
    private static final int CELL_BYTES = 20;

    /** Bits of a TC80's first word, [MS-DOC] 2.9.317: horzMerge and vertMerge. */
    private static final int JOINS_LEFT = 0x2;

    private static final int STARTS_HORIZONTAL = 0x1;
    private static final int IS_VERTICAL = 0x20;
    private static final int STARTS_VERTICAL = 0x40;

    /** A width for cells that the file says nothing of, in points. */
    private static final double UNKNOWN_WIDTH = 60;

    /** @param joinsLeft is it one with the cell before it? */
    record Shape(Span span, Merge merge, boolean joinsLeft) {}

    private static final int HEIGHT = 0x07;

    /** Grounds of the first 22 cells, of the next 22, of those after: sprmTDefTableShd and its second and third. */
    private static final int GROUNDS = 0x12;

    private static final int MORE_GROUNDS = 0x16;
    private static final int LAST_GROUNDS = 0x0C;
    private static final int OLD_GROUNDS = 0x09;
    private static final int GROUNDS_AT_ONCE = 22;
    private static final int GROUND_BYTES = 10;
    private static final int OLD_GROUND_BYTES = 2;

    /**
     * sprmTSetBrc: first cell, cell after the last, which borders, and a Brc, [MS-DOC] 2.9.16, with its kind of line.
     */
    private static final int BORDER = 0x2F;

    private static final int DIAGONALS = 0x30;
    private static final int BORDER_KIND = 8;

    /** Bytes of an operation before its operand where it tells its length in one. */
    private static final int SHORT_HEAD_BYTES = 3;

    /** A row of exactly this height, in points, shows nothing of its text. */
    private static final double UNSEEN_HEIGHT = 3;

    private final List<Shape> cells = new ArrayList<>();
    private final Map<Integer, Ground> grounds = new HashMap<>();
    private final BitSet guessed = new BitSet();
    private final BitSet diagonals = new BitSet();
    private double height = Double.POSITIVE_INFINITY;

    static DocRowShape of(SprmBuffer mark) {
        DocRowShape shape = new DocRowShape();
        try {
            SprmIterator operations = mark.iterator();
            while (operations.hasNext()) {
                shape.apply(operations.next());
            }
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException | NoSuchElementException e) {
            return shape; // what was read until then stands
        }
        return shape;
    }

    static DocRowShape unknown() {
        return new DocRowShape();
    }

    /** What lies under the text of a cell. */
    Ground ground(int index) {
        return grounds.getOrDefault(index, Ground.WHITE);
    }

    /** In points, where the row may not be higher; infinite where it grows with its text. */
    double height() {
        return height;
    }

    boolean isUnseen() {
        return height <= UNSEEN_HEIGHT;
    }

    /** Does a line cross this cell? */
    boolean isCrossed(int index) {
        return diagonals.get(index);
    }

    /** Does the file say where this cell is? */
    boolean tells(int index) {
        return index < cells.size() && !guessed.get(index);
    }

    Shape cell(int index) {
        while (index >= cells.size()) {
            guessed.set(cells.size());
            double left =
                    cells.isEmpty() ? 0 : cells.get(cells.size() - 1).span().end();
            cells.add(new Shape(new Span(left, left + UNKNOWN_WIDTH), Merge.NONE, false));
        }
        return cells.get(index);
    }

    private void apply(SprmOperation operation) {
        if (operation.getType() != SprmOperation.TYPE_TAP) {
            return;
        }
        byte[] bytes = operation.getGrpprl();
        int at = operation.getGrpprlOffset();
        int end = Math.min(bytes.length, at - SHORT_HEAD_BYTES + operation.size());
        switch (operation.getOperation()) {
            case DEFINE_TABLE -> define(bytes, at, at - HEAD_BYTES + operation.size());
            case VERTICAL_MERGE -> merge(bytes[at] & 0xFF, bytes[at + 1]);
            case HEIGHT -> {
                short twips = LittleEndian.getShort(bytes, at);
                height = twips < 0 ? -twips / TWIPS_A_POINT : Double.POSITIVE_INFINITY;
            }
            case GROUNDS -> grounds(bytes, at, end, 0);
            case MORE_GROUNDS -> grounds(bytes, at, end, GROUNDS_AT_ONCE);
            case LAST_GROUNDS -> grounds(bytes, at, end, 2 * GROUNDS_AT_ONCE);
            case BORDER -> {
                if ((bytes[at + 2] & DIAGONALS) != 0 && bytes[at + BORDER_KIND] != 0) {
                    diagonals.set(bytes[at] & 0xFF, Math.max(bytes[at] & 0xFF, bytes[at + 1] & 0xFF));
                }
            }
            case OLD_GROUNDS -> {
                for (int i = 0; at + OLD_GROUND_BYTES * (i + 1) <= end; i++) {
                    int cell = i;
                    DocColours.oldShading(bytes, at + OLD_GROUND_BYTES * i)
                            .ifPresent(ground -> grounds.putIfAbsent(cell, ground));
                }
            }
            default -> {}
        }
    }

    private void merge(int index, int kind) {
        if (index < cells.size()) {
            Shape cell = cells.get(index);
            Merge merge = kind == 0 ? Merge.NONE : kind == 1 ? Merge.CONTINUES : Merge.BEGINS;
            cells.set(index, new Shape(cell.span(), merge, cell.joinsLeft()));
        }
    }

    private void grounds(byte[] bytes, int at, int end, int first) {
        for (int i = 0; at + GROUND_BYTES * (i + 1) <= end; i++) {
            Optional<Ground> ground = DocColours.shading(bytes, at + GROUND_BYTES * i);
            int cell = first + i;
            ground.ifPresentOrElse(found -> grounds.put(cell, found), () -> grounds.remove(cell));
        }
    }

    /** Of the last cells the descriptions may be left out; then what an earlier definition said of them stands. */
    private void define(byte[] bytes, int at, int end) {
        List<Shape> before = List.copyOf(cells);
        cells.clear();
        int count = bytes[at] & 0xFF;
        int descriptions = at + 1 + 2 * (count + 1);
        for (int i = 0; i < count; i++) {
            double left = LittleEndian.getShort(bytes, at + 1 + 2 * i) / TWIPS_A_POINT;
            double right = LittleEndian.getShort(bytes, at + 3 + 2 * i) / TWIPS_A_POINT;
            int description = descriptions + CELL_BYTES * i;
            Span span = new Span(left, Math.max(left, right));
            if (description + CELL_BYTES <= Math.min(end, bytes.length)) {
                int flags = LittleEndian.getShort(bytes, description);
                boolean joinsLeft = (flags & JOINS_LEFT) != 0 && (flags & STARTS_HORIZONTAL) == 0;
                cells.add(new Shape(span, merge(flags), joinsLeft));
            } else if (i < before.size() && before.get(i).span().equals(span)) {
                cells.add(before.get(i));
            } else {
                cells.add(new Shape(span, Merge.NONE, false));
            }
        }
    }

    private static Merge merge(int flags) {
        if ((flags & IS_VERTICAL) == 0) {
            return Merge.NONE;
        }
        return (flags & STARTS_VERTICAL) != 0 ? Merge.BEGINS : Merge.CONTINUES;
    }
}
