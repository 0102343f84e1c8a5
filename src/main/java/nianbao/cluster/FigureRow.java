package nianbao.cluster;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Value;

/**
 * A figure as a row of a table.
 *
 * @param value empty for a number of more than fifteen digits, which no double is; {@code raw} has it
 * @param left of its box, with the other sides, in points on the page as a reader sees it
 */
record FigureRow(
        String field,
        Optional<BigDecimal> value,
        Optional<String> raw,
        Optional<String> unit,
        String status,
        Optional<BigDecimal> confidence,
        OptionalInt page,
        Optional<BigDecimal> left,
        Optional<BigDecimal> top,
        Optional<BigDecimal> right,
        Optional<BigDecimal> bottom,
        OptionalInt table,
        OptionalInt row,
        OptionalInt column) {
    /** Digits of which a double holds any number. */
    private static final int SURE_DIGITS = 15;

    static FigureRow of(Value figure) {
        Optional<Position> cell = figure.cell();
        return new FigureRow(
                figure.field(),
                figure.value().filter(number -> number.precision() <= SURE_DIGITS),
                figure.raw(),
                figure.unit(),
                figure.status().id(),
                figure.confidence(),
                figure.page(),
                side(figure, 0),
                side(figure, 1),
                side(figure, 2),
                side(figure, 3),
                cell.stream().mapToInt(Position::table).findFirst(),
                cell.stream().mapToInt(Position::row).findFirst(),
                cell.stream().mapToInt(Position::column).findFirst());
    }

    private static Optional<BigDecimal> side(Value figure, int number) {
        return figure.box().map((List<BigDecimal> box) -> box.get(number));
    }
}
