package nianbao.read.ocr.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;

/**
 * Puts pieces of ink on lines.
 *
 * <p>Phases: 1. {@link CharacterComponents}: pieces as large as characters or their parts, neither dirt nor drawings;
 * 2. {@link #joined}: pieces that stand beside each other at one height are one line, but for the low ones beside
 * higher ones: a part of a character that stands half a line lower would glue two lines; 3. {@link #gathered}: groups
 * that stand within the height of a larger one beside them are its flat characters and such parts; 4. {@link #united},
 * in cells: halves of a character that stands alone on its line, such as 结, are no higher than a character; 5.
 * {@link #withMarks}: points, commas and accents go to the line that they stand on.
 */
public final class TextLineSegmenter {
    /**
     * Inches of the smallest line, by its longer side: crumbs of seals and specks are smaller, 6 point type is larger.
     */
    private static final double SMALLEST_LINE = 0.06;
    /**
     * Inches of the thickest line of ink that is a rest of a ruling, where it is so long: broader than 一 of 22 point
     * type.
     */
    private static final double HAIR = 0.02;

    private static final double LONG_HAIR = 0.35;
    /** Character heights between two pieces of one line: larger glues columns, smaller splits spaced headings. */
    private static final double GAP_RATIO = 1.6;
    /** Character heights of the narrowest column of words. */
    private static final double WORD_RATIO = 2.5;
    /** Pixels of an em where pieces are lower, and of the widest gap that is looked over. */
    private static final int SMALLEST_EM = 12;

    private static final int FARTHEST = 300;
    /** Share of the smaller piece's height that must be level with the other. */
    private static final double LEVEL_SHARE = 0.5;
    /**
     * Height of the tallest group, by its line's, that is part of the line: larger takes a line of smaller type for it.
     */
    private static final double PART_RATIO = 0.75;
    /**
     * Heights of a line between it and a part of its characters; larger takes the figure of the next column for one.
     */
    private static final double PART_GAP_RATIO = 1;
    /**
     * The same of the flattest part that tells of a character beside it; what is flatter may stand beside a drawn line.
     */
    private static final double FLAT_RATIO = 0.3;

    /**
     * Height of two halves above each other by that of the tallest character in the cell: two lines have 2 and more.
     */
    private static final double HALVES_RATIO = 1.15;

    private TextLineSegmenter() {}

    /**
     * The lines of {@code components}, from top to bottom; those that stand level with each other, from left to right.
     */
    public static List<TextLine> of(List<Component> components, double dpi) {
        return lines(gathered(joined(CharacterComponents.of(components, dpi))), components, dpi);
    }

    private static boolean isHair(PixelBox line, double dpi) {
        return Math.min(line.width(), line.height()) <= HAIR * dpi
                && Math.max(line.width(), line.height()) >= LONG_HAIR * dpi;
    }

    /** The same for what stands in one cell, where a line may be a single character. */
    public static List<TextLine> inCell(List<Component> components, double dpi) {
        return lines(united(gathered(joined(CharacterComponents.of(components, dpi)))), components, dpi);
    }

    static boolean isWord(TextLine line) {
        return line.box().width() >= WORD_RATIO * line.glyphHeight();
    }

    private static List<TextLine> lines(List<List<Component>> groups, List<Component> components, double dpi) {
        List<Component> marks = components.stream()
                .filter(component -> CharacterComponents.isSmall(component, dpi) && component.area() > 2)
                .toList();
        withMarks(groups, marks);
        List<TextLine> lines = new ArrayList<>();
        groups.forEach(group -> lines.add(TextLine.of(group)));
        lines.removeIf(line -> isHair(line.box(), dpi));
        List<TextLine> tiny = lines.stream()
                .filter(line -> Math.max(line.box().width(), line.box().height()) < SMALLEST_LINE * dpi)
                .toList();
        lines.removeAll(tiny);
        lines.addAll(SmallTypeDetector.of(tiny, lines, dpi));
        return inReadingOrder(lines);
    }

    /**
     * Lines that are level with the highest of those that are left come next: letters far apart may be lines of their
     * own.
     */
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

    static boolean areLevel(PixelBox a, PixelBox b) {
        return a.sharedRows(b) >= LEVEL_SHARE * Math.min(a.height(), b.height());
    }

