package nianbao.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nianbao.model.Extent;
import nianbao.pipeline.Pipeline;
import nianbao.variants.FaultTrial.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTrialTest {
    private static final long SEED = 20_261;

    @ParameterizedTest
    @EnumSource(CellFault.class)
    void nothingIsWrongUnseen(CellFault fault) {
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.WHOLE)) {
            for (int wording = 0; wording < fault.size(); wording++) {
                Outcome outcome = FaultTrial.of(pipeline, fault, wording, SEED + wording);
                assertThat(outcome.silent()).isEmpty();
                assertThat(outcome.needless()).isZero();
            }
        }
    }
}
