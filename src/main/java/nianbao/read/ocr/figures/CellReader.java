package nianbao.read.ocr.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.geometry.Box;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.PlacedMark;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.cells.CellInkAssigner;
import nianbao.read.ocr.figures.cells.MissedRulings;
import nianbao.read.ocr.figures.cells.SpeckleNoise;
import nianbao.read.ocr.figures.readers.FigureReader;
import nianbao.read.ocr.segment.SegmentedPage;

/** Reads all cells of a sheet's grids that look like figures or like nothing, and lists those that hold text. */
public final class CellReader {
    /** A figure, and what a mark beside it is taken for. */
    private static final Pattern FIGURE_WITH_SIGNS = Pattern.compile("[^\\p{IsHan}]*\\d[^\\p{IsHan}]*");

    /** No figure begins with a zero and goes on. */
    private static final Pattern TWO_FIGURES = Pattern.compile("0\\d.*");

    private final FigureReader figures;

    public CellReader(FigureReader figures) {
        this.figures = figures;
    }

    /**
     * What the cells hold.
     *
     * @param evidence of figures and blanks
     * @param texts cells that hold neither: labels, and figures with words
     * @param habits of the page's figures
     */
    public record FigureCells(List<CellReading> evidence, List<CellInk> texts, CellStatistics habits) {
        public FigureCells {
            evidence = List.copyOf(evidence);
            texts = List.copyOf(texts);
        }
    }

    /**
     * What was seen in a cell.
     *
     * @param mark where a figure is only a part of what stands there
     */
    public record CellReading(Evidence evidence, Optional<PlacedMark> mark) {
        private static CellReading whole(Evidence evidence) {
            return new CellReading(evidence, Optional.empty());
        }

        private static CellReading part(CellInk cell, FigureReader.FigureReading meant) {
            return marked(ReadingVoter.meant(cell, meant));
        }

        /** What no arithmetic makes certain: there may be another figure, or none. */
        private static CellReading marked(Evidence evidence) {
            Box box = evidence.box();
            Box middle = new Box(box.centerX(), box.centerY(), box.centerX(), box.centerY());
            Mark mark = new Mark(Kind.APART, evidence.text());
            return new CellReading(evidence, Optional.of(new PlacedMark(middle, mark)));
        }
    }

    public FigureCells read(SegmentedPage sheet, List<Grid> grids) {
        List<CellInk> cells = new ArrayList<>();
        Map<CellInk, GridRow> rowOf = new LinkedHashMap<>();
        for (Grid grid : grids) {
            List<CellInk> own = CellInkAssigner.of(sheet, grid);
            MissedRulings pieces =
                    MissedRulings.of(own, sheet.lines().upright(), sheet.sheet().dpi());
            own.forEach(cell -> rowOf.put(cell, new GridRow(grid, cell.cell().row(), pieces)));
            cells.addAll(own);
        }
        SpeckleNoise speckle = SpeckleNoise.of(cells, sheet.sheet().dpi());
        List<CellInk> texts = new ArrayList<>();
        List<CellInk> blanks = new ArrayList<>();
        Map<CellInk, FigureReader.FigureReading> seen = new LinkedHashMap<>();
        List<CellReading> evidence = new ArrayList<>();
        for (CellInk cell : cells) {
            if (cell.isBlank()) {
                blanks.add(cell);
                continue;
            }
            Optional<FigureReader.FigureReading> figure =
                    figures.read(sheet, cell, speckle).filter(FigureReader.FigureReading::isFigure);
            figure.ifPresentOrElse(there -> seen.put(cell, there), () -> texts.add(cell));
        }
        CellStatistics habits = CellStatistics.of(seen, blanks);
        blanks.forEach(cell -> evidence.add(CellReading.whole(ReadingVoter.blank(sheet, cell, habits))));
        Map<GridRow, List<FigureReader.FigureReading>> inRow = new HashMap<>();
        rowOf.forEach((cell, row) -> Optional.ofNullable(seen.get(cell))
                .ifPresent(there ->
                        inRow.computeIfAbsent(row, key -> new ArrayList<>()).add(there)));
        rowOf.forEach((cell, row) -> Optional.ofNullable(seen.get(cell))
                .ifPresent(there -> evidence.add(
                        figure(sheet, cell, there, habits.inRow(inRow.getOrDefault(row, List.of())), row.pieces()))));
        List<CellInk> labels = new ArrayList<>();
        GridRows rows = new GridRows(grids, seen.keySet());
        for (CellInk cell : texts) {
            Optional<FigureReader.FigureReading> meant = rows.areOfFigures(cell)
                    ? ProposedFigure.of(figures, sheet, cell, habits)
                    : ProposedFigure.unstruck(figures, sheet, cell, habits);
            meant.ifPresentOrElse(there -> evidence.add(CellReading.part(cell, there)), () -> labels.add(cell));
        }
        return new FigureCells(evidence, labels, habits);
    }

    private CellReading figure(
            SegmentedPage sheet,
            CellInk cell,
            FigureReader.FigureReading there,
            CellStatistics habits,
            MissedRulings pieces) {
        Evidence evidence = ReadingVoter.figure(sheet, cell, there, habits);
        boolean ruled = pieces.areIn(cell, evidence.text());
        if (evidence.agreement() == Agreement.AGREED && !ruled) {
            return CellReading.whole(evidence);
        }
        boolean several = ruled
                || TWO_FIGURES.matcher(evidence.text()).matches()
                || there.setting().stroke().strikesOut(habits.pitch())
                || ProposedFigure.isStruck(figures, sheet, cell, habits);
        return ProposedFigure.of(figures, sheet, cell, habits)
                .filter(part -> !part.shape().text().equals(evidence.text()))
                .map(part -> CellReading.part(cell, part))
                .orElseGet(() -> several ? CellReading.marked(evidence) : CellReading.whole(evidence));
    }

    private record GridRow(Grid grid, int number, MissedRulings pieces) {}

    /** Which cells have a figure beside them, and are not left of all figures, where labels stand. */
    private record GridRows(List<Grid> grids, Set<CellInk> figures) {
        boolean areOfFigures(CellInk cell) {
            Grid grid = grids.stream()
                    .filter(each -> each.box().touches(cell.cell().box()))
                    .findFirst()
                    .orElseThrow();
            List<GridCell> own = figures.stream()
                    .map(CellInk::cell)
                    .filter(other -> grid.box().touches(other.box()))
                    .toList();
            return own.stream().anyMatch(other -> other.row() == cell.cell().row())
                    && own.stream()
                            .anyMatch(other -> other.column() <= cell.cell().column());
        }
    }

    /**
     * The evidence for a cell that was read as text, by letters: where there are none but signs, it may be a figure.
     */
    public CellReading text(SegmentedPage sheet, CellInk cell, String text, double confidence, CellStatistics habits) {
        Evidence evidence = ReadingVoter.text(cell, text, confidence, habits);
        if (!FIGURE_WITH_SIGNS.matcher(text).matches()) {
            return CellReading.whole(evidence);
        }
        boolean struck = ProposedFigure.isStruck(figures, sheet, cell, habits);
        return ProposedFigure.of(figures, sheet, cell, habits)
                .map(there -> CellReading.part(cell, there))
                .orElseGet(() -> struck ? CellReading.marked(evidence) : CellReading.whole(evidence));
    }
}
