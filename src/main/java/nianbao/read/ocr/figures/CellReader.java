package nianbao.read.ocr.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.geometry.Grid;
import nianbao.model.Evidence;
import nianbao.read.ocr.image.InkedSheet;

/** Reads all cells of a sheet's grids that look like figures or like nothing, and lists those that hold text. */
public final class CellReader {
    private final FigureReader figures;

    public CellReader(FigureReader figures) {
        this.figures = figures;
    }

    /**
     * What the cells hold.
     *
     * @param evidence of figures and blanks
     * @param texts cells that hold neither: labels, and figures with words
     */
    public record Result(List<Evidence> evidence, List<CellInk> texts) {
        public Result {
            evidence = List.copyOf(evidence);
            texts = List.copyOf(texts);
        }
    }

    public Result read(InkedSheet sheet, List<Grid> grids) {
        List<CellInk> cells = new ArrayList<>();
        grids.forEach(grid -> cells.addAll(CellInks.of(sheet, grid)));
        Speckle speckle = Speckle.of(cells, sheet.sheet().dpi());
        List<CellInk> texts = new ArrayList<>();
        List<CellInk> blanks = new ArrayList<>();
        Map<CellInk, FigureReader.Seen> seen = new LinkedHashMap<>();
        List<Evidence> evidence = new ArrayList<>();
        for (CellInk cell : cells) {
            if (cell.isBlank()) {
                blanks.add(cell);
                continue;
            }
            Optional<FigureReader.Seen> figure =
                    figures.read(sheet, cell, speckle).filter(FigureReader.Seen::isFigure);
            figure.ifPresentOrElse(there -> seen.put(cell, there), () -> texts.add(cell));
        }
        CellHabits habits = CellHabits.of(seen, blanks);
        blanks.forEach(cell -> evidence.add(EvidenceWeigher.blank(sheet, cell, habits)));
        seen.forEach((cell, there) -> evidence.add(EvidenceWeigher.figure(sheet, cell, there, habits)));
        return new Result(evidence, texts);
    }

    /** The evidence for a cell that turned out to hold text. */
    public static Evidence text(CellInk cell, String text, double confidence) {
        return EvidenceWeigher.text(cell, text, confidence);
    }
}
