package nianbao.read.ocr.rulings;

import static nianbao.read.ocr.DrawnPage.DPI;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import nianbao.read.ocr.DrawnPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/** Tables by how they are drawn: through, dashed, dotted, faintly; and how large they are at least. */
class DrawnTablesTest {
    private final DrawnPage page = new DrawnPage();

    private DetectedRulings found(RulingDetectionMode mode) {
        return RulingDetector.find(page.grey(), DPI, mode);
    }

    private DetectedRulings found() {
        return found(RulingDetectionMode.PLAIN);
    }

    private void dashes(float on, float off) {
        page.pen()
                .setStroke(
                        new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {on, off}, 0));
    }

    /** Rows of 50 pixels and columns of 200 between (100, 100) and (900, 300). */
    private void table() {
        rows();
        columns();
    }

    private void rows() {
        for (int y = 100; y <= 300; y += 50) {
            page.level(y);
        }
    }

    private void columns() {
        for (int x = 100; x <= 900; x += 200) {
            page.upright(x, 100, 300);
        }
    }

    @Test
    void aTableIsFoundWithAllItsLines() {
        table();

        assertThat(found().level())
                .extracting(RulingTrace::middle)
                .containsExactlyInAnyOrder(99.5, 149.5, 199.5, 249.5, 299.5);
        assertThat(found().upright())
                .extracting(RulingTrace::middle)
                .containsExactlyInAnyOrder(99.5, 299.5, 499.5, 699.5, 899.5);
        assertThat(RulingDetector.solid(page.grey(), DPI).level()).hasSize(5);
        assertThat(RulingDetector.solid(page.grey(), DPI).upright()).hasSize(5);
    }

    @Test
    void aDottedTableIsFoundButNotAtAFirstLook() {
        dashes(4, 8);
        table();

        assertThat(found().level()).hasSize(5);
        assertThat(found().upright()).hasSize(5);
        assertThat(RulingDetector.solid(page.grey(), DPI).isEmpty()).isTrue();
    }

    /** A column of dots among solid ones, which may be strokes. */
    @Test
    void dotsAmongSolidLinesAreNoRuling() {
        table();
        dashes(4, 8);
        page.upright(600, 100, 300);

        assertThat(found().upright()).hasSize(5);
    }

    @Test
    void dotsAmongBrokenLinesAreARuling() {
        dashes(16, 4);
        table();
        dashes(4, 8);
        page.upright(600, 100, 300);

        assertThat(found().upright()).hasSize(6);
    }

    /** Seven breaks an inch: strokes of letters that are in line have as many, but are not so long. */
    @Test
    void longDashesAreARulingWhereTheLineIsLong() {
        dashes(4, 8);
        columns();
        dashes(18, 9);
        rows();

        assertThat(found().level()).hasSize(5);
    }

    @Test
    void longDashesAreNoneWhereTheLineIsShort() {
        dashes(4, 8);
        for (int x = 100; x <= 500; x += 100) {
            page.upright(x, 100, 300);
        }
        dashes(18, 9);
        for (int y = 100; y <= 300; y += 50) {
            page.pen().drawLine(100, y, 520, y);
        }

        assertThat(found().isEmpty()).isTrue();
    }

    @Test
    void aFaintTableIsFoundUnlessOnlyDarkInkIsLookedFor() {
        table();
        page.pen().setColor(new Color(225, 225, 225));
        page.pen().drawRect(100, 500, 800, 100);
        page.pen().drawRect(100, 500, 400, 100);

        assertThat(found().upright()).hasSize(8);
        assertThat(found(RulingDetectionMode.DARK).upright()).hasSize(5);
        assertThat(found(RulingDetectionMode.DARK).level()).hasSize(5);
    }

    /** 1.2 inches are 240 pixels. */
    @Test
    void aBoxNarrowerThanATableIsNone() {
        page.pen().drawRect(100, 100, 232, 100);
        assertThat(found().level()).isEmpty();
        assertThat(found().upright()).isEmpty();

        page.pen().drawRect(500, 100, 245, 100);
        assertThat(found().upright()).extracting(RulingTrace::middle).containsExactly(499.5, 744.5);
        assertThat(found().level()).hasSize(2).allMatch(line -> line.start() > 450);
    }

    @Test
    void aNarrowBoxThatHangsOnATableIsOfIt() {
        table();
        page.pen().drawRect(500, 300, 150, 60);

        assertThat(found().level()).hasSize(6);
        assertThat(found().upright())
                .extracting(RulingTrace::end)
                .filteredOn(end -> end > 350)
                .hasSize(2);
    }

    /** 1.5 inches are 300 pixels. */
    @Test
    void aLevelLineThatNothingMeetsIsOneFromThatLengthOn() {
        table();
        page.pen().drawLine(100, 500, 390, 500);
        page.pen().drawLine(100, 600, 405, 600);

        assertThat(found().level())
                .extracting(RulingTrace::middle)
                .contains(599.5)
                .doesNotContain(499.5);
    }

    @Test
    void twoTablesAreFoundTogether() {
        table();
        page.pen().drawRect(100, 500, 800, 100);
        page.pen().drawRect(100, 500, 300, 100);

        assertThat(found().level()).hasSize(7);
        assertThat(found().upright()).hasSize(8);
    }

    @Test
    void aBlankPageHasNoRulings() {
        for (RulingDetectionMode mode : RulingDetectionMode.values()) {
            assertThat(found(mode).isEmpty()).as("%s", mode).isTrue();
            assertThat(found(mode).rulings(DPI)).isEmpty();
        }
    }
}
