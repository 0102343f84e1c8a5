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
}
