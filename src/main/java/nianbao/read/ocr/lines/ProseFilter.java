package nianbao.read.ocr.lines;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;

/**
 * Leaves the prose of a page: long lines in the page's own type that are filled from end to end.
 *
 * What ends a paragraph is left with it.
 *
 * <p>What is read still: titles, headings, captions and signatures, which are short or large; rows of tables without
 * rulings, which have gaps; what stands next to a table, and may say whose it is or in what unit; and the first lines
 * of the file, where its preamble says what it covers.
 */
public final class ProseFilter implements LineFilter {
    /**
     * Lines of prose that are read at the beginning of a file: preambles have up to six, and the first section's begin.
     */
    public static final int LEAD = 8;

    /** Characters of the shortest line of prose: headings of the forms have up to 22. */
    private static final double SHORTEST = 22;
    /** Height of type by the middle height of the page's lines from which it is a title's. */
    private static final double LARGE = 1.25;
    /** Characters that a gap in a line is broad which no sign of punctuation makes. */
    private static final double GAP = 1.3;
    /** Such gaps in a line of prose at most: a blank, a number set apart. */
    private static final int MOST_GAPS = 1;
    /** Heights of type from a table in which what stands there may be said of it: a line above, a line below. */
    private static final double NEAR = 2.5;
    /** Characters by which lines of a column may begin, or end, apart. */
    private static final double FLUSH = 0.7;

    private static final double RAGGED = 1.6;
    /** Heights of type between the tops of two lines of a paragraph. */
    private static final double PITCH = 2.4;

    private final int lead;
    private int most;

    /** @param lead lines of prose that are read at the beginning of the page */
    public ProseFilter(int lead) {
        this.lead = lead;
    }

    @Override
    public Set<TextLine> left(List<TextLine> lines, List<PixelBox> tables) {
        double middle = middleHeight(lines);
        List<TextLine> full =
                lines.stream().filter(line -> isProse(line, middle)).toList();
        List<TextLine> prose = lines.stream()
                .filter(line -> full.contains(line) || isTail(line, full))
                .filter(line -> tables.stream().noneMatch(table -> isNear(line, table)))
                .toList();
        most = Math.max(most, prose.size());
        return prose.stream().skip(lead).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public int led() {
        return Math.min(lead, most);
    }

    @Override
    public boolean isAsWith(int other) {
        return Math.min(other, most) == led();
    }

    private static boolean isProse(TextLine line, double middle) {
        return line.box().width() >= SHORTEST * line.glyphHeight()
                && line.glyphHeight() < LARGE * middle
                && gaps(line) <= MOST_GAPS;
    }

    /** Whether a short line ends a paragraph: it goes on, at the left of the column, from a line that fills it. */
    private static boolean isTail(TextLine line, List<TextLine> full) {
        int left = full.stream().mapToInt(each -> each.box().left()).min().orElse(Integer.MAX_VALUE);
        int right = full.stream().mapToInt(each -> each.box().right()).max().orElse(0);
        double size = line.glyphHeight();
        return Math.abs(line.box().left() - left) <= FLUSH * size
                && full.stream()
                        .filter(above -> above.box().right() >= right - RAGGED * size)
                        .mapToInt(above -> line.box().top() - above.box().top())
                        .anyMatch(down -> down > 0 && down <= PITCH * size);
    }

    private static int gaps(TextLine line) {
        List<PixelBox> pieces = line.components().stream()
                .map(Component::box)
                .sorted(Comparator.comparingInt(PixelBox::left))
                .toList();
        int gaps = 0;
        int end = pieces.get(0).right();
        for (PixelBox piece : pieces) {
            gaps += piece.left() - end > GAP * line.glyphHeight() ? 1 : 0;
            end = Math.max(end, piece.right());
        }
        return gaps;
    }

    private static boolean isNear(TextLine line, PixelBox table) {
        double reach = NEAR * line.glyphHeight();
        return line.box().bottom() > table.top() - reach && line.box().top() < table.bottom() + reach;
    }

    private static double middleHeight(List<TextLine> lines) {
        double[] heights =
                lines.stream().mapToDouble(TextLine::glyphHeight).sorted().toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }
}
