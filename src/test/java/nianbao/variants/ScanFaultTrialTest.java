package nianbao.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import nianbao.pipeline.Pipeline;
import nianbao.variants.FaultTrial.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScanFaultTrialTest {
    private static final long SEED = 20_262;

    /** A few: each takes some seconds. */
    @ParameterizedTest
    @EnumSource(names = {"STRUCK", "RAISED", "EDGE_CUT"})
    void nothingIsWrongUnseen(ScanFault fault) throws IOException {
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH)) {
            Outcome outcome = ScanFaultTrial.of(pipeline, fault, SEED);
            assertThat(outcome.silent()).isEmpty();
            assertThat(2 * outcome.right()).isGreaterThan(outcome.figures());
        }
    }
}
