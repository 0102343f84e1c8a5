package nianbao.review.change;

import java.util.Optional;
import nianbao.store.correction.Change;
import nianbao.store.reading.Reports.Title;

/**
 * A change with what people know it by.
 *
 * @param report that its file is a version of by now; empty of bodies, and where the file is a report no more
 * @param file the name of the file that it is about
 * @param before of a choice, the name of the file that counted until then
 * @param after of a choice, the name of the file that counts since
 */
public record ChangeLine(
        Change change,
        Optional<Title> report,
        Optional<String> file,
        Optional<String> before,
        Optional<String> after) {}
