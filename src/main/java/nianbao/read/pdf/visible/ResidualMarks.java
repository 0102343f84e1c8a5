package nianbao.read.pdf.visible;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.PlacedMark;
import nianbao.read.pdf.marks.PageMarks;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;
import nianbao.read.pdf.marks.PageMarks.Outline;
import nianbao.read.pdf.marks.PageMarks.Picture;

/**
 * What a page draws beside its text, its rulings and the grounds of its cells: nothing of it is dropped, so that a cell
 * is blank only where none of it lies.
 *
 * <p>Phases: 1. what is seen: pictures, shapes that are no letters' ink, rests of bars, areas that are no grounds; 2.
 * letters that may not look as their font has them; 3. letters that nobody sees.
 */
public final class ResidualMarks {
    /** The largest area, in points, that may be a part of a figure: larger ones are grounds and banners. */
    private static final double MAX_WIDTH = 60;

    private static final double MAX_HEIGHT = 40;
    /** A ground ends this close, in points, to a ruling or to the ground beside it. */
    private static final double SEAM = 3;

    /** Difference of colour, 0 to 1, of two figures in one cell. */
    private static final double OTHER_COLOUR = 0.3;
    /** Share of the height of two digits of one figure by which they stand apart at most. */
    private static final double NEXT = 0.5;
    /** Share of their size that two digits of one figure are apart at least; those of the narrowest fonts 0.3. */
    private static final double LEAST_ADVANCE = 0.22;

    private final PageMarks marks;
    private final TextRotation turn;
    private final List<PlacedMark> remains = new ArrayList<>();

    private ResidualMarks(PageMarks marks, TextRotation turn) {
        this.marks = marks;
        this.turn = turn;
    }

    /** Letters of a page as they turned out. */
    public record Letters(
            List<DrawnLetter> text, List<DrawnLetter> unseen, List<DrawnLetter> cut, List<DrawnLetter> doubted) {}

    /** All that is drawn, in the reading frame. */
    public static List<PlacedMark> of(
            PageMarks marks, VisibilityFilter sight, Letters letters, RulingJoiner.Joined lines, TextRotation turn) {
        ResidualMarks remains = new ResidualMarks(marks, turn);
        remains.drawn(sight, letters.text());
        lines.rest().forEach(bar -> remains.addInFrame(bar, Kind.DRAWING, "stroke"));
        sight.barsAtDigits().forEach(bar -> remains.add(bar, Kind.DRAWING, "stroke"));
        remains.areas(sight, letters.text(), lines.rulings());
        letters.cut().forEach(letter -> remains.add(letter.core(), Kind.CUT, letter));
        letters.doubted().forEach(letter -> remains.add(letter.core(), Kind.DRAWING, letter));
        letters.unseen().forEach(letter -> remains.add(letter.core(), Kind.HIDDEN, letter));
        marks.hiddenLetters().forEach(box -> remains.add(box, Kind.HIDDEN, "text"));
        remains.struck(sight, letters.text());
        remains.ofTwoColours(letters.text());
        remains.laidOnEachOther(letters.text());
        remains.upsideDown(letters.text());
        return remains.remains;
    }

    /** Notes and fields alone, for a page that is read from its image. */
    public static List<PlacedMark> laidOver(PageMarks marks) {
        return marks.noted().stream()
                .filter(noted ->
                        noted.mark().kind() == Kind.NOTE || noted.mark().kind() == Kind.FIELD)
                .toList();
    }

    private void add(Box box, Kind kind, DrawnLetter letter) {
        add(box, kind, letter.letter().text());
    }

    private void add(Box box, Kind kind, String name) {
        addInFrame(turn.toReading(box), kind, name);
    }

    private void addInFrame(Box box, Kind kind, String name) {
        remains.add(new PlacedMark(box, new Mark(kind, name)));
    }

    private void drawn(VisibilityFilter sight, List<DrawnLetter> text) {
        marks.noted()
                .forEach(noted ->
                        add(noted.box(), noted.mark().kind(), noted.mark().name()));
        for (Picture picture : marks.pictures()) {
            if (Math.min(picture.box().width(), picture.box().height()) > PageMarks.MAX_THICKNESS) {
                add(picture.box(), Kind.PICTURE, "Image");
            }
        }
        LetterStrokeFilter ink = new LetterStrokeFilter(marks.outlines().isEmpty() ? List.of() : text);
        for (Outline outline : marks.outlines()) {
            if (sight.shows(outline) && !ink.outlines(outline.box())) {
                add(outline.box(), Kind.DRAWING, "path");
            }
        }
        if (marks.isDrawing()) {
            addInFrame(new Box(0, 0, turn.readingWidth(), turn.readingHeight()), Kind.DRAWING, "paths");
        }
    }

