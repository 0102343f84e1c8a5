package nianbao.correct;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nianbao.model.ReportRecord.Value;

/** Whether two readings of a field are of the same cell. */
final class CellMatch {
    private CellMatch() {}

    /** In the same file: the boxes overlap so that each has the other's middle; without boxes, the same row and column. */
    static boolean isSamePlace(Value one, Value other) {
        if (one.box().isPresent() && other.box().isPresent()) {
            return one.page().equals(other.page())
                    && isInside(middle(one.box().get()), other.box().get())
                    && isInside(middle(other.box().get()), one.box().get());
        }
        return one.box().isPresent() == other.box().isPresent() && one.cell().equals(other.cell());
    }

    /** In another file: the same text, or no cell in either. */
    static boolean isSameText(Value one, Value other) {
        return text(one).equals(text(other))
                && one.cell().isPresent() == other.cell().isPresent();
    }

    private static Optional<String> text(Value value) {
        return value.raw().map(raw -> raw.replaceAll("\\s+", ""));
    }

    private record Point(double x, double y) {}

    private static Point middle(List<BigDecimal> box) {
        return new Point(
                (box.get(0).doubleValue() + box.get(2).doubleValue()) / 2,
                (box.get(1).doubleValue() + box.get(3).doubleValue()) / 2);
    }

    private static boolean isInside(Point point, List<BigDecimal> box) {
        return point.x() >= box.get(0).doubleValue()
                && point.x() <= box.get(2).doubleValue()
                && point.y() >= box.get(1).doubleValue()
                && point.y() <= box.get(3).doubleValue();
    }
}
