package nianbao.release.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.release.folder.ReleasedFigure;
import nianbao.release.folder.ReleasedReport;
import nianbao.store.reading.BodyName;

/**
 * Which figures of a release are to be derived: those that all of this holds for.
 *
 * @param field with which the name of a figure begins
 * @param figures one by one; empty for all
 * @param sample how many of these, drawn by chance
 * @param seed by which they are drawn: the same one draws the same
 */
public record FigureChoice(
        OptionalInt year,
        Optional<String> body,
        Optional<String> field,
        List<Named> figures,
        OptionalInt sample,
        long seed) {
    public FigureChoice {
        figures = List.copyOf(figures);
    }

    /** All of them. */
    public static final FigureChoice ALL = new FigureChoice(
            OptionalInt.empty(), Optional.empty(), Optional.empty(), List.of(), OptionalInt.empty(), 0);

    /** A figure by the name of its report, and its own. */
    public record Named(String report, String field) {}

    boolean takes(ReleasedReport report) {
        boolean isOfYear = year.isEmpty() || report.year().equals(Integer.toString(year.getAsInt()));
        boolean isOfBody = body.isEmpty() || BodyName.key(body.get()).equals(BodyName.key(report.body()));
        return isOfYear
                && isOfBody
                && (figures.isEmpty() || figures.stream().anyMatch(named -> report.isCalled(named.report())));
    }

    /** Whether it may be one of them, as far as its own name tells. */
    public boolean mayTake(ReleasedFigure figure) {
        return field.filter(begin -> !figure.field().startsWith(begin)).isEmpty()
                && (figures.isEmpty()
                        || figures.stream().anyMatch(named -> named.field().equals(figure.field())));
    }

    boolean takes(ReleasedReport report, ReleasedFigure figure) {
        return mayTake(figure)
                && (figures.isEmpty()
                        || figures.stream()
                                .anyMatch(named ->
                                        named.field().equals(figure.field()) && report.isCalled(named.report())));
    }

    /** Whether reports are wanted whole, and not some of their figures. */
    public boolean isOfWholeReports() {
        return field.isEmpty() && figures.isEmpty() && sample.isEmpty();
    }
}
