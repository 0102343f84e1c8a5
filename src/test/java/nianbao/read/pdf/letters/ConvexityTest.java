package nianbao.read.pdf.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

/** A stroke has no hollow; whatever else stands where one is said to be has, in thousandths of an em. */
class ConvexityTest {
    private static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    @Test
    void barsAndSlashesHaveNoHollowWhicheverWayTheyAreDrawn() {
        assertThat(Convexity.holds(new Rectangle2D.Double(100, 300, 400, 60))).isTrue();
        assertThat(Convexity.holds(polygon(0, 0, 60, 0, 400, 700, 340, 700))).isTrue();
        assertThat(Convexity.holds(polygon(340, 700, 400, 700, 60, 0, 0, 0))).isTrue();
        assertThat(Convexity.holds(new Ellipse2D.Double(0, 0, 100, 100))).isTrue();
    }

    @Test
    void anAngleHasOne() {
        assertThat(Convexity.holds(polygon(0, 0, 300, 0, 300, 60, 60, 60, 60, 700, 0, 700)))
                .as("L")
                .isFalse();
        assertThat(Convexity.holds(polygon(0, 700, 0, 60, 240, 60, 240, 0, 300, 0, 300, 700)))
                .as("another, the other way round")
                .isFalse();
    }

    @Test
    void twoPartsAndARingAreNoStroke() {
        Path2D two = new Path2D.Double(new Rectangle2D.Double(0, 0, 60, 60));
        two.append(new Rectangle2D.Double(0, 200, 60, 60), false);
        assertThat(Convexity.holds(two)).isFalse();
        Area ring = new Area(new Ellipse2D.Double(0, 0, 400, 700));
        ring.subtract(new Area(new Ellipse2D.Double(80, 80, 240, 540)));
        assertThat(Convexity.holds(ring)).isFalse();
    }

    @Test
    void anOutlineOfNothingIsNone() {
        assertThat(Convexity.holds(new Path2D.Double())).isFalse();
    }

    @Test
    void theRoundingOfCoordinatesIsNoHollow() {
        assertThat(Convexity.holds(polygon(0, 0, 10, 1, 20, 0, 20, 60, 0, 60))).isTrue();
        assertThat(Convexity.holds(polygon(0, 0, 100, 10, 200, 0, 200, 60, 0, 60)))
                .isFalse();
    }
}
