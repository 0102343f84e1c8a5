package nianbao.read.pdf.graphics;

import java.util.Optional;
import nianbao.geometry.Affine;
import nianbao.geometry.Box;
import nianbao.read.pdf.letters.TextFont;
import org.apache.pdfbox.cos.COSBase;
import org.jspecify.annotations.Nullable;

/** The graphics state of PDF, as far as reading needs it. Positions are in the page as seen. */
public final class GraphicsState {
    public Affine ctm;
    public Box clip;
    public boolean clippedAway;
    public PaintColour fill = PaintColour.BLACK;
    public PaintColour stroke = PaintColour.BLACK;

    @Nullable
    public COSBase fillSpace;

    @Nullable
    public COSBase strokeSpace;

    double fillAlpha = 1;
    double strokeAlpha = 1;
    /** Of the group that is being drawn: what it draws is shown with this opacity on top of its own. */
    double groupAlpha = 1;

    /** Text or fills that are blended or masked cannot hide what lies beneath them. */
    public boolean blended;

    /** What is drawn is blended so that black may not be seen, and white may wipe out what lies beneath. */
    public boolean mixed;

    /** A soft mask is set: what is drawn may be seen in part, or not at all. */
    public boolean masked;

    /** What is painted with where that is no plain colour: the type of a pattern. */
    public Paint fillPaint = Paint.PLAIN;

    /** The clip has another shape than a box: what is drawn shows that shape. */
    public boolean shaped;

    /** Inside this box nothing is cut off by a shaped clip; empty where no such box is known. */
    public Optional<Box> whole = Optional.empty();

    /** What a fill is made of. */
    public enum Paint {
        PLAIN,
        /** A gradient along a line or around a circle: it has a colour everywhere, and no edges. */
        GRADIENT,
        /** Anything else: tiles, functions, meshes. */
        PATTERN
    }

    public double lineWidth = 1;
    public int lineCap;

    @Nullable
    public TextFont font;

    public double fontSize;
    public double charSpacing;
    public double wordSpacing;
    public double widthScale = 1;
    public double leading;
    public double rise;
    public int renderMode;

    public GraphicsState(Affine ctm, Box clip) {
        this.ctm = ctm;
        this.clip = clip;
    }

    public GraphicsState(GraphicsState other) {
        ctm = other.ctm;
        clip = other.clip;
        clippedAway = other.clippedAway;
        fill = other.fill;
        stroke = other.stroke;
        fillSpace = other.fillSpace;
        strokeSpace = other.strokeSpace;
        fillAlpha = other.fillAlpha;
        strokeAlpha = other.strokeAlpha;
        groupAlpha = other.groupAlpha;
        blended = other.blended;
        mixed = other.mixed;
        masked = other.masked;
        fillPaint = other.fillPaint;
        shaped = other.shaped;
        whole = other.whole;
        lineWidth = other.lineWidth;
        lineCap = other.lineCap;
        font = other.font;
        fontSize = other.fontSize;
        charSpacing = other.charSpacing;
        wordSpacing = other.wordSpacing;
        widthScale = other.widthScale;
        leading = other.leading;
        rise = other.rise;
        renderMode = other.renderMode;
    }

    public double fillOpacity() {
        return fillAlpha * groupAlpha;
    }

    public double strokeOpacity() {
        return strokeAlpha * groupAlpha;
    }

    /** Starts a group, which is drawn as a whole with the opacity that is set now. */
    public void startGroup() {
        groupAlpha = fillOpacity();
        fillAlpha = 1;
        strokeAlpha = 1;
    }

    public void clipTo(Box box) {
        Optional<Box> rest = visible(box);
        clippedAway |= rest.isEmpty();
        clip = rest.orElse(clip);
    }

    /** Clips to a shape inside {@code box}, of which only {@code inner} is known to be left whole. */
    public void clipToShape(Box box, Optional<Box> inner) {
        clipTo(box);
        whole = shaped ? whole.flatMap(outer -> inner.flatMap(next -> common(outer, next))) : inner;
        shaped = true;
    }

    private static Optional<Box> common(Box a, Box b) {
        return a.touches(b)
                ? Optional.of(new Box(
                        Math.max(a.left(), b.left()),
                        Math.max(a.top(), b.top()),
                        Math.min(a.right(), b.right()),
                        Math.min(a.bottom(), b.bottom())))
                : Optional.empty();
    }

    /** Whether a shaped clip may cut something off {@code box}. */
    public boolean mayCut(Box box) {
        return shaped && whole.filter(inner -> inner.containsCenterOf(box)).isEmpty();
    }

    /** The part of {@code box} inside the clip; empty where nothing is left. */
    public Optional<Box> visible(Box box) {
        double left = Math.max(clip.left(), box.left());
        double top = Math.max(clip.top(), box.top());
        double right = Math.min(clip.right(), box.right());
        double bottom = Math.min(clip.bottom(), box.bottom());
        return clippedAway || left > right || top > bottom
                ? Optional.empty()
                : Optional.of(new Box(left, top, right, bottom));
    }
}
