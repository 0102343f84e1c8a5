package nianbao.read.ocr.rulings.trace;

import static nianbao.read.ocr.rulings.trace.InkSheet.SIZE;
import static nianbao.read.ocr.rulings.trace.InkSheet.level;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nianbao.geometry.Ruling.Axis;
import org.junit.jupiter.api.Test;

/** A line at y = 200 from 100 to 200, two pixels thick: ink 3 and 4 pixels above and below its middle is beside it. */
class RulingInkCounterTest {
    private static final RulingTrace LINE = level(200, 100, 200);

    private final InkSheet sheet = new InkSheet();

    private RulingTrace counted(RulingTrace line, RulingTrace... others) {
        return new RulingInkCounter(sheet.ink(), List.of(others), 60, 12).counted(line);
    }

    private double crowdedBy(RulingTrace... others) {
        return counted(LINE, others).crowdedShare();
    }

    @Test
    void inkWithinAPixelOfTheMiddleIsTheLines() {
        sheet.fill(100, 199, 110, 200).fill(110, 200, 130, 201).fill(130, 201, 160, 202);
        sheet.fill(160, 202, 180, 203).fill(180, 198, 200, 199);

        assertThat(counted(LINE).inkedShare()).isEqualTo(0.6);
        assertThat(counted(LINE).start()).isEqualTo(100);
        assertThat(counted(LINE).length()).isEqualTo(100);
    }

    @Test
    void breaksAreCountedWhereInkEnds() {
        sheet.fill(110, 200, 120, 202).fill(130, 200, 140, 202).fill(150, 200, 200, 202);
        assertThat(counted(LINE).breaks()).isEqualTo(3);

        sheet.fill(100, 200, 110, 202);
        assertThat(counted(LINE).breaks()).isEqualTo(2);
    }

    @Test
    void aLineAtTheEdgeOfThePageIsCountedAsFarAsThePageGoes() {
        sheet.fill(100, 0, 150, 1).fill(100, SIZE - 1, 125, SIZE);

        assertThat(counted(level(0, 100, 200)).inkedShare()).isEqualTo(0.5);
        assertThat(counted(level(SIZE - 1, 100, 200)).inkedShare()).isEqualTo(0.25);
        assertThat(counted(level(0, 100, 200)).crowdedShare()).isZero();
        assertThat(counted(level(SIZE - 1, 100, 200)).crowdedShare()).isZero();
        assertThat(counted(level(SIZE - 4, 100, 200)).crowdedShare()).isEqualTo(0.25);
    }

    @Test
    void inkBesideALineIsThreeOrFourPixelsFromItsMiddle() {
        sheet.fill(100, 196, 110, 197)
                .fill(110, 197, 120, 198)
                .fill(120, 203, 130, 204)
                .fill(130, 204, 140, 205);
        sheet.fill(140, 205, 150, 206)
                .fill(150, 202, 160, 203)
                .fill(160, 195, 170, 196)
                .fill(170, 198, 180, 199);

        assertThat(crowdedBy()).isEqualTo(0.4);
    }

    @Test
    void inkOnBothSidesOfAPlaceCountsOnce() {
        sheet.fill(100, 196, 150, 198).fill(100, 203, 150, 205);

        assertThat(crowdedBy()).isEqualTo(0.5);
    }

    @Test
    void theOtherLineOfADoubleRulingDoesNotCrowdIt() {
        sheet.fill(100, 203, 200, 205);

        assertThat(crowdedBy()).isEqualTo(1);
        assertThat(crowdedBy(LINE, level(204, 100, 200))).isZero();
        assertThat(crowdedBy(LINE, level(204, 60, 300))).isZero();
        assertThat(crowdedBy(LINE)).isEqualTo(1);
    }

    @Test
    void theOtherLineOfOneRunsAlongHalfOfItAtLeast() {
        sheet.fill(100, 203, 200, 205);

        assertThat(crowdedBy(level(204, 150, 210))).isEqualTo(0.5);
        assertThat(crowdedBy(level(204, 151, 211))).isEqualTo(1);
    }

    @Test
    void shortStrokesAreOneWhereTheyEndTogether() {
        sheet.fill(100, 203, 140, 205);
        RulingTrace shorter = level(200, 100, 140);

        assertThat(counted(shorter, level(204, 102, 142)).crowdedShare()).isEqualTo(0.05);
        assertThat(counted(shorter, level(204, 98, 138)).crowdedShare()).isEqualTo(0.05);
        assertThat(counted(shorter, level(204, 103, 140)).crowdedShare()).isEqualTo(1);
        assertThat(counted(shorter, level(204, 100, 143)).crowdedShare()).isEqualTo(1);
        assertThat(counted(shorter, level(204, 97, 140)).crowdedShare()).isEqualTo(1);
        assertThat(counted(level(200, 100, 159), level(204, 80, 159)).crowdedShare())
                .as("long ones are 60")
                .isEqualTo(40 / 59.0);
        assertThat(counted(level(200, 100, 160), level(204, 80, 160)).crowdedShare())
                .isZero();
    }

    @Test
    void linesFartherApartThanTwelvePixelsAreNoDoubleRuling() {
        sheet.fill(100, 203, 200, 205);
        RulingTrace thick = RulingTrace.followed(Axis.LEVEL, 100, far(212), 18);
        RulingTrace farther = RulingTrace.followed(Axis.LEVEL, 100, far(213), 18);

        assertThat(crowdedBy(thick)).isZero();
        assertThat(crowdedBy(farther)).isEqualTo(1);
    }

    private static float[] far(int y) {
        float[] centers = new float[100];
        Arrays.fill(centers, y);
        return centers;
    }

    @Test
    void whatStandsBetweenTheTwoLinesCrowdsThem() {
        sheet.fill(100, 203, 200, 207);

        assertThat(crowdedBy(level(206, 100, 200))).as("ink at 203").isEqualTo(1);
        assertThat(crowdedBy(level(205, 100, 200))).isZero();
    }
}
