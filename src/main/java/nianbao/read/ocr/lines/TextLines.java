package nianbao.read.ocr.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.read.ocr.image.Blob;
import nianbao.read.ocr.image.PixelBox;

/**
 * Puts pieces of ink on lines.
 *
 * <p>Phases: 1. {@link #bodies}: pieces as large as characters or their parts, neither dirt nor drawings; 2.
 * {@link #joined}: pieces that stand beside each other at one height are one line; 3. {@link #gathered}: groups that stand
 * within the height of a larger one beside them are its flat characters, such as 一 and its point at the head of a heading;
 * 4. {@link #united}, in cells: halves of a character that stands alone on its line, such as 结, are no higher than a character;
 * 5. {@link #withMarks}: points, commas and accents go to the line that they stand on.
 */
public final class TextLines {
    /** Inches of the smallest body: the parts of 6 point type are larger. */
    private static final double SMALLEST_BODY = 0.028;
    /** Inches of the largest body: titles of letterheads have 0.8. */
    private static final double LARGEST_BODY = 1.2;
    /** Inches of the smallest line, by its longer side: crumbs of seals and specks are smaller, 6 point type is larger. */
    private static final double SMALLEST_LINE = 0.06;
    /** Inches of the shorter side from which a filled piece is a punch hole or a blot: 22 point strokes have a third. */
    private static final double BLOT = 0.15;
    /** Share of its box that a blot fills; a circle fills 0.79, the fullest characters 0.6. */
    private static final double BLOT_SHARE = 0.75;
    /** Character heights between two pieces of one line: larger glues columns, smaller splits spaced headings. */
    private static final double GAP_RATIO = 1.6;
    /** Share of the smaller piece's height that must be level with the other. */
    private static final double LEVEL_SHARE = 0.5;
    /** Height of the tallest group, by its line's, that is part of the line: larger takes a line of smaller type for it. */
    private static final double PART_RATIO = 0.75;

    /** Height of two halves above each other by that of the tallest character in the cell: two lines have 2 and more. */
    private static final double HALVES_RATIO = 1.15;

    private TextLines() {}

    /** The lines of {@code blobs}, from top to bottom; those that stand level with each other, from left to right. */
    public static List<TextLine> of(List<Blob> blobs, double dpi) {
        return lines(gathered(joined(bodies(blobs, dpi))), blobs, dpi);
    }

    /** The same for what stands in one cell, where a line may be a single character. */
    public static List<TextLine> inCell(List<Blob> blobs, double dpi) {
        return lines(united(gathered(joined(bodies(blobs, dpi)))), blobs, dpi);
    }

    private static List<TextLine> lines(List<List<Blob>> groups, List<Blob> blobs, double dpi) {
        List<Blob> marks = blobs.stream()
                .filter(blob -> side(blob) < SMALLEST_BODY * dpi && blob.area() > 2)
                .toList();
        withMarks(groups, marks);
        List<TextLine> lines = new ArrayList<>();
        groups.forEach(group -> lines.add(TextLine.of(group)));
        lines.removeIf(line -> Math.max(line.box().width(), line.box().height()) < SMALLEST_LINE * dpi);
        return inReadingOrder(lines);
    }

    /** Lines that are level with the highest of those that are left come next: letters far apart may be lines of their own. */
    private static List<TextLine> inReadingOrder(List<TextLine> lines) {
        List<TextLine> rest = new ArrayList<>(lines);
        rest.sort(Comparator.comparingInt(line -> line.box().top()));
        List<TextLine> ordered = new ArrayList<>();
        while (!rest.isEmpty()) {
            PixelBox highest = rest.get(0).box();
            List<TextLine> row = rest.stream()
                    .filter(line -> areLevel(highest, line.box()))
                    .sorted(Comparator.comparingInt(line -> line.box().left()))
                    .toList();
            ordered.addAll(row);
            rest.removeAll(row);
        }
        return ordered;
    }

    private static boolean areLevel(PixelBox a, PixelBox b) {
        return a.sharedRows(b) >= LEVEL_SHARE * Math.min(a.height(), b.height());
    }

    private static int side(Blob blob) {
        return Math.max(blob.box().width(), blob.box().height());
    }

    /** Phase 1. */
    private static List<Blob> bodies(List<Blob> blobs, double dpi) {
        return blobs.stream()
                .filter(blob -> side(blob) >= SMALLEST_BODY * dpi
                        && blob.box().height() <= LARGEST_BODY * dpi
                        && blob.box().width() <= 2 * LARGEST_BODY * dpi
                        && !isBlot(blob, dpi))
                .sorted(Comparator.comparingInt((Blob blob) -> blob.box().left())
                        .thenComparingInt(Blob::id))
                .toList();
    }

