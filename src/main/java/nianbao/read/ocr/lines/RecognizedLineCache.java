package nianbao.read.ocr.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.model.page.Glyph;
import nianbao.read.ocr.lines.LineReader.LineReading;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * Lines of a page that was read before with its rulings looked for in another way: what was read surely then, of ink
 * that begins and ends where it does now, need not be read again. Where a ruling of either time crosses a line, the
 * line was other ink then. Of lines that were read as one, which character belongs to which is not certain: they are
 * known only together.
 */
public final class RecognizedLineCache {
    /** Of a page that is read for the first time. */
    public static final RecognizedLineCache NONE = new RecognizedLineCache(List.of(), List.of());

    /**
     * Points by which edges of the same ink differ where other pixels count as ink: a pixel or two; strokes are as
     * thick.
     */
    private static final double SAME = 0.6;
    /** Points inside a line's edges where a ruling crosses it. */
    private static final double INSIDE = 0.5;

    private final List<Together> known;
    private final List<Ruling> rulings;

    /** Lines that were read as one, in points of the reading frame. */
    private record Together(List<Box> inks, LineReading read) {
        boolean isSure() {
            return !read.glyphs().isEmpty()
                    && read.glyphs().stream().allMatch(glyph -> glyph.confidence() >= LineReader.DOUBTFUL);
        }

        boolean areOf(List<Box> others) {
            boolean same = inks.size() == others.size();
            for (int i = 0; same && i < inks.size(); i++) {
                same = isSame(inks.get(i), others.get(i));
            }
            return same;
        }
    }

    private RecognizedLineCache(List<Together> known, List<Ruling> rulings) {
        this.known = List.copyOf(known);
        this.rulings = List.copyOf(rulings);
    }

    /** Gathers what is read of a page. */
    public static final class Builder {
        private final List<Together> read = new ArrayList<>();

        /** Takes note of lines that were read as one, and hands on what they say. */
        public LineReading with(SegmentedPage sheet, List<TextLine> lines, LineReading said) {
            Together together = new Together(inks(sheet, lines), said);
            if (together.isSure()) {
                read.add(together);
            }
            return said;
        }

        /** @param rulings of the page, as it was read */
        public RecognizedLineCache known(List<Ruling> rulings) {
            return new RecognizedLineCache(read, rulings);
        }
    }

    /** The same, where the page has these rulings, too. */
    public RecognizedLineCache also(List<Ruling> now) {
        List<Ruling> both = new ArrayList<>(rulings);
        both.addAll(now);
        return new RecognizedLineCache(known, both);
    }

    /** A title, a line of running text, or the lines of one cell, none of whose characters was doubtful. */
    Optional<LineReading> read(SegmentedPage sheet, List<TextLine> lines) {
        if (known.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        List<Box> inks = inks(sheet, lines);
        if (inks.stream().anyMatch(this::isCrossed)) {
            return Optional.empty();
        }
        return together(inks).or(() -> oneByOne(inks));
    }

    private Optional<LineReading> oneByOne(List<Box> inks) {
        List<Glyph> all = new ArrayList<>();
        for (Box ink : inks) {
            Optional<LineReading> alone = together(List.of(ink));
            if (alone.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(alone.get().glyphs());
        }
        return Optional.of(new LineReading(
                all, all.stream().mapToDouble(Glyph::confidence).average().orElseThrow()));
    }

    private Optional<LineReading> together(List<Box> inks) {
        return known.stream()
                .filter(lines -> lines.areOf(inks))
                .map(Together::read)
                .findFirst();
    }

    private static List<Box> inks(SegmentedPage sheet, List<TextLine> lines) {
        return lines.stream().map(TextLine::box).map(sheet::points).toList();
    }

    private static boolean isSame(Box ink, Box other) {
        return Math.abs(ink.left() - other.left()) <= SAME
                && Math.abs(ink.top() - other.top()) <= SAME
                && Math.abs(ink.right() - other.right()) <= SAME
                && Math.abs(ink.bottom() - other.bottom()) <= SAME;
    }

    private boolean isCrossed(Box ink) {
        Box inside = ink.grow(-INSIDE);
        return rulings.stream().anyMatch(ruling -> ruling.box().touches(inside));
    }
}
