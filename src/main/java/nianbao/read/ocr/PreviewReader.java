package nianbao.read.ocr;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nianbao.geometry.GridFinder;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.lines.LineReader;
import nianbao.read.ocr.lines.TextLine;
import nianbao.read.ocr.lines.TextLineSegmenter;
import nianbao.read.ocr.normalize.Deskewer;
import nianbao.read.ocr.rulings.RulingDetectionMode;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * Looks at the image of a page at a small part of what reading it costs: a coarse sheet, and of its lines those that
 * tell most.
 *
 * <p>Phases: 1. the coarse sheet and its lines; 2. {@link #telling}: those in type larger than the page's, short ones,
 * which headings are, the longest in tables, which are labels, and the first; 3. each is read once.
 */
final class PreviewReader {
    /** Height of type by the middle height of the page's lines from which it is large. */
    private static final double LARGE = 1.25;
    /**
     * Lines in large type that are read, from the top: a title may stand under a letterhead, a number and a signatory.
     */
    private static final int MOST_LARGE = 5;
    /** Characters of the shortest line that tells something: page numbers have less. */
    private static final double LEAST_CHARACTERS = 4;
    /** Characters of the longest that is short: the headings of the forms' sections have up to 22. */
    private static final double SHORT_CHARACTERS = 24;
    /** Short lines that are read, from the top. */
    private static final int MOST_SHORT = 3;
    /** Lines in tables that are read, the longest first. */
    private static final int MOST_IN_TABLES = 6;
    /** Characters of a line of which the rest is not worth its time. */
    private static final double LONGEST = 24;

    private final LineReader lines;

    PreviewReader(LineReader lines) {
        this.lines = lines;
    }

    PagePreview read(PageImage image) {
        SegmentedPage sheet = SegmentedPage.of(
                Deskewer.coarse(image.image(), image.toReading(), image.dpi()), RulingDetectionMode.PLAIN);
        List<TextLine> all =
                TextLineSegmenter.of(sheet.components().all(), sheet.sheet().dpi());
        List<LineReader.LineReading> read = telling(all, tables(sheet)).stream()
                .map(line -> lines.glanced(sheet, line))
                .toList();
        return PagePreview.of(
                read.stream().map(LineReader.LineReading::text).toList(),
                read.stream().flatMap(line -> line.glyphs().stream()).toList(),
                all.isEmpty());
    }

    /** Where tables are, in pixels of the sheet. */
    private static List<PixelBox> tables(SegmentedPage sheet) {
        return GridFinder.find(sheet.rulings()).stream()
                .map(grid -> sheet.pixels(grid.box()))
                .toList();
    }

    /** Phase 2. */
    private static List<TextLine> telling(List<TextLine> all, List<PixelBox> tables) {
        List<TextLine> lines =
                all.stream().filter(line -> length(line) >= LEAST_CHARACTERS).toList();
        double middle = middleHeight(lines);
        List<TextLine> outside = lines.stream()
                .filter(line -> tables.stream().noneMatch(table -> isIn(line, table)))
                .toList();
        Stream<TextLine> large = outside.stream()
                .filter(line -> line.glyphHeight() >= LARGE * middle)
                .limit(MOST_LARGE);
        Stream<TextLine> shorter = outside.stream()
                .filter(line -> length(line) <= SHORT_CHARACTERS)
                .limit(MOST_SHORT);
        Stream<TextLine> labels = lines.stream()
                .filter(line -> tables.stream().anyMatch(table -> isIn(line, table)))
                .sorted(Comparator.comparingDouble(line -> -length(line)))
                .limit(MOST_IN_TABLES);
        return Stream.of(large, shorter, outside.stream().limit(1), labels)
                .flatMap(part -> part)
                .distinct()
                .map(PreviewReader::beginning)
                .toList();
    }

    private static boolean isIn(TextLine line, PixelBox table) {
        return line.box().centerX() >= table.left()
                && line.box().centerX() <= table.right()
                && line.box().centerY() >= table.top()
                && line.box().centerY() <= table.bottom();
    }

    /** Characters of a line of Han characters as long as this. */
    private static double length(TextLine line) {
        return line.box().width() / Math.max(1, line.glyphHeight());
    }

    private static double middleHeight(List<TextLine> lines) {
        double[] heights =
                lines.stream().mapToDouble(TextLine::glyphHeight).sorted().toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }

    /** As much of a line as is worth its time. */
    private static TextLine beginning(TextLine line) {
        int width = (int) (LONGEST * line.glyphHeight());
        PixelBox box = line.box();
        return box.width() <= width
                ? line
                : new TextLine(
                        new PixelBox(box.left(), box.top(), box.left() + width, box.bottom()),
                        line.components(),
                        line.glyphHeight());
    }
}
