package nianbao.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.layout.Line;
import nianbao.layout.LineFinder;
import nianbao.model.Cell;
import nianbao.model.Evidence;
import nianbao.model.Glyph;
import nianbao.model.Page;
import nianbao.model.Place;
import nianbao.model.Table.Leftover;

/** Puts every glyph inside a grid into the cell that holds its middle; what no cell holds is a leftover. */
final class CellFiller {
    private CellFiller() {}

    static PageTable fill(Page page, Grid grid, List<Glyph> inside) {
        Map<GridCell, List<Glyph>> filled = new HashMap<>();
        List<Glyph> homeless = new ArrayList<>();
        for (Glyph glyph : inside) {
            double x = glyph.box().centerX();
            double y = glyph.box().centerY();
            Optional<GridCell> home = grid.cells().stream()
                    .filter(cell -> cell.box().contains(x, y))
                    .findFirst();
            home.ifPresentOrElse(
                    cell -> filled.computeIfAbsent(cell, key -> new ArrayList<>())
                            .add(glyph),
                    () -> homeless.add(glyph));
        }
        List<Cell> cells = grid.cells().stream()
                .map(cell -> cell(page, cell, filled.getOrDefault(cell, List.of())))
                .toList();
        return new PageTable(page, grid, cells, leftovers(page, homeless));
    }

    private static Cell cell(Page page, GridCell cell, List<Glyph> glyphs) {
        List<String> fragments =
                LineFinder.find(glyphs).stream().map(Line::text).toList();
        Optional<Evidence> evidence = page.evidence().stream()
                .filter(seen ->
                        cell.box().containsCenterOf(seen.box()) && seen.box().containsCenterOf(cell.box()))
                .findFirst();
        String text = evidence.map(Evidence::text).orElseGet(() -> String.join("", fragments));
        return new Cell(
                cell.row(),
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                text,
                fragments,
                Optional.of(new Place(page.number(), page.frame().toPage(cell.box()))),
                evidence);
    }

    private static List<Leftover> leftovers(Page page, List<Glyph> homeless) {
        return LineFinder.find(homeless).stream()
                .map(line -> new Leftover(line.text(), new Place(page.number(), toPage(page, line.box()))))
                .toList();
    }

    private static Box toPage(Page page, Box box) {
        return page.frame().toPage(box);
    }
}
