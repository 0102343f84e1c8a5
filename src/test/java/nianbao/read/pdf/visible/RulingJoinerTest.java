package nianbao.read.pdf.visible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.pdf.visible.RulingJoiner.Joined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pieces of one line become one ruling; what is none is left over, and told of. */
class RulingJoinerTest {
    private static Joined join(Box... bars) {
        return RulingJoiner.join(List.of(bars));
    }

    private static Box[] dots(int count, double width, double height, double step) {
        List<Box> dots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dots.add(new Box(100 + i * step, 200, 100 + i * step + width, 200 + height));
        }
        return dots.toArray(Box[]::new);
    }

    private static void assertIs(Ruling ruling, Axis axis, double at, double start, double end, double thickness) {
        assertThat(ruling.axis()).isEqualTo(axis);
        assertThat(ruling.at()).isCloseTo(at, within(1e-9));
        assertThat(ruling.along().start()).isCloseTo(start, within(1e-9));
        assertThat(ruling.along().end()).isCloseTo(end, within(1e-9));
        assertThat(ruling.thickness()).isCloseTo(thickness, within(1e-9));
    }

    @Test
    void aBarIsARulingAlongItsLongerSide() {
        Joined level = join(new Box(100, 200, 300, 201));
        assertIs(level.rulings().get(0), Axis.LEVEL, 200.5, 100, 300, 1);
        assertThat(level.rest()).isEmpty();
        Joined upright = join(new Box(100, 200, 102, 300));
        assertIs(upright.rulings().get(0), Axis.UPRIGHT, 101, 200, 300, 2);
        assertThat(upright.rest()).isEmpty();
    }

    @Test
    void piecesBecomeOneLineAtTheirMeanHeightAsThickAsTheThickest() {
        Joined joined = join(new Box(142, 199.7, 152, 200.7), new Box(110, 199.5, 140, 200.5));
        assertThat(joined.rulings()).hasSize(1);
        assertIs(joined.rulings().get(0), Axis.LEVEL, 200.05, 110, 152, 1);
    }

    @ParameterizedTest(name = "gap {0}")
    @CsvSource({"2.5, 1", "3, 2"})
    void piecesAWordApartAreTwoLines(double gap, int lines) {
        assertThat(join(new Box(100, 200, 140, 201), new Box(140 + gap, 200, 180, 201))
                        .rulings())
                .hasSize(lines);
    }

    @ParameterizedTest(name = "{0} apart")
    @CsvSource({"0.25, 1", "0.5, 2"})
    void twoLinesOfADoubleOneStayTwo(double apart, int lines) {
        assertThat(join(new Box(100, 200, 140, 200.25), new Box(100, 200 + apart, 140, 200.25 + apart))
                        .rulings())
                .hasSize(lines);
    }

    @Test
    void aLineDoesNotCreepIntoTheNext() {
        assertThat(join(
                                new Box(100, 200, 140, 200.2),
                                new Box(100, 200.3, 140, 200.5),
                                new Box(100, 200.6, 140, 200.8),
                                new Box(100, 200.9, 140, 201.1))
                        .rulings())
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"2, 0.5, true", "1.9, 0.5, false", "3, 1, true", "2.9, 1, false"})
    void aSpeckIsNoLineAndIsLeftOver(double length, double thickness, boolean is) {
        Box level = new Box(100, 200, 100 + length, 200 + thickness);
        Box upright = new Box(100, 200, 100 + thickness, 200 + length);
        for (Box bar : List.of(level, upright)) {
            assertThat(join(bar).rulings()).hasSize(is ? 1 : 0);
            assertThat(join(bar).rest()).hasSize(is ? 0 : 1);
        }
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"1, 1, true", "1, 2, true", "1, 2.1, false", "2, 3, true", "2, 3.1, false"})
    void dotsInARowAreALine(double width, double height, boolean are) {
        Joined joined = join(dots(20, width, height, width + 1));
        List<Ruling> level = joined.rulings().stream()
                .filter(ruling -> ruling.axis() == Axis.LEVEL)
                .toList();
        assertThat(level).hasSize(are ? 1 : 0);
        assertThat(joined.rest()).hasSize(are ? 0 : 20);
    }

    @Test
    void aRowOfThreeDotsThatTouchIsNoLine() {
        assertThat(join(dots(2, 1, 1, 1)).rulings()).isEmpty();
        assertThat(join(dots(3, 1, 1, 1)).rulings()).hasSize(1);
    }

    @Test
    void whatHasNoExtentIsLeftOver() {
        Box point = new Box(100, 200, 100, 200);
        assertThat(join(point, point).rulings()).isEmpty();
        assertThat(join(point, point).rest()).hasSize(2);
    }

    @Test
    void aDotBesideALineIsLeftOver() {
        Box dot = new Box(320, 200, 321, 201);
        assertThat(join(new Box(100, 200, 300, 201), dot).rest()).containsExactly(dot);
    }
}
