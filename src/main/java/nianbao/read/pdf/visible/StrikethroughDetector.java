package nianbao.read.pdf.visible;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.PlacedMark;
import nianbao.read.pdf.letters.TextFont;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;

/**
 * Finds figures that are struck out: those through whose middle a level bar runs.
 *
 * <p>Phases: 1. {@link #strikes letters} of which a bar crosses the middle over their whole width; 2. struck letters
 * that follow each other become one mark.
 */
final class StrikethroughDetector {
    /**
     * Heights above the base line, by the size of the letters, between which a line strikes them; below, it underlines.
     */
    private static final double LOWEST = 0.1;

    private static final double HIGHEST = 0.62;
    /** Share of a letter's advance that the bar must cover: the bar of a 4 is shorter. */
    private static final double WHOLE = 0.96;
    /** Share of the letter's height below which a bar is a line, and no block. */
    private static final double THIN = 0.3;
    /** Points between the pieces of one line, and by which they lie higher or lower, at most. */
    private static final double PIECES = 1;

    private static final double LEVEL = 0.35;
    /** Share of the size between two letters that are struck together. */
    private static final double NEXT = 0.3;
    /** The first character that is as wide as a Chinese one; those are drawn bold with bars like this. */
    private static final int WIDE = 0x2000;

    private StrikethroughDetector() {}

    /** A letter and where it stands in the reading frame. */
    record Placed(DrawnLetter drawn, Box box) {}

    /**
     * The struck-out pieces of text.
     *
     * @param letters upright in the reading frame
     * @param bars level bars in the reading frame
     */
    static List<PlacedMark> find(List<Placed> letters, List<Box> bars) {
        if (bars.isEmpty()) {
            return List.of();
        }
        List<Box> byHeight = whole(bars);
        double[] heights = byHeight.stream().mapToDouble(Box::centerY).toArray();
        List<Placed> struck = new ArrayList<>();
        for (Placed letter : letters) {
            if (isStruck(letter, byHeight, heights)) {
                struck.add(letter);
            }
        }
        struck.sort(Comparator.comparingDouble(
                        (Placed letter) -> Math.round(letter.box().centerY()))
                .thenComparingDouble(letter -> letter.box().left()));
        return joined(struck);
    }

    /** The bars by their heights; pieces of one line are one. */
    private static List<Box> whole(List<Box> bars) {
        List<Box> whole = new ArrayList<>(bars);
        whole.sort(Comparator.comparingDouble(Box::left));
        for (int i = 0; i < whole.size(); i++) {
            for (int j = i + 1;
                    j < whole.size() && whole.get(j).left() - whole.get(i).right() <= PIECES; ) {
                if (Math.abs(whole.get(i).centerY() - whole.get(j).centerY()) <= LEVEL) {
                    whole.set(i, whole.get(i).union(whole.remove(j)));
                } else {
                    j++;
                }
            }
        }
        whole.sort(Comparator.comparingDouble(Box::centerY));
        return whole;
    }

    private static boolean isStruck(Placed letter, List<Box> bars, double[] heights) {
        char c = letter.drawn().letter().text().charAt(0);
        if (c >= WIDE || !Character.isLetterOrDigit(c)) {
            return false;
        }
        TextFont font = letter.drawn().font();
        double em = letter.box().height();
        double base = letter.box().bottom() + em * font.descent() / Math.max(0.1, font.ascent() - font.descent());
        int from = Arrays.binarySearch(heights, base - HIGHEST * em);
        for (int i = from < 0 ? -from - 1 : from; i < heights.length && heights[i] <= base - LOWEST * em; i++) {
            if (strikes(bars.get(i), letter.box())) {
                return true;
            }
        }
        return false;
    }

    private static boolean strikes(Box bar, Box letter) {
        return bar.height() <= THIN * letter.height()
                && bar.horizontal().shared(letter.horizontal()) >= WHOLE * letter.width();
    }

    private static List<PlacedMark> joined(List<Placed> struck) {
        List<PlacedMark> marks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < struck.size(); i++) {
            Placed letter = struck.get(i);
            text.append(letter.drawn().letter().text());
            boxes.add(letter.box().grow(-letter.box().height() / 4));
            if (i + 1 == struck.size() || !follows(letter, struck.get(i + 1))) {
                marks.add(new PlacedMark(Box.around(boxes), new Mark(Kind.STRUCK, text.toString())));
                text.setLength(0);
                boxes.clear();
            }
        }
        return marks;
    }

    private static boolean follows(Placed letter, Placed next) {
        double size = letter.box().height();
        return Math.abs(next.box().centerY() - letter.box().centerY()) <= NEXT * size
                && next.box().left() - letter.box().right() <= NEXT * size;
    }
}
