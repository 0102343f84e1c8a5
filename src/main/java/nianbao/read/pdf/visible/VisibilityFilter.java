package nianbao.read.pdf.visible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.geometry.Box;
import nianbao.read.pdf.graphics.PaintColour;
import nianbao.read.pdf.marks.PageMarks;
import nianbao.read.pdf.marks.PageMarks.Area;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;
import nianbao.read.pdf.marks.PageMarks.Outline;
import nianbao.read.pdf.marks.PageMarks.Picture;
import nianbao.read.pdf.marks.PageMarks.Stroke;

/**
 * What a reader sees of the marks on a page.
 *
 * <p>A letter or a line is seen when it differs from the ground beneath it and nothing is drawn over it.
 */
public final class VisibilityFilter {
    /** The smallest difference of colour by which a letter is seen, 0 to 1; #F5F5F5 on white is 0.04, #E0E0E0 0.12. */
    static final double MIN_CONTRAST = 0.08;
    /** The same for lines and the grounds of cells, which are long and even; #F9F9F9 on white is 0.024. */
    private static final double MIN_TINT = 0.02;
    /**
     * Letters of one kind nearer than this share of their size are one letter drawn twice, as bold or with a shadow.
     */
    private static final double SAME_PLACE = 0.15;
    /** Share of their size by which such letters differ in it at most. */
    private static final double SAME_SIZE = 0.1;
    /** Letters of one kind and two colours nearer than this share of their size are a letter and its shadow. */
    private static final double SHADOW = 0.3;
    /** Side of the squares by which letters are looked up, in points. */
    private static final double SQUARE = 8;

    /**
     * Share of a letter's middle that must be covered to hide it; of one that is not all covered a part still shows.
     */
    private static final double HIDING = 0.5;

    private static final double HIDDEN = 0.95;
    /** Points of the thinnest white bar that takes something off a letter. */
    private static final double MIN_ERASER = 0.4;
    /** The least height of a bar, in points, that may be a 1. */
    private static final double MIN_ONE = 3;
    /** Share of a digit's ink that must be covered to make another figure of it, or none. */
    private static final double CUT_OFF = 0.15;
    /** A letter's own outline stands out of its box by this share of its size at most. */
    private static final double OVERHANG = 0.15;
    /** Share that is covered where shapes only meet. */
    private static final double TOUCHING = 0.08;

    private final PageMarks marks;
    private final boolean plainGround;
    private final List<DrawnLetter> cut = new ArrayList<>();

    /** Letters of one text in one square of the page. */
    private record TextSquare(String text, long column, long row) {}

    public VisibilityFilter(PageMarks marks) {
        this.marks = marks;
        this.plainGround = marks.areas().stream().allMatch(area -> area.ink().contrast(PaintColour.WHITE) < 0.5);
    }

    /** The letters that are seen, in the order of drawing; those that are not go to {@code unseen}. */
    public List<DrawnLetter> letters(List<DrawnLetter> unseen) {
        List<DrawnLetter> seen = new ArrayList<>(marks.letters().size());
        Covers covers = new Covers();
        for (DrawnLetter letter : marks.letters()) {
            boolean under = covers.mayHide(letter);
            double covered = under ? covers.share(letter, letter.core()) : 0;
            double cutOff = under ? covers.share(letter, letter.body()) : 0;
            boolean shows = shows(letter);
            (shows && covered < HIDING ? seen : unseen).add(letter);
            boolean part = (covered > TOUCHING || cutOff > CUT_OFF) && covered < HIDDEN;
            if (shows && (part || isVeiled(letter))) {
                cut.add(letter);
            }
        }
        if (!unseen.isEmpty()) {
            seen.stream().filter(letter -> isWipedOut(letter, unseen)).forEach(cut::add);
        }
        return seen;
    }

    /** Whether a shape that is no box was drawn over it, which is not its own outline drawn once more. */
    private boolean isVeiled(DrawnLetter letter) {
        Box core = letter.core();
        for (int i = marks.veils().size() - 1; i >= 0; i--) {
            Outline veil = marks.veils().get(i);
            if (veil.order() < letter.order()) {
                return false;
            }
            if (veil.box().touches(core)
                    && veil.box().sharedArea(core) > TOUCHING * core.area()
                    && (veil.ink().contrast(PaintColour.WHITE) < MIN_CONTRAST || reachesOut(veil.box(), letter))) {
                return true;
            }
        }
        return false;
    }

