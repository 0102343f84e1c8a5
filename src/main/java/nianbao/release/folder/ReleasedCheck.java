package nianbao.release.folder;

import java.math.BigDecimal;
import java.util.Optional;

/** A check as a release has it. */
public record ReleasedCheck(
        long report, String check, String outcome, Optional<BigDecimal> expected, Optional<BigDecimal> actual) {
    static ReleasedCheck of(TableReader.Row row) throws RefusedRelease {
        return new ReleasedCheck(
                row.count("report"),
                row.text("check"),
                row.text("outcome"),
                row.number("expected"),
                row.number("actual"));
    }
}
