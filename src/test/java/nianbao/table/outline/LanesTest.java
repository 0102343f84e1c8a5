package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.LABELS;
import static nianbao.table.outline.UnruledSheets.REQUESTS;
import static nianbao.table.outline.UnruledSheets.figures;
import static nianbao.table.outline.UnruledSheets.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import nianbao.table.Sheet;
import nianbao.table.row.TextRow;
import org.junit.jupiter.api.Test;

/** Columns stand where their figures and the words over them do; figures are written from 142, 187, 232 and 277 on. */
class LanesTest {
    private static final Lanes EVEN = new Lanes(List.of(100.0, 150.0, 200.0, 250.0, 300.0));
    /** Of rows alone. */
    private static final Double[] OF_FIGURES = {122.0, 167.0, 214.5, 257.0, 302.0};

    private static OutlineRegion region(Sheet... sheets) {
        TreeMap<Integer, List<TextRow>> parts = new TreeMap<>();
        for (int page = 0; page < sheets.length; page++) {
            parts.put(page, sheets[page].rows());
        }
        return new OutlineRegion(REQUESTS, parts);
    }

    private static List<Double> edges(Sheet... sheets) {
        return Lanes.of(region(sheets)).orElseThrow().edges();
    }

    private static Sheet six() {
        return rows(new Sheet(), 160, LABELS);
    }

    @Test
    void theOuterColumnsAreAsWideAsTheOthers() {
        assertThat(edges(six())).containsExactly(OF_FIGURES);
    }

    @Test
    void labelsThatEndCloseToFiguresPartFromThemHalfway() {
        assertThat(edges(six().text(95, 280, "七类申请").text(187, 280, "1"))).startsWith(138.5);
        assertThat(edges(six().text(95, 130, "两项之和"))).startsWith(138.5);
    }

    @Test
    void otherWordsInTheHeadDoNotSayWhereLabelsEnd() {
        assertThat(edges(six().text(95, 130, "其他说明"))).containsExactly(OF_FIGURES);
    }

    @Test
    void aLabelWithWhichAFigureWasReadDoesNotSayWhereLabelsEnd() {
        Sheet sheet = six().text(40, 280, "七类申请不再处理处理了1");
        sheet.text(187, 280, "22").text(232, 280, "3").text(277, 280, "4");

        assertThat(edges(sheet)).containsExactly(OF_FIGURES);
    }

    @Test
    void linesWithAllFiguresAloneSayWhereColumnsAreIfThereAreAny() {
        Sheet sheet = six().text(10, 280, "八类").text(142, 280, "1").text(200, 280, "lIoo");
        sheet.text(232, 280, "3").text(277, 280, "4");

        assertThat(edges(sheet)).containsExactly(OF_FIGURES);
    }

    @Test
    void aFigureOfEachLineMayBeMisread() {
        for (String misread : List.of("]", "l", "lIoo")) {
            Sheet sheet = new Sheet();
            figures(sheet, 160, "八类", "1", misread, "3", "4");
            assertThat(Lanes.of(region(sheet))).as(misread).isPresent();
        }
    }

    @Test
    void wordsOfALabelAndLongOnesAreNoMisreadFigures() {
        for (String words : List.of("二类", "lIooo")) {
            Sheet sheet = new Sheet();
            figures(sheet, 160, "八类", "1", words, "3", "4");
            assertThat(Lanes.of(region(sheet))).as(words).isEmpty();
        }
    }

    @Test
    void aLineOfWhichHalfTheFiguresAreMisreadSaysNothing() {
        Sheet sheet = new Sheet();
        figures(sheet, 160, "八类", "1", "]", "3", "]");

        assertThat(Lanes.of(region(sheet))).isEmpty();
    }

    @Test
    void figuresMayHaveManyDigits() {
        Sheet sheet = new Sheet();
        figures(sheet, 160, "八类", "12345", "2", "3", "4");

        assertThat(edges(sheet)).contains(177.0);
    }

    @Test
    void figuresThatReachUpToTheNextColumnStandInNone() {
        Sheet sheet = six().text(10, 280, "八类").text(142, 280, "1").text(185, 280, "2");
        sheet.text(197, 280, "3").text(277, 280, "4");

        assertThat(Lanes.of(region(sheet))).isEmpty();
    }

    @Test
    void whereNoColumnHasItsWordThoseOverAllSayHowFarColumnsAreAsideOfTheirFigures() {
        Sheet second = new Sheet(2).text(188, 100, "申请人情况");
        Sheet third = new Sheet(3).text(192, 100, "申请人情况");

        assertThat(edges(six().text(196, 130, "申请人情况"), second, third))
                .containsExactly(127.0, 172.0, 219.5, 262.0, 307.0);
    }

