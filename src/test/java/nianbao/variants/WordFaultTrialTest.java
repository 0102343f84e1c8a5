package nianbao.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nianbao.model.Extent;
import nianbao.pipeline.Pipeline;
import nianbao.variants.FaultTrial.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordFaultTrialTest {
    private static final long SEED = 20_262;

    @ParameterizedTest
    @EnumSource(WordCellFault.class)
    void nothingIsWrongUnseen(WordCellFault fault) {
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.WHOLE)) {
            for (int wording = 0; wording < fault.size(); wording++) {
                Outcome outcome = WordFaultTrial.of(pipeline, fault, wording, SEED + wording);
                assertThat(outcome.silent()).isEmpty();
                assertThat(outcome.needless()).isZero();
            }
        }
    }
}
