package nianbao.read.ocr.figures.readers;

import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.cells.SpeckleNoise;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Histogram;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * A cell looked at in another way than the first time.
 *
 * @param name of the way
 * @param sheet the cell alone, with its ink as this way finds it
 */
record CellVariant(String name, SegmentedPage sheet) {
    /** Inches inside the edges of a cell where its rulings end: half of a thick one. */
    private static final double INSET = 0.012;
    /** How many times as large the fine view is: strokes a pixel thin get an inside. */
    private static final int FINE = 2;
    /**
     * Grey up to which a pixel of the fine view is ink: half of the way from ink to paper, so that strokes stay apart.
     */
    private static final int FINE_THRESHOLD = 128;
    /** Share of the view's side along its edge that makes a piece of ink there a rest of a ruling. */
    private static final double RULING_SHARE = 0.5;
    /** Inches of the least piece of ink: less is grain. */
    private static final double GRAIN = 0.026;
    /** Greys between which the plain view's own threshold must lie: a blank cell has none that means anything. */
    private static final int DARKEST_THRESHOLD = 110;

    private static final int LIGHTEST_THRESHOLD = 200;

    /** The ways to look at the cell {@code area} of {@code page}, in pixels; none where nothing is inside its edges. */
    static List<CellVariant> of(SegmentedPage page, PixelBox area) {
        double dpi = page.sheet().dpi();
        PixelBox inner = area.grow(-(int) Math.ceil(INSET * dpi))
                .shared(page.sheet().page().box());
        if (inner.isEmpty() || inner.width() < 4 || inner.height() < 4) {
            return List.of();
        }
        GrayImage plain = page.sheet().page().crop(inner);
        int own = Histogram.otsu(Histogram.of(plain.pixels()));
        int threshold = Math.max(DARKEST_THRESHOLD, Math.min(LIGHTEST_THRESHOLD, own));
        GrayImage clean = page.clean().crop(inner);
        GrayImage fine = clean.scaled(FINE * clean.width(), FINE * clean.height());
        return List.of(view("plain", plain, dpi, threshold), view("fine", fine, FINE * dpi, FINE_THRESHOLD));
    }

    private static CellVariant view(String name, GrayImage image, double dpi, int threshold) {
        NormalizedPage sheet = new NormalizedPage(image, Optional.empty(), dpi, Homography.IDENTITY);
        ConnectedComponents components = ConnectedComponents.of(BinaryImage.of(image, threshold));
        return new CellVariant(
                name, new SegmentedPage(sheet, new DetectedRulings(List.of(), List.of()), image, components));
    }

    /** The cell's line of ink; empty where there is none, or more than one line. */
    Optional<FigureLine> line() {
        GrayImage image = sheet.sheet().page();
        double dpi = sheet.sheet().dpi();
        double grain = GRAIN * dpi;
        List<Component> ink = sheet.components().all().stream()
                .filter(component -> !isRest(component.box(), image))
                .toList();
        List<Component> components =
                ink.stream().filter(component -> side(component) > grain).toList();
        List<Component> grains = ink.stream()
                .filter(component -> side(component) <= grain && component.area() > 2)
                .toList();
        Box box = sheet.points(image.box());
        CellInk cell = new CellInk(new GridCell(0, 0, 1, 1, box), image.box(), components, grains);
        return cell.lines(dpi).size() == 1 ? FigureLine.of(sheet, cell, SpeckleNoise.UNKNOWN) : Optional.empty();
    }

    private static int side(Component component) {
        return Math.max(component.box().width(), component.box().height());
    }

    /** A rest of a ruling: it lies along an edge. */
    private static boolean isRest(PixelBox box, GrayImage image) {
        boolean beside = box.left() == 0 || box.right() == image.width();
        boolean above = box.top() == 0 || box.bottom() == image.height();
        return (beside && box.height() > RULING_SHARE * image.height())
                || (above && box.width() > RULING_SHARE * image.width());
    }
}
