package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.geometry.Box;
import nianbao.read.pdf.marks.Ink;
import nianbao.read.pdf.marks.Marks;
import nianbao.read.pdf.marks.Marks.Area;
import nianbao.read.pdf.marks.Marks.DrawnLetter;
import nianbao.read.pdf.marks.Marks.Picture;
import nianbao.read.pdf.marks.Marks.Stroke;

/**
 * What a reader sees of the marks on a page.
 *
 * <p>A letter or a line is seen when it differs from the ground beneath it and nothing is drawn over it.
 */
final class Sight {
    /** The smallest difference of colour by which a letter is seen, 0 to 1; #F5F5F5 on white is 0.04, #E0E0E0 0.12. */
    private static final double MIN_CONTRAST = 0.08;
    /** The same for lines and the grounds of cells, which are long and even; #F9F9F9 on white is 0.024. */
    private static final double MIN_TINT = 0.02;
    /** Letters of one kind nearer than this share of their size are one letter drawn twice, as bold or with a shadow. */
    private static final double SAME_PLACE = 0.15;
    /** Side of the squares by which letters are looked up, in points. */
    private static final double SQUARE = 8;
    /** Spreads neighbouring numbers over a hash table (multiplicative hashing: 2 to the 64th over the golden ratio). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** A watermark: at least so large, in points, and of so little contrast. */
    private static final double MARK_SIZE = 20;

    private static final double MARK_CONTRAST = 0.4;
    /** Text drawn with less opacity than this, of any size, is a watermark. */
    private static final double MARK_ALPHA = 0.4;
    /** Text that stands slanted by more degrees is a watermark, or runs around a seal. */
    private static final double MAX_SLANT = 8;

    private final Marks marks;
    private final boolean plainGround;

    Sight(Marks marks) {
        this.marks = marks;
        this.plainGround = marks.areas().stream().allMatch(area -> area.ink().contrast(Ink.WHITE) < 0.5);
    }

    /** The letters that are seen, in the order of drawing; those that are not go to {@code unseen}. */
    List<DrawnLetter> letters(List<DrawnLetter> unseen) {
        List<DrawnLetter> seen = new ArrayList<>(marks.letters().size());
        Covers covers = new Covers();
        for (DrawnLetter letter : marks.letters()) {
            Ink shown = letter.ink().over(Ink.WHITE, letter.alpha());
            if (!differs(shown, letter.box(), letter.order(), MIN_CONTRAST)
                    || covers.hide(letter.box(), letter.order())) {
                unseen.add(letter);
            } else {
                seen.add(letter);
            }
        }
        return seen;
    }

    /** Leaves out watermarks, and the second of two letters drawn on one place. */
    static List<DrawnLetter> text(List<DrawnLetter> seen) {
        List<DrawnLetter> text = new ArrayList<>(seen.size());
        Map<Long, List<DrawnLetter>> bySquare = new HashMap<>();
        for (DrawnLetter letter : seen) {
            if (!isWatermark(letter) && !isRepeated(letter, bySquare)) {
                text.add(letter);
            }
        }
        return text;
    }

    private static boolean isWatermark(DrawnLetter letter) {
        double contrast = letter.ink().contrast(Ink.WHITE) * letter.alpha();
        return Turn.slant(letter.degrees()) > MAX_SLANT
                || letter.alpha() < MARK_ALPHA
                || (letter.size() >= MARK_SIZE && contrast < MARK_CONTRAST && !isWhite(letter.ink()));
    }

    private static boolean isWhite(Ink ink) {
        return ink.contrast(Ink.WHITE) < MIN_CONTRAST;
    }

