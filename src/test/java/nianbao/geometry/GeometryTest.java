package nianbao.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Boxes, spans, rulings and frames, by hand. */
class GeometryTest {
    private static final Box BOX = new Box(10, 20, 40, 80);

    @Test
    void aBoxInsideOutIsNone() {
        assertThatThrownBy(() -> new Box(1, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(0, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(Double.NaN, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Box(1, 2, 1, 2).area()).isZero();
    }

    @Test
    void anyTwoOppositeCornersSpanABox() {
        assertThat(Box.ofCorners(40, 20, 10, 80)).isEqualTo(BOX);
        assertThat(Box.ofCorners(10, 80, 40, 20)).isEqualTo(BOX);
    }

    @Test
    void aBoxHasSidesAMiddleAndAnArea() {
        assertThat(BOX.width()).isEqualTo(30);
        assertThat(BOX.height()).isEqualTo(60);
        assertThat(BOX.centerX()).isEqualTo(25);
        assertThat(BOX.centerY()).isEqualTo(50);
        assertThat(BOX.area()).isEqualTo(1800);
        assertThat(BOX.horizontal()).isEqualTo(new Span(10, 40));
        assertThat(BOX.vertical()).isEqualTo(new Span(20, 80));
    }

    @Test
    void aBoxHoldsItsEdgesAndNothingOutside() {
        assertThat(BOX.contains(10, 20)).isTrue();
        assertThat(BOX.contains(40, 80)).isTrue();
        assertThat(BOX.contains(9, 50)).isFalse();
        assertThat(BOX.contains(41, 50)).isFalse();
        assertThat(BOX.contains(25, 19)).isFalse();
        assertThat(BOX.contains(25, 81)).isFalse();
    }

    @Test
    void aBoxHoldsTheMiddleOfWhatReachesOver() {
        assertThat(BOX.containsCenterOf(new Box(0, 40, 30, 60))).isTrue();
        assertThat(BOX.containsCenterOf(new Box(0, 40, 18, 60))).isFalse();
    }

    @Test
    void theBoxAroundBoxesIsTheSmallest() {
        assertThat(Box.around(List.of(new Box(10, 30, 20, 80), new Box(15, 20, 40, 40))))
                .isEqualTo(BOX);
        assertThatThrownBy(() -> Box.around(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void boxesTouchWhereTheyShareAPoint() {
        assertThat(BOX.touches(new Box(40, 80, 50, 90))).isTrue();
        assertThat(BOX.touches(new Box(0, 0, 10, 20))).isTrue();
        assertThat(BOX.touches(new Box(41, 20, 50, 80))).isFalse();
        assertThat(BOX.touches(new Box(0, 20, 9, 80))).isFalse();
        assertThat(BOX.touches(new Box(10, 81, 40, 90))).isFalse();
        assertThat(BOX.touches(new Box(10, 0, 40, 19))).isFalse();
    }

    @Test
    void boxesShareTheAreaOfBoth() {
        assertThat(BOX.sharedArea(new Box(30, 60, 100, 100))).isEqualTo(200);
        assertThat(BOX.sharedArea(new Box(40, 20, 50, 80))).isZero();
    }

    @Test
    void aBoxGrowsOnAllSidesAndNeverTurnsInsideOut() {
        assertThat(BOX.grow(1)).isEqualTo(new Box(9, 19, 41, 81));
        assertThat(BOX.grow(-5)).isEqualTo(new Box(15, 25, 35, 75));
        assertThat(BOX.grow(-20)).isEqualTo(new Box(25, 40, 25, 60));
        assertThat(BOX.grow(-100)).isEqualTo(new Box(25, 50, 25, 50));
    }

    @Test
    void aSpanBackwardsIsNone() {
        assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Span(2, 2).length()).isZero();
    }

    @Test
    void aSpanHasALengthAMiddleAndItsEnds() {
        Span span = new Span(10, 40);
        assertThat(span.length()).isEqualTo(30);
        assertThat(span.center()).isEqualTo(25);
        assertThat(span.contains(10)).isTrue();
        assertThat(span.contains(40)).isTrue();
        assertThat(span.contains(9)).isFalse();
        assertThat(span.contains(41)).isFalse();
    }

    @Test
    void spansShareOrStandApart() {
        Span span = new Span(10, 40);
        assertThat(span.shared(new Span(30, 60))).isEqualTo(10);
        assertThat(span.shared(new Span(50, 60))).isZero();
        assertThat(span.gap(new Span(50, 60))).isEqualTo(10);
        assertThat(new Span(50, 60).gap(span)).isEqualTo(10);
        assertThat(span.gap(new Span(30, 60))).isZero();
        assertThat(span.union(new Span(0, 20))).isEqualTo(new Span(0, 40));
    }

    @Test
    void aRulingIsAsLongAsItRunsAndAsThickAsItsInk() {
        assertThat(Ruling.level(5, 10, 40, 2).box()).isEqualTo(new Box(10, 4, 40, 6));
        assertThat(Ruling.upright(5, 10, 40, 2).box()).isEqualTo(new Box(4, 10, 6, 40));
        assertThat(Ruling.upright(5, 10, 40, 2).length()).isEqualTo(30);
    }

    @Test
    void aPageReadAsItIsSeenMapsToItself() {
        assertThat(Frame.IDENTITY.toPage(BOX)).isEqualTo(BOX);
    }

    @Test
    void aPageReadLargerAndFartherMapsBack() {
        assertThat(Frame.affine(2, 0, 5, 0, 3, 7).toPage(BOX)).isEqualTo(new Box(25, 67, 85, 247));
    }

    @Test
    void aPageOnItsSideMapsEveryCorner() {
        // a quarter turn: x' = 100 - y, y' = x
        assertThat(Frame.affine(0, -1, 100, 1, 0, 0).toPage(BOX)).isEqualTo(new Box(20, 10, 80, 40));
    }

    @Test
    void theBoxOfATiltedBoxHoldsAllItsCorners() {
        assertThat(Frame.affine(1, 1, 0, -1, 1, 0).toPage(new Box(0, 0, 10, 20)))
                .isEqualTo(new Box(0, -10, 30, 20));
    }

    @Test
    void aPhotographedPageIsDrawnSmallerWhereItIsFarther() {
        Frame frame = new Frame(List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.01, 1.0));
        Box box = frame.toPage(new Box(0, 0, 100, 100));
        assertThat(box.right()).isCloseTo(100, within(1e-9));
        assertThat(box.bottom()).isCloseTo(50, within(1e-9));
        Frame wider = new Frame(List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.01, 0.0, 1.0));
        assertThat(wider.toPage(new Box(100, 0, 100, 100))).isEqualTo(new Box(50, 0, 50, 50));
    }

    @Test
    void aFrameHasNineNumbers() {
        assertThatThrownBy(() -> new Frame(List.of(1.0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFrameLeadsBackToWhereItCameFrom() {
        Frame slanted = new Frame(List.of(0.9, -0.1, 20.0, 0.15, 1.1, -5.0, 0.0001, 0.0002, 1.0));
        Box point = new Box(100, 200, 100, 200);
        Box back = slanted.inverse().toPage(slanted.toPage(point));
        assertThat(back.left()).isCloseTo(100, within(1e-6));
        assertThat(back.top()).isCloseTo(200, within(1e-6));
    }
}
