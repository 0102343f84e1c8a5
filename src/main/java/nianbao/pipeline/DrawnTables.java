package nianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.Place;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.TextSource;
import nianbao.model.document.Content;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;

/**
 * Tables whose lines a person drew.
 *
 * @param grids none where all is read as the page shows it
 */
record DrawnTables(List<DrawnGrid> grids) {
    DrawnTables {
        grids = List.copyOf(grids);
    }

    boolean areSome() {
        return !grids.isEmpty();
    }

    /** {@code content} with the tables of its digital pages so, and said of all pages that were read. */
    Content.Paged on(Content.Paged content) {
        List<Problem> problems = new ArrayList<>(content.problems());
        List<Page> pages = new ArrayList<>();
        for (Page page : content.pages()) {
            List<DrawnGrid> own = grids.stream().filter(grid -> grid.isOn(page)).toList();
            pages.add(page.source() == TextSource.DIGITAL && !own.isEmpty() ? drawn(page, own) : page);
            own.forEach(grid -> problems.add(Problem.at(ProblemCode.TABLE_DRAWN, new Place(grid.page(), grid.box()))));
        }
        return new Content.Paged(content.mediaType(), pages, problems);
    }

    private static Page drawn(Page page, List<DrawnGrid> own) {
        return page.drawn(own, page.glyphs().stream().map(Glyph::box).toList());
    }
}
