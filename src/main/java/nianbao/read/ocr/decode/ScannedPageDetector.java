package nianbao.read.ocr.decode;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.read.ocr.decode.PdfImages.DrawnImage;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * Walks through what a page draws, to see whether it is nothing but one scan, shown as it is: whole, opaque, by itself.
 * What lies over it, hides a part of it, or makes it another picture asks for the page to be rendered.
 */
final class ScannedPageDetector extends PDFStreamEngine {
    /** Share of the page that an image must cover to be its scan. */
    private static final double COVERED_SHARE = 0.8;
    /** Text rendering mode of text that is not painted: the layer that an OCR program left. */
    private static final int INVISIBLE = 3;

    /** Points by which a clip or the page's edge may cut into its scan: scans are seldom cut to the page exactly. */
    private static final double CUT = 6;

    private final PDPage page;
    private final List<DrawnImage> images = new ArrayList<>();
    private Path2D path = new Path2D.Double();
    private int textMode;
    private boolean changed;

    private ScannedPageDetector(PDPage page) {
        this.page = page;
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
    }

    static ScannedPageDetector of(PDPage page) throws IOException {
        ScannedPageDetector drawn = new ScannedPageDetector(page);
        drawn.processPage(page);
        return drawn;
    }

    List<DrawnImage> images() {
        return List.copyOf(images);
    }

    /** The one image that is the page; empty where the page draws several, or shows that one with something over it. */
    Optional<DrawnImage> scan() throws IOException {
        if (images.size() != 1 || changed) {
            return Optional.empty();
        }
        DrawnImage only = images.get(0);
        boolean covers = area(only) >= COVERED_SHARE * pageArea();
        return covers && OverlaidAnnotations.of(page).isEmpty() ? Optional.of(only) : Optional.empty();
    }

    /** Pixels an inch of the finest image of those that together are most of the page; 0 where there are none. */
    double dpi() throws IOException {
        double covered = 0;
        double finest = 0;
        for (DrawnImage image : images) {
            double area = area(image);
            covered += area;
            finest = area > 0 ? Math.max(finest, 72 * Math.sqrt(image.finestPixels() / area)) : finest;
        }
        return covered < COVERED_SHARE * pageArea() ? 0 : finest;
    }

    private static double area(DrawnImage image) {
        Matrix place = image.place();
        return Math.abs(place.getScaleX() * place.getScaleY() - place.getShearX() * place.getShearY());
    }

    private double pageArea() {
        PDRectangle crop = page.getCropBox();
        return (double) crop.getWidth() * crop.getHeight();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        switch (operator.getName()) {
            case OperatorName.DRAW_OBJECT -> draw(operands);
            case OperatorName.SET_TEXT_RENDERINGMODE -> {
                if (!operands.isEmpty() && operands.get(0) instanceof COSNumber mode) {
                    textMode = mode.intValue();
                }
            }
            case OperatorName.SHOW_TEXT,
                    OperatorName.SHOW_TEXT_ADJUSTED,
                    OperatorName.SHOW_TEXT_LINE,
                    OperatorName.SHOW_TEXT_LINE_AND_SPACE -> changed |= !images.isEmpty() && textMode != INVISIBLE;
            case OperatorName.FILL_NON_ZERO,
                    OperatorName.LEGACY_FILL_NON_ZERO,
                    OperatorName.FILL_EVEN_ODD,
                    OperatorName.STROKE_PATH,
                    OperatorName.CLOSE_AND_STROKE,
                    OperatorName.FILL_NON_ZERO_AND_STROKE,
                    OperatorName.FILL_EVEN_ODD_AND_STROKE,
                    OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
                    OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
                    OperatorName.SHADING_FILL,
                    OperatorName.BEGIN_INLINE_IMAGE -> {
                changed |= !images.isEmpty();
                path = new Path2D.Double();
            }
            case OperatorName.APPEND_RECT -> append(operands);
            // other paths are not followed: what is clipped to one is no plain scan
            case OperatorName.MOVE_TO, OperatorName.LINE_TO, OperatorName.CURVE_TO -> path.moveTo(0, 0);
            case OperatorName.CLIP_NON_ZERO, OperatorName.CLIP_EVEN_ODD ->
                getGraphicsState().intersectClippingPath(new Area(path));
            case OperatorName.ENDPATH -> path = new Path2D.Double();
            // a layer, which may be off
            case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> changed |= isLayer(operands);
            default -> super.processOperator(operator, operands);
        }
    }

    private static boolean isLayer(List<COSBase> operands) {
        return !operands.isEmpty() && COSName.OC.equals(operands.get(0));
    }

    private void append(List<COSBase> operands) {
        float[] sides = new float[4];
        for (int i = 0; i < 4; i++) {
            sides[i] = i < operands.size() && operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        Rectangle2D rectangle = new Rectangle2D.Double(
                Math.min(sides[0], sides[0] + sides[2]),
                Math.min(sides[1], sides[1] + sides[3]),
                Math.abs(sides[2]),
                Math.abs(sides[3]));
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        path.append(matrix.createAffineTransform().createTransformedShape(rectangle), false);
    }

    /** Whether the picture is shown otherwise than its own pixels say, or not all of it. */
    private boolean isAltered(DrawnImage drawn) throws IOException {
        PDImageXObject image = drawn.image();
        PDGraphicsState state = getGraphicsState();
        return image.isStencil()
                || image.getMask() != null
                || image.getSoftMask() != null
                || image.getOptionalContent() != null
                || state.getSoftMask() != null
                || state.getNonStrokeAlphaConstant() < 1
                || !BlendMode.NORMAL.equals(state.getBlendMode())
                || isCut(drawn, state.getCurrentClippingPath());
    }

    /** Whether the clip, which begins as the page, leaves out a part of the picture. */
    private static boolean isCut(DrawnImage drawn, Area clip) {
        Rectangle2D shown = drawn.place()
                .createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D();
        double width = Math.max(0, shown.getWidth() - 2 * CUT);
        double height = Math.max(0, shown.getHeight() - 2 * CUT);
        return !clip.contains(shown.getX() + CUT, shown.getY() + CUT, width, height);
    }

    private void draw(List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name) || getResources() == null) {
            return;
        }
        PDXObject object = getResources().getXObject(name);
        if (object instanceof PDImageXObject image) {
            DrawnImage drawn = new DrawnImage(
                    image, getGraphicsState().getCurrentTransformationMatrix().clone());
            images.add(drawn);
            changed |= isAltered(drawn);
        } else if (object instanceof PDFormXObject form && getLevel() < 20) {
            increaseLevel();
            try {
                showForm(form);
            } finally {
                decreaseLevel();
            }
        }
    }
}
