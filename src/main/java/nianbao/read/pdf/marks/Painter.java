package nianbao.read.pdf.marks;

import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.model.page.Mark.Kind;
import nianbao.read.pdf.graphics.ColourSpaces;
import nianbao.read.pdf.graphics.GraphicsState;
import nianbao.read.pdf.graphics.GraphicsState.Paint;
import nianbao.read.pdf.graphics.PaintColour;
import nianbao.read.pdf.marks.PageMarks.Area;
import nianbao.read.pdf.marks.PageMarks.Outline;
import nianbao.read.pdf.marks.PageMarks.Picture;
import nianbao.read.pdf.marks.PageMarks.Stroke;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Puts what is painted among the marks: as a bar, as an area, or as something that is neither. */
final class Painter {
    /** Below this opacity nobody sees a line. */
    static final double MIN_ALPHA = 0.05;

    /** The least side, in points, of a round clip that is a ground with round corners and no dot. */
    private static final double MIN_GROUND = 12;

    private final PageMarks marks;

    Painter(PageMarks marks) {
        this.marks = marks;
    }

    /** A straight level or upright side of a stroked path. */
    void line(Box box, boolean alone, GraphicsState pen) {
        paint(box, pen.stroke, pen.strokeOpacity(), alone, true, pen);
    }

    /** A filled shape. */
    void fill(Box box, boolean rectangle, GraphicsState pen) {
        paint(box, pen.fill, pen.fillOpacity(), rectangle, rectangle, pen);
        if (pen.fillPaint == Paint.PATTERN) {
            pen.visible(box).ifPresent(seen -> marks.note(seen, Kind.DRAWING, "Pattern"));
        }
    }

    private void paint(Box shape, PaintColour ink, double alpha, boolean alone, boolean upright, GraphicsState pen) {
        Optional<Box> seen = pen.visible(shape);
        if (seen.isEmpty()) {
            return;
        }
        Box box = seen.get();
        if ((box.width() == 0 && shape.width() > 0) || (box.height() == 0 && shape.height() > 0)) {
            return;
        }
        PaintColour shown = alpha < 1 ? ink.over(PaintColour.WHITE, alpha) : ink;
        if (isShapedByClip(box, pen)) {
            marks.add(new Outline(box, shown, marks.next()));
        } else if (Math.min(box.width(), box.height()) <= PageMarks.MAX_THICKNESS) {
            marks.add(new Stroke(box, shown, alone, marks.next()));
        } else if (upright) {
            boolean covers = alpha >= 1 && !pen.blended && !pen.shaped && pen.fillPaint != Paint.PATTERN;
            marks.add(new Area(box, pen.mixed ? PaintColour.UNKNOWN : shown, covers || pen.mixed, marks.next()));
        }
        if (pen.masked) {
            marks.note(box, Kind.DRAWING, "SMask");
        }
    }

    /** A filled shape that is no box: what was drawn before in its box is seen in part at most. */
    void veil(Box box, GraphicsState pen) {
        if (pen.fillOpacity() >= 1 && !pen.blended) {
            pen.visible(box).ifPresent(seen -> marks.addVeil(new Outline(seen, pen.fill, marks.next())));
        }
    }

    /**
     * Whether what is seen has the shape of the clip, and that is neither a ground with round corners nor a dotted
     * line.
     */
    private static boolean isShapedByClip(Box box, GraphicsState pen) {
        boolean ground = pen.whole.isPresent() && Math.min(box.width(), box.height()) >= MIN_GROUND;
        boolean line = Math.min(pen.clip.width(), pen.clip.height()) <= PageMarks.MAX_THICKNESS;
        return pen.shaped && !ground && !line;
    }

    /** A shape with curves or slanted sides, or one such side. */
    void outline(Box box, PaintColour ink, double alpha, GraphicsState pen) {
        PaintColour shown = alpha < 1 ? ink.over(PaintColour.WHITE, alpha) : ink;
        pen.visible(box).ifPresent(seen -> marks.add(new Outline(seen, shown, marks.next())));
    }

    /** The operator sh: the clip is painted all over. */
    void shade(@Nullable COSBase shading, GraphicsState pen) {
        if (!pen.clippedAway) {
            if (isShapedByClip(pen.clip, pen)) {
                marks.add(new Outline(pen.clip, PaintColour.UNKNOWN, marks.next()));
            } else if (!ColourSpaces.isGradient(shading)) {
                marks.note(pen.clip, Kind.DRAWING, "Shading");
            }
            boolean opaque = pen.fillOpacity() >= 1 && !pen.blended;
            if (opaque && pen.shaped) {
                marks.addVeil(new Outline(pen.clip, PaintColour.UNKNOWN, marks.next()));
            }
            marks.add(new Area(pen.clip, PaintColour.UNKNOWN, (opaque && !pen.shaped) || pen.mixed, marks.next()));
        }
    }

    void picture(COSDictionary image, GraphicsState pen) {
        Optional<Box> seen = pen.ctm.isFinite() ? pen.visible(pen.ctm.box(0, 0, 1, 1)) : Optional.empty();
        if (seen.isEmpty() || pen.fillOpacity() < MIN_ALPHA) {
            return;
        }
        Box box = seen.get();
        boolean mask = image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        if (Math.min(box.width(), box.height()) <= PageMarks.MAX_THICKNESS) {
            marks.add(new Stroke(box, mask ? pen.fill : PaintColour.UNKNOWN, true, marks.next()));
        }
        boolean covers = !mask
                && !image.containsKey(COSName.SMASK)
                && !image.containsKey(COSName.MASK)
                && pen.fillOpacity() >= 1
                && !pen.blended
                && !pen.shaped;
        marks.add(new Picture(box, covers || pen.mixed, marks.next()));
    }
}
