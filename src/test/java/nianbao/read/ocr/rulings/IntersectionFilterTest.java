package nianbao.read.ocr.rulings;

import static nianbao.read.ocr.rulings.trace.InkSheet.DPI;
import static nianbao.read.ocr.rulings.trace.InkSheet.level;
import static nianbao.read.ocr.rulings.trace.InkSheet.upright;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/**
 * At 200 dpi lines shorter than 120 pixels must touch two others to within 3, longer ones meet within 11, and from 500
 * on they need no blank beside them. Level lines lie from 100 to 700, at y = 100 and below.
 */
class IntersectionFilterTest {
    private final List<RulingTrace> levels = new ArrayList<>();
    private final List<RulingTrace> uprights = new ArrayList<>();

    private void rows(int... heights) {
        for (int y : heights) {
            levels.add(level(y, 100, 701));
        }
    }

    /** Two columns that hold the rows. */
    private void frame(int bottom) {
        uprights.add(upright(100, 100, bottom + 1));
        uprights.add(upright(700, 100, bottom + 1));
    }

    private DetectedRulings kept() {
        return IntersectionFilter.kept(new DetectedRulings(levels, uprights), DPI);
    }

    private boolean isKept(RulingTrace line) {
        uprights.add(line);
        boolean kept = kept().upright().contains(line);
        uprights.remove(line);
        return kept;
    }

    private static boolean meet(RulingTrace line, RulingTrace other) {
        boolean meet = IntersectionFilter.meet(line, other, DPI);
        assertThat(IntersectionFilter.meet(other, line, DPI)).isEqualTo(meet);
        return meet;
    }

    @Test
    void linesMeetThatMissEachOtherByAGap() {
        RulingTrace column = upright(300, 100, 250);

        assertThat(meet(column, level(89, 100, 500))).isTrue();
        assertThat(meet(column, level(88, 100, 500))).isFalse();
        assertThat(meet(column, level(260, 100, 500))).isTrue();
        assertThat(meet(column, level(261, 100, 500))).isFalse();
        assertThat(meet(column, level(150, 311, 500))).isTrue();
        assertThat(meet(column, level(150, 312, 500))).isFalse();
        assertThat(meet(column, level(150, 100, 290))).isTrue();
        assertThat(meet(column, level(150, 100, 289))).isFalse();
    }

    @Test
    void shortLinesMustTouch() {
        RulingTrace stroke = upright(300, 100, 219);

        assertThat(meet(stroke, level(97, 100, 500))).isTrue();
        assertThat(meet(stroke, level(96, 100, 500))).isFalse();
        assertThat(meet(upright(300, 100, 220), level(96, 100, 500))).isTrue();
        assertThat(meet(stroke, level(150, 303, 500))).isTrue();
        assertThat(meet(stroke, level(150, 304, 500))).isFalse();
    }

    /** A level line, and so many columns of a row below it that nothing closes. */
    private DetectedRulings row(int columns, int height) {
        levels.clear();
        uprights.clear();
        rows(100);
        for (int i = 0; i < columns; i++) {
            uprights.add(upright(150 + 80 * i, 101, 101 + height));
        }
        return kept();
    }

    @Test
    void manyShortLinesThatHangFromOneAreTheColumnsOfALoneRow() {
        assertThat(row(6, 40).upright()).hasSize(6);
        assertThat(row(5, 40).upright()).isEmpty();
    }

    @Test
    void manyShortLinesThatStandOnOneAreTheColumnsOfALoneRow() {
        rows(100);
        for (int i = 0; i < 6; i++) {
            uprights.add(upright(150 + 80 * i, 60, 100));
        }

        assertThat(kept().upright()).hasSize(6);
    }

    @Test
    void shortLinesOfUnlikeLengthsAreStrokesOfLetters() {
        rows(100);
        for (int i = 0; i < 8; i++) {
            uprights.add(upright(150 + 60 * i, 101, 141 + 4 * i));
        }

        assertThat(kept().upright()).isEmpty();
    }

    @Test
    void strokesBelowAShortLineAreNoColumns() {
        levels.add(level(100, 100, 500)); // two inches
        for (int i = 0; i < 6; i++) {
            uprights.add(upright(150 + 50 * i, 101, 141));
        }

        assertThat(kept().upright()).isEmpty();
    }

    @Test
    void aColumnIsHeldByOneLine() {
        rows(100, 300);
        frame(300);

        assertThat(isKept(upright(300, 100, 250))).isTrue();
        assertThat(isKept(upright(300, 150, 300))).isTrue();
        assertThat(isKept(upright(300, 50, 250))).as("crossed").isTrue();
        assertThat(isKept(upright(300, 120, 280))).as("meets none").isFalse();
        assertThat(isKept(upright(300, 111, 280))).isTrue();
        assertThat(isKept(upright(300, 113, 280))).isFalse();
    }

