package nianbao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Span;
import nianbao.layout.Line;
import nianbao.layout.LineFinder;
import nianbao.model.page.Glyph;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;

/**
 * The text of a cell whose letters the file itself states. Two figures are never made one.
 *
 * <p>Phases: 1. small digits that stand higher or lower than the others are marks of notes, and come last, in brackets;
 * those on the same base line are another figure; 2. the others are put on lines; 3. lines of digits are one figure only
 * where the first fills the cell; 4. digits that overlap, stand apart or at two
 * heights are noted.
 *
 * @param fragments the lines, in order
 * @param marks what keeps the text from being certain
 * @param band the middle of its first line, if it begins with a digit
 */
record CellText(String text, List<String> fragments, List<Mark> marks, Optional<Box> band) {
    /** Share of the size of a cell's digits below which others are small. */
    private static final double SMALL = 0.8;
    /** Share of the size by which the middle or the base of a digit is off, where it is raised or lowered. */
    private static final double SHIFTED = 0.1;
    /** Share of a digit's width that another covers where they overlap; kerned ones touch. */
    private static final double OVERLAP = 0.3;
    /** Share of the size between two digits in which two others have room. */
    private static final double GAP = 0.85;
    /** Share of the size by which the digits of one figure differ in height at most: fonts differ by some 0.1. */
    private static final double STEP = 0.2;
    /** Share of a digit's height above and below the middle of it. */
    private static final double BAND = 0.25;
    /** Points that a cell leaves blank on each side at most, where its text runs on below: Word leaves 5.4. */
    private static final double PADDING = 6;
    /** Share of the size by which the lines of one text stand apart at most. */
    private static final double LINE_PITCH = 2.2;

    CellText {
        fragments = List.copyOf(fragments);
        marks = List.copyOf(marks);
    }

    /** The text of a cell whose letters were read from an image: their sizes and places are not to be relied on. */
    static CellText asRead(List<Glyph> glyphs) {
        return plain(LineFinder.find(glyphs), List.of());
    }

    /** @param cell the box in which the glyphs stand */
    static CellText of(List<Glyph> glyphs, Box cell) {
        if (glyphs.stream().noneMatch(CellText::isDigit)) {
            return plain(LineFinder.find(glyphs), List.of());
        }
        List<Glyph> small = small(glyphs);
        List<Glyph> others = new ArrayList<>(glyphs);
        others.removeAll(small);
        List<Glyph> notes = small.stream()
                .filter(glyph -> others.stream().noneMatch(other -> isDigit(other) && standsBeside(glyph, other)))
                .toList();
        List<Line> lines = LineFinder.find(others);
        List<Mark> marks = new ArrayList<>();
        if (notes.size() < small.size() || isFigureOver(small, others)) {
            marks.add(new Mark(Kind.APART, text(LineFinder.find(small), " ")));
        }
        if (overlap(others) || lines.stream().anyMatch(CellText::isUneven)) {
            marks.add(new Mark(Kind.APART, text(lines, "")));
        }
        boolean parted = !isOneFigure(lines, cell);
        if (parted) {
            marks.add(new Mark(Kind.APART, text(lines, " ")));
        }
        CellText plain = plain(lines, marks);
        if (!parted && small.isEmpty()) {
            return plain;
        }
        String rest = text(LineFinder.find(small), "");
        String noted = small.isEmpty() ? "" : notes.size() == small.size() ? "[" + rest + "]" : " " + rest;
        return new CellText(text(lines, parted ? " " : "") + noted, plain.fragments(), marks, plain.band());
    }

    private static CellText plain(List<Line> lines, List<Mark> marks) {
        return new CellText(
                text(lines, ""),
                lines.stream().map(Line::text).toList(),
                marks,
                lines.stream()
                        .findFirst()
                        .filter(line -> line.glyphs().get(0).turn() == 0
                                && isDigit(line.glyphs().get(0)))
                        .map(line -> line.glyphs().get(0).box())
                        .map(box -> box.grow(-BAND * box.height())));
    }

    private static String text(List<Line> lines, String between) {
        return String.join(between, lines.stream().map(Line::text).toList());
    }

    private static boolean isDigit(Glyph glyph) {
        return Character.isDigit(glyph.text().charAt(0));
    }

