package nianbao.read.ocr.rulings.trace;

import static nianbao.read.ocr.rulings.trace.InkSheet.DPI;
import static nianbao.read.ocr.rulings.trace.InkSheet.level;
import static nianbao.read.ocr.rulings.trace.InkSheet.upright;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A column at x = 300 through rows of 40 pixels between 100 and 260, and strokes of letters in line with it. */
class StrokesInColumnsTest {
    private final InkSheet sheet = new InkSheet();
    private final DigitColumnFilter rows = new DigitColumnFilter(
            sheet.ink(),
            IntStream.of(260, 220, 180, 140, 100)
                    .mapToObj(y -> level(y, 100, 500))
                    .toList(),
            DPI);

    private RulingTrace withoutStrokes(int from, int to) {
        return rows.withoutStrokes(upright(300, from, to));
    }

    private void piece(int from, int to) {
        sheet.fill(300, from, 301, to);
    }

    @Test
    void aStrokeInTheFirstRowIsCutOff() {
        piece(108, 132);
        piece(140, 261);

        assertThat(withoutStrokes(108, 261).start()).isEqualTo(140);
        assertThat(withoutStrokes(108, 261).end()).isEqualTo(261);
    }

    @Test
    void aStrokeInTheLastRowIsCutOff() {
        piece(100, 221);
        piece(228, 252);

        assertThat(withoutStrokes(100, 252).start()).isEqualTo(100);
        assertThat(withoutStrokes(100, 252).end()).isEqualTo(221);
    }

    @Test
    void strokesInSeveralRowsAreCutOff() {
        piece(108, 132);
        piece(148, 172);
        piece(180, 221);
        piece(228, 252);

        assertThat(withoutStrokes(108, 252).start()).isEqualTo(180);
        assertThat(withoutStrokes(108, 252).end()).isEqualTo(221);
    }

    /** Three pixels of blank at both ends are six together, 0.03 inches. */
    @Test
    void aWornColumnComesCloserToOneOfTheLinesThanAStroke() {
        piece(140, 261);
        piece(103, 137);
        assertThat(withoutStrokes(103, 261).start()).isEqualTo(140);
        piece(102, 103);
        assertThat(withoutStrokes(102, 261).start()).isEqualTo(102);
    }

    @Test
    void aPieceThatNearlyMeetsALineIsOfTheColumnHoweverFarItIsFromTheOther() {
        piece(140, 261);
        piece(101, 120);

        assertThat(withoutStrokes(101, 261).start()).isEqualTo(101);
    }

    @Test
    void norMayItMeetTheLineBelow() {
        piece(120, 261);

        assertThat(withoutStrokes(120, 261).start()).isEqualTo(120);
    }

    @Test
    void aColumnWithGapsMayHaveSomeAtItsEndToo() {
        piece(108, 132);
        piece(140, 200);
        piece(203, 261);
        assertThat(withoutStrokes(108, 261).start()).as("3 of 121").isEqualTo(108);

        piece(202, 203);
        assertThat(withoutStrokes(108, 261).start()).as("2 of 121").isEqualTo(140);
    }

    @Test
    void whatIsAllStrokesIsNotCut() {
        for (int y = 108; y < 260; y += 40) {
            piece(y, y + 24);
        }
        RulingTrace line = upright(300, 108, 252);

        assertThat(rows.withoutStrokes(line)).isSameAs(line);
    }

    @Test
    void aWholeColumnStaysAsItIs() {
        piece(100, 261);
        RulingTrace line = upright(300, 100, 261);

        assertThat(rows.withoutStrokes(line)).isSameAs(line);
    }

    @Test
    void levelLinesThatDoNotReachTheColumnPartNoRows() {
        piece(108, 132);
        piece(140, 261);
        RulingTrace line = upright(300, 108, 261);
        List<RulingTrace> beside = List.of(level(100, 100, 300), level(140, 100, 500), level(260, 100, 500));
        List<RulingTrace> behind = List.of(level(100, 100, 500), level(140, 301, 500), level(260, 100, 500));
        List<RulingTrace> just = List.of(level(100, 300, 500), level(140, 100, 301), level(260, 100, 500));

        assertThat(new DigitColumnFilter(sheet.ink(), beside, DPI).withoutStrokes(line))
                .isSameAs(line);
        assertThat(new DigitColumnFilter(sheet.ink(), behind, DPI).withoutStrokes(line))
                .isSameAs(line);
        assertThat(new DigitColumnFilter(sheet.ink(), just, DPI)
                        .withoutStrokes(line)
                        .start())
                .isEqualTo(140);
    }

    /** Within three pixels, which its edge darkens. */
    @Test
    void aLineThatBeginsAtALevelLineBeginsInTheRowBelow() {
        piece(108, 132);
        piece(140, 261);

        assertThat(withoutStrokes(97, 261).start()).isEqualTo(140);
        assertThat(withoutStrokes(96, 261).start()).isEqualTo(96);
    }

    @Test
    void aLineThatEndsAtALevelLineEndsInTheRowAbove() {
        piece(100, 221);
        piece(228, 252);

        assertThat(withoutStrokes(100, 263).end()).isEqualTo(221);
        assertThat(withoutStrokes(100, 264).end()).isEqualTo(264);
    }
}
