package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.DISPUTES;
import static nianbao.table.outline.UnruledSheets.LABELS;
import static nianbao.table.outline.UnruledSheets.REQUESTS;
import static nianbao.table.outline.UnruledSheets.figures;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.TableOutline;
import nianbao.table.Sheet;
import nianbao.table.row.TextRow;
import org.junit.jupiter.api.Test;

/** What stands where figures do is one, whatever it was read as. */
class AlignedFiguresTest {
    private static List<Long> figuresOf(TableOutline outline, Sheet sheet) {
        return AlignedFigures.of(sheet.rows(), outline).stream()
                .map(TextRow::figures)
                .toList();
    }

    private static Sheet misread(int rows) {
        Sheet sheet = new Sheet();
        for (int i = 0; i < rows; i++) {
            figures(sheet, 100 + 20 * i, LABELS.get(i), "]", i % 2 == 0 ? "人" : "2", "][", "4");
        }
        return sheet;
    }

    @Test
    void whatStandsBelowEachOtherInManyLinesIsFigures() {
        assertThat(figuresOf(REQUESTS, misread(6))).containsOnly(4L);
        assertThat(figuresOf(REQUESTS, misread(4))).as("few lines").containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void whatNumbersALabelIsNone() {
        Sheet sheet = misread(6);
        figures(sheet, 220, "2", "]", "]", "]", "4");
        sheet.text(30, 220, "其他法律");
        assertThat(figuresOf(REQUESTS, sheet)).endsWith(4L);
    }

    @Test
    void whatNumbersTheLabelOfALoneRowIsNone() {
        Sheet sheet = new Sheet();
        figures(sheet, 220, "1", "1", "2", "3", "4");
        sheet.text(30, 220, "其他法律");
        assertThat(figuresOf(REQUESTS, sheet)).containsExactly(4L);
    }

    @Test
    void wordsAreNone() {
        Sheet sheet = misread(5);
        figures(sheet, 220, LABELS.get(5), "商业企", "]", "]", "]");
        sheet.text(10, 240, "人").text(60, 240, "人");
        assertThat(figuresOf(REQUESTS, sheet)).endsWith(3L, 0L);
    }

    @Test
    void whatStandsBesideTheColumnsIsNone() {
        Sheet sheet = misread(6);
        figures(sheet, 220, "八类", "]", "]", "]");
        sheet.text(300, 220, "]");
        assertThat(figuresOf(REQUESTS, sheet)).endsWith(3L);
    }

    @Test
    void columnsMoreOrFewerThanTheFormHasAreOtherThings() {
        TableOutline seven = new TableOutline(
                REQUESTS.rows(),
                REQUESTS.leaves(),
                REQUESTS.corner(),
                REQUESTS.columns(),
                REQUESTS.spanning(),
                REQUESTS.bands(),
                7);
        assertThat(figuresOf(seven, misread(6))).containsExactly(1L, 2L, 1L, 2L, 1L, 2L);
        Sheet elsewhere = misread(6);
        for (int i = 0; i < 5; i++) {
            for (int k = 0; k < 4; k++) {
                elsewhere.text(165 + 45 * k, 240 + 20 * i, "]");
            }
        }
        assertThat(figuresOf(REQUESTS, elsewhere)).startsWith(1L, 2L, 1L, 2L, 1L, 2L);
    }

    @Test
    void aLineOfATableWithoutLabelsIsOneOfFiguresWhereMostAre() {
        assertThat(figuresOf(DISPUTES, six("1", "]", "3", "人", "5", "6"))).containsExactly(6L);
        assertThat(figuresOf(DISPUTES, six("1", "]", "正", "人", "果", "6"))).containsExactly(2L);
        assertThat(figuresOf(DISPUTES, six("1", "]", "3", "4", "总计总计", "6"))).containsExactly(4L);
    }

    private static Sheet six(String... texts) {
        Sheet sheet = new Sheet();
        for (int i = 0; i < texts.length; i++) {
            sheet.text(10 + 50 * i, 100, texts[i]);
        }
        return sheet;
    }

    @Test
    void whatStandsBesideALabelOfATableInPartsIsFiguresUnlessItIsWords() {
        Sheet sheet = new Sheet().text(10, 100, "许可").text(100, 100, "]人").text(150, 100, "23119.");
        sheet.text(10, 120, "处罚").text(100, 120, "件数").text(150, 120, "][");
        sheet.text(10, 140, "另有").text(100, 140, "][");
        assertThat(figuresOf(RegionFinderTest.BANDED, sheet)).containsExactly(2L, 0L, 0L);
    }

    private static long figuresWith(double width, String last) {
        Sheet sheet = six("1", "2", "3", "4", "5");
        return figuresOf(DISPUTES, sheet.spread(260, 260 + width, 100, last)).get(0);
    }

    @Test
    void aFigureIsMisreadAsThreeLettersAtTheMost() {
        assertThat(figuresWith(12, "]a]")).isEqualTo(6);
        assertThat(figuresWith(12, "]a]a")).isEqualTo(5);
    }

    @Test
    void whatIsWiderThanACharacterIsNone() {
        assertThat(figuresWith(13, "]a")).isEqualTo(6);
        assertThat(figuresWith(13.5, "]a")).isEqualTo(5);
    }

    @Test
    void halfOfALineMustBeReadAsFigures() {
        assertThat(figuresOf(DISPUTES, six("1", "]", "3", "人", "5", "果"))).containsExactly(6L);
    }

    @Test
    void whatIsThinnerThanAOneIsARestOfARuling() {
        Sheet sheet = new Sheet().text(10, 100, "许可").spread(100, 102, 100, "]");
        sheet.text(10, 120, "许可").spread(100, 101.5, 120, "]");

        assertThat(figuresOf(RegionFinderTest.BANDED, sheet)).containsExactly(1L, 0L);
    }

    @Test
    void aLetterOfALabelDoesNotTell() {
        assertThat(figuresOf(
                        RegionFinderTest.BANDED, new Sheet().text(10, 100, "许").text(100, 100, "][")))
                .containsExactly(0L);
    }

    /** Six lines whose first figures stand alternately so far beside each other. */
    private static Sheet aside(double points) {
        Sheet sheet = new Sheet();
        for (int i = 0; i < 6; i++) {
            double y = 100 + 20 * i;
            sheet.text(10, y, LABELS.get(i)).text(142 + i % 2 * points, y, "]");
            sheet.text(187, y, "]").text(232, y, "]").text(277, y, "]");
        }
        return sheet;
    }

    @Test
    void figuresOfAColumnStandSixPointsBesideEachOtherAtTheMost() {
        assertThat(figuresOf(REQUESTS, aside(5.5))).containsOnly(4L);
        assertThat(figuresOf(REQUESTS, aside(6.5))).containsOnly(3L);
    }

    @Test
    void fiveLinesMakeAColumn() {
        assertThat(figuresOf(REQUESTS, misread(5))).containsOnly(4L);
    }

    @Test
    void twoColumnsMayBeEmpty() {
        TableOutline six = new TableOutline(
                REQUESTS.rows(),
                REQUESTS.leaves(),
                REQUESTS.corner(),
                REQUESTS.columns(),
                REQUESTS.spanning(),
                REQUESTS.bands(),
                6);

        assertThat(figuresOf(six, misread(6))).containsOnly(4L);
    }

    @Test
    void aLineThatHasHalfOfTheColumnsHasNoFigures() {
        Sheet sheet = misread(6);
        figures(sheet, 220, "八类", "]", "]");

        assertThat(figuresOf(REQUESTS, sheet)).endsWith(0L);
    }
}
