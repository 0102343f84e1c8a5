package nianbao.review.change;

import java.util.List;
import java.util.Optional;
import nianbao.model.page.DrawnGrid;
import nianbao.store.correction.Change;
import nianbao.store.reading.Reports.Title;

/**
 * A change with what people know it by.
 *
 * @param report that its file is a version of by now; empty of bodies, and where the file is a report no more
 * @param file the name of the file that it is about
 * @param before of a choice, the name of the file that counted until then
 * @param after of a choice, the name of the file that counts since
 * @param tables whose lines were drawn
 */
public record ChangeLine(
        Change change,
        Optional<Title> report,
        Optional<String> file,
        Optional<String> before,
        Optional<String> after,
        List<DrawnGrid> tables) {
    public ChangeLine {
        tables = List.copyOf(tables);
    }

    /** Of a change of which nothing else is to be told. */
    public static ChangeLine of(Change change) {
        return new ChangeLine(
                change, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