    private static boolean isRepeated(DrawnLetter letter, Map<Long, List<DrawnLetter>> bySquare) {
        double reach = SAME_PLACE * letter.size();
        double x = letter.box().centerX();
        double y = letter.box().centerY();
        for (long column = square(x - reach); column <= square(x + reach); column++) {
            for (long row = square(y - reach); row <= square(y + reach); row++) {
                for (DrawnLetter other : bySquare.getOrDefault(key(letter, column, row), List.of())) {
                    if (Math.abs(other.box().centerX() - x) <= reach
                            && Math.abs(other.box().centerY() - y) <= reach
                            && other.letter().text().equals(letter.letter().text())) {
                        return true;
                    }
                }
            }
        }
        bySquare.computeIfAbsent(key(letter, square(x), square(y)), key -> new ArrayList<>(1))
                .add(letter);
        return false;
    }

    private static long square(double at) {
        return (long) Math.floor(at / SQUARE);
    }

    private static long key(DrawnLetter letter, long column, long row) {
        long place = ((column & 0xFFFFF) << 40) | ((row & 0xFFFFF) << 20);
        return (place | (letter.letter().text().hashCode() & 0xFFFFF)) * SPREAD;
    }

    /** The bars that are seen, and are no strokes of letters. */
    List<Box> bars() {
        List<Box> bars = new ArrayList<>(marks.strokes().size());
        LetterInk letters = new LetterInk(marks.strokes().isEmpty() ? List.of() : marks.letters());
        for (Stroke stroke : marks.strokes()) {
            if (differs(stroke.ink(), stroke.box(), stroke.order(), MIN_TINT) && !letters.holds(stroke.box())) {
                bars.add(stroke.box());
            }
        }
        return bars;
    }

    /** The boxes of colour, in the order of drawing. */
    List<Box> areas() {
        List<Box> seen = new ArrayList<>();
        for (Area area : marks.areas()) {
            Box box = area.box();
            if (area.ink().contrast(ground(box.centerX(), box.centerY(), area.order())) >= MIN_TINT) {
                seen.add(box);
            }
        }
        return seen;
    }

    private boolean differs(Ink ink, Box box, int order, double least) {
        if (plainGround && ink.contrast(Ink.WHITE) >= 0.5 + MIN_CONTRAST) {
            return true;
        }
        return ink.contrast(ground(box.centerX(), box.centerY(), order)) >= least;
    }

    /** The colour of the last area or picture drawn here before. */
    private Ink ground(double x, double y, int order) {
        for (int i = marks.areas().size() - 1; i >= 0; i--) {
            Area area = marks.areas().get(i);
            if (area.order() < order && area.box().contains(x, y)) {
                return pictureOver(x, y, area.order(), order) ? Ink.UNKNOWN : area.ink();
            }
        }
        return pictureOver(x, y, -1, order) ? Ink.UNKNOWN : Ink.WHITE;
    }

    private boolean pictureOver(double x, double y, int from, int to) {
        for (Picture picture : marks.pictures()) {
            if (picture.order() > from
                    && picture.order() < to
                    && picture.covers()
                    && picture.box().contains(x, y)) {
                return true;
            }
        }
        return false;
    }

    /** The opaque shapes and pictures of the page, by the last of which a letter's drawing order can be compared. */
    private final class Covers {
        private final List<Area> areas = new ArrayList<>();
        private int last = -1;

        Covers() {
            for (Area area : marks.areas()) {
                if (area.covers()) {
                    areas.add(area);
                }
            }
            for (Picture picture : marks.pictures()) {
                if (picture.covers()) {
                    areas.add(new Area(picture.box(), Ink.UNKNOWN, true, picture.order()));
                }
            }
            areas.sort((a, b) -> Integer.compare(b.order(), a.order()));
            last = areas.isEmpty() ? -1 : areas.get(0).order();
        }

        boolean hide(Box letter, int order) {
            if (order > last) {
                return false;
            }
            for (Area area : areas) {
                if (area.order() < order) {
                    return false;
                }
                if (area.box().containsCenterOf(letter)) {
                    return true;
                }
            }
            return false;
        }
    }
}
