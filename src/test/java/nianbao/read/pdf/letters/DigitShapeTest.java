package nianbao.read.pdf.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Digits without holes are told apart by the sides to which they open. */
class DigitShapeTest {
    /** Strokes of a digit of 50 by 100, y upwards: roof, middle and foot, and the upper and lower half of each side. */
    private static DigitShape shape(String strokes) {
        Area area = new Area();
        for (String stroke : strokes.split(" ")) {
            area.add(new Area(
                    switch (stroke) {
                        case "roof" -> new Rectangle(0, 90, 50, 10);
                        case "middle" -> new Rectangle(0, 47, 50, 6);
                        case "foot" -> new Rectangle(0, 0, 50, 10);
                        case "upper-left" -> new Rectangle(0, 47, 10, 53);
                        case "upper-right" -> new Rectangle(40, 47, 10, 53);
                        case "lower-left" -> new Rectangle(0, 0, 10, 53);
                        default -> new Rectangle(40, 0, 10, 53);
                    }));
        }
        return new DigitShape(area);
    }

    private static DigitShape seven() {
        Path2D seven = new Path2D.Double();
        seven.moveTo(0, 100);
        seven.lineTo(50, 100);
        seven.lineTo(50, 90);
        seven.lineTo(22, 0);
        seven.lineTo(10, 0);
        seven.lineTo(38, 90);
        seven.lineTo(0, 90);
        seven.closePath();
        return new DigitShape(seven);
    }

    private static int[] possible(DigitShape shape) {
        return IntStream.of(2, 3, 5, 7)
                .filter(digit -> !shape.contradicts(digit))
                .toArray();
    }

    @Test
    void eachIsItselfAndNoOther() {
        assertThat(possible(shape("roof upper-right middle lower-left foot"))).containsExactly(2);
        assertThat(possible(shape("roof upper-right middle lower-right foot"))).containsExactly(3);
        assertThat(possible(shape("roof upper-left middle lower-right foot"))).containsExactly(5);
        assertThat(possible(seven())).containsExactly(7);
    }

    @Test
    void aBarMayBeAnything() {
        assertThat(possible(shape("roof"))).containsExactly(2, 3, 5, 7);
    }

    /** A plate of 50 by 100 with holes in it: left, bottom, width and height of each. */
    private static DigitShape pierced(Rectangle... holes) {
        Area area = new Area(new Rectangle(0, 0, 50, 100));
        for (Rectangle hole : holes) {
            area.subtract(new Area(hole));
        }
        return new DigitShape(area);
    }

    @Test
    void aHeavyZeroHasALowHoleInItsMiddle() {
        assertThat(pierced(new Rectangle(12, 18, 26, 64)).contradicts(0)).isFalse();
        assertThat(pierced(new Rectangle(12, 8, 26, 60)).contradicts(0))
                .as("the hole of a 6")
                .isTrue();
        assertThat(pierced(new Rectangle(12, 28, 26, 44)).contradicts(0))
                .as("a ring of no digit")
                .isTrue();
    }

    @Test
    void aBarredZeroHasTwoHolesBesideEachOther() {
        assertThat(pierced(new Rectangle(8, 22, 12, 60), new Rectangle(28, 22, 12, 60))
                        .contradicts(0))
                .isFalse();
        assertThat(pierced(new Rectangle(12, 10, 26, 36), new Rectangle(12, 54, 26, 36))
                        .contradicts(0))
                .as("an 8")
                .isTrue();
    }

    private static int[] contradicted(DigitShape shape) {
        return IntStream.range(0, 10).filter(shape::contradicts).toArray();
    }

    @Test
    void aTallHoleIsAZero() {
        assertThat(contradicted(pierced(new Rectangle(10, 10, 30, 80)))).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aLowHoleIsASixAndAHighOneANine() {
        assertThat(contradicted(pierced(new Rectangle(10, 8, 30, 44)))).containsExactly(0, 1, 2, 3, 5, 7, 8, 9);
        assertThat(contradicted(pierced(new Rectangle(10, 48, 30, 44)))).containsExactly(0, 1, 2, 3, 5, 6, 7, 8);
    }

    @Test
    void twoHolesAboveEachOtherAreAnEight() {
        assertThat(contradicted(pierced(new Rectangle(12, 10, 26, 36), new Rectangle(12, 54, 26, 36))))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 9);
    }

    @Test
    void aSmallLoopTellsNothingOfATwo() {
        assertThat(pierced(new Rectangle(10, 10, 30, 30)).contradicts(2)).isFalse();
        assertThat(pierced(new Rectangle(10, 10, 30, 40)).contradicts(2)).isTrue();
    }

    @Test
    void aPrickIsNoHole() {
        assertThat(contradicted(pierced(new Rectangle(20, 50, 2, 2)))).containsExactly(0, 6, 8, 9);
    }

    @Test
    void whatHasNoAreaMayBeAnyDigitWithoutAHole() {
        assertThat(contradicted(new DigitShape(new Rectangle(0, 0, 0, 100)))).containsExactly(0, 6, 8, 9);
    }

    /** Curves, and contours that no operator closes. */
    @Test
    void aRoundZeroIsOneHoweverItIsWound() {
        Path2D ring = new Path2D.Double(Path2D.WIND_NON_ZERO);
        ellipse(ring, 250, 350, 250, 350, 1);
        ellipse(ring, 250, 350, 170, 280, -1);
        assertThat(contradicted(new DigitShape(ring))).doesNotContain(0).contains(1, 6, 8);
        Path2D filled = new Path2D.Double(Path2D.WIND_NON_ZERO);
        ellipse(filled, 250, 350, 250, 350, 1);
        ellipse(filled, 250, 350, 170, 280, 1);
        assertThat(contradicted(new DigitShape(filled)))
                .as("both wound alike: no hole")
                .contains(0);
    }

    private static void ellipse(Path2D path, double x, double y, double width, double height, int direction) {
        for (int i = 0; i < 36; i++) {
            double angle = direction * i * Math.PI / 18;
            double atX = x + width * Math.cos(angle);
            double atY = y + height * Math.sin(angle);
            if (i == 0) {
                path.moveTo(atX, atY);
            } else {
                path.lineTo(atX, atY);
            }
        }
    }
}
