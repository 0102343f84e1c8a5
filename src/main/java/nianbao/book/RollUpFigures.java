package nianbao.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nianbao.store.book.BookedFigure;

/**
 * A roll-up with what it was added up from.
 *
 * @param figures by the number of the report and the field
 */
public record RollUpFigures(RollUp rollUp, Map<Long, Map<String, BookedFigure>> figures) {
    public RollUpFigures {
        Map<Long, Map<String, BookedFigure>> copy = new LinkedHashMap<>();
        figures.forEach((report, of) -> copy.put(report, Map.copyOf(of)));
        figures = Map.copyOf(copy);
    }

    /** The figure of a report; empty where it has none of that field. */
    public Optional<BookedFigure> figure(long report, String field) {
        return Optional.ofNullable(figures.getOrDefault(report, Map.of()).get(field));
    }
}
