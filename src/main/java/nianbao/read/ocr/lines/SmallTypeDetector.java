package nianbao.read.ocr.lines;

import java.util.List;

/**
 * Lines no larger than crumbs of seals that are figures all the same: of type as small as a picture of a screen has
 * that was pasted into a page.
 */
final class SmallTypeDetector {
    /** Inches of the highest type whose figures may be so small; and their height by its characters'. */
    private static final double SMALL_TYPE = 0.095;

    private static final double FIGURE_SHARE = 0.55;
    /**
     * Figures of that size in a row that needs no words beside it, and the share of their height by which they differ.
     */
    private static final int ROW = 7;

    private static final double UNEVEN = 0.15;

    private SmallTypeDetector() {}

    /**
     * Those of {@code tiny} that are text.
     *
     * @param lines that are text beyond doubt
     */
    static List<TextLine> of(List<TextLine> tiny, List<TextLine> lines, double dpi) {
        return tiny.stream()
                .filter(line -> isOfWords(line, lines, dpi) || isOfRow(line, tiny))
                .toList();
    }

    /** Whether it stands level with words of type so small that a figure of theirs is no larger. */
    private static boolean isOfWords(TextLine tiny, List<TextLine> lines, double dpi) {
        return lines.stream()
                .filter(line -> line.glyphHeight() <= SMALL_TYPE * dpi && TextLineSegmenter.isWord(line))
                .anyMatch(line -> TextLineSegmenter.areLevel(tiny.box(), line.box())
                        && tiny.box().height() >= FIGURE_SHARE * line.glyphHeight()
                        && tiny.box().height() <= line.glyphHeight());
    }

    /** Whether it is one of many that are as high and stand level, as the figures of a row. */
    private static boolean isOfRow(TextLine tiny, List<TextLine> others) {
        double uneven = Math.max(1, UNEVEN * tiny.box().height());
        return others.stream()
                        .filter(other -> TextLineSegmenter.areLevel(tiny.box(), other.box())
                                && Math.abs(tiny.box().height() - other.box().height()) <= uneven)
                        .count()
                >= ROW;
    }
}
