package nianbao.read.ocr.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

class RulingFragmentsTest {
    private static final double DPI = 200;

    private final List<Component> components = new ArrayList<>();

    @Test
    void aBrokenFrameIsNoText() {
        int[] tops = {100, 170, 200, 290, 330};
        int[] ends = {160, 190, 280, 310, 400};
        for (int i = 0; i < tops.length; i++) {
            ink(100 + i % 2, tops[i], 104 + i % 2, ends[i]);
            ink(tops[i], 90, ends[i], 94);
        }

        assertThat(RulingFragments.of(components, DPI)).hasSize(10);
    }

    @Test
    void manyShortPiecesOfUnlikeLengthsAreNoText() {
        for (int i = 0; i < 14; i++) {
            ink(100 + 30 * i, 100, 100 + 30 * i + (i % 2 == 0 ? 8 : 26), 103);
        }

        assertThat(RulingFragments.of(components, DPI)).hasSize(14);
    }

    @Test
    void aColumnOfOnesIsText() {
        for (int row = 0; row < 10; row++) {
            ink(100, 100 + 40 * row, 104, 122 + 40 * row);
        }

        assertThat(RulingFragments.of(components, DPI)).isEmpty();
    }

    @Test
    void dashesInTheCellsOfARowAreText() {
        for (int column = 0; column < 7; column++) {
            ink(100 + 90 * column, 100, 160 + 90 * column, 104);
        }

        assertThat(RulingFragments.of(components, DPI)).isEmpty();
    }

    @Test
    void onesBesideAFrameThatIsNotTheirsAreText() {
        frame();
        for (int row = 0; row < 5; row++) {
            ink(108, 120 + 70 * row, 112, 142 + 70 * row);
        }

        assertThat(RulingFragments.of(components, DPI))
                .hasSize(5)
                .allMatch(component -> component.box().left() == 100);
    }

    /** Every fifth part of a level line over a table is there, now of one length and now of another. */
    private void worn(int from, int thickness) {
        for (int i = 0; i < 12; i++) {
            ink(from + 80 * i, 100, from + 80 * i + (i % 3 == 0 ? 54 : 14), 100 + thickness);
        }
    }

    @Test
    void aLineOverATableIsNoTextThoughMostOfItIsLost() {
        worn(100, 4);
        assertThat(RulingFragments.of(components, DPI)).hasSize(12);
    }

    @Test
    void aThickLineIsNoTextWhereItIsLevel() {
        worn(100, 9);
        assertThat(RulingFragments.of(components, DPI)).hasSize(12);
        components.clear();
        int[] tops = {100, 170, 200, 290, 330};
        int[] ends = {160, 190, 280, 310, 400};
        for (int i = 0; i < tops.length; i++) {
            ink(100, tops[i], 109, ends[i]);
        }
        assertThat(RulingFragments.of(components, DPI)).isEmpty();
    }

    @Test
    void aColumnOfOnesSomeOfWhichAreWornIsText() {
        for (int row = 0; row < 14; row++) {
            ink(100, 100 + 40 * row, 104, (row % 4 == 0 ? 108 : 122) + 40 * row);
        }

        assertThat(RulingFragments.of(components, DPI)).isEmpty();
    }

    @Test
    void aLineOverATableIsNoTextThoughItsPiecesAreShort() {
        for (int i = 0; i < 24; i++) {
            ink(100 + 40 * i, 100, 100 + 40 * i + (i % 3 == 0 ? 24 : 9), 103);
        }
        assertThat(RulingFragments.of(components, DPI)).hasSize(24);
    }

    @Test
    void aFewStrokesFarApartAreText() {
        for (int i = 0; i < 7; i++) {
            ink(100 + 80 * i, 100, 100 + 80 * i + (i % 3 == 0 ? 54 : 14), 104);
        }
        assertThat(RulingFragments.of(components, DPI)).isEmpty();
    }

    @Test
    void dashesFarFromEachOtherAreText() {
        for (int i = 0; i < 5; i++) {
            ink(100 + 260 * i, 100, 160 + 270 * i, 104);
        }

        assertThat(RulingFragments.of(components, DPI)).isEmpty();
    }

    @Test
    void aDashOfTwoPiecesIsText() {
        ink(100, 100, 180, 104);
        ink(184, 100, 330, 104);

        assertThat(RulingFragments.of(components, DPI)).isEmpty();
    }

    @Test
    void aStrokeBesideAFrameIsText() {
        frame();
        ink(96, 131, 108, 133); // 一, which is level

        assertThat(RulingFragments.of(components, DPI)).hasSize(5).noneMatch(component -> component.id() == 5);
    }

    private void frame() {
        for (int row = 0; row < 5; row++) {
            ink(100, 100 + 70 * row, 104, 125 + 70 * row + 8 * row);
        }
    }

    private void ink(int left, int top, int right, int bottom) {
        PixelBox box = new PixelBox(left, top, right, bottom);
        components.add(new Component(components.size(), box, (int) box.area()));
    }
}