    @Test
    void aHeadOfTwoLinesStandsOverOneColumn() {
        Sheet sheet = six().text(122, 120, "自然人").text(170, 115, "商业").text(170, 130, "企业");
        sheet.text(220, 115, "科研").text(220, 130, "机构").text(262, 120, "总计");

        assertThat(edges(sheet)).containsExactly(116.0, 161.0, 208.5, 251.0, 296.0);
    }

    @Test
    void aHeadThatWasReadWithTheNextOneEndsWhereTheLinesOfThatBegin() {
        Sheet sheet = six().text(122, 115, "自然人").text(175, 115, "商业企科研机");
        sheet.text(185, 130, "业").text(222, 130, "构").text(262, 120, "总计");

        assertThat(edges(sheet).get(2)).isEqualTo((197 + 222) / 2.0);
    }

    @Test
    void aHeadThatWasReadWithTheOneBeforeBeginsWhereTheLinesOfThatEnd() {
        Sheet sheet = six().text(215, 105, "科研机构").text(195, 118, "业科研机构");
        sheet.text(122, 130, "自然人").text(160, 130, "商业企业").text(262, 130, "总计");

        assertThat(edges(sheet).get(2)).isEqualTo((200 + 232) / 2.0);
    }

    @Test
    void ofTheHeadsOfSeveralPagesThatWithTheFormsWordsSaysWhereColumnsAre() {
        Sheet misread = six().text(125, 130, "自然")
                .text(170, 130, "商业")
                .text(225, 130, "科研")
                .text(270, 130, "总计");
        Sheet whole = new Sheet(2).text(122, 100, "自然").text(122, 115, "人");
        whole.text(160, 100, "商业企").text(160, 115, "业").text(207, 100, "科研机").text(207, 115, "构");
        whole.text(270, 100, "总").text(270, 115, "计");

        assertThat(edges(misread, whole)).containsExactly(103.5, 153.5, 202.0, 253.5, 303.5);
    }

    @Test
    void aWordThatIsReadOverTwoColumnsDoesNotMakeThemOne() {
        Sheet sheet = six().text(165, 115, "商业企业科研机构").text(122, 130, "自然人");
        sheet.text(160, 130, "商业企业").text(206, 130, "科研机构").text(262, 130, "总计");

        assertThat(edges(sheet)).containsExactly(107.0, 156.0, 201.5, 254.0, 303.0);
    }

    @Test
    void aHeadWhoseLettersStandApartIsPartedOnlyWhereColumnsAre() {
        Sheet sheet = new Sheet().text(10, 160, "八类").text(145, 160, "1").text(187, 160, "22");
        sheet.text(240, 160, "3").text(280, 160, "4");
        String head = "自然人商业企业科研机构总计";
        List<Integer> columns = List.of(3, 7, 11);
        double left = 131;
        for (int i = 0; i < head.length(); i++) {
            left += columns.contains(i) ? 2 : 0;
            sheet.text(left, 130, head.substring(i, i + 1));
            left += 12;
        }

        assertThat(edges(sheet)).containsExactly(117.0, 167.0, 217.0, 267.0, 317.0);
    }

    @Test
    void aWordStandsOverTheColumnsWhoseMiddleIsNearest() {
        assertThat(EVEN.under(210, 2)).contains(1);
        assertThat(EVEN.under(210, 1)).contains(2);
        assertThat(EVEN.under(190, 4)).contains(0);
    }

    @Test
    void aWordHalfwayBetweenColumnsOrBesideThemStandsOverNone() {
        assertThat(EVEN.under(150, 1)).isEmpty();
        assertThat(EVEN.under(320, 1)).isEmpty();
        assertThat(EVEN.under(200, 5)).isEmpty();
    }

    @Test
    void aHeadAloneIsAsFarAsideAsTheWordOverAllColumns() {
        OutlineRegion base = region(six());
        OutlineRegion head = region(new Sheet().text(280, 40, "法人组织").text(205, 55, "申请人情况"));

        assertThat(Lanes.of(base).orElseThrow().shift(base, head)).isCloseTo(18, within(0.01));
    }

    @Test
    void aPartWithoutFiguresOrWordsOverAllColumnsIsNotAside() {
        OutlineRegion base = region(six());
        OutlineRegion head = region(new Sheet().text(280, 40, "法人组织"));

        assertThat(Lanes.of(base).orElseThrow().shift(base, head)).isZero();
    }
}
