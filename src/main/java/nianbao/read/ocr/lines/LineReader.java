package nianbao.read.ocr.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.geometry.Box;
import nianbao.model.Glyph;
import nianbao.read.ocr.engine.Engine;
import nianbao.read.ocr.engine.Layout;
import nianbao.read.ocr.engine.Recognized;
import nianbao.read.ocr.engine.Recognized.Symbol;
import nianbao.read.ocr.image.Grey;
import nianbao.read.ocr.image.InkedSheet;
import nianbao.read.ocr.image.PixelBox;

/**
 * Reads lines of text with Tesseract.
 *
 * <p>Phases: 1. {@link #picture}: each line brought to the height that Tesseract reads best; lines that belong together,
 * as those of one label, are set beside each other, so that broken words read as one; 2. recognition; 3.
 * {@link #glyphs}: the characters are spread evenly over the line that they came from, because Tesseract's own boxes are
 * loose.
 */
public final class LineReader {
    /** Pixels that characters are high where Tesseract sees them: 24 to 36 read alike, less loses strokes. */
    private static final double GLYPH_PIXELS = 32;
    /** Pixels of paper around a picture. */
    private static final int BORDER = 10;
    /** Character heights between two lines set beside each other. */
    private static final double SEAM_RATIO = 0.3;
    /** Share of a line's height that is cut out above and below it. */
    private static final double MARGIN_RATIO = 0.12;
    /** Ink height of a Han character by its size. */
    private static final double INK_RATIO = 0.9;

    private final Engine engine;

    /** @param engine for simplified Chinese */
    public LineReader(Engine engine) {
        this.engine = engine;
    }

    /**
     * What lines say.
     *
     * @param glyphs in reading order, without spaces
     * @param confidence the mean of the characters', as Tesseract states it; 0 where there are none
     */
    public record Read(List<Glyph> glyphs, double confidence) {
        public Read {
            glyphs = List.copyOf(glyphs);
        }

        public String text() {
            return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
        }
    }

    /** Reads lines that belong together, in their order. */
    public Read read(InkedSheet sheet, List<TextLine> lines) {
        if (lines.isEmpty()) {
            return new Read(List.of(), 0);
        }
        List<Grey> pictures = new ArrayList<>();
        double tallest = lines.stream().mapToDouble(TextLine::glyphHeight).max().orElseThrow();
        for (TextLine line : lines) {
            pictures.add(picture(sheet, line, Math.max(line.glyphHeight(), 0.6 * tallest)));
        }
        int seam = (int) Math.round(SEAM_RATIO * GLYPH_PIXELS);
        int[] starts = new int[pictures.size() + 1];
        int height = 0;
        starts[0] = BORDER;
        for (int i = 0; i < pictures.size(); i++) {
            starts[i + 1] = starts[i] + pictures.get(i).width() + seam;
            height = Math.max(height, pictures.get(i).height());
        }
        Grey row = beside(pictures, starts, height + 2 * BORDER);
        Recognized seen = engine.read(row, Layout.LINE);
        return new Read(glyphs(sheet, lines, seen, starts), seen.confidence());
    }

    /** Phase 1. */
    private static Grey picture(InkedSheet sheet, TextLine line, double glyphHeight) {
        int margin = (int) Math.ceil(MARGIN_RATIO * glyphHeight);
        Grey cut = sheet.clean().crop(line.box().grow(margin));
        double scale = GLYPH_PIXELS / glyphHeight;
        return cut.scaled(Math.max(1, (int) Math.round(cut.width() * scale)), Math.max(1, (int)
                Math.round(cut.height() * scale)));
    }

    private static Grey beside(List<Grey> pictures, int[] starts, int height) {
        Grey row = Grey.white(starts[starts.length - 1] + BORDER, height);
        for (int i = 0; i < pictures.size(); i++) {
            Grey picture = pictures.get(i);
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

    /** Phase 3. */
    private static List<Glyph> glyphs(InkedSheet sheet, List<TextLine> lines, Recognized seen, int[] starts) {
        List<Glyph> glyphs = new ArrayList<>();
        int line = 0;
        List<Symbol> own = new ArrayList<>();
        for (Symbol symbol : seen.symbols()) {
            if (symbol.text().isBlank()) {
                continue;
            }
            while (line + 1 < lines.size() && symbol.box().centerX() >= starts[line + 1]) {
                glyphs.addAll(spread(sheet, lines.get(line), own));
                own.clear();
                line++;
            }
            own.add(symbol);
        }
        glyphs.addAll(spread(sheet, lines.get(line), own));
        return glyphs;
    }

    private static List<Glyph> spread(InkedSheet sheet, TextLine line, List<Symbol> symbols) {
        List<Glyph> glyphs = new ArrayList<>();
        double total =
                symbols.stream().mapToDouble(symbol -> breadth(symbol.text())).sum();
        PixelBox ink = line.box();
        double unit = ink.width() / Math.max(0.5, total);
        double size = size(line, unit, total) / sheet.scale();
        double middle = ink.centerY() / sheet.scale();
        double at = ink.left() / sheet.scale();
        for (Symbol symbol : symbols) {
            double width = unit * breadth(symbol.text()) / sheet.scale();
            Box box = new Box(at, middle - size / 2, at + width, middle + size / 2);
            glyphs.add(new Glyph(symbol.text(), box, size, 0, symbol.confidence()));
            at += width;
        }
        return glyphs;
    }

    /** The size of the type, in pixels: the pitch of many characters tells it best, else their height. */
    private static double size(TextLine line, double unit, double total) {
        double byHeight = line.glyphHeight() / INK_RATIO;
        boolean pitched = total >= 5 && unit > 0.8 * byHeight && unit < 1.25 * byHeight;
        return pitched ? unit : byHeight;
    }

    /** Latin letters and digits are half as broad as Han characters. */
    private static double breadth(String text) {
        return text.chars().mapToDouble(c -> c < 0x250 ? 0.5 : 1).sum();
    }
}
