package nianbao.read.ocr.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.read.ocr.image.Blob;
import nianbao.read.ocr.image.InkedSheet;
import nianbao.read.ocr.image.PixelBox;

/** Puts each piece of ink into the cell that holds its middle. */
public final class CellInks {
    /** Inches of the largest side of a grain: the digits of small type are four times as high. */
    private static final double GRAIN = 0.026;
    /** Pixels of ink that are nothing at all. */
    private static final int NOTHING_AREA = 2;

    private CellInks() {}

    /** The ink of every cell of {@code grid}, in its order. */
    public static List<CellInk> of(InkedSheet sheet, Grid grid) {
        Map<GridCell, List<Blob>> blobs = new HashMap<>();
        Map<GridCell, List<Blob>> grains = new HashMap<>();
        double points = 1 / sheet.scale();
        double grain = GRAIN * sheet.sheet().dpi();
        PixelBox frame = sheet.pixels(grid.box());
        CellIndex index = new CellIndex(grid);
        for (Blob blob : sheet.blobs().all()) {
            PixelBox box = blob.box();
            if (box.shared(frame).isEmpty() || blob.area() < NOTHING_AREA) {
                continue;
            }
            GridCell home = index.at(box.centerX() * points, box.centerY() * points);
            if (home != null) {
                boolean small = Math.max(box.width(), box.height()) <= grain;
                (small ? grains : blobs)
                        .computeIfAbsent(home, cell -> new ArrayList<>())
                        .add(blob);
            }
        }
        return grid.cells().stream()
                .map(cell -> new CellInk(
                        cell,
                        sheet.pixels(cell.box()),
                        blobs.getOrDefault(cell, List.of()),
                        grains.getOrDefault(cell, List.of())))
                .toList();
    }
}
