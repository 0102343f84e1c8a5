package nianbao.bench.peer;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;

/**
 * The numbers that were got of a file.
 *
 * @param sure by the ids of their fields
 * @param doubtful how many more are told to be doubtful
 */
record GivenFigures(Map<String, BigDecimal> sure, int doubtful) {
    static final GivenFigures NONE = new GivenFigures(Map.of(), 0);

    GivenFigures {
        sure = Map.copyOf(sure);
    }

    static GivenFigures of(ReportRecord record) {
        Map<String, BigDecimal> sure = new TreeMap<>();
        record.values().stream()
                .filter(value -> value.status().isCertain())
                .forEach(value -> value.value().ifPresent(number -> sure.put(value.field(), number)));
        int doubtful = (int) record.values().stream()
                .filter(value -> value.status() == ReportRecord.Status.REVIEW)
                .count();
        return new GivenFigures(sure, doubtful);
    }

    /** Of a program that never says that it doubts. */
    static GivenFigures allSure(ReportRecord record) {
        Map<String, BigDecimal> sure = new TreeMap<>();
        for (Value value : record.values()) {
            value.value().ifPresent(number -> sure.put(value.field(), number));
        }
        return new GivenFigures(sure, 0);
    }
}