    private void areas(VisibilityFilter sight, List<DrawnLetter> text, List<Ruling> rulings) {
        List<Box> areas = sight.areas().stream().map(turn::toReading).toList();
        Predicate<Box> small = box -> box.width() <= MAX_WIDTH && box.height() <= MAX_HEIGHT;
        for (Box area : areas) {
            if (small.test(area) && !isGround(area, areas, rulings) && !bearsText(area, text)) {
                addInFrame(area, Kind.DRAWING, "fill");
            }
        }
    }

    private boolean bearsText(Box area, List<DrawnLetter> text) {
        return text.stream().anyMatch(letter -> area.containsCenterOf(turn.toReading(letter.box())));
    }

    /** Whether it is as high as its row: both ends lie at rulings, or at grounds of the same height. */
    private static boolean isGround(Box area, List<Box> areas, List<Ruling> rulings) {
        return (endsAtRuling(area, area.top(), rulings) && endsAtRuling(area, area.bottom(), rulings))
                || areas.stream().anyMatch(other -> isBeside(area, other));
    }

    private static boolean endsAtRuling(Box area, double edge, List<Ruling> rulings) {
        return rulings.stream()
                .anyMatch(line -> line.axis() == Axis.LEVEL
                        && Math.abs(line.at() - edge) <= SEAM
                        && line.along().shared(area.horizontal()) > area.width() / 2);
    }

    private static boolean isBeside(Box area, Box other) {
        double seam = Math.max(area.left(), other.left()) - Math.min(area.right(), other.right());
        return !other.equals(area)
                && seam <= SEAM
                && Math.abs(area.top() - other.top()) <= SEAM / 2
                && Math.abs(area.bottom() - other.bottom()) <= SEAM / 2;
    }

    /** A 6 that stands on its head is a 9. */
    private void upsideDown(List<DrawnLetter> text) {
        for (DrawnLetter letter : text) {
            if (Math.floorMod(TextRotation.quarters(letter.degrees()) - turn.quarters(), 4) == 2
                    && letter.letter().digit().isPresent()) {
                add(letter.core(), Kind.DRAWING, letter);
            }
        }
    }

    /** Digits without a gap in two colours: the second may correct the first. */
    private void ofTwoColours(List<DrawnLetter> text) {
        for (int i = 1; i < text.size(); i++) {
            DrawnLetter left = text.get(i - 1);
            DrawnLetter right = text.get(i);
            boolean digits =
                    left.letter().digit().isPresent() && right.letter().digit().isPresent();
            if (digits && left.ink().contrast(right.ink()) >= OTHER_COLOUR && follows(left.box(), right.box())) {
                add(right.core(), Kind.APART, right);
            }
        }
    }

    /** Digits that lie one on the other: their font is wider than it says. */
    private void laidOnEachOther(List<DrawnLetter> text) {
        for (int i = 1; i < text.size(); i++) {
            DrawnLetter left = text.get(i - 1);
            DrawnLetter right = text.get(i);
            boolean digits =
                    left.letter().digit().isPresent() && right.letter().digit().isPresent();
            double moved = Math.hypot(
                    right.box().left() - left.box().left(),
                    right.box().top() - left.box().top());
            if (digits && moved < LEAST_ADVANCE * Math.min(left.size(), right.size())) {
                add(right.core(), Kind.APART, right);
            }
        }
    }

    private static boolean follows(Box left, Box right) {
        double size = right.height();
        return Math.abs(left.centerY() - right.centerY()) <= NEXT * size
                && Math.abs(right.left() - left.right()) <= NEXT * size;
    }

    private void struck(VisibilityFilter sight, List<DrawnLetter> text) {
        List<Box> bars = sight.loneBars().stream()
                .map(turn::toReading)
                .filter(bar -> bar.width() >= bar.height())
                .toList();
        List<StrikethroughDetector.Placed> upright = text.stream()
                .filter(letter -> TextRotation.quarters(letter.degrees()) == turn.quarters())
                .map(letter -> new StrikethroughDetector.Placed(letter, turn.toReading(letter.box())))
                .toList();
        remains.addAll(StrikethroughDetector.find(upright, bars));
    }
}