    private static boolean reachesOut(Box shape, DrawnLetter letter) {
        Box reach = letter.box().grow(OVERHANG * letter.size());
        return !reach.union(shape).equals(reach);
    }

    /** Whether letters in the colour of the ground were set over it. */
    private static boolean isWipedOut(DrawnLetter letter, List<DrawnLetter> unseen) {
        Box core = letter.core();
        return unseen.stream()
                .anyMatch(other -> other.order() > letter.order()
                        && other.alpha() >= 1
                        && other.ink().contrast(letter.ink()) >= MIN_CONTRAST
                        && other.box().touches(core)
                        && other.core().sharedArea(core) > TOUCHING * core.area());
    }

    /** Letters, among those that were looked at, of which something drawn later covers a part. */
    public List<DrawnLetter> cut() {
        return cut;
    }

    /** Whether a shape differs from what lies beneath it. */
    boolean shows(Outline outline) {
        return differs(outline.ink(), outline.box(), outline.order(), MIN_CONTRAST);
    }

    /** Leaves out the second of two letters drawn on one place, and shadows of letters. */
    public static List<DrawnLetter> once(List<DrawnLetter> seen) {
        List<DrawnLetter> text = new ArrayList<>(seen.size());
        Map<TextSquare, List<DrawnLetter>> bySquare = new HashMap<>();
        for (DrawnLetter letter : seen) {
            Optional<DrawnLetter> before = before(letter, bySquare);
            if (before.isEmpty()) {
                text.add(letter);
            } else if (isDarker(letter, before.get())) {
                text.set(text.lastIndexOf(before.get()), letter);
            } else {
                continue;
            }
            double x = letter.box().centerX();
            double y = letter.box().centerY();
            bySquare.computeIfAbsent(
                            new TextSquare(letter.letter().text(), square(x), square(y)), key -> new ArrayList<>(1))
                    .add(letter);
        }
        return text;
    }

