package nianbao.read.pdf.marks;

import java.nio.charset.StandardCharsets;
import nianbao.geometry.Box;
import nianbao.model.page.Mark.Kind;
import nianbao.read.pdf.graphics.PaintColour;
import nianbao.read.pdf.letters.FontCharacter;
import nianbao.read.pdf.letters.FontCharacter.Trust;
import nianbao.read.pdf.letters.TextFont;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** The fields of the document's form: a reader shows their values, also where the file does not say how. */
public final class FormFields {
    private static final COSName NEED_APPEARANCES = COSName.getPDFName("NeedAppearances");
    private static final COSName NEEDS_RENDERING = COSName.getPDFName("NeedsRendering");
    private static final COSName LOOKS = COSName.getPDFName("MK");
    private static final COSName CAPTION = COSName.getPDFName("CA");
    private static final COSName RICH_TEXT = COSName.getPDFName("RV");
    private static final COSName XFA = COSName.getPDFName("XFA");
    /** Levels of fields in fields. */
    private static final int MAX_DEPTH = 16;
    /** Flag of a field that shows stars. */
    private static final int PASSWORD = 1 << 13;
    /** Share of a field's height that its letters take, where they fit, and the largest of them, in points. */
    private static final double LETTER_HEIGHT = 0.75;

    private static final double LARGEST_LETTER = 12;
    /** Width of a digit, and of any character from here on, in ems. */
    private static final double NARROW = 0.5;

    private static final char WIDE = 0x2000;

    private final boolean needsAppearances;
    private final TextFont letters = new TextFont.Absent();

    public FormFields(COSDictionary catalog) {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        needsAppearances = form != null && form.getBoolean(NEED_APPEARANCES, false);
    }

    /** Whether the pages only ask for a viewer that lays out the form itself (XFA). */
    public static boolean areLaidOutElsewhere(COSDictionary catalog) {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null || !form.containsKey(XFA)) {
            return false;
        }
        COSArray fields = form.getCOSArray(COSName.FIELDS);
        return catalog.getBoolean(NEEDS_RENDERING, false) || fields == null || fields.size() == 0;
    }

    /**
     * Notes what a field shows where its appearance does not tell, and sets its value in the middle of it. Where it
     * shows nothing it still stands there: a cell that holds it is not known to be blank.
     *
     * @param appearance how it looks as the file has it, which was drawn
     */
    void draw(COSDictionary widget, @Nullable COSStream appearance, Box box, PageMarks marks) {
        String value = value(widget);
        String name = value.isEmpty() ? "field" : value;
        if (appearance != null) {
            boolean stale = needsAppearances && !value.isEmpty() && !says(appearance, value);
            marks.note(box, stale ? Kind.APART : Kind.HIDDEN, name);
        } else {
            marks.note(box, value.isEmpty() && !showsMore(widget) ? Kind.HIDDEN : Kind.FIELD, name);
            set(value.codePoints().filter(c -> !Character.isWhitespace(c)).toArray(), box, marks);
        }
    }

    /** Whether the value stands in the appearance as it is; a viewer that draws it anew may show another one. */
    private static boolean says(COSStream appearance, String value) {
        String content = new String(ContentBytes.of(appearance).bytes(), StandardCharsets.ISO_8859_1);
        return content.contains("(" + value + ")");
    }

    /** Whether it shows something that is no plain value: a caption, a choice by its number, rich text, stars. */
    private static boolean showsMore(COSDictionary widget) {
        COSDictionary looks = widget.getCOSDictionary(LOOKS);
        return (looks != null && !looks.getString(CAPTION, "").isBlank())
                || inherited(widget, COSName.I) != null
                || inherited(widget, RICH_TEXT) != null
                || inherited(widget, COSName.V) instanceof COSString;
    }

    /** The text of a field of text or choice; empty for buttons and passwords. */
    private static String value(COSDictionary widget) {
        COSBase type = inherited(widget, COSName.FT);
        COSBase value = inherited(widget, COSName.V);
        COSBase flags = inherited(widget, COSName.FF);
        boolean secret = flags instanceof COSNumber number && (number.intValue() & PASSWORD) != 0;
        if (COSName.BTN.equals(type) || secret) {
            return "";
        }
        if (value instanceof COSStream stream) {
            return stream.toTextString().strip();
        }
        return value instanceof COSString text ? text.getString().strip() : "";
    }

    private static @Nullable COSBase inherited(COSDictionary widget, COSName key) {
        COSDictionary at = widget;
        for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
            COSBase value = at.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private void set(int[] characters, Box box, PageMarks marks) {
        double ems = 0;
        for (int c : characters) {
            ems += c < WIDE ? NARROW : 1;
        }
        double size =
                Math.min(Math.min(LARGEST_LETTER, LETTER_HEIGHT * box.height()), box.width() / Math.max(ems, NARROW));
        double at = box.centerX() - ems * size / 2;
        for (int c : characters) {
            double width = (c < WIDE ? NARROW : 1) * size;
            Box place = new Box(at, box.centerY() - size / 2, at + width, box.centerY() + size / 2);
            FontCharacter letter = new FontCharacter(
                    c, Character.toString(c), Trust.STATED, width / Math.max(size, 1e-6), 0, 0, 0, false);
            marks.add(
                    new DrawnLetter(letter, letters, place, size, 0, PaintColour.BLACK, 1, false, false, marks.next()),
                    true);
            at += width;
        }
    }
}
