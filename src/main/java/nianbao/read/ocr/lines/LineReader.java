package nianbao.read.ocr.lines;

import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.geometry.Span;
import nianbao.model.page.Glyph;
import nianbao.places.Gazetteer;
import nianbao.read.ocr.engine.RecognizedText;
import nianbao.read.ocr.engine.RecognizedText.Symbol;
import nianbao.read.ocr.engine.SegmentationMode;
import nianbao.read.ocr.engine.TesseractEngine;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * Reads lines of text with Tesseract.
 *
 * <p>Phases: 1. {@link #picture}: each line brought to a height that Tesseract reads well; lines that belong together,
 * as those of one label, are set beside each other, so that broken words read as one; 2. {@link #seen recognition},
 * again by another {@link RecognitionPass} where a character is doubtful; 3. {@link PunctuationCorrector} are mended;
 * 4. {@link RecognizedLines#glyphs}: the characters are put where the ink of the line is that they came from
 * ({@link CharacterAligner}).
 */
public final class LineReader {
    /**
     * Text and labels are shown a little narrower than they are: a tenth less time, and no more errors; 0.8 has more.
     */
    private static final double NARROW = 0.9;
    /** Rare letters, of many strokes, are seen rather a little broader than they are. */
    private static final double BROAD = 1.1;
    /** How a line is looked at in which more was seen than there is. */
    private static final RecognitionPass WHOLE = RecognitionPass.found(32, 1);
    /**
     * How text is looked at first, and where it is doubtful: these seldom err in the same place. A third height costs a
     * twentieth more, and mends one line of 705.
     */
    private static final List<RecognitionPass> LOOKS =
            List.of(RecognitionPass.found(32, NARROW), RecognitionPass.found(24, NARROW));
    /** The same for labels, which are compared with a form: what costs least mistakes signs, and not characters. */
    private static final List<RecognitionPass> LABEL_LOOKS =
            List.of(RecognitionPass.asItIs(32, NARROW), RecognitionPass.found(32, NARROW));
    /**
     * The same for titles and letterheads, where names of rare characters stand: of 60 such names the first height
     * alone has 36, three have 37, all four 40. Text of 150 dpi loses whole characters at 20.
     */
    private static final List<RecognitionPass> TITLE_LOOKS = List.of(
            RecognitionPass.found(32, 1),
            RecognitionPass.found(24, 1),
            RecognitionPass.found(40, 1),
            RecognitionPass.found(20, 1));
    /** What is looked at so in titles and names of bodies where a place in them is none. */
    private static final List<RecognitionPass> NAME_LOOKS = List.of(
            RecognitionPass.found(20, NARROW),
            RecognitionPass.found(24, NARROW),
            RecognitionPass.found(28, NARROW),
            RecognitionPass.found(28, 1),
            RecognitionPass.found(36, NARROW),
            RecognitionPass.found(36, 1),
            RecognitionPass.found(40, NARROW),
            RecognitionPass.found(40, 1),
            RecognitionPass.found(44, NARROW),
            RecognitionPass.found(44, 1),
            RecognitionPass.found(20, BROAD),
            RecognitionPass.found(28, BROAD),
            RecognitionPass.found(32, BROAD),
            RecognitionPass.found(36, BROAD),
            RecognitionPass.found(40, BROAD));
    /** The same for a first look. */
    private static final RecognitionPass GLANCE = RecognitionPass.asItIs(24, NARROW);
    /**
     * Points of ink from which type is a title's: text has 16 point by GB/T 9704, titles 22, of which nine tenths are
     * ink.
     */
    private static final double TITLE_POINTS = 17;
    /**
     * Confidence of a text's worst character, or of a label, below which it is looked at again; 0.95 costs twice as
     * much.
     */
    static final double DOUBTFUL = 0.93;
    /** Characters of the longest line whose room tells how many there are, and by how many more there are too many. */
    private static final double SHORT_LINE = 14;

    private static final double OVERFULL = 0.7;
    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}\\d]+");
    /** Pixels of paper above and below a picture. */
    private static final int BORDER = 10;
    /** Character heights between two lines set beside each other. */
    private static final double SEAM_RATIO = 0.3;
    /** Share of a line's height that is cut out above and below it. */
    private static final double MARGIN_RATIO = 0.05;
    /** Height of a label's lowest line by that of its tallest: a line of 一 alone is not blown up further. */
    private static final double SMALLEST_SHARE = 0.6;
    /** Ink height of a Han character by its size. */
    private static final double INK_RATIO = 0.9;

    private final BiFunction<GrayImage, SegmentationMode, RecognizedText> recognition;
    private final PlaceNameCorrector names = new PlaceNameCorrector(Gazetteer.shipped());

    /**
     * A way of showing lines to Tesseract.
     *
     * @param layout what it is told about them
     * @param height pixels that characters are high
     * @param breadth what characters are broad by what they were
     * @param beside pixels of paper at both ends
     */
    private record RecognitionPass(SegmentationMode layout, int height, double breadth, int beside) {
        /** Tesseract looks for the line itself. */
        static RecognitionPass found(int height, double breadth) {
            return new RecognitionPass(SegmentationMode.LINE, height, breadth, BORDER);
        }

        /** It does not, which costs a seventh less; it would take paper at the end for a comma. */
        static RecognitionPass asItIs(int height, double breadth) {
            return new RecognitionPass(SegmentationMode.RAW_LINE, height, breadth, 0);
        }
    }

    /** @param engine for simplified Chinese */
    public LineReader(TesseractEngine engine) {
        this(engine::read);
    }

    /** @param recognition what is seen in a picture of lines */
    LineReader(BiFunction<GrayImage, SegmentationMode, RecognizedText> recognition) {
        this.recognition = recognition;
    }

    /**
     * What lines say.
     *
     * @param glyphs in reading order, without spaces
     * @param confidence the mean of the characters', as Tesseract states it; 0 where there are none
     */
    public record LineReading(List<Glyph> glyphs, double confidence) {
        public LineReading {
            glyphs = List.copyOf(glyphs);
        }

        public String text() {
            return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
        }
    }

    /** Reads a line of running text or of a title, unless it is known. */
    public LineReading text(SegmentedPage sheet, TextLine line, RecognizedLineCache known) {
        return known.read(sheet, List.of(line)).orElseGet(() -> text(sheet, line));
    }

    /** Reads a line of running text or of a title. */
    public LineReading text(SegmentedPage sheet, TextLine line) {
        boolean titled = line.glyphHeight() / sheet.scale() >= TITLE_POINTS;
        return read(sheet, List.of(line), titled ? TITLE_LOOKS : LOOKS, RecognizedText::lowest);
    }

    /**
     * Reads the lines of one cell, in their order, unless they are known. One doubtful sign is no reason to look again:
     * a form knows its labels.
     */
    public LineReading label(SegmentedPage sheet, List<TextLine> lines, RecognizedLineCache known) {
        return RulingResidue.without(wholeLabel(sheet, lines, known));
    }

    private LineReading wholeLabel(SegmentedPage sheet, List<TextLine> lines, RecognizedLineCache known) {
        List<List<TextLine>> columns = LabelColumns.of(lines);
        if (columns.size() < 2) {
            return known.read(sheet, lines).orElseGet(() -> label(sheet, lines));
        }
        return together(columns.stream()
                .map(column -> known.read(sheet, column).orElseGet(() -> label(sheet, column)))
                .toList());
    }

    private static LineReading together(List<LineReading> reads) {
        List<Glyph> glyphs =
                reads.stream().flatMap(read -> read.glyphs().stream()).toList();
        double sum = reads.stream()
                .mapToDouble(read -> read.confidence() * read.glyphs().size())
                .sum();
        return new LineReading(glyphs, sum / Math.max(1, glyphs.size()));
    }

    private LineReading label(SegmentedPage sheet, List<TextLine> lines) {
        return lines.isEmpty()
                ? new LineReading(List.of(), 0)
                : read(sheet, lines, LABEL_LOOKS, RecognizedText::confidence);
    }

    /** Reads a line once, at the least cost: to tell what it speaks of. */
    public LineReading glanced(SegmentedPage sheet, TextLine line) {
        return read(sheet, List.of(line), List.of(GLANCE), RecognizedText::confidence);
    }

    /** A line that is not read: as many characters of which nothing is known as it has room for. */
    public List<Glyph> unread(SegmentedPage sheet, TextLine line) {
        int count = (int) Math.max(1, Math.round(INK_RATIO * line.box().width() / line.glyphHeight()));
        return CharacterAligner.spread(
                sheet.scale(), line, Collections.nCopies(count, new Symbol(Glyph.UNKNOWN, line.box(), 1)));
    }

    private LineReading read(
            SegmentedPage sheet,
            List<TextLine> lines,
            List<RecognitionPass> looks,
            ToDoubleFunction<RecognizedText> sureness) {
        RecognizedLines best = seen(sheet, lines, looks.get(0));
        for (int i = 1; i < looks.size() && sureness.applyAsDouble(best.recognized()) < DOUBTFUL; i++) {
            RecognizedLines again = seen(sheet, lines, looks.get(i));
            best = again.isBetterThan(best) && !(isOverfull(again, lines) && !isOverfull(best, lines)) ? again : best;
        }
        if (isOverfull(best, lines)) {
            RecognizedLines whole = seen(sheet, lines, WHOLE);
            best = isOverfull(whole, lines) || whole.isShorterThan(best) ? best : whole;
        }
        if (looks == TITLE_LOOKS || (looks == LOOKS && PlaceNameCorrector.isNameOrTitle(best.recognized()))) {
            best = best.with(names.settled(
                    best.recognized(),
                    NAME_LOOKS.stream()
                            .<Supplier<RecognizedText>>map(
                                    look -> () -> seen(sheet, lines, look).recognized())
                            .toList()));
        }
        return new LineReading(best.glyphs(sheet, lines), best.recognized().confidence());
    }

    private static boolean isOverfull(RecognizedLines seen, List<TextLine> lines) {
        return lines.size() == 1 && isOverfull(seen.recognized(), lines.get(0));
    }

    /** Whether more characters were seen than a short line has room for: one that was seen twice, as 永 is as 了永. */
    static boolean isOverfull(RecognizedText seen, TextLine line) {
        if (!WORDS.matcher(seen.text()).matches()) {
            return false; // the room that signs take cannot be told by their ink
        }
        double breadth = seen.symbols().stream()
                .mapToDouble(symbol -> CharacterAligner.breadth(symbol.text()))
                .sum();
        double room = line.box().width() * INK_RATIO / line.glyphHeight();
        return room <= SHORT_LINE && breadth > room + OVERFULL;
    }

    /**
     * What Tesseract saw in a row of lines.
     *
     * @param starts the pixel at which each line begins, and the end of the last
     * @param seam pixels of paper behind each line
     */
    private record RecognizedLines(RecognizedText recognized, int[] starts, int seam) {
        /** One character less may be one that was seen twice; more were lost, and what is lost lowers no confidence. */
        boolean isBetterThan(RecognizedLines other) {
            return recognized.confidence() > other.recognized.confidence() && !isShorterThan(other);
        }

        RecognizedLines with(RecognizedText other) {
            return new RecognizedLines(other, starts, seam);
        }

        /** Phases 3 and 4. */
        List<Glyph> glyphs(SegmentedPage sheet, List<TextLine> lines) {
            List<Span> shown = IntStream.range(0, lines.size())
                    .mapToObj(i -> new Span(starts[i], Math.max(starts[i] + 1, starts[i + 1] - seam)))
                    .toList();
            return CharacterAligner.glyphs(
                    sheet.scale(), lines, shown, PunctuationCorrector.mended(recognized.symbols()));
        }

        boolean isShorterThan(RecognizedLines other) {
            return recognized.symbols().size() < other.recognized.symbols().size() - 1;
        }
    }

    /** Phases 1 and 2. */
    private RecognizedLines seen(SegmentedPage sheet, List<TextLine> lines, RecognitionPass look) {
        double tallest = lines.stream().mapToDouble(TextLine::glyphHeight).max().orElseThrow();
        List<GrayImage> pictures = lines.stream()
                .map(line -> picture(
                        sheet,
                        line,
                        look.height() / Math.max(line.glyphHeight(), SMALLEST_SHARE * tallest),
                        look.breadth()))
                .toList();
        int seam = (int) Math.round(SEAM_RATIO * look.height());
        int[] starts = new int[pictures.size() + 1];
        starts[0] = look.beside();
        int highest = 0;
        for (int i = 0; i < pictures.size(); i++) {
            starts[i + 1] = starts[i] + pictures.get(i).width() + seam;
            highest = Math.max(highest, pictures.get(i).height());
        }
        return new RecognizedLines(
                recognition.apply(beside(pictures, starts, highest + 2 * BORDER), look.layout()), starts, seam);
    }

    private static GrayImage picture(SegmentedPage sheet, TextLine line, double scale, double breadth) {
        int margin = (int) Math.ceil(MARGIN_RATIO * line.glyphHeight());
        PixelBox ink = line.box();
        GrayImage cut =
                sheet.clean().crop(new PixelBox(ink.left(), ink.top() - margin, ink.right(), ink.bottom() + margin));
        int width = Math.max(1, (int) Math.round(cut.width() * scale * breadth));
        return cut.scaled(width, Math.max(1, (int) Math.round(cut.height() * scale)));
    }

    private static GrayImage beside(List<GrayImage> pictures, int[] starts, int height) {
        int last = pictures.size() - 1;
        GrayImage row = GrayImage.white(starts[last] + pictures.get(last).width() + starts[0], height);
        for (int i = 0; i < pictures.size(); i++) {
            GrayImage picture = pictures.get(i);
            int top = (height - picture.height()) / 2;
            for (int y = 0; y < picture.height(); y++) {
                System.arraycopy(
                        picture.pixels(),
                        y * picture.width(),
                        row.pixels(),
                        (top + y) * row.width() + starts[i],
                        picture.width());
            }
        }
        return row;
    }
}