    private static boolean isBlot(Blob blob, double dpi) {
        return Math.min(blob.box().width(), blob.box().height()) >= BLOT * dpi
                && blob.area() >= BLOT_SHARE * blob.box().area();
    }

    /** Phase 2. */
    private static List<List<Blob>> joined(List<Blob> bodies) {
        int[] parents = new int[bodies.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (int i = 0; i < parents.length; i++) {
            PixelBox left = bodies.get(i).box();
            for (int k = i + 1; k < parents.length; k++) {
                PixelBox right = bodies.get(k).box();
                int height = Math.max(left.height(), right.height());
                if (right.left() - left.right() > GAP_RATIO * Math.max(height, 12)) {
                    if (right.left() - left.right() > 300) {
                        break;
                    }
                    continue;
                }
                if (areLevel(left, right)) {
                    parents[root(parents, k)] = root(parents, i);
                }
            }
        }
        List<List<Blob>> groups = new ArrayList<>();
        int[] groupOf = new int[parents.length];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < parents.length; i++) {
            int root = root(parents, i);
            if (groupOf[root] < 0) {
                groupOf[root] = groups.size();
                groups.add(new ArrayList<>());
            }
            groups.get(groupOf[root]).add(bodies.get(i));
        }
        return groups;
    }

    /** Phase 3. */
    private static List<List<Blob>> gathered(List<List<Blob>> groups) {
        List<Row> rows = new ArrayList<>();
        groups.stream()
                .map(Row::of)
                .sorted(Comparator.comparingInt((Row row) -> -row.box.height()))
                .forEach(row -> {
                    Optional<Row> line = rows.stream()
                            .filter(taller -> isPart(row.box, taller.box))
                            .min(Comparator.comparingInt(taller -> gap(row.box, taller.box)));
                    line.ifPresentOrElse(taller -> taller.take(row), () -> rows.add(row));
                });
        return rows.stream().map(row -> row.blobs).toList();
    }

    /** Phase 4. */
    private static List<List<Blob>> united(List<List<Blob>> groups) {
        List<Row> rows = new ArrayList<>(groups.stream()
                .map(Row::of)
                .sorted(Comparator.comparingInt(row -> row.box.top()))
                .toList());
        double character = HALVES_RATIO
                * rows.stream()
                        .mapToInt(row -> Math.min(row.box.height(), row.box.width()))
                        .max()
                        .orElse(0);
        for (int i = 0; i + 1 < rows.size(); ) {
            Row upper = rows.get(i);
            Row lower = rows.get(i + 1);
            boolean stacked = upper.box.sharedColumns(lower.box) > 0;
            if (stacked && upper.box.union(lower.box).height() <= character) {
                upper.take(rows.remove(i + 1));
            } else {
                i++;
            }
        }
        return rows.stream().map(row -> row.blobs).toList();
    }

    private static boolean isPart(PixelBox small, PixelBox line) {
        boolean within = small.centerY() > line.top() && small.centerY() < line.bottom();
        return within && small.height() < PART_RATIO * line.height() && gap(small, line) <= GAP_RATIO * line.height();
    }

    /** Pixels between two boxes along the line; 0 where they overlap. */
    private static int gap(PixelBox a, PixelBox b) {
        return Math.max(0, Math.max(a.left() - b.right(), b.left() - a.right()));
    }

    private static int root(int[] parents, int i) {
        int at = i;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** Phase 5. */
    private static void withMarks(List<List<Blob>> groups, List<Blob> marks) {
        List<PixelBox> boxes = groups.stream()
                .map(group ->
                        group.stream().map(Blob::box).reduce(PixelBox::union).orElseThrow())
                .toList();
        for (Blob mark : marks) {
            PixelBox box = mark.box();
            for (int i = 0; i < boxes.size(); i++) {
                PixelBox line = boxes.get(i);
                int reach = line.height();
                if (box.centerY() >= line.top() - 0.1 * reach
                        && box.centerY() <= line.bottom() + 0.15 * reach
                        && box.left() <= line.right() + 0.7 * reach
                        && box.right() >= line.left() - 0.3 * reach) {
                    groups.get(i).add(mark);
                    break;
                }
            }
        }
    }

    /** A group that grows. */
    private static final class Row {
        private final List<Blob> blobs;
        private PixelBox box;

        private Row(List<Blob> blobs, PixelBox box) {
            this.blobs = blobs;
            this.box = box;
        }

        static Row of(List<Blob> blobs) {
            return new Row(
                    new ArrayList<>(blobs),
                    blobs.stream().map(Blob::box).reduce(PixelBox::union).orElseThrow());
        }

        void take(Row other) {
            blobs.addAll(other.blobs);
            box = box.union(other.box);
        }
    }
}
