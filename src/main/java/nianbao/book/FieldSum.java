package nianbao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.book.RollUp.Doubt;
import nianbao.book.RollUp.Explanation;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUp.Outcome;
import nianbao.book.RollUp.Part;
import nianbao.store.book.BookedFigure;
import nianbao.store.book.UnplacedReport;

/** One figure of a county and of its bodies. */
final class FieldSum {
    /** Explanations of one kind that are told: a common number explains everything and nothing. */
    private static final int MOST_OF_A_KIND = 3;

    private final String field;
    private final Optional<BigDecimal> total;
    private final boolean signed;
    private final List<String> missing;
    private final boolean complete;
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<Part> certain = new ArrayList<>();
    private final List<BigDecimal> values = new ArrayList<>();
    private final Map<UnplacedReport, BigDecimal> unplaced = new LinkedHashMap<>();

    /**
     * @param signed whether a figure of this field may be negative
     * @param missing bodies without a report
     * @param complete whether all bodies are known to be there: without a list of those that owe a report nobody knows
     */
    FieldSum(String field, Optional<BookedFigure> total, boolean signed, List<String> missing, boolean complete) {
        this.field = field;
        this.total = total.filter(BookedFigure::isCertain).map(FieldSum::number);
        this.signed = signed;
        this.missing = missing;
        this.complete = complete;
    }

    private static BigDecimal number(BookedFigure figure) {
        return figure.value().orElse(BigDecimal.ZERO);
    }

    /** Adds the figure of a body; one that its report does not have is missing. */
    void add(Part part, Optional<BookedFigure> figure) {
        if (figure.filter(BookedFigure::isCertain).isPresent()) {
            certain.add(part);
            values.add(number(figure.get()));
        } else {
            doubts.add(new Doubt(
                    part.body(),
                    part.report(),
                    figure.flatMap(BookedFigure::value),
                    figure.map(BookedFigure::status).orElse("missing")));
        }
    }

    /** Remembers the figure of a body that may belong to the county, and is in no sum. */
    void mayAdd(UnplacedReport report, Optional<BookedFigure> figure) {
        figure.filter(BookedFigure::isCertain).ifPresent(certainly -> unplaced.put(report, number(certainly)));
    }

    Line line() {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Outcome outcome = outcome(sum);
        List<Explanation> why = outcome == Outcome.DIFFERS || outcome == Outcome.OPEN
                ? explanations(total.orElseThrow().subtract(sum))
                : List.of();
        return new Line(field, total, sum, certain.size(), doubts, outcome, why);
    }

    private Outcome outcome(BigDecimal sum) {
        if (total.isEmpty()) {
            return Outcome.NO_TOTAL;
        }
        boolean whole = complete && doubts.isEmpty();
        int comparison = total.get().compareTo(sum);
        if (comparison == 0) {
            return whole ? Outcome.AGREES : Outcome.AGREES_SO_FAR;
        }
        // what is not known yet can only add to a sum that is too large already
        return whole || comparison < 0 && !signed ? Outcome.DIFFERS : Outcome.OPEN;
    }

    private List<Explanation> explanations(BigDecimal lacks) {
        List<Explanation> found = new ArrayList<>();
        doubts.stream()
                .filter(doubt ->
                        doubt.read().filter(read -> read.compareTo(lacks) == 0).isPresent())
                .limit(MOST_OF_A_KIND)
                .forEach(doubt -> found.add(new Explanation.Doubtful(doubt.body(), doubt.report(), lacks)));
        if (missing.size() == 1 && doubts.isEmpty() && (signed || lacks.signum() > 0)) {
            found.add(new Explanation.Missing(missing.get(0), lacks));
        }
        List<UnplacedReport> belonging = unplaced.entrySet().stream()
                .filter(body -> body.getValue().compareTo(lacks) == 0)
                .map(Map.Entry::getKey)
                .toList();
        if (belonging.size() <= MOST_OF_A_KIND) {
            belonging.forEach(body -> found.add(new Explanation.Unplaced(body.body(), body.report(), lacks)));
        }
        partsOf(lacks.negate())
                .forEach(part -> found.add(new Explanation.LeftOut(part.body(), part.report(), lacks.negate())));
        if (missing.isEmpty() && found.isEmpty()) { // else what lacks is theirs
            partsOf(lacks).forEach(part -> found.add(new Explanation.Twice(part.body(), part.report(), lacks)));
        }
        return found;
    }

    /** The bodies with a certain value; none where too many have it. */
    private List<Part> partsOf(BigDecimal value) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).compareTo(value) == 0) {
                parts.add(certain.get(i));
            }
        }
        return parts.size() > MOST_OF_A_KIND ? List.of() : parts;
    }
}
