package nianbao.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nianbao.model.Extent;
import nianbao.pipeline.Pipeline;
import nianbao.variants.ReportPageTrial.Outcome;
import org.junit.jupiter.api.Test;

class ReportPageTrialTest {
    private static final long SEED = 20_267;
    private static final int PAGES = 60;

    @Test
    void everyPageIsReadAsItIsWorded() {
        Outcome all = ReportPageTrial.NOTHING;
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.WHOLE)) {
            for (int i = 0; i < PAGES; i++) {
                all = all.plus(ReportPageTrial.of(pipeline, SEED + i));
            }
        }

        assertThat(all.misnamed()).isZero();
        assertThat(all.wrong()).isEmpty();
    }
}
