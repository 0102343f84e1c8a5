package nianbao.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One county with all that can be planted; {@link CountyMain} makes many. */
class CountyTest {
    private static final long SEED = 20261127;

    @Test
    void whatIsPlantedIsFoundAndNothingElseIsClaimed(@TempDir Path folder) {
        MadeCounty county = new CountyMaker(SEED).make(1);
        try (CountyTrial trial = new CountyTrial(folder)) {
            Set<Planted> found = trial.found(county);
            CountyTally tally = new CountyTally();
            tally.add(county, found);
            assertThat(county.planted())
                    .extracting(Planted::kind)
                    .doesNotHaveDuplicates()
                    .hasSize(15);
            assertThat(tally.missed()).isEmpty();
            assertThat(tally.falseAlarms()).isEmpty();
            assertThat(tally.certainFalseAlarms()).isZero();
        }
    }

    @Test
    void whatIsNotFoundAndWhatIsFoundBesidesIsCounted() {
        MadeCounty county = new CountyMaker(SEED).make(1);
        CountyTally tally = new CountyTally();
        tally.add(county, Set.of(new Planted(CountyMaker.SUM, county.government(), 1999)));
        assertThat(tally.missed()).hasSameSizeAs(county.planted());
        assertThat(tally.certainFalseAlarms()).isOne();
    }
}
