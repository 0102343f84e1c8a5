package nianbao.read.ocr.figures.cells;

import java.util.List;
import nianbao.read.ocr.image.Component;

/**
 * The dirt of a page, as its tables show it: grains that stand far from all other ink of their cell.
 *
 * @param grainsPerSquareInch of the tables
 */
public record SpeckleNoise(double grainsPerSquareInch) {
    /** What is known of a page of which nothing was counted: then no grain is taken for dirt. */
    public static final SpeckleNoise UNKNOWN = new SpeckleNoise(0);

    /** Inches between a lone grain and other ink: points of figures and of full stops stand much closer. */
    private static final double LONE = 0.1;
    /** Grains on a square inch from which a page is speckled: clean scans have none, the dirtiest of offices some 5. */
    private static final double SPECKLED = 3;

    public static SpeckleNoise of(List<CellInk> cells, double dpi) {
        double area = 0;
        long lone = 0;
        for (CellInk cell : cells) {
            area += cell.area().area() / (dpi * dpi);
            lone += cell.grains().stream()
                    .filter(grain -> isLone(grain, cell, LONE * dpi))
                    .count();
        }
        return new SpeckleNoise(area == 0 ? 0 : lone / area);
    }

    private static boolean isLone(Component grain, CellInk cell, double reach) {
        var wide = grain.box().grow((int) Math.ceil(reach));
        return cell.components().stream()
                .allMatch(component -> component.box().shared(wide).isEmpty());
    }

    public boolean isSpeckled() {
        return grainsPerSquareInch >= SPECKLED;
    }
}