    /** Phase 2. */
    private static List<LineGroup> joined(List<Component> bodies) {
        int[] parents = new int[bodies.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        boolean[] part = new boolean[parents.length];
        neighbours(bodies, (i, k) -> {
            double ratio =
                    (double) bodies.get(i).box().height() / bodies.get(k).box().height();
            if (isPart(ratio) || isPart(1 / ratio)) {
                part[ratio < 1 ? i : k] = true;
            }
        });
        neighbours(bodies, (i, k) -> {
            if (!part[i]
                    && !part[k]
                    && isAlike(bodies.get(i).box(), bodies.get(k).box())) {
                parents[root(parents, k)] = root(parents, i);
            }
        });
        Map<Integer, LineGroup> rows = new LinkedHashMap<>();
        for (int i = 0; i < parents.length; i++) {
            LineGroup body = LineGroup.of(List.of(bodies.get(i)), part[i]);
            LineGroup known = rows.putIfAbsent(root(parents, i), body);
            if (known != null) {
                known.take(body);
            }
        }
        return List.copyOf(rows.values());
    }

    /** Whether a body is as high as parts of characters are, by the height of a body beside it. */
    private static boolean isPart(double ratio) {
        return ratio < PART_RATIO && ratio >= FLAT_RATIO;
    }

    /** Each two bodies that stand beside each other at one height, by their places in {@code bodies}. */
    private static void neighbours(List<Component> bodies, BiConsumer<Integer, Integer> taker) {
        for (int i = 0; i < bodies.size(); i++) {
            PixelBox left = bodies.get(i).box();
            for (int k = i + 1; k < bodies.size(); k++) {
                PixelBox right = bodies.get(k).box();
                int gap = right.left() - left.right();
                if (gap > GAP_RATIO * Math.max(Math.max(left.height(), right.height()), SMALLEST_EM)) {
                    if (gap > FARTHEST) {
                        break;
                    }
                } else if (areLevel(left, right)) {
                    taker.accept(i, k);
                }
            }
        }
    }

    /** Phase 3: until nothing changes, for a line that has grown reaches farther. */
    private static List<List<Component>> gathered(List<LineGroup> groups) {
        List<LineGroup> before = groups;
        List<LineGroup> rows = closed(withParts(groups));
        while (rows.size() < before.size()) {
            before = rows;
            rows = closed(withParts(rows));
        }
        return rows.stream().map(row -> row.components).toList();
    }

    private static List<LineGroup> withParts(List<LineGroup> groups) {
        List<LineGroup> rows = new ArrayList<>();
        groups.stream()
                .sorted(Comparator.comparingInt((LineGroup row) -> -row.box.height()))
                .forEach(row -> {
                    Optional<LineGroup> line = rows.stream()
                            .filter(taller -> isPart(row, taller.box))
                            .min(Comparator.comparingInt(taller -> gap(row.box, taller.box)));
                    line.ifPresentOrElse(taller -> taller.take(row), () -> rows.add(row));
                });
        return rows;
    }

    /** Rows with those that follow them on the same line: what stood between the two was a part of either. */
    private static List<LineGroup> closed(List<LineGroup> rows) {
        List<LineGroup> rest = new ArrayList<>(rows);
        rest.sort(Comparator.comparingInt(row -> row.box.left()));
        List<LineGroup> closed = new ArrayList<>();
        while (!rest.isEmpty()) {
            LineGroup line = rest.remove(0);
            for (int i = 0; i < rest.size(); i++) {
                LineGroup next = rest.get(i);
                int height = Math.max(line.box.height(), next.box.height());
                if (gap(line.box, next.box) <= GAP_RATIO * Math.max(height, SMALLEST_EM)
                        && areLevel(line.box, next.box)
                        && isAlike(line.box, next.box)) {
                    line.take(rest.remove(i));
                    i = -1;
                }
            }
            closed.add(line);
        }
        return closed;
    }

    private static boolean isAlike(PixelBox a, PixelBox b) {
        return Math.min(a.height(), b.height()) >= PART_RATIO * Math.max(a.height(), b.height());
    }

    /** Phase 4. */
    private static List<List<Component>> united(List<List<Component>> groups) {
        List<LineGroup> rows = new ArrayList<>(groups.stream()
                .map(group -> LineGroup.of(group, /* part= */ false))
                .sorted(Comparator.comparingInt(row -> row.box.top()))
                .toList());
        double character = HALVES_RATIO
                * rows.stream()
                        .mapToInt(row -> Math.min(row.box.height(), row.box.width()))
                        .max()
                        .orElse(0);
        for (int i = 0; i < rows.size(); ) {
            LineGroup upper = rows.get(i);
            Optional<LineGroup> lower = rows.subList(i + 1, rows.size()).stream()
                    .filter(row -> upper.box.sharedColumns(row.box) > 0)
                    .findFirst()
                    .filter(row -> upper.box.union(row.box).height() <= character);
            lower.ifPresent(upper::take);
            lower.ifPresent(rows::remove);
            i += lower.isPresent() ? 0 : 1;
        }
        return rows.stream().map(row -> row.components).toList();
    }

    private static boolean isPart(LineGroup row, PixelBox line) {
        PixelBox small = row.box;
        boolean within = small.centerY() > line.top() && small.centerY() < line.bottom();
        return within
                && (row.part || small.height() < PART_RATIO * line.height())
                && gap(small, line) <= PART_GAP_RATIO * line.height();
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
    private static void withMarks(List<List<Component>> groups, List<Component> marks) {
        List<PixelBox> boxes = groups.stream()
                .map(group -> group.stream()
                        .map(Component::box)
                        .reduce(PixelBox::union)
                        .orElseThrow())
                .toList();
        for (Component mark : marks) {
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
    private static final class LineGroup {
        private final List<Component> components;
        private final boolean part;
        private PixelBox box;

        private LineGroup(List<Component> components, PixelBox box, boolean part) {
            this.components = components;
            this.box = box;
            this.part = part;
        }

        /** @param part whether it is a body beside a higher one */
        static LineGroup of(List<Component> components, boolean part) {
            return new LineGroup(
                    new ArrayList<>(components),
                    components.stream()
                            .map(Component::box)
                            .reduce(PixelBox::union)
                            .orElseThrow(),
                    part);
        }

        void take(LineGroup other) {
            components.addAll(other.components);
            box = box.union(other.box);
        }
    }
}
