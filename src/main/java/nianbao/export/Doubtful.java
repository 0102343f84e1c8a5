package nianbao.export;

import java.math.BigDecimal;
import java.util.Optional;
import nianbao.model.ReportRecord.Value;

/** Where a reading stands that a person has yet to look at. */
public enum Doubtful {
    /** In a place of its own: the value is empty. */
    APART,
    /** In the place of the value, because somebody asked for that; its status tells. */
    AMONG_VALUES;

    /** The number that stands as the value of a figure. */
    public Optional<BigDecimal> value(Value figure) {
        return this == AMONG_VALUES || figure.status().isCertain() ? figure.value() : Optional.empty();
    }

    /** The number that was read and is doubtful. */
    public static Optional<BigDecimal> reading(Value figure) {
        return figure.status().isCertain() ? Optional.empty() : figure.value();
    }
}
