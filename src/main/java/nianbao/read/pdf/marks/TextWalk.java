package nianbao.read.pdf.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Affine;
import nianbao.geometry.Box;
import nianbao.model.page.Mark.Kind;
import nianbao.read.pdf.graphics.GraphicsState;
import nianbao.read.pdf.graphics.GraphicsState.Paint;
import nianbao.read.pdf.graphics.Operands;
import nianbao.read.pdf.letters.FontCharacter;
import nianbao.read.pdf.letters.TextFont;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/** Carries out the text operators. */
final class TextWalk {
    /** Render modes that paint nothing: 3 draws no letters, 7 only adds them to the clip. */
    private static final int UNSEEN = 3;

    private static final int FIRST_CLIPPING = 4;
    private static final int CLIP_ONLY = 7;
    /** Below this opacity nobody sees a letter. */
    private static final double MIN_ALPHA = 0.05;
    /** Smaller letters, in points, are there for machines; the smallest print is 4. */
    private static final double MIN_SIZE = 1;
    /** Width of an em, in points, below which letters are upright lines. */
    private static final double MIN_WIDTH = 0.5;
    /** Where any digit has ink, in ems above the base line, and what is left out beside it, by its advance. */
    private static final double INK_BOTTOM = 0.08;

    private static final double INK_TOP = 0.6;
    private static final double INK_MARGIN = 0.2;
    /** Share of a digit's ink that is as good as all of it. */
    private static final double MOST = 0.9;

    private final PageMarks marks;
    private final ResourceBudget budget;
    private final TextFont absent = new TextFont.Absent();
    private final List<Box> clipping = new ArrayList<>();
    private Affine line = Affine.IDENTITY;
    private Affine at = Affine.IDENTITY;
    private boolean artifact;

    TextWalk(PageMarks marks, ResourceBudget budget) {
        this.marks = marks;
        this.budget = budget;
    }

    /** Whether what comes now is called a watermark by the file. */
    void setArtifact(boolean is) {
        artifact = is;
    }

