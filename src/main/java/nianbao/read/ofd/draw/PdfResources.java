package nianbao.read.ofd.draw;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** What the content of all pages names: fonts, images, levels of opacity, and one pattern for all that no colour tells. */
public final class PdfResources {
    private final COSDictionary dictionary = new COSDictionary();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> opacities = new HashMap<>();

    public PdfResources() {
        COSDictionary patterns = new COSDictionary();
        patterns.setItem(COSName.getPDFName("P0"), pattern());
        dictionary.setItem(COSName.PATTERN, patterns);
    }

    public COSDictionary dictionary() {
        return dictionary;
    }

    /** The name under which content may use {@code thing} from now on. */
    String add(COSName kind, String prefix, COSBase thing) {
        COSDictionary ofKind = dictionary.getCOSDictionary(kind);
        if (ofKind == null) {
            ofKind = new COSDictionary();
            dictionary.setItem(kind, ofKind);
        }
        String name = prefix + counts.merge(prefix, 1, Integer::sum);
        ofKind.setItem(COSName.getPDFName(name), thing);
        return name;
    }

    /** The operator that sets both opacities. */
    String opacity(double fill, double stroke) {
        String name = opacities.computeIfAbsent(Math.round(fill * 255) + "-" + Math.round(stroke * 255), key -> {
            COSDictionary state = new COSDictionary();
            state.setItem(COSName.CA_NS, new COSFloat((float) fill));
            state.setItem(COSName.CA, new COSFloat((float) stroke));
            return add(COSName.EXT_G_STATE, "G", state);
        });
        return "/" + name + " gs ";
    }

    /** A shading, which readers of PDF take for what it is: something of which the colour cannot be told. */
    private static COSDictionary pattern() {
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, numbers(0, 1));
        function.setItem(COSName.C0, numbers(0.45f));
        function.setItem(COSName.C1, numbers(0.55f));
        function.setInt(COSName.N, 1);
        COSDictionary shading = new COSDictionary();
        shading.setInt(COSName.SHADING_TYPE, 2);
        shading.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        shading.setItem(COSName.COORDS, numbers(0, 0, 600, 800));
        shading.setItem(COSName.FUNCTION, function);
        COSArray extend = new COSArray();
        extend.add(COSBoolean.TRUE);
        extend.add(COSBoolean.TRUE);
        shading.setItem(COSName.EXTEND, extend);
        COSDictionary pattern = new COSDictionary();
        pattern.setItem(COSName.PATTERN_TYPE, COSInteger.get(2));
        pattern.setItem(COSName.SHADING, shading);
        return pattern;
    }

    public static COSArray numbers(float... values) {
        COSArray array = new COSArray();
        for (float value : values) {
            array.add(new COSFloat(value));
        }
        return array;
    }
}
