package nianbao.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;

/** Values of fields that stand on no page. */
final class FakeValues {
    private FakeValues() {}

    static Value of(String field, Optional<BigDecimal> value, Status status) {
        return new Value(
                field,
                value,
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
