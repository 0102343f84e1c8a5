package nianbao.read.ofd.value;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.geometry.Affine;
import org.junit.jupiter.api.Test;

class OfdValuesTest {
    @Test
    void stepsAreCounted() {
        assertThat(Numbers.steps("1 g 3 2.5 4", 99))
                .hasValueSatisfying(steps -> assertThat(steps).containsExactly(1.0, 2.5, 2.5, 2.5, 4.0));
        assertThat(Numbers.steps("g 9000000 1", 5))
                .hasValueSatisfying(steps -> assertThat(steps).hasSize(5));
        assertThat(Numbers.steps("g 3", 99)).isEmpty();
        assertThat(Numbers.steps("1 x", 99)).isEmpty();
    }

    @Test
    void numbersThatNoPageHasAreNone() {
        assertThat(Numbers.one("NaN")).isEmpty();
        assertThat(Numbers.one("1e300")).isEmpty();
        assertThat(Numbers.of("1 2 3", 4)).isEmpty();
    }

    @Test
    void pathsAreUnderstoodToTheirEndOrNotAtAll() {
        assertThat(PathData.operators("M 0 0 L 10 0 C", Affine.shift(1, 2)))
                .contains("1.0000 2.0000 m\n11.0000 2.0000 l\nh\n");
        assertThat(PathData.operators("M 0 0 L 10", Affine.IDENTITY)).isEmpty();
        assertThat(PathData.operators("M 0 0 X 10", Affine.IDENTITY)).isEmpty();
        assertThat(PathData.operators("L 10 10", Affine.IDENTITY)).isEmpty();
    }

    @Test
    void arcsEndWhereTheySay() {
        String half =
                PathData.operators("M 0 0 A 5 5 0 0 1 10 0", Affine.IDENTITY).orElseThrow();
        assertThat(half.lines()).hasSize(3);
        assertThat(half).endsWith("10.0000 0.0000 c\n").contains("5.0000 -5.0000 c\n");
    }
}
