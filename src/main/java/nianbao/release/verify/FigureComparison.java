package nianbao.release.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.csv.CsvText;
import nianbao.export.Doubtful;
import nianbao.model.ReportRecord.Value;
import nianbao.release.folder.ReleasedFigure;
import nianbao.release.verify.Verified.Said;

/** Whether a figure of a release is what is read. */
public final class FigureComparison {
    /** Points by which each side of a cell may be elsewhere: a third of the height of a letter. Larger lets more pass. */
    public static final int TOLERANCE = 3;

    private FigureComparison() {}

    /** In what a figure differs. */
    enum Difference {
        NONE,
        VALUE,
        PLACE,
        /** In what is told beside value and place. */
        REST
    }

    /**
     * Compares.
     *
     * @param isSameReader whether the reader of the release reads now: then it must say the same of all
     */
    static Difference of(ReleasedFigure released, Value now, boolean isSameReader) {
        Optional<BigDecimal> doubtful = Doubtful.reading(now);
        boolean isSameValue = isSame(released.value(), Doubtful.APART.value(now))
                && isSame(released.doubtful(), doubtful)
                && status(released.status(), isSameReader)
                        .equals(status(now.status().id(), isSameReader));
        if (!isSameValue) {
            return Difference.VALUE;
        }
        if (!isSamePlace(released, now)) {
            return Difference.PLACE;
        }
        return rest(released, now, isSameReader).isEmpty() ? Difference.NONE : Difference.REST;
    }

    /** Another reader may have read at once what this one had to repair. */
    private static String status(String id, boolean isSameReader) {
        return !isSameReader && id.equals("repaired") ? "read" : id;
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
    }

    static boolean isSamePlace(ReleasedFigure released, Value now) {
        String page = now.page().isPresent() ? Integer.toString(now.page().getAsInt()) : "";
        List<BigDecimal> box = now.box().orElse(List.of());
        if (!released.page().equals(page) || released.box().size() != box.size()) {
            return false;
        }
        for (int i = 0; i < box.size(); i++) {
            if (Math.abs(released.box().get(i).subtract(box.get(i)).doubleValue()) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** The columns beside value and place that differ. */
    static List<String> rest(ReleasedFigure released, Value now, boolean isSameReader) {
        boolean unit = !released.unit().equals(CsvText.safe(now.unit().orElse("")));
        boolean raw =
                isSameReader && !released.raw().equals(CsvText.safe(now.raw().orElse("")));
        boolean confidence = isSameReader && !isSame(released.confidence(), now.confidence());
        return Stream.of(unit ? "printed_unit" : "", raw ? "raw" : "", confidence ? "confidence" : "")
                .filter(column -> !column.isEmpty())
                .toList();
    }

    static Said said(ReleasedFigure figure) {
        return new Said(text(figure.value().or(figure::doubtful)), figure.status(), place(figure.page(), figure.box()));
    }

    static Said said(Value value) {
        return new Said(
                text(value.value()),
                value.status().id(),
                place(
                        value.page().isPresent() ? Integer.toString(value.page().getAsInt()) : "",
                        value.box().orElse(List.of())));
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static String place(String page, List<BigDecimal> box) {
        String sides = box.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" "));
        return sides.isEmpty() ? page : page + " [" + sides + "]";
    }
}