    /** @return false where the operator is none of text */
    boolean carryOut(String operator, Operands given, GraphicsState pen, boolean hidden) {
        switch (operator) {
            case "BT" -> set(Affine.IDENTITY);
            case "ET" -> clipToText(pen);
            case "Tc" -> pen.charSpacing = given.number(0);
            case "Tw" -> pen.wordSpacing = given.number(0);
            case "Tz" -> pen.widthScale = given.number(0) / 100;
            case "TL" -> pen.leading = given.number(0);
            case "Tr" -> pen.renderMode = (int) given.number(0);
            case "Ts" -> pen.rise = given.number(0);
            case "Td" -> move(given.number(0), given.number(1));
            case "TD" -> {
                pen.leading = -given.number(1);
                move(given.number(0), given.number(1));
            }
            case "Tm" -> set(given.matrix());
            case "T*" -> move(0, -pen.leading);
            case "Tj" -> show(given.string(0), pen, hidden);
            case "TJ" -> showAdjusted(given.at(0) instanceof COSArray array ? array : new COSArray(), pen, hidden);
            case "'" -> {
                move(0, -pen.leading);
                show(given.string(0), pen, hidden);
            }
            case "\"" -> {
                pen.wordSpacing = given.number(0);
                pen.charSpacing = given.number(1);
                move(0, -pen.leading);
                show(given.string(2), pen, hidden);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void set(Affine matrix) {
        line = matrix;
        at = matrix;
    }

    private void move(double dx, double dy) {
        set(Affine.shift(dx, dy).then(line));
    }

    private void showAdjusted(COSArray pieces, GraphicsState pen, boolean hidden) {
        for (COSBase piece : pieces) {
            if (piece instanceof COSString string) {
                show(string.getBytes(), pen, hidden);
            } else if (piece instanceof COSNumber number) {
                double shift = -number.floatValue() / 1000 * pen.fontSize;
                boolean vertical = pen.font != null && pen.font.isVertical();
                at = Affine.shift(vertical ? 0 : shift * pen.widthScale, vertical ? shift : 0)
                        .then(at);
            }
        }
    }

    private void show(byte[] string, GraphicsState pen, boolean hidden) {
        TextFont font = pen.font == null ? absent : pen.font;
        Affine ems = new Affine(pen.fontSize * pen.widthScale, 0, 0, pen.fontSize, 0, pen.rise);
        for (FontCharacter letter : font.letters(string)) {
            budget.glyph();
            Affine toPage = ems.then(at).then(pen.ctm);
            if (toPage.isFinite()) {
                draw(letter, font, toPage, pen, hidden);
            }
            double spacing = pen.charSpacing + (letter.wordSpace() ? pen.wordSpacing : 0);
            at = (font.isVertical()
                            ? Affine.shift(0, letter.down() * pen.fontSize + spacing)
                            : Affine.shift((letter.advance() * pen.fontSize + spacing) * pen.widthScale, 0))
                    .then(at);
        }
    }

    /** What is painted from now on is seen through the letters that were added to the clip. */
    private void clipToText(GraphicsState pen) {
        if (!clipping.isEmpty()) {
            pen.clipToShape(Box.around(clipping), Optional.empty());
            clipping.clear();
        }
    }

    private void draw(FontCharacter letter, TextFont font, Affine toPage, GraphicsState pen, boolean hidden) {
        double left = letter.originX();
        double base = letter.originY();
        Box box = toPage.box(left, base + font.descent(), left + font.width(letter), base + font.ascent());
        boolean blank = letter.isBlank();
        if (!hidden && !pen.clippedAway && letter.digit().isPresent()) {
            noteCut(letter, toPage, pen);
        }
        if (hidden || pen.clippedAway || !pen.clip.containsCenterOf(box)) {
            if (!blank) {
                marks.addHidden(PageMarks.core(box));
            }
            return;
        }
        if (!blank && pen.renderMode >= FIRST_CLIPPING) {
            clipping.add(box);
        }
        boolean outlined = pen.renderMode % 4 == 1;
        double em = Math.max(1, font.ascent() - font.descent()); // fonts of bitmaps are set at size 1
        double alpha = outlined ? pen.strokeOpacity() : pen.fillOpacity();
        DrawnLetter drawn = new DrawnLetter(
                letter,
                font,
                box,
                Math.hypot(toPage.c(), toPage.d()) * em,
                Math.toDegrees(Math.atan2(toPage.b(), toPage.a())),
                outlined ? pen.stroke : pen.fill,
                alpha,
                artifact,
                toPage.a() * toPage.d() - toPage.b() * toPage.c() > 0,
                marks.next());
        boolean unseen = pen.renderMode == UNSEEN
                || pen.renderMode == CLIP_ONLY
                || alpha < MIN_ALPHA
                || drawn.size() < MIN_SIZE
                || Math.hypot(toPage.a(), toPage.b()) * em < MIN_WIDTH;
        if (!blank) {
            marks.add(drawn, !unseen);
            if (!unseen) {
                noteDoubts(drawn, pen, outlined);
            }
        } else if (!unseen) {
            marks.addBlank(drawn);
        }
    }

    /** A digit of which the clip, or the edge of the page, leaves only a part. */
    private void noteCut(FontCharacter letter, Affine toPage, GraphicsState pen) {
        double left = letter.originX();
        double base = letter.originY();
        double margin = INK_MARGIN * letter.advance();
        Box ink = toPage.box(left + margin, base + INK_BOTTOM, left + letter.advance() - margin, base + INK_TOP);
        double shown = ink.area() == 0 ? 1 : pen.clip.sharedArea(ink) / ink.area();
        if (shown > 1 - MOST && shown < MOST) {
            marks.note(ink, Kind.CUT, letter.text());
        }
    }

    /** What may keep a letter from looking as its font has it. */
    private void noteDoubts(DrawnLetter drawn, GraphicsState pen, boolean outlined) {
        if (pen.masked) {
            marks.note(drawn.core(), Kind.DRAWING, "SMask");
        }
        if (pen.mixed) {
            marks.note(drawn.core(), Kind.DRAWING, "BM");
        }
        if (pen.mayCut(drawn.box())) {
            marks.note(drawn.core(), Kind.DRAWING, "clip");
        }
        if (drawn.isMirrored()) {
            marks.note(drawn.core(), Kind.DRAWING, "mirrored");
        }
        if (!outlined && pen.fillPaint == Paint.PATTERN) {
            marks.note(drawn.core(), Kind.DRAWING, "Pattern");
        }
    }
}
