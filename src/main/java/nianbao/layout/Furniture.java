package nianbao.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Takes off what belongs to the page and not to the text: page numbers, running heads and feet, contents pages.
 *
 * <p>Phases: 1. {@link #edgeLines} of each page are candidates; 2. a page number is known by its shape or its place, a running head by
 * standing at the same height of two pages or more, where it is not made out at the same place of three; 3. lines of a table of
 * contents by their leaders, or by standing under its heading and ending in a number.
 */
public final class Furniture {
    /** How many lines at each end of a page may be furniture; larger takes repeated body lines. */
    private static final int EDGE_LINES = 2;
    /** Points by which the heights of page numbers may differ between pages. */
    private static final double HEIGHT_TOLERANCE = 6;
    /** Size of a title's line by that of the text, at least; the share of all lines that are no larger than the text. */
    private static final double LARGE = 1.2;

    private static final double TEXT = 0.75;
    /** Lines of which the size of the text is told. */
    private static final int FEWEST_LINES = 5;
    /** Share of the page, at each end, in which furniture stands; larger takes body text. */
    private static final double EDGE_SHARE = 0.15;

    /** Letters of the longest page number with its dashes. */
    private static final int FOLIO_LETTERS = 6;
    /** Share of the page, at its foot, where page numbers stand. */
    private static final double FOLIO_SHARE = 0.1;
    /** Share of the width by which a centred page number may miss the middle; margins of two sizes move it by 0.03. */
    private static final double CENTER_SHARE = 0.06;
    /** Dashes, and what dashes are taken for on images. */
    private static final String DASHES = "[-—－–―‐~·.\\s一_|\\[\\]【】」「]*";

    private static final Pattern PAGE_NUMBER =
            Pattern.compile(DASHES + "第?\\s*(\\d{1,4}|[ivxIVX]{1,6}|[一二三四五六七八九十]{1,3})\\s*页?"
                    + "(\\s*[/／,，共]\\s*共?\\s*\\d{1,4}\\s*页?)?" + DASHES);
    /** What has a dash before or after it. */
    private static final Pattern DASHED = Pattern.compile("[-—－–―‐].*|.*[-—－–―‐]");

    /** What ends or parts a sentence. */
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。；：，、！？）)]");
    /** Pages of which more than the first and the last have a running head. */
    private static final int FEWEST_PAGES = 4;
    /** Pages that have a few letters at one height of their foot: on fewer, two short last lines may meet by chance. */
    private static final int LEAST_FEET = 3;

    /** Pages that have a line at one place of which nothing is made out: a table's row may, too, but on two. */
    private static final int LEAST_UNREADABLE = 3;

    private static final Pattern LEADER =
            Pattern.compile(".*([.．·…⋯‥]{3,}|(\\.\\s){3,})\\s*[-—]?\\s*\\d{1,4}\\s*[-—]?");
    /** A number, or the stroke that a 1 is taken for on images. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile(".*(\\D\\s*\\d{1,3}|\\p{IsHan}\\s*[\\[\\]|｜lI!])");

    private static final Pattern CONTENTS = Pattern.compile("目\\s*[录錄]");

    private Furniture() {}

    /**
     * What is left of each page.
     *
     * @param widths of the pages, in points
     * @param heights of the pages, in points
     */
    public static List<List<Line>> strip(List<List<Line>> pages, List<Double> widths, List<Double> heights) {
        List<List<EdgeLine>> seen = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            double height = heights.get(i);
            List<Line> page = pages.get(i);
            seen.add(edgeLines(page, height).stream()
                    .map(line -> EdgeLine.of(line, page, height))
                    .toList());
        }
        List<Double> feet = feet(pages, heights);
        double large = large(pages);
        List<List<Line>> stripped = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            double height = heights.get(i);
            List<Line> kept = new ArrayList<>(pages.get(i));
            for (Line line : edgeLines(pages.get(i), height)) {
                EdgeLine edge = EdgeLine.of(line, pages.get(i), height);
                if (PAGE_NUMBER.matcher(line.text()).matches()
                        || (line.size() <= large && isRepeated(edge, seen))
                        || isFolio(line, widths.get(i), height)
                        || isFoot(line, height, feet)) {
                    kept.remove(line);
                }
            }
            stripped.add(withoutContents(kept));
        }
        return stripped;
    }

    private static List<Line> edgeLines(List<Line> page, double height) {
        List<Line> sorted = page.stream()
                .sorted(Comparator.comparingDouble((Line line) -> line.box().centerY()))
                .toList();
        List<Line> edge = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Line line = sorted.get(i);
            boolean outer = i < EDGE_LINES || i >= sorted.size() - EDGE_LINES;
            if (outer && fromNearerEdge(line, height) < EDGE_SHARE * height) {
                edge.add(line);
            }
        }
        return edge;
    }

    private static double fromNearerEdge(Line line, double height) {
        return Math.min(line.box().centerY(), height - line.box().centerY());
    }

    /** The size above which lines are a title's: running heads are no larger than the text, but larger than tables may be. */
    private static double large(List<List<Line>> pages) {
        double[] sizes = pages.stream()
                .flatMap(List::stream)
                .mapToDouble(Line::size)
                .sorted()
                .toArray();
        return sizes.length < FEWEST_LINES ? Double.POSITIVE_INFINITY : LARGE * sizes[(int) (TEXT * sizes.length)];
    }

    /** Whether pages have such a line at one height: the first and the last alone have what a title and a signature say. */
    private static boolean isRepeated(EdgeLine edge, List<List<EdgeLine>> seen) {
        int[] pages = IntStream.range(0, seen.size())
                .filter(page -> seen.get(page).stream().anyMatch(edge::isLike))
                .toArray(); // the line's own among them
        boolean atBothEnds =
                pages.length == 2 && seen.size() >= FEWEST_PAGES && pages[0] == 0 && pages[1] == seen.size() - 1;
        return (pages.length > 1 && !atBothEnds)
                || seen.stream()
                                .filter(page -> page.stream().anyMatch(edge::standsAs))
                                .count()
                        >= LEAST_UNREADABLE;
    }

    /**
     * A page number that was misread: a few letters alone at a page's foot, in its middle, where no paragraph ends, or to
     * one side of it with a dash, as GB/T 9704 sets page numbers.
     */
    private static boolean isFolio(Line line, double width, double height) {
        boolean central = Math.abs(line.box().centerX() - width / 2) < CENTER_SHARE * width;
        return standsAtFoot(line, height)
                && (central || DASHED.matcher(line.text()).matches());
    }

    private static boolean standsAtFoot(Line line, double height) {
        return line.text().length() <= FOLIO_LETTERS && line.box().centerY() > (1 - FOLIO_SHARE) * height;
    }

    /** How far from the lower edge the few letters at the foot of each page stand, in points. */
    private static List<Double> feet(List<List<Line>> pages, List<Double> heights) {
        List<Double> feet = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            double height = heights.get(i);
            pages.get(i).stream()
                    .filter(line -> standsAtFoot(line, height))
                    .forEach(line -> feet.add(fromNearerEdge(line, height)));
        }
        return feet;
    }

    /** A page number of which neither digits nor dashes were read: others stand at its height, and it ends no sentence. */
    private static boolean isFoot(Line line, double height, List<Double> feet) {
        double at = fromNearerEdge(line, height);
        return standsAtFoot(line, height)
                && !SENTENCE_END.matcher(line.text()).matches()
                && feet.stream()
                                .filter(other -> Math.abs(other - at) <= HEIGHT_TOLERANCE)
                                .count()
                        >= LEAST_FEET;
    }

    private static List<Line> withoutContents(List<Line> lines) {
        boolean headed =
                lines.stream().anyMatch(line -> CONTENTS.matcher(line.text()).matches());
        List<Line> entries = lines.stream()
                .filter(line -> LEADER.matcher(line.text()).matches()
                        || (headed && ENDS_IN_NUMBER.matcher(line.text()).matches()))
                .toList();
        if (entries.isEmpty()) {
            return lines;
        }
        return lines.stream()
                .filter(line -> !entries.contains(line)
                        && !CONTENTS.matcher(line.text()).matches())
                .toList();
    }
}