    /**
     * The letter that was drawn at this place, or so near to it and in another colour that one is the other's shadow.
     */
    private static Optional<DrawnLetter> before(DrawnLetter letter, Map<TextSquare, List<DrawnLetter>> bySquare) {
        double reach = SHADOW * letter.size();
        double x = letter.box().centerX();
        double y = letter.box().centerY();
        for (long column = square(x - reach); column <= square(x + reach); column++) {
            for (long row = square(y - reach); row <= square(y + reach); row++) {
                TextSquare square = new TextSquare(letter.letter().text(), column, row);
                for (DrawnLetter other : bySquare.getOrDefault(square, List.of())) {
                    double off = Math.max(
                            Math.abs(other.box().centerX() - x),
                            Math.abs(other.box().centerY() - y));
                    boolean shadow = off <= reach && shown(other).contrast(shown(letter)) >= MIN_CONTRAST;
                    boolean sameSize = Math.abs(other.size() - letter.size()) <= SAME_SIZE * letter.size();
                    if (sameSize && (off <= SAME_PLACE * letter.size() || shadow)) {
                        return Optional.of(other);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDarker(DrawnLetter letter, DrawnLetter other) {
        return shown(letter).contrast(PaintColour.WHITE) > shown(other).contrast(PaintColour.WHITE);
    }

    private static PaintColour shown(DrawnLetter letter) {
        return letter.ink().over(PaintColour.WHITE, letter.alpha());
    }

    private static long square(double at) {
        return (long) Math.floor(at / SQUARE);
    }

    private boolean shows(DrawnLetter letter) {
        return differs(shown(letter), letter.box(), letter.order(), MIN_CONTRAST);
    }

    /**
     * The bars that are seen, and are no strokes of letters that are: the dots of a line lie in the boxes of hidden
     * ones too.
     */
    public List<Box> bars() {
        LetterStrokeFilter letters = new LetterStrokeFilter(
                marks.strokes().isEmpty()
                        ? List.of()
                        : marks.letters().stream()
                                .filter(letter -> !WatermarkFilter.mayLieOverRulings(letter))
                                .filter(this::shows)
                                .toList());
        return letters.withoutStrokes(marks.strokes().stream()
                .filter(stroke -> differs(stroke.ink(), stroke.box(), stroke.order(), MIN_TINT))
                .map(Stroke::box)
                .toList());
    }

    /** Upright bars by themselves beside or in a digit, as high as one: each may be a 1. */
    List<Box> barsAtDigits() {
        List<Stroke> bars = marks.strokes().stream()
                .filter(Stroke::alone)
                .filter(bar -> bar.box().height() >= MIN_ONE
                        && bar.box().height() > 2 * bar.box().width())
                .filter(bar -> differs(bar.ink(), bar.box(), bar.order(), MIN_CONTRAST))
                .toList();
        if (bars.isEmpty()) {
            return List.of();
        }
        Map<Boolean, List<DrawnLetter>> letters = marks.letters().stream()
                .collect(Collectors.partitioningBy(
                        letter -> letter.letter().digit().isPresent()));
        LetterStrokeFilter digits = new LetterStrokeFilter(letters.getOrDefault(true, List.of()));
        LetterStrokeFilter others = new LetterStrokeFilter(letters.getOrDefault(false, List.of()));
        return bars.stream()
                .map(Stroke::box)
                .filter(bar -> digits.outlines(bar) && !others.holds(bar))
                .toList();
    }

    /** Bars by themselves that are seen: lines through or under text may be among them, on a turned page upright. */
    List<Box> loneBars() {
        return Stream.concat(marks.strokes().stream(), marks.barsOfNotes().stream())
                .filter(Stroke::alone)
                .filter(stroke -> differs(stroke.ink(), stroke.box(), stroke.order(), MIN_CONTRAST))
                .map(Stroke::box)
                .toList();
    }

    /** The boxes of colour, in the order of drawing. */
    public List<Box> areas() {
        List<Box> seen = new ArrayList<>();
        for (Area area : marks.areas()) {
            Box box = area.box();
            if (area.ink().contrast(ground(box.centerX(), box.centerY(), area.order())) >= MIN_TINT) {
                seen.add(box);
            }
        }
        return seen;
    }

    private boolean differs(PaintColour ink, Box box, int order, double least) {
        if (plainGround && ink.contrast(PaintColour.WHITE) >= 0.5 + MIN_CONTRAST) {
            return true;
        }
        return ink.contrast(ground(box.centerX(), box.centerY(), order)) >= least;
    }

    /** The colour of the last area or picture drawn here before. */
    private PaintColour ground(double x, double y, int order) {
        for (int i = marks.areas().size() - 1; i >= 0; i--) {
            Area area = marks.areas().get(i);
            if (area.order() < order && area.box().contains(x, y)) {
                return pictureOver(x, y, area.order(), order) ? PaintColour.UNKNOWN : area.ink();
            }
        }
        return pictureOver(x, y, -1, order) ? PaintColour.UNKNOWN : PaintColour.WHITE;
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
                    areas.add(new Area(picture.box(), PaintColour.UNKNOWN, true, picture.order()));
                }
            }
            for (Stroke stroke : marks.strokes()) {
                if (Math.min(stroke.box().width(), stroke.box().height()) >= MIN_ERASER
                        && stroke.ink().contrast(PaintColour.WHITE) < MIN_CONTRAST) {
                    areas.add(new Area(stroke.box(), stroke.ink(), true, stroke.order()));
                }
            }
            areas.sort((a, b) -> Integer.compare(b.order(), a.order()));
            last = areas.isEmpty() ? -1 : areas.get(0).order();
        }

        boolean mayHide(DrawnLetter letter) {
            return letter.order() < last;
        }

        /** The largest share of a part of a letter that one later shape covers. */
        double share(DrawnLetter letter, Box core) {
            double most = 0;
            for (Area area : areas) {
                if (area.order() < letter.order()) {
                    break;
                }
                if (area.box().touches(core)) {
                    most = Math.max(most, core.area() == 0 ? 1 : area.box().sharedArea(core) / core.area());
                }
            }
            return most;
        }
    }
}
