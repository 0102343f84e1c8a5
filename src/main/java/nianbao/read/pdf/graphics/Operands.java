package nianbao.read.pdf.graphics;

import java.util.List;
import nianbao.geometry.Affine;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** The operands of one operator; what is missing or of the wrong kind reads as 0 or nothing. */
public record Operands(List<COSBase> all) {
    @Nullable
    public COSBase at(int index) {
        return index < all.size() ? all.get(index) : null;
    }

    public double number(int index) {
        return at(index) instanceof COSNumber number ? number.floatValue() : 0;
    }

    public String name(int index) {
        return at(index) instanceof COSName name ? name.getName() : "";
    }

    public byte[] string(int index) {
        return at(index) instanceof COSString string ? string.getBytes() : new byte[0];
    }

    public Affine matrix() {
        return all.size() < 6
                ? Affine.IDENTITY
                : new Affine(number(0), number(1), number(2), number(3), number(4), number(5));
    }

    /** What the first operand names in a category of the resources. */
    @Nullable
    public COSBase resource(COSDictionary resources, COSName category) {
        return resourceAt(0, resources, category);
    }

    @Nullable
    public COSBase resourceAt(int index, COSDictionary resources, COSName category) {
        COSDictionary named = resources.getCOSDictionary(category);
        return named != null && at(index) instanceof COSName name ? named.getDictionaryObject(name) : null;
    }

    /** The colour space that the first operand is or names. */
    @Nullable
    public COSBase colourSpace(COSDictionary resources) {
        COSBase named = resource(resources, COSName.COLORSPACE);
        return named == null ? at(0) : named;
    }
}
