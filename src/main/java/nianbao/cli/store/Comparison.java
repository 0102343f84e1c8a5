package nianbao.cli.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.ingest.Difference;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.store.correction.Correction;
import nianbao.store.reading.StoredReading;

/**
 * Two versions of a report, the figures in which they differ, and those that a person set.
 *
 * @param figures in the order of the newer version, those on which the two agree last
 */
record Comparison(Side before, Side after, List<Line> figures) {
    Comparison {
        figures = List.copyOf(figures);
    }

    /** A version. */
    record Side(
            String name,
            String sha256,
            String reader,
            Optional<String> issuer,
            Optional<Integer> year,
            String verdict) {
        private static Side of(Compared compared) {
            StoredReading version = compared.reading();
            ReportRecord record = compared.record();
            return new Side(
                    record.source().name(),
                    version.sha256(),
                    record.reader().version(),
                    record.report().issuer(),
                    record.report().year().stream().boxed().findFirst(),
                    record.verdict().id());
        }
    }

    /** A figure in both versions, and what a person said of it. */
    record Line(String field, Optional<Figure> before, Optional<Figure> after, Optional<Said> correction) {}

    /** A figure as it was read. */
    record Figure(Optional<BigDecimal> value, Optional<String> raw, String status) {
        private static Figure of(Value value) {
            return new Figure(value.value(), value.raw(), value.status().id());
        }
    }

    /** What a person said of a figure. */
    record Said(Optional<BigDecimal> value, String by, Optional<String> note, Instant at, String state) {
        private static Said of(Correction correction) {
            return new Said(
                    correction.value(),
                    correction.by(),
                    correction.note(),
                    correction.at(),
                    correction.state().id());
        }
    }

    /**
     * A version to be compared.
     *
     * @param record what was read, with what people corrected where it is the current version
     */
    record Compared(StoredReading reading, ReportRecord record) {}

    /** @param corrections of one figure the latest first */
    static Comparison of(Compared one, Compared other, List<Correction> corrections) {
        StoredReading before = one.reading();
        StoredReading after = other.reading();
        Map<String, Correction> said = new LinkedHashMap<>();
        corrections.forEach(correction -> said.putIfAbsent(correction.field(), correction));
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Difference difference : Difference.between(before.record(), after.record())) {
            lines.put(
                    difference.field(),
                    new Line(
                            difference.field(),
                            difference.before().map(Figure::of),
                            difference.after().map(Figure::of),
                            Optional.ofNullable(said.get(difference.field())).map(Said::of)));
        }
        said.forEach((field, correction) -> lines.putIfAbsent(
                field, new Line(field, figure(before, field), figure(after, field), Optional.of(Said.of(correction)))));
        return new Comparison(Side.of(one), Side.of(other), List.copyOf(lines.values()));
    }

    private static Optional<Figure> figure(StoredReading version, String field) {
        return version.record().values().stream()
                .filter(value -> value.field().equals(field))
                .findFirst()
                .map(Figure::of);
    }
}
