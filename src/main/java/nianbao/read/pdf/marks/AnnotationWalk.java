package nianbao.read.pdf.marks;

import java.util.Set;
import nianbao.geometry.Affine;
import nianbao.geometry.Box;
import nianbao.model.page.Mark.Kind;
import nianbao.read.pdf.graphics.PaintColour;
import nianbao.read.pdf.marks.PageMarks.Stroke;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Draws the annotations of a page that are seen: stamps, form fields, notes set on the page. What readers draw by
 * themselves, without an appearance in the file, is noted; so is every note that may be taken for the page's own.
 */
public final class AnnotationWalk {
    /** Flags: hidden, no view. */
    private static final int UNSEEN = 2 | 32;
    /** Annotations that leave what lies beneath them as it is. */
    private static final Set<String> HARMLESS = Set.of(
            "Link", "Highlight", "Underline", "Squiggly", "StrikeOut", "Watermark", "Widget", "TrapNet", "PrinterMark");
    /** Height of a struck-out line's middle in the box around the text: text stands higher than its box. */
    private static final double STRIKE_LEVEL = 0.5;
    /** Half the thickness of a line that strikes text out, in points. */
    private static final double HALF = 0.4;

    private final OptionalContent layers;
    private final FormFields fields;

    public AnnotationWalk(OptionalContent layers, FormFields fields) {
        this.layers = layers;
        this.fields = fields;
    }

    public void draw(PDPage page, ContentWalk walk) {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && isSeen(annotation)) {
                COSArray rect = annotation.getCOSArray(COSName.RECT);
                if (rect != null && rect.size() >= 4) {
                    draw(annotation, rect.toFloatArray(), walk);
                }
            }
        }
    }

    private boolean isSeen(COSDictionary annotation) {
        return (annotation.getInt(COSName.F, 0) & UNSEEN) == 0
                && !subtype(annotation).equals("Popup")
                && !layers.hides(annotation.getDictionaryObject(COSName.OC));
    }

    private static String subtype(COSDictionary annotation) {
        return String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
    }

    private void draw(COSDictionary annotation, float[] rect, ContentWalk walk) {
        String subtype = subtype(annotation);
        COSStream appearance = appearance(annotation);
        boolean field = subtype.equals("Widget");
        walk.marks().setLaidOver(!field);
        if (appearance != null) {
            draw(appearance, rect, subtype.equals("Watermark"), walk);
        }
        if (subtype.equals("StrikeOut")) {
            strike(annotation, walk);
        }
        walk.marks().setLaidOver(false);
        if (field) {
            fields.draw(annotation, appearance, onPage(rect, 0, walk), walk.marks());
        } else if (!HARMLESS.contains(subtype)) {
            note(annotation, subtype, rect, walk);
        }
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
    private static void draw(COSStream appearance, float[] rect, boolean watermark, ContentWalk walk) {
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
        Affine place = new Affine(sx, 0, 0, sy, to.left() - sx * from.left(), to.top() - sy * from.top());
        if (watermark) {
            walk.watermark(appearance, place);
        } else {
            walk.form(appearance, place);
        }
    }

    private static Box onPage(float[] corners, int from, ContentWalk walk) {
        return walk.toPage()
                .box(
                        Math.min(corners[from], corners[from + 2]),
                        Math.min(corners[from + 1], corners[from + 3]),
                        Math.max(corners[from], corners[from + 2]),
                        Math.max(corners[from + 1], corners[from + 3]));
    }

    /** A line through the middle of each of the boxes that the annotation marks, four corners each. */
    private static void strike(COSDictionary annotation, ContentWalk walk) {
        COSArray quads = annotation.getCOSArray(COSName.getPDFName("QuadPoints"));
        float[] corners = quads == null ? new float[0] : quads.toFloatArray();
        for (int i = 0; i + 8 <= corners.length; i += 8) {
            float left = Math.min(Math.min(corners[i], corners[i + 2]), Math.min(corners[i + 4], corners[i + 6]));
            float right = Math.max(Math.max(corners[i], corners[i + 2]), Math.max(corners[i + 4], corners[i + 6]));
            float bottom = Math.min(Math.min(corners[i + 1], corners[i + 3]), Math.min(corners[i + 5], corners[i + 7]));
            float top = Math.max(Math.max(corners[i + 1], corners[i + 3]), Math.max(corners[i + 5], corners[i + 7]));
            double y = bottom + STRIKE_LEVEL * (top - bottom);
            Box bar = walk.toPage().box(left, y - HALF, right, y + HALF);
            walk.marks()
                    .add(new Stroke(bar, PaintColour.BLACK, true, walk.marks().next()));
        }
    }

    private static void note(COSDictionary annotation, String subtype, float[] rect, ContentWalk walk) {
        String text = annotation.getString(COSName.CONTENTS, "");
        String name = text.isEmpty() ? subtype : subtype + ": " + text;
        boolean pieces = false;
        for (String key : new String[] {"InkList", "L", "Vertices"}) {
            COSArray points = annotation.getCOSArray(COSName.getPDFName(key));
            for (int i = 0; points != null && i < points.size(); i++) {
                pieces |= points.getObject(i) instanceof COSArray run && noteLine(run, name, walk);
            }
            pieces |= points != null && noteLine(points, name, walk);
        }
        if (!pieces) {
            walk.marks().note(onPage(rect, 0, walk), Kind.NOTE, name);
        }
    }

    /** Notes a line of points where it runs; false where that are no points. */
    private static boolean noteLine(COSArray points, String name, ContentWalk walk) {
        if (points.size() < 4 || points.getObject(0) instanceof COSArray) {
            return false;
        }
        float[] at = points.toFloatArray();
        Subpath line = new Subpath();
        for (int i = 0; i + 1 < at.length; i += 2) {
            Affine toPage = walk.toPage();
            line.add(toPage.x(at[i], at[i + 1]), toPage.y(at[i], at[i + 1]), false);
        }
        line.pieces().forEach(piece -> walk.marks().note(piece, Kind.NOTE, name));
        return true;
    }
}
