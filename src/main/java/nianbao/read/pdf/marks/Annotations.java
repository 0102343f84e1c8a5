package nianbao.read.pdf.marks;

import nianbao.geometry.Box;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Draws the annotations of a page that are seen: stamps, form fields, notes set on the page. */
public final class Annotations {
    /** Flags: hidden, no view. */
    private static final int UNSEEN = 2 | 32;

    private final Layers layers;

    public Annotations(Layers layers) {
        this.layers = layers;
    }

    public void draw(PDPage page, ContentWalk walk) {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && isSeen(annotation)) {
                COSStream appearance = appearance(annotation);
                COSArray rect = annotation.getCOSArray(COSName.RECT);
                if (appearance != null && rect != null && rect.size() >= 4) {
                    draw(appearance, rect.toFloatArray(), walk);
                }
            }
        }
    }

    private boolean isSeen(COSDictionary annotation) {
        String subtype = String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
        return (annotation.getInt(COSName.F, 0) & UNSEEN) == 0
                && !subtype.equals("Popup")
                && !subtype.equals("Watermark")
                && !layers.hides(annotation.getDictionaryObject(COSName.OC));
    }

    private static @Nullable COSStream appearance(COSDictionary annotation) {
        COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
        COSBase normal = appearances == null ? null : appearances.getDictionaryObject(COSName.N);
        if (normal instanceof COSStream stream) {
            return stream;
        }
        COSName state = annotation.getCOSName(COSName.AS);
        return normal instanceof COSDictionary states && state != null ? states.getCOSStream(state) : null;
    }

    /** The box of the appearance, as its matrix places it, is fitted to the rectangle of the annotation. */
    private static void draw(COSStream appearance, float[] rect, ContentWalk walk) {
        COSArray bbox = appearance.getCOSArray(COSName.BBOX);
        if (bbox == null || bbox.size() < 4) {
            return;
        }
        float[] b = bbox.toFloatArray();
        Box from = ContentWalk.matrix(appearance.getCOSArray(COSName.MATRIX)).box(b[0], b[1], b[2], b[3]);
        Box to = Box.ofCorners(rect[0], rect[1], rect[2], rect[3]);
        if (from.width() <= 0 || from.height() <= 0) {
            return;
        }
        double sx = to.width() / from.width();
        double sy = to.height() / from.height();
        walk.form(appearance, new Affine(sx, 0, 0, sy, to.left() - sx * from.left(), to.top() - sy * from.top()));
    }
}
