package nianbao.read.ofd.draw;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Affine;
import nianbao.read.ofd.part.OfdPartException;
import nianbao.read.ofd.part.XmlElement;
import nianbao.read.ofd.value.Matrices;
import nianbao.read.ofd.value.Numbers;
import nianbao.read.ofd.value.Rectangle;

/**
 * Writes text objects (GB/T 33190, 11): each letter by itself, where the steps of its row lead. A letter whose place or glyph
 * is not stated, and one outside of its object's boundary, which some viewers cut off, comes out as an unknown one.
 */
final class TextWriter {
    /** Heights of a letter that it may stand out of its boundary: producers draw boundaries close. */
    private static final double OUTSIDE = 0.5;
    /** From the base line to the middle of a letter, in ems. */
    private static final double MIDDLE = 0.35;

    private final FontBook fonts;
    private final PdfResources resources;
    private final DrawingBudget budget;

    TextWriter(FontBook fonts, PdfResources resources, DrawingBudget budget) {
        this.fonts = fonts;
        this.resources = resources;
        this.budget = budget;
    }

    /**
     * @param place from the object to what holds it
     * @param isSeen whether anything of it is drawn
     */
    void write(XmlElement object, DrawingStyle style, Affine place, boolean isSeen, Drawing page) throws IOException {
        double size = object.attribute("Size").flatMap(Numbers::one).orElse(0.0);
        if (size <= 0) {
            throw new OfdPartException("text without a size");
        }
        boolean fill =
                !style.attribute("Fill").filter("false"::equalsIgnoreCase).isPresent();
        boolean stroke =
                style.attribute("Stroke").filter("true"::equalsIgnoreCase).isPresent();
        int mode = !isSeen || (!fill && !stroke) ? 3 : fill && stroke ? 2 : fill ? 0 : 1;
        page.add(Matrices.operands(place) + " cm " + resources.opacity(style.fillAlpha(), style.strokeAlpha())
                + style.operators() + "BT " + mode + " Tr");
        List<XmlElement> codes = object.children("TextCode").toList();
        GlyphRow glyphs = GlyphRow.of(object, codes.size());
        Letters letters = new Letters(object, size, place, page, glyphs);
        for (XmlElement code : codes) {
            letters.row(code);
        }
        page.add("ET");
    }

    /** The letters of one object. */
    private final class Letters {
        private final String font;
        private final double size;
        private final double scale;
        private final Affine turn;
        private final Affine place;
        private final Optional<Rectangle> boundary;
        private final Drawing page;
        private final GlyphRow glyphs;
        private int index;
        private double startX;
        private double startY;

        Letters(XmlElement object, double size, Affine place, Drawing page, GlyphRow glyphs) {
            this.font = object.attribute("Font").orElse("");
            this.size = size;
            this.scale = object.attribute("HScale")
                    .flatMap(Numbers::one)
                    .filter(wide -> wide > 0)
                    .orElse(1.0);
            double degrees =
                    object.attribute("CharDirection").flatMap(Numbers::one).orElse(0.0);
            double cos = Math.cos(Math.toRadians(degrees));
            double sin = Math.sin(Math.toRadians(degrees));
            this.turn = new Affine(size * scale * cos, size * scale * sin, size * sin, -size * cos, 0, 0);
            this.place = place;
            this.boundary = object.attribute("Boundary").flatMap(Rectangle::of);
            this.page = page;
            this.glyphs = glyphs;
        }

        void row(XmlElement code) throws IOException {
            startX = code.attribute("X").flatMap(Numbers::one).orElse(startX);
            startY = code.attribute("Y").flatMap(Numbers::one).orElse(startY);
            int[] letters = text(code).codePoints().toArray();
            if (letters.length > budget.left()) {
                throw new OfdPartException("too many letters");
            }
            Optional<List<Double>> right = steps(code, "DeltaX", letters.length);
            Optional<List<Double>> down = steps(code, "DeltaY", letters.length);
            double x = startX;
            double y = startY;
            for (int i = 0; i < letters.length; i++) {
                boolean placed = i == 0 || reaches(right, i) || reaches(down, i);
                x += i > 0 && reaches(right, i) ? right.orElseThrow().get(i - 1) : 0;
                y += i > 0 && reaches(down, i) ? down.orElseThrow().get(i - 1) : 0;
                letter(Character.toString(letters[i]), x, y, placed);
                index++;
            }
        }

        private void letter(String letter, double x, double y, boolean isPlaced) throws IOException {
            budget.spend(0);
            Optional<Integer> glyph = glyphs.glyph(index);
            boolean sure = isPlaced && glyphs.isSure(index) && isInside(x, y);
            Optional<FontBook.Shown> shown = fonts.show(page.book(), font, letter, glyph, sure);
            if (shown.isPresent()) {
                Affine at = turn.then(Affine.shift(x, y));
                page.add("/" + shown.get().font() + " 1 Tf " + Matrices.operands(at) + " Tm <"
                        + shown.get().code() + "> Tj");
            }
        }

        private boolean isInside(double x, double y) {
            double px = place.x(x + turn.a() / 2 + turn.c() * MIDDLE, y + turn.b() / 2 + turn.d() * MIDDLE);
            double py = place.y(x + turn.a() / 2 + turn.c() * MIDDLE, y + turn.b() / 2 + turn.d() * MIDDLE);
            double em = size * Math.sqrt(Math.abs(place.a() * place.d() - place.b() * place.c()));
            return boundary.filter(box -> box.holds(px, py, OUTSIDE * em)).isPresent();
        }
    }

    private static boolean reaches(Optional<List<Double>> steps, int letter) {
        return steps.filter(row -> row.size() >= letter).isPresent();
    }

    private static Optional<List<Double>> steps(XmlElement code, String name, int letters) {
        return code.attribute(name).flatMap(text -> Numbers.steps(text, Math.max(letters - 1, 0)));
    }

    /** Without the line breaks and blanks of a part that is indented for people. */
    private static String text(XmlElement code) {
        return code.text().indexOf('\n') < 0 ? code.text() : code.text().strip();
    }
}
