package nianbao.read.pdf.marks;

import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.read.pdf.letters.Lettering;
import org.apache.pdfbox.cos.COSBase;
import org.jspecify.annotations.Nullable;

/** The graphics state of PDF, as far as reading needs it. Positions are in the page as seen. */
final class Pen {
    Affine ctm;
    Box clip;
    boolean clippedAway;
    Ink fill = Ink.BLACK;
    Ink stroke = Ink.BLACK;

    @Nullable
    COSBase fillSpace;

    @Nullable
    COSBase strokeSpace;

    double fillAlpha = 1;
    double strokeAlpha = 1;
    /** Of the group that is being drawn: what it draws is shown with this opacity on top of its own. */
    double groupAlpha = 1;

    /** Text or fills that are blended or masked cannot hide what lies beneath them. */
    boolean blended;

    double lineWidth = 1;
    int lineCap;

    @Nullable
    Lettering font;

    double fontSize;
    double charSpacing;
    double wordSpacing;
    double widthScale = 1;
    double leading;
    double rise;
    int renderMode;

    Pen(Affine ctm, Box clip) {
        this.ctm = ctm;
        this.clip = clip;
    }

    Pen(Pen other) {
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

    double fillOpacity() {
        return fillAlpha * groupAlpha;
    }

    double strokeOpacity() {
        return strokeAlpha * groupAlpha;
    }

    /** Starts a group, which is drawn as a whole with the opacity that is set now. */
    void startGroup() {
        groupAlpha = fillOpacity();
        fillAlpha = 1;
        strokeAlpha = 1;
    }

    void clipTo(Box box) {
        Optional<Box> rest = visible(box);
        clippedAway |= rest.isEmpty();
        clip = rest.orElse(clip);
    }

    /** The part of {@code box} inside the clip; empty where nothing is left. */
    Optional<Box> visible(Box box) {
        double left = Math.max(clip.left(), box.left());
        double top = Math.max(clip.top(), box.top());
        double right = Math.min(clip.right(), box.right());
        double bottom = Math.min(clip.bottom(), box.bottom());
        return clippedAway || left > right || top > bottom
                ? Optional.empty()
                : Optional.of(new Box(left, top, right, bottom));
    }
}
