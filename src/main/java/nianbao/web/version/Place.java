package nianbao.web.version;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import nianbao.model.ReportRecord.Value;

/**
 * Where a figure stands, as scripts take it; texts are empty where it is unknown.
 *
 * @param box left, top, right and bottom in points, with commas between
 */
public record Place(String reading, String page, String box) {
    private static final Place UNKNOWN = new Place("", "", "");

    static Place of(OptionalLong reading, Optional<Value> value) {
        if (reading.isEmpty() || value.isEmpty()) {
            return UNKNOWN;
        }
        OptionalInt page = value.get().page();
        return new Place(
                Long.toString(reading.getAsLong()),
                page.isPresent() ? Integer.toString(page.getAsInt()) : "",
                value.get().box().map(Place::text).orElse(""));
    }

    private static String text(List<BigDecimal> sides) {
        return sides.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(","));
    }
}
