package nianbao.release.folder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure as a release has it; texts as they stand in its table.
 *
 * @param value empty where nothing stands there, or it is doubtful
 * @param doubtful what was read of a doubtful one
 * @param box empty where there is none
 */
public record ReleasedFigure(
        long report,
        String field,
        Optional<BigDecimal> value,
        Optional<BigDecimal> doubtful,
        String unit,
        String raw,
        String status,
        Optional<BigDecimal> confidence,
        String page,
        List<BigDecimal> box,
        String link) {
    private static final List<String> SIDES = List.of("box_left", "box_top", "box_right", "box_bottom");

    public ReleasedFigure {
        box = List.copyOf(box);
    }

    static ReleasedFigure of(TableReader.Row row) throws RefusedRelease {
        List<BigDecimal> box = new ArrayList<>();
        for (String side : SIDES) {
            row.number(side).ifPresent(box::add);
        }
        return new ReleasedFigure(
                row.count("report"),
                row.text("field"),
                row.number("value"),
                row.number("doubtful_reading"),
                row.text("printed_unit"),
                row.text("raw"),
                row.text("status"),
                row.number("confidence"),
                row.text("page"),
                box,
                row.text("link"));
    }
}