    @Test
    void aShortLineRunsFromOneToAnother() {
        rows(100, 150, 300);
        frame(300);

        assertThat(isKept(upright(300, 100, 151))).isTrue();
        assertThat(isKept(upright(300, 104, 147))).isTrue();
        assertThat(isKept(upright(300, 105, 147))).isFalse();
        assertThat(isKept(upright(300, 104, 146))).isFalse();
        assertThat(isKept(upright(300, 100, 130))).isFalse();
        assertThat(isKept(upright(300, 120, 151))).isFalse();
    }

    /** A tenth and more of it is missing, in few breaks: what is dotted has eleven an inch. */
    @Test
    void aShortLineWithFewBreaksIsAStrokeUnlessAColumnIsInLine() {
        rows(100, 150, 300);
        frame(300);
        RulingTrace patched = upright(300, 100, 151).counted(0.89, 1, 0);

        assertThat(isKept(patched)).isFalse();
        assertThat(isKept(upright(300, 100, 151).counted(0.9, 1, 0))).isTrue();
        uprights.add(upright(303, 150, 301));
        assertThat(isKept(patched)).as("in line with another").isTrue();
        uprights.set(2, upright(304, 150, 301));
        assertThat(isKept(patched)).as("four pixels off").isFalse();
    }

    @Test
    void aShortDottedLineIsOneAmongDottedLines() {
        RulingTrace dotted = upright(300, 100, 151).counted(0.5, 6, 0);
        rows(100, 150, 300);
        frame(300);
        assertThat(isKept(dotted)).as("among solid ones").isFalse();

        levels.replaceAll(line -> line.counted(0.5, 60, 0));
        assertThat(isKept(dotted)).isTrue();
        assertThat(isKept(upright(300, 100, 151).counted(0.5, 2, 0)))
                .as("few breaks")
                .isFalse();
        levels.set(0, level(100, 100, 701));
        assertThat(isKept(dotted)).as("one of three is solid").isTrue();
        levels.set(1, level(150, 100, 701));
        assertThat(isKept(dotted)).as("two of three are").isFalse();
    }

    @Test
    void onlyLongLinesTellWhetherLinesAreDotted() {
        RulingTrace dotted = upright(300, 100, 151).counted(0.5, 6, 0);
        levels.add(level(100, 100, 600).counted(0.5, 60, 0));
        levels.add(level(150, 100, 599));
        levels.add(level(145, 100, 599));
        uprights.add(upright(100, 100, 151));

        assertThat(isKept(dotted)).isTrue();
    }

    /** Between letters that stand close to it on half of its way. */
    @Test
    void aColumnBetweenFiguresMustRunFromLineToLine() {
        rows(100, 300);
        frame(300);

        assertThat(isKept(upright(300, 100, 301).counted(1, 0, 0.5))).isTrue();
        assertThat(isKept(upright(300, 100, 250).counted(1, 0, 0.5))).isFalse();
        assertThat(isKept(upright(300, 100, 250).counted(1, 0, 0.3))).isTrue();
        assertThat(isKept(upright(300, 106, 295).counted(1, 0, 0.5)))
                .as("six pixels off")
                .isFalse();
        assertThat(isKept(upright(300, 100, 301).counted(1, 0, 0.61)))
                .as("inside letters")
                .isFalse();
        assertThat(isKept(upright(300, 100, 301).counted(1, 0, 0.6))).isTrue();
        assertThat(isKept(upright(300, 100, 301).counted(0.89, 3, 0.5))).isFalse();
        assertThat(isKept(upright(300, 100, 301).counted(0.9, 3, 0.5))).isTrue();
    }

    @Test
    void aLevelLineAmongLettersIsNone() {
        rows(100, 150, 300);
        frame(300);
        RulingTrace among = level(200, 100, 590).counted(1, 0, 0.7);
        levels.add(among);
        assertThat(kept().level()).doesNotContain(among).hasSize(3);

        RulingTrace longer = level(200, 100, 600).counted(1, 0, 0.7);
        levels.set(3, longer);
        assertThat(kept().level()).contains(longer);
    }

    private List<Double> cutOff(RulingTrace line) {
        rows(200);
        for (int x : new int[] {200, 300, 500, 600}) {
            uprights.add(upright(x, 30, 201));
        }
        uprights.add(line);
        return kept().upright().stream().map(RulingTrace::middle).toList();
    }

    /** The others, which are long, begin at 30. */
    @Test
    void aShortLineThatBeginsWithTheOthersIsAColumn() {
        levels.add(level(120, 300, 501));
        assertThat(cutOff(upright(440, 30, 121))).contains(440.0);
    }