    /** Phase 1; only beside a figure: in a label a raised digit does no harm. */
    private static List<Glyph> small(List<Glyph> glyphs) {
        Optional<Glyph> largest =
                glyphs.stream().filter(CellText::isDigit).max(Comparator.comparingDouble(Glyph::size));
        boolean label = glyphs.stream()
                .anyMatch(glyph -> Character.isIdeographic(glyph.text().codePointAt(0)));
        if (largest.isEmpty() || (label && !isDigit(first(glyphs)))) {
            return List.of();
        }
        return glyphs.stream()
                .filter(glyph -> isDigit(glyph) && glyph.turn() == largest.get().turn())
                .filter(glyph -> glyph.size() < SMALL * largest.get().size())
                .toList();
    }

    private static Glyph first(List<Glyph> glyphs) {
        return LineFinder.find(glyphs).get(0).glyphs().get(0);
    }

    /** Whether both have one base line. */
    private static boolean standsBeside(Glyph small, Glyph large) {
        double off = small.turn() % 2 == 0
                ? Math.abs(base(small) - base(large))
                : Math.abs(small.box().centerX() - large.box().centerX());
        return off <= SHIFTED * large.size();
    }

    /** Whether several small digits stand above or below the others, as a second figure does; a note has one. */
    private static boolean isFigureOver(List<Glyph> small, List<Glyph> others) {
        return small.stream()
                        .filter(glyph -> others.stream().anyMatch(other -> isDigit(other) && standsOver(glyph, other)))
                        .count()
                > 1;
    }

    private static boolean standsOver(Glyph small, Glyph large) {
        boolean upright = small.turn() % 2 == 0;
        Span along = upright ? small.box().horizontal() : small.box().vertical();
        return along.shared(upright ? large.box().horizontal() : large.box().vertical()) > along.length() / 2;
    }

    /** Where the digits of a glyph stand, near enough: all fonts of one cell have their base line at one share. */
    private static double base(Glyph glyph) {
        return glyph.box().bottom() - 0.15 * glyph.box().height();
    }

    /** Whether two digits that follow each other have room for two others between them, or stand at two heights. */
    private static boolean isUneven(Line line) {
        Glyph before = null;
        for (Glyph glyph : line.glyphs()) {
            if (before != null && isDigit(before) && isDigit(glyph)) {
                double size = Math.max(before.size(), glyph.size());
                if (gap(before, glyph) > GAP * size || shift(before, glyph) > STEP * size) {
                    return true;
                }
            }
            before = glyph;
        }
        return false;
    }

    private static double shift(Glyph a, Glyph b) {
        return a.turn() % 2 == 0
                ? Math.abs(base(a) - base(b))
                : Math.abs(a.box().centerX() - b.box().centerX());
    }

    private static double gap(Glyph a, Glyph b) {
        return Math.max(
                Math.max(a.box().left(), b.box().left())
                        - Math.min(a.box().right(), b.box().right()),
                Math.max(a.box().top(), b.box().top())
                        - Math.min(a.box().bottom(), b.box().bottom()));
    }

    /** Phase 4. */
    private static boolean overlap(List<Glyph> glyphs) {
        List<Glyph> digits = glyphs.stream().filter(CellText::isDigit).toList();
        for (int i = 0; i < digits.size(); i++) {
            Box box = digits.get(i).box();
            for (int j = i + 1; j < digits.size(); j++) {
                Box other = digits.get(j).box();
                double least = Math.min(box.area(), other.area());
                if (box.sharedArea(other) > OVERLAP * least) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Phase 3: whether what stands on several lines is one figure, or no figure at all. */
    private static boolean isOneFigure(List<Line> lines, Box cell) {
        for (int i = 1; i < lines.size(); i++) {
            Line upper = lines.get(i - 1);
            Line lower = lines.get(i);
            boolean figures = endsInDigit(upper) && isDigit(lower.glyphs().get(0));
            if (figures && !runsOn(upper, lower, cell)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsInDigit(Line line) {
        return isDigit(line.glyphs().get(line.glyphs().size() - 1));
    }

    /** Whether the lower line is there because the upper one is full. */
    private static boolean runsOn(Line upper, Line lower, Box cell) {
        Glyph next = lower.glyphs().get(0);
        boolean upright = next.turn() % 2 == 0;
        double length = upright ? upper.box().width() : upper.box().height();
        double room = upright ? cell.width() : cell.height();
        double digit = upright ? next.box().width() : next.box().height();
        double pitch = upright
                ? Math.abs(lower.box().centerY() - upper.box().centerY())
                : Math.abs(lower.box().centerX() - upper.box().centerX());
        boolean near = pitch <= LINE_PITCH * Math.max(upper.size(), lower.size());
        boolean several = upper.glyphs().size() > 1;
        double least = Math.min(upper.size(), lower.size());
        return near
                && several
                && least >= SMALL * Math.max(upper.size(), lower.size())
                && length + digit + 2 * PADDING >= room;
    }
}
