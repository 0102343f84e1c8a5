package nianbao.release.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import nianbao.release.folder.ReleasedReport;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static final List<ReleasedReport> REPORTS = LongStream.rangeClosed(1, 4)
            .mapToObj(number -> new ReleasedReport(number, "", "", "", "", "", "", "", "", 0, 0))
            .toList();

    /** The first report has one figure, the second none, the third two, the fourth three. */
    private static int figures(ReleasedReport report) {
        return List.of(1, 0, 2, 3).get((int) report.number() - 1);
    }

    private static Map<Long, Set<Integer>> drawn(int size, long seed) {
        return Sampling.of(REPORTS, SamplingTest::figures, size, seed);
    }

    @Test
    void moreThanThereIsIsAll() {
        assertThat(drawn(100, 1)).isEqualTo(Map.of(1L, Set.of(0), 3L, Set.of(0, 1), 4L, Set.of(0, 1, 2)));
        assertThat(Sampling.of(List.of(), report -> 0, 5, 1)).isEmpty();
    }

    @Test
    void theSameSeedDrawsTheSameAndNothingTwice() {
        for (long seed = 0; seed < 50; seed++) {
            Map<Long, Set<Integer>> drawn = drawn(3, seed);
            assertThat(drawn).isEqualTo(drawn(3, seed));
            assertThat(drawn.values().stream().mapToInt(Set::size).sum()).isEqualTo(3);
        }
    }

    @Test
    void eachFigureIsAsLikelyAsAnyOther() {
        int draws = 6000;
        int[] of = new int[5];
        for (long seed = 0; seed < draws; seed++) {
            drawn(2, seed).forEach((report, figures) -> of[report.intValue()] += figures.size());
        }
        // two of six: a third of the draws for each figure
        assertThat(of[1]).isBetween(1850, 2150);
        assertThat(of[2]).isZero();
        assertThat(of[3]).isBetween(3800, 4200);
        assertThat(of[4]).isBetween(5800, 6200);
    }
}