    @Test
    void oneThatBeginsElsewhereIsNone() {
        levels.add(level(120, 300, 501));
        assertThat(cutOff(upright(440, 34, 121))).doesNotContain(440.0);
    }

    @Test
    void oneThatTouchesNoLineIsNone() {
        levels.add(level(120, 300, 501));
        assertThat(cutOff(upright(440, 30, 110))).doesNotContain(440.0);
    }

    @Test
    void aPatchedOneThatBeginsWithTheOthersIsNone() {
        levels.add(level(120, 300, 501));
        assertThat(cutOff(upright(440, 30, 121).counted(0.8, 1, 0))).doesNotContain(440.0);
    }

    @Test
    void aCrowdedOneThatBeginsWithTheOthersIsNone() {
        levels.add(level(120, 300, 501));
        assertThat(cutOff(upright(440, 30, 121).counted(1, 0, 0.4))).doesNotContain(440.0);
    }

    @Test
    void whatHasTheOthersOnOneSideIsNone() {
        levels.add(level(120, 590, 711));
        assertThat(cutOff(upright(640, 30, 121))).doesNotContain(640.0);
    }

    /** The first row of a table at a page's end, from 100 to 700: its columns are short, and no line closes them. */
    private List<Double> atTheEnd(RulingTrace top, RulingTrace... columns) {
        levels.add(top);
        uprights.addAll(List.of(columns));
        return kept().upright().stream().map(RulingTrace::middle).toList();
    }

    @Test
    void theSidesOfATableThatIsCutBelowItsFirstRowHoldItsColumns() {
        RulingTrace[] columns = {upright(100, 500, 610), upright(300, 500, 610), upright(700, 500, 609)};
        assertThat(atTheEnd(level(500, 100, 701), columns)).containsExactly(100.0, 300.0, 700.0);
    }

    @Test
    void columnsThatEndElsewhereThanItsSidesAreNone() {
        assertThat(atTheEnd(
                        level(500, 100, 701), upright(100, 500, 610), upright(300, 500, 600), upright(700, 500, 610)))
                .isEmpty();
    }

    /** Columns from 200 at intervals of 50. */
    private static RulingTrace[] columns(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> upright(200 + 50 * i, 500, 610))
                .toArray(RulingTrace[]::new);
    }

    @Test
    void manyColumnsOfATableWithoutSidesHoldEachOther() {
        assertThat(atTheEnd(level(500, 100, 701), columns(6))).hasSize(6);
    }

    @Test
    void fewColumnsOfATableWithoutSidesAreNone() {
        assertThat(atTheEnd(level(500, 100, 701), columns(5))).isEmpty();
    }

    @Test
    void oneThatStandsAsideOfTheCornerIsNoSide() {
        assertThat(atTheEnd(
                        level(500, 100, 701), upright(110, 500, 610), upright(300, 500, 610), upright(700, 500, 610)))
                .isEmpty();
    }

    @Test
    void theLineOfAnotherTableMakesNoCorner() {
        levels.add(level(900, 100, 701));
        uprights.add(upright(400, 900, 1100));
        assertThat(atTheEnd(
                        level(500, 50, 751), upright(100, 500, 610), upright(300, 500, 610), upright(700, 500, 610)))
                .containsExactly(400.0);
    }

    @Test
    void strokesBelowOneOfALetterAreNoColumns() {
        assertThat(atTheEnd(
                        level(500, 300, 701), upright(300, 500, 610), upright(500, 500, 610), upright(700, 500, 610)))
                .isEmpty();
    }

    /** A column at 300 in the table above; one that is crossed, and reaches into the row below. */
    @Test
    void aShortLineInLineWithAColumnThatAnotherCrossesIsItsRest() {
        rows(100, 200, 250, 300);
        frame(300);
        uprights.add(upright(300, 100, 201));

        assertThat(isKept(upright(302, 200, 281))).isTrue();
        assertThat(isKept(upright(302, 200, 240))).as("crossed by none").isFalse();
        assertThat(isKept(upright(302, 200, 259))).as("at its end").isFalse();
        assertThat(isKept(upright(302, 221, 301))).as("its end touches").isTrue();
        assertThat(isKept(upright(310, 200, 281))).as("not in line").isFalse();
        assertThat(isKept(upright(302, 207, 281))).as("touches none").isFalse();
    }

    /** Strokes hold each other: the upright one falls with the level one. */
    @Test
    void whatIsHeldByNoRulingFalls() {
        rows(100, 300);
        frame(300);
        levels.add(level(500, 200, 300));
        uprights.add(upright(250, 500, 650));

        assertThat(kept().level()).hasSize(2);
        assertThat(kept().upright()).hasSize(2);
    }
}
