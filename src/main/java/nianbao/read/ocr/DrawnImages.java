package nianbao.read.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.read.ocr.PdfImages.DrawnImage;
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
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Walks through what a page draws, to see whether it is nothing but one scan. */
final class DrawnImages extends PDFStreamEngine {
    /** Share of the page that an image must cover to be its scan. */
    private static final double COVERED_SHARE = 0.8;
    /** Text rendering mode of text that is not painted: the layer that an OCR program left. */
    private static final int INVISIBLE = 3;

    private final PDPage page;
    private final List<DrawnImage> images = new ArrayList<>();
    private int textMode;
    private boolean somethingOnTop;

    private DrawnImages(PDPage page) {
        this.page = page;
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
    }

    static DrawnImages of(PDPage page) throws IOException {
        DrawnImages drawn = new DrawnImages(page);
        drawn.processPage(page);
        return drawn;
    }

    List<DrawnImage> images() {
        return List.copyOf(images);
    }

    /** The one image that is the page; empty where the page draws several, or anything visible over it. */
    Optional<DrawnImage> scan() {
        if (images.size() != 1 || somethingOnTop) {
            return Optional.empty();
        }
        DrawnImage only = images.get(0);
        boolean covers = area(only) >= COVERED_SHARE * pageArea();
        return covers && !only.image().isStencil() ? Optional.of(only) : Optional.empty();
    }

    /** Pixels an inch of the finest image of those that together are most of the page; 0 where there are none. */
    double dpi() {
        double covered = images.stream().mapToDouble(DrawnImages::area).sum();
        return covered < COVERED_SHARE * pageArea()
                ? 0
                : images.stream()
                        .filter(image -> area(image) > 0)
                        .mapToDouble(DrawnImages::dpi)
                        .max()
                        .orElse(0);
    }

    private static double dpi(DrawnImage image) {
        double pixels = (double) image.image().getWidth() * image.image().getHeight();
        return 72 * Math.sqrt(pixels / area(image));
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
                    OperatorName.SHOW_TEXT_LINE_AND_SPACE ->
                somethingOnTop |= !images.isEmpty() && textMode != INVISIBLE;
            case OperatorName.FILL_NON_ZERO,
                    OperatorName.FILL_EVEN_ODD,
                    OperatorName.STROKE_PATH,
                    OperatorName.CLOSE_AND_STROKE,
                    OperatorName.FILL_NON_ZERO_AND_STROKE,
                    OperatorName.FILL_EVEN_ODD_AND_STROKE,
                    OperatorName.SHADING_FILL,
                    OperatorName.BEGIN_INLINE_IMAGE -> somethingOnTop |= !images.isEmpty();
            default -> super.processOperator(operator, operands);
        }
    }

    private void draw(List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name) || getResources() == null) {
            return;
        }
        PDXObject object = getResources().getXObject(name);
        if (object instanceof PDImageXObject image) {
            images.add(new DrawnImage(
                    image, getGraphicsState().getCurrentTransformationMatrix().clone()));
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
