package nianbao.variants;

import static nianbao.variants.ScanFault.BETWEEN_ROWS;
import static nianbao.variants.ScanFault.BLOT;
import static nianbao.variants.ScanFault.EDGE_CUT;
import static nianbao.variants.ScanFault.FLUID;
import static nianbao.variants.ScanFault.LONE_ON_BORDER;
import static nianbao.variants.ScanFault.MARKER;
import static nianbao.variants.ScanFault.OVER_BORDER;
import static nianbao.variants.ScanFault.RAISED;
import static nianbao.variants.ScanFault.RIM;
import static nianbao.variants.ScanFault.RINGED;
import static nianbao.variants.ScanFault.SECOND;
import static nianbao.variants.ScanFault.STAPLE;
import static nianbao.variants.ScanFault.STRUCK;
import static nianbao.variants.ScanFault.STRUCK_BESIDE;
import static nianbao.variants.ScanFault.STRUCK_THINLY;
import static nianbao.variants.ScanFault.TICKED;
import static nianbao.variants.ScanFault.TICKED_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nianbao.model.Extent;
import nianbao.pipeline.Pipeline;
import nianbao.variants.FaultTrial.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScanFaultTrialTest {
    private static final long SEED = 20_262;

    /** Several faults in one report: each report takes some seconds. */
    static Stream<List<ScanFault>> faults() {
        return Stream.of(
                List.of(STRUCK, STRUCK_THINLY, SECOND),
                List.of(LONE_ON_BORDER, STRUCK_BESIDE, RAISED, TICKED, RINGED, BLOT, MARKER, OVER_BORDER),
                List.of(BETWEEN_ROWS, STAPLE, TICKED_OVER, FLUID, RIM),
                List.of(EDGE_CUT));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nothingIsWrongUnseen(List<ScanFault> faults) throws IOException {
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.FIGURES)) {
            Outcome outcome = ScanFaultTrial.of(pipeline, faults, SEED);
            assertThat(outcome.silent()).isEmpty();
            assertThat(2 * outcome.right()).isGreaterThan(outcome.figures());
        }
    }
}
