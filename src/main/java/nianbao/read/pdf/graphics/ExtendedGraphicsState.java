package nianbao.read.pdf.graphics;

import nianbao.read.pdf.letters.DocumentFonts;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Extended graphics states: opacity, masks, line width, font. */
public final class ExtendedGraphicsState {
    private ExtendedGraphicsState() {}

    public static void apply(@Nullable COSBase base, GraphicsState pen, DocumentFonts letterings) {
        if (!(base instanceof COSDictionary state)) {
            return;
        }
        pen.fillAlpha = state.getFloat(COSName.CA_NS, (float) pen.fillAlpha);
        pen.strokeAlpha = state.getFloat(COSName.CA, (float) pen.strokeAlpha);
        pen.lineWidth = state.getFloat(COSName.LW, (float) pen.lineWidth);
        pen.lineCap = state.getInt(COSName.LC, pen.lineCap);
        if (state.containsKey(COSName.SMASK) || state.containsKey(COSName.BM)) {
            pen.blended = state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary || blends(state);
        }
        if (state.containsKey(COSName.BM)) {
            pen.mixed = blends(state) && !mode(state).matches("Multiply|Darken");
        }
        if (state.containsKey(COSName.SMASK)) {
            pen.masked = state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary;
        }
        COSArray font = state.getCOSArray(COSName.FONT);
        if (font != null && font.size() == 2 && font.getObject(0) instanceof COSDictionary dictionary) {
            pen.font = letterings.of(dictionary);
            pen.fontSize = font.getObject(1) instanceof COSNumber size ? size.floatValue() : 0;
        }
    }

    private static boolean blends(COSDictionary state) {
        return !mode(state).matches("Normal|Compatible");
    }

    private static String mode(COSDictionary state) {
        COSBase mode = state.getDictionaryObject(COSName.BM);
        COSBase first = mode instanceof COSArray modes && modes.size() > 0 ? modes.getObject(0) : mode;
        return first instanceof COSName name ? name.getName() : "Normal";
    }
}
