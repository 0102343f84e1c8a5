package nianbao.render;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;

/** The colour of each status in pictures; docs/operations.md has the same table. */
final class StatusColours {
    private static final Map<Status, Color> COLOURS = Map.of(
            Status.READ, new Color(0x20A040),
            Status.REPAIRED, new Color(0x00A0A0),
            Status.REVIEW, new Color(0xF08000),
            Status.BLANK, new Color(0x909090),
            Status.MISSING, new Color(0xE00000),
            Status.CORRECTED, new Color(0x9030C0));

    private StatusColours() {}

    static Color of(Status status) {
        return COLOURS.getOrDefault(status, Color.BLACK);
    }

    /** How many of {@code values} have it. */
    static long count(List<Value> values, Status status) {
        return values.stream().filter(value -> value.status() == status).count();
    }
}
