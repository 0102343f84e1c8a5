package nianbao.paper;

import java.awt.Color;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Sets lines of text from above on pages of A4, and begins the next page where one is full. Points, y downwards from the top. */
final class PageFlow {
    static final float MARGIN = 50;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    /** Where the text of a page ends; below it stands the foot. */
    private static final float BOTTOM = PDRectangle.A4.getHeight() - 58;

    private static final float FOOT = PDRectangle.A4.getHeight() - 34;
    private static final float FOOT_SIZE = 8;
    /** Distance of two base lines in sizes of the font. */
    private static final float LEADING = 1.45f;
    /** Width of the line around letters that are bold, in sizes: Chinese fonts of this kind have one weight. */
    private static final float BOLD = 0.022f;
    /** Height of the letters above their base line, in sizes. */
    private static final float ASCENT = 0.88f;

    private static final float THOUSAND = 1000;

    private final PDDocument document;
    private final ChineseFont letters;
    private final PDType0Font font;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream stream;
    private float y;

    /**
     * How text looks.
     *
     * @param size in points
     */
    record Style(float size, Color colour, boolean bold) {
        static Style of(float size, Color colour) {
            return new Style(size, colour, false);
        }

        Style inBold() {
            return new Style(size, colour, true);
        }

        float height() {
            return size * LEADING;
        }
    }

    PageFlow(PDDocument document, ChineseFont letters) throws IOException {
        this.document = document;
        this.letters = letters;
        font = letters.in(document);
        stream = begin();
    }

    private PDPageContentStream begin() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        y = MARGIN;
        return new PDPageContentStream(document, page);
    }

    void down(float points) {
        y += points;
    }

    /** Begins a page where less than {@code height} is left of this one. */
    void need(float height) throws IOException {
        if (y + height > BOTTOM && y > MARGIN) {
            stream.close();
            stream = begin();
        }
    }

    /** The lines of a text in a width: letters of Chinese part anywhere but at their punctuation, words of Latin do not. */
    List<String> lines(String text, Style style, float width) throws IOException {
        String shown = letters.shown(text).strip();
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(shown);
        StringBuilder line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = shown.substring(from, to);
            if (width(line + piece.stripTrailing(), style) <= width) {
                line.append(piece);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(cut(piece, style, width, lines));
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** What is left of a word that is wider than a line: of its beginning lines are made. */
    private String cut(String word, Style style, float width, List<String> lines) throws IOException {
        String left = word;
        while (width(left, style) > width) {
            int end = left.length() - 1;
            while (end > 1 && width(left.substring(0, end), style) > width) {
                end--;
            }
            lines.add(left.substring(0, end));
            left = left.substring(end);
        }
        return left;
    }

    float width(String text, Style style) throws IOException {
        return font.getStringWidth(text) / THOUSAND * style.size();
    }

    /** Sets a text from {@code x} in a width, over as many lines and pages as it takes. */
    void text(String text, Style style, float x, float width) throws IOException {
        for (String line : lines(text, style, width)) {
            need(style.height());
            line(line, style, x);
            down(style.height());
        }
    }

    /** Sets one line at {@code x}, and stays in it. */
    void line(String line, Style style, float x) throws IOException {
        show(stream, line, style, x, y + (style.height() - style.size()) / 2 + ASCENT * style.size());
    }

    private void show(PDPageContentStream to, String line, Style style, float x, float base) throws IOException {
        to.beginText();
        to.setFont(font, style.size());
        to.setNonStrokingColor(style.colour());
        to.setStrokingColor(style.colour());
        to.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        to.setLineWidth(BOLD * style.size());
        to.newLineAtOffset(x, PDRectangle.A4.getHeight() - base);
        to.showText(line);
        to.endText();
    }

    /** Fills a box that begins at the next line. */
    void fill(float x, float width, float height, Color colour) throws IOException {
        stream.setNonStrokingColor(colour);
        stream.addRect(x, PDRectangle.A4.getHeight() - y - height, width, height);
        stream.fill();
    }

    /** A thin line over the next line of text. */
    void rule(float x, float width, Color colour) throws IOException {
        fill(x, width, 0.6f, colour);
    }

    /**
     * Ends the last page, and sets below each what is the same on all, and which page it is.
     *
     * @param number what is said of which page of how many it is
     */
    void end(String foot, BiFunction<Integer, Integer, String> number, Color colour) throws IOException {
        stream.close();
        Style style = Style.of(FOOT_SIZE, colour);
        for (int i = 0; i < pages.size(); i++) {
            String count = letters.shown(number.apply(i + 1, pages.size()));
            try (PDPageContentStream to = new PDPageContentStream(
                    document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                show(to, letters.shown(foot), style, MARGIN, FOOT);
                show(to, count, style, MARGIN + WIDTH - width(count, style), FOOT);
            }
        }
    }
}
