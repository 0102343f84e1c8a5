package nianbao.read.ocr.rulings.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nianbao.geometry.Ruling.Axis;
import org.junit.jupiter.api.Test;

/** A line that falls a pixel every four from (100, 50) on, for 80 pixels. */
class RulingTraceTest {
    private final RulingTrace falling = RulingTrace.followed(Axis.LEVEL, 100, centers(80), 3);

    private static float[] centers(int length) {
        float[] centers = new float[length];
        for (int i = 0; i < length; i++) {
            centers[i] = 50 + i / 4f;
        }
        return centers;
    }

    @Test
    void aLineIsWhereItWasFollowed() {
        assertThat(falling.end()).isEqualTo(180);
        assertThat(falling.length()).isEqualTo(80);
        assertThat(falling.at(100)).isEqualTo(50);
        assertThat(falling.at(139.6)).isEqualTo(60);
        assertThat(falling.at(179)).isEqualTo(69.75);
        assertThat(falling.middle()).isCloseTo(59.875, within(1e-6));
        assertThat(falling.slope()).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void beyondItsEndsItGoesOnAsItSlants() {
        assertThat(falling.at(80)).isCloseTo(45, within(1e-4));
        assertThat(falling.at(180)).isCloseTo(70, within(1e-4));
        assertThat(falling.at(199)).isCloseTo(74.75, within(1e-4));
    }

    @Test
    void aLineOfOnePixelDoesNotSlant() {
        RulingTrace dot = RulingTrace.followed(Axis.LEVEL, 7, new float[] {9}, 1);

        assertThat(dot.slope()).isZero();
        assertThat(dot.at(20)).isEqualTo(9);
    }

    @Test
    void aPartOfALineKeepsWhatWasCounted() {
        RulingTrace part = falling.counted(0.8, 5, 0.1).between(120, 140);

        assertThat(part.start()).isEqualTo(120);
        assertThat(part.end()).isEqualTo(140);
        assertThat(part.at(120)).isEqualTo(55);
        assertThat(part.at(139)).isEqualTo(59.75);
        assertThat(part.axis()).isEqualTo(Axis.LEVEL);
        assertThat(part.thickness()).isEqualTo(3);
        assertThat(part.inkedShare()).isEqualTo(0.8);
        assertThat(part.breaks()).isEqualTo(5);
        assertThat(part.crowdedShare()).isEqualTo(0.1);
    }

    @Test
    void anExtendedLineIsStraightWhereItWasNotFollowed() {
        RulingTrace longer = falling.counted(0.8, 5, 0.1).extended(92, 200);

        assertThat(longer.start()).isEqualTo(92);
        assertThat(longer.end()).isEqualTo(200);
        assertThat(longer.centers()[0]).isCloseTo(48, within(1e-4f));
        assertThat(longer.centers()[48]).isEqualTo(60);
        assertThat(longer.centers()[107]).isCloseTo(74.75f, within(1e-4f));
        assertThat(longer.inkedShare()).isEqualTo(0.8);
        assertThat(longer.breaks()).isEqualTo(5);
    }

    /** 80 pixels at 200 dpi are 0.4 inches: eleven breaks an inch are 4.4. */
    @Test
    void aDottedLineHasElevenBreaksAnInch() {
        assertThat(falling.counted(0.5, 5, 0).isDotted(200)).isTrue();
        assertThat(falling.counted(0.5, 4, 0).isDotted(200)).isFalse();
        assertThat(InkSheet.level(0, 0, 200).counted(0.5, 11, 0).isDotted(200)).isTrue();
    }

    @Test
    void twoLinesShareTheWayOnWhichTheyLieOnEachOther() {
        RulingTrace line = InkSheet.level(50, 100, 200);

        assertThat(line.shared(InkSheet.level(53, 150, 300), 3)).isEqualTo(50);
        assertThat(line.shared(InkSheet.level(54, 150, 300), 3)).isZero();
        assertThat(line.shared(InkSheet.level(47, 0, 130), 3)).isEqualTo(30);
        assertThat(line.shared(InkSheet.level(46, 0, 130), 3)).isZero();
        assertThat(line.shared(InkSheet.level(50, 200, 300), 3)).isZero();
        assertThat(line.shared(InkSheet.level(50, 250, 300), 3)).isZero();
        assertThat(line.shared(InkSheet.upright(50, 100, 200), 3)).isZero();
    }

    /** They are compared in the middle of what they share. */
    @Test
    void aLineThatSlantsAwayFromAnotherDoesNotLieOnIt() {
        assertThat(falling.shared(InkSheet.level(60, 100, 180), 0.5)).isEqualTo(80);
        assertThat(falling.shared(InkSheet.level(60, 160, 300), 3)).isZero();
    }
}
