package nianbao.read.pdf.visible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nianbao.geometry.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page whose text runs upwards is turned, and every box finds its way back. */
class TextRotationTest {
    private static final Box SEEN = new Box(10, 20, 40, 30);

    @ParameterizedTest(name = "{0} degrees")
    @CsvSource({"0, 0, 0", "44, 0, 44", "88, 1, 2", "180, 2, 0", "-90, 3, 0", "-100, 3, 10", "355, 0, 5"})
    void anAngleIsANumberOfQuarterTurnsAndWhatIsLeft(double degrees, int quarters, double slant) {
        assertThat(TextRotation.quarters(degrees)).isEqualTo(quarters);
        assertThat(TextRotation.slant(degrees)).isCloseTo(slant, within(1e-9));
    }

    @ParameterizedTest(name = "{0} quarters")
    @CsvSource({"0, 10, 20, 40, 30", "1, 20, 60, 30, 90", "2, 60, 170, 90, 180", "3, 170, 10, 180, 40"})
    void aBoxIsTurnedWithItsPageAndBack(int quarters, double left, double top, double right, double bottom) {
        TextRotation turn = new TextRotation(quarters, 100, 200);
        Box read = turn.toReading(SEEN);
        assertThat(read).isEqualTo(new Box(left, top, right, bottom));
        assertThat(turn.frame().toPage(read)).isEqualTo(SEEN);
    }

    @Test
    void aPageOnItsSideIsAsWideAsItWasHigh() {
        TextRotation side = new TextRotation(3, 100, 200);
        assertThat(side.readingWidth()).isEqualTo(200);
        assertThat(side.readingHeight()).isEqualTo(100);
        TextRotation head = new TextRotation(2, 100, 200);
        assertThat(head.readingWidth()).isEqualTo(100);
        assertThat(head.readingHeight()).isEqualTo(200);
    }
}
