package nianbao.read.ocr.figures;

import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.read.ocr.image.Blob;
import nianbao.read.ocr.image.Blobs;
import nianbao.read.ocr.image.DrawnLines;
import nianbao.read.ocr.image.Grey;
import nianbao.read.ocr.image.Histogram;
import nianbao.read.ocr.image.Ink;
import nianbao.read.ocr.image.InkedSheet;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.image.Projection;
import nianbao.read.ocr.image.Sheet;

/**
 * A cell looked at in another way than the first time.
 *
 * @param name of the way
 * @param sheet the cell alone, with its ink as this way finds it
 */
record CellView(String name, InkedSheet sheet) {
    /** Inches inside the edges of a cell where its rulings end: half of a thick one. */
    private static final double INSET = 0.012;
    /** How many times as large the fine view is: strokes a pixel thin get an inside. */
    private static final int FINE = 2;
    /** Grey up to which a pixel of the fine view is ink: half of the way from ink to paper, so that strokes stay apart. */
    private static final int FINE_THRESHOLD = 128;
    /** Share of the view's side along its edge that makes a piece of ink there a rest of a ruling. */
    private static final double RULING_SHARE = 0.5;
    /** Inches of the least piece of ink: less is grain. */
    private static final double GRAIN = 0.026;
    /** Greys between which the plain view's own threshold must lie: a blank cell has none that means anything. */
    private static final int DARKEST_THRESHOLD = 110;

    private static final int LIGHTEST_THRESHOLD = 200;

    /** The ways to look at the cell {@code area} of {@code page}, in pixels; none where nothing is inside its edges. */
    static List<CellView> of(InkedSheet page, PixelBox area) {
        double dpi = page.sheet().dpi();
        PixelBox inner = area.grow(-(int) Math.ceil(INSET * dpi))
                .shared(page.sheet().page().box());
        if (inner.isEmpty() || inner.width() < 4 || inner.height() < 4) {
            return List.of();
        }
        Grey plain = page.sheet().page().crop(inner);
        int own = Histogram.otsu(Histogram.of(plain.pixels()));
        int threshold = Math.max(DARKEST_THRESHOLD, Math.min(LIGHTEST_THRESHOLD, own));
        Grey clean = page.clean().crop(inner);
        Grey fine = clean.scaled(FINE * clean.width(), FINE * clean.height());
        return List.of(view("plain", plain, dpi, threshold), view("fine", fine, FINE * dpi, FINE_THRESHOLD));
    }

    private static CellView view(String name, Grey image, double dpi, int threshold) {
        Sheet sheet = new Sheet(image, Optional.empty(), dpi, Projection.IDENTITY);
        Blobs blobs = Blobs.of(Ink.of(image, threshold));
        return new CellView(name, new InkedSheet(sheet, new DrawnLines(List.of(), List.of()), image, blobs));
    }

    /** The cell's line of ink; empty where there is none, or more than one line. */
    Optional<FigureLine> line() {
        Grey image = sheet.sheet().page();
        double dpi = sheet.sheet().dpi();
        double grain = GRAIN * dpi;
        List<Blob> ink = sheet.blobs().all().stream()
                .filter(blob -> !isRest(blob.box(), image))
                .toList();
        List<Blob> blobs = ink.stream().filter(blob -> side(blob) > grain).toList();
        List<Blob> grains = ink.stream()
                .filter(blob -> side(blob) <= grain && blob.area() > 2)
                .toList();
        Box box = sheet.points(image.box());
        CellInk cell = new CellInk(new GridCell(0, 0, 1, 1, box), image.box(), blobs, grains);
        return cell.lines(dpi).size() == 1 ? FigureLine.of(sheet, cell, Speckle.UNKNOWN) : Optional.empty();
    }

    private static int side(Blob blob) {
        return Math.max(blob.box().width(), blob.box().height());
    }

    /** A rest of a ruling: it lies along an edge. */
    private static boolean isRest(PixelBox box, Grey image) {
        boolean beside = box.left() == 0 || box.right() == image.width();
        boolean above = box.top() == 0 || box.bottom() == image.height();
        return (beside && box.height() > RULING_SHARE * image.height())
                || (above && box.width() > RULING_SHARE * image.width());
    }
}
