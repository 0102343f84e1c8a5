package nianbao.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
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
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.report.ValueReader.Figure;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;

/** Makes the value of each field of a form from the cell that was found for it, and says what speaks against it. */
final class ValueFinder {
    private static final BigDecimal CERTAIN = BigDecimal.ONE;
    private static final int CONFIDENCE_DIGITS = 4;
    /** A glyph that its font maps to nothing. */
    private static final String UNMAPPED = "\uFFFD";
    /** One in words, which on an image is a dash that was taken for it: of seven such cells all were. */
    private static final String STROKE = "一";

    private ValueFinder() {}

    /** One value for every field of {@code form}, in its order. */
    static List<Value> values(FormTable form, Map<String, Located> located) {
        return form.fields().stream()
                .map(field -> Optional.ofNullable(located.get(field.id()))
                        .map(ValueFinder::value)
                        .orElseGet(() -> missing(field)))
                .toList();
    }

    private static Value missing(Field field) {
        return new Value(
                field.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Status.MISSING,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Value value(Located located) {
        Figure figure = figure(located);
        Optional<Evidence> evidence = located.cell().evidence();
        Status status = status(figure, located, evidence);
        Optional<Place> place = located.cell().place();
        return new Value(
                located.field().id(),
                located.doubt() == Doubt.CELLS ? Optional.empty() : figure.value(),
                Optional.of(located.text()),
                figure.unit(),
                status,
                Optional.of(evidence.map(seen -> confidence(seen.confidence())).orElse(CERTAIN)),
                place.map(at -> OptionalInt.of(at.page())).orElse(OptionalInt.empty()),
                place.map(at -> coordinates(at.box())),
                Optional.of(new Position(located.table(), located.row() + 1, located.column() + 1)),
                evidence.map(Evidence::readings).orElse(List.of()));
    }

    /** What the cell says, struck-out text aside: that a person sees as taken back. */
    private static Figure figure(Located located) {
        String text = located.text();
        for (Mark mark : located.marks()) {
            text = mark.kind() == Kind.STRUCK ? without(text, mark.name()) : text;
        }
        boolean dash = located.cell().evidence().isPresent() && text.strip().equals(STROKE);
        return text.contains(UNMAPPED) || dash
                ? Figure.UNREADABLE
                : ValueReader.read(text, located.field(), located.wording());
    }

    private static String without(String text, String struck) {
        int at = struck.isEmpty() ? -1 : text.indexOf(struck);
        return at < 0 ? text : text.substring(0, at) + " " + text.substring(at + struck.length());
    }

    private static Status status(Figure figure, Located located, Optional<Evidence> evidence) {
        boolean doubtful = evidence.map(seen -> seen.agreement() == Evidence.Agreement.DOUBTFUL)
                .orElse(false);
        boolean unexplained = unexplained(located).isPresent();
        return located.doubt() != Doubt.NONE || doubtful || unexplained ? Status.REVIEW : figure.status();
    }

    /** What stands in the cell and keeps its figure, or its being empty, from being certain. */
    private static Optional<Mark> unexplained(Located located) {
        return located.marks().stream()
                .filter(mark -> mark.touchesFigures() || located.text().isBlank())
                .findFirst();
    }

    /** What speaks against a value, or should be known of it, once it is settled. */
    static Optional<Problem> problem(Value value, Located located) {
        return switch (value.status()) {
            case REVIEW ->
                Optional.of(unexplained(located)
                        .map(mark -> unexplained(mark, located))
                        .orElseGet(() -> problem(ProblemCode.VALUE_UNREADABLE, located)));
            case REPAIRED -> Optional.of(problem(ProblemCode.VALUE_REPAIRED, located));
            case READ ->
                value.unit()
                        .filter(unit -> located.field().unit().isPresent()) // else it stands as printed
                        .map(unit -> problem(ProblemCode.UNIT_DIFFERS, located, value.field(), unit, located.text()))
                        .or(() -> Optional.of(problem(ProblemCode.VALUE_WITH_PROSE, located))
                                .filter(prose -> figure(located).withProse()));
            case BLANK, MISSING, CORRECTED -> Optional.empty();
        };
    }

    private static Problem problem(ProblemCode code, Located located) {
        return problem(code, located, located.field().id(), located.text());
    }

    private static Problem unexplained(Mark mark, Located located) {
        String kind = "mark-" + mark.kind().name().toLowerCase(Locale.ROOT);
        return problem(ProblemCode.VALUE_UNEXPLAINED, located, located.field().id(), kind, mark.name());
    }

    private static Problem problem(ProblemCode code, Located located, String... arguments) {
        return Problem.ofFigure(code, located.field().id(), located.cell().place(), arguments);
    }

    /** A confidence as records state it: never rounded up. */
    static BigDecimal confidence(double share) {
        return BigDecimal.valueOf(share).setScale(CONFIDENCE_DIGITS, RoundingMode.DOWN);
    }

    /** Left, top, right, bottom in points, to a tenth. */
    static List<BigDecimal> coordinates(Box box) {
        return List.of(tenth(box.left()), tenth(box.top()), tenth(box.right()), tenth(box.bottom()));
    }

    private static BigDecimal tenth(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    }
}
