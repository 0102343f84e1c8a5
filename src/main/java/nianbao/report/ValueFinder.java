package nianbao.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.geometry.Box;
import nianbao.model.Evidence;
import nianbao.model.Place;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.report.ValueReader.Figure;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.TableMatch;
import nianbao.report.form.TableMatch.Doubt;
import nianbao.report.form.TableMatch.Located;

/** Makes the value of each field of a form from the cell that was found for it, and says what speaks against it. */
final class ValueFinder {
    private static final BigDecimal CERTAIN = BigDecimal.ONE;
    private static final int CONFIDENCE_DIGITS = 4;
    /** A glyph that its font maps to nothing. */
    private static final String UNMAPPED = "\uFFFD";

    private final List<Problem> problems = new ArrayList<>();

    /** One value for every field of {@code form}, in its order. */
    List<Value> values(FormTable form, Optional<TableMatch> match) {
        Map<String, Located> located = new HashMap<>();
        match.ifPresent(found ->
                found.figures().forEach(figure -> located.put(figure.field().id(), figure)));
        return form.fields().stream()
                .map(field -> Optional.ofNullable(located.get(field.id()))
                        .map(this::value)
                        .orElseGet(() -> missing(field)))
                .toList();
    }

    /** What was found to speak against the values made so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private static Value missing(Field field) {
        return new Value(
                field.id(),
                Optional.empty(),
                Optional.empty(),
                Status.MISSING,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Value value(Located located) {
        Figure figure = located.text().contains(UNMAPPED)
                ? Figure.UNREADABLE
                : ValueReader.read(located.text(), located.field().type());
        Optional<Evidence> evidence = located.cell().evidence();
        Status status = status(figure, located.doubt(), evidence);
        if (status == Status.REVIEW) {
            report(ProblemCode.VALUE_UNREADABLE, located);
        } else if (figure.withProse()) {
            report(ProblemCode.VALUE_WITH_PROSE, located);
        }
        Optional<Place> place = located.cell().place();
        return new Value(
                located.field().id(),
                located.doubt() == Doubt.CELLS ? Optional.empty() : figure.value(),
                Optional.of(located.text()),
                status,
                Optional.of(evidence.map(seen ->
                                BigDecimal.valueOf(seen.confidence()).setScale(CONFIDENCE_DIGITS, RoundingMode.DOWN))
                        .orElse(CERTAIN)),
                place.map(at -> OptionalInt.of(at.page())).orElse(OptionalInt.empty()),
                place.map(at -> coordinates(at.box())),
                Optional.of(new Position(located.table(), located.row() + 1, located.column() + 1)),
                evidence.map(Evidence::readings).orElse(List.of()));
    }

    private static Status status(Figure figure, Doubt doubt, Optional<Evidence> evidence) {
        boolean doubtful = evidence.map(seen -> seen.verdict() == Evidence.Verdict.DOUBTFUL)
                .orElse(false);
        return doubt != Doubt.NONE || doubtful ? Status.REVIEW : figure.status();
    }

    private void report(ProblemCode code, Located located) {
        String field = located.field().id();
        Problem problem = located.cell()
                .place()
                .map(place -> Problem.at(code, place, field, located.text()))
                .orElseGet(() -> Problem.ofFile(code, field, located.text()));
        problems.add(problem);
    }

    /** Left, top, right, bottom in points, to a tenth. */
    static List<BigDecimal> coordinates(Box box) {
        return List.of(tenth(box.left()), tenth(box.top()), tenth(box.right()), tenth(box.bottom()));
    }

    private static BigDecimal tenth(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    }
}
