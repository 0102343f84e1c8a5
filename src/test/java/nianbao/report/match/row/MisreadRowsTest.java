package nianbao.report.match.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.report.wording.OrderedMatch.Pair;
import org.junit.jupiter.api.Test;

/** A row whose label is like none of the form's is the one that is left in its place, or none. */
class MisreadRowsTest {
    private static final double JUST_READ = Math.nextDown(MisreadRows.COST);

    private static Pair read(int found, int wanted) {
        return new Pair(found, 1, wanted, JUST_READ);
    }

    private static Pair misread(int found, int wanted) {
        return new Pair(found, 1, wanted, MisreadRows.COST);
    }

    private static boolean[] written(boolean... rows) {
        return rows;
    }

    @Test
    void betweenTwoThatAreReadItIsTheOneThatIsLeft() {
        List<Pair> pairs = List.of(read(0, 0), misread(1, 1), read(2, 2));
        assertThat(MisreadRows.held(pairs, written(true, true, true), 3)).isEqualTo(pairs);
    }

    @Test
    void atTheEndsToo() {
        List<Pair> pairs = List.of(misread(0, 0), read(1, 1), misread(2, 2));
        assertThat(MisreadRows.held(pairs, written(true, true, true), 3)).isEqualTo(pairs);
    }

    @Test
    void whereTheFormHasMoreRowsItIsNone() {
        List<Pair> pairs = List.of(read(0, 0), misread(1, 1), read(2, 3));
        assertThat(MisreadRows.held(pairs, written(true, true, true), 4)).containsExactly(read(0, 0), read(2, 3));
    }

    @Test
    void whereTheTableHasMoreRowsWithFiguresItIsNone() {
        List<Pair> pairs = List.of(read(0, 0), misread(1, 1), read(3, 2));
        assertThat(MisreadRows.held(pairs, written(true, true, true, true), 3)).containsExactly(read(0, 0), read(3, 2));
        assertThat(MisreadRows.held(pairs, written(true, true, false, true), 3)).isEqualTo(pairs);
    }

    @Test
    void whatIsTornOverRowsIsPassedWhole() {
        List<Pair> pairs = List.of(new Pair(0, 2, 0, JUST_READ), misread(2, 1));
        assertThat(MisreadRows.held(pairs, written(true, true, true), 2)).isEqualTo(pairs);
    }

    @Test
    void layingARowAgainstAnyCostsLessThanLeavingOutBoth() {
        assertThat(MisreadRows.COST).isGreaterThan(1).isLessThan(2);
    }
}
