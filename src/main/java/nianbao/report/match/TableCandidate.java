package nianbao.report.match;

import java.util.List;
import nianbao.report.match.context.TableContexts.Context;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch;

/**
 * A table, or several pieces of one, the first in {@code slice}, that fits a form.
 *
 * @param otherwise how a piece of a table on an image fits each form: it may be of rows that both have
 */
record TableCandidate(TableMatch match, Context context, Slice slice, List<TableMatch> otherwise) {
    TableCandidate {
        otherwise = List.copyOf(otherwise);
    }

    /** The same with all its figures in doubt. */
    TableCandidate doubted() {
        return new TableCandidate(
                match.doubting(figure -> true),
                context,
                slice,
                otherwise.stream().map(other -> other.doubting(figure -> true)).toList());
    }
}
