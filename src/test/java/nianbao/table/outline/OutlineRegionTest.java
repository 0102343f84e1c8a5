package nianbao.table.outline;

import static nianbao.table.outline.RegionFinderTest.BANDED;
import static nianbao.table.outline.RegionFinderTest.one;
import static nianbao.table.outline.RegionFinderTest.texts;
import static nianbao.table.outline.UnruledSheets.DISPUTES;
import static nianbao.table.outline.UnruledSheets.LABELS;
import static nianbao.table.outline.UnruledSheets.REQUESTS;
import static nianbao.table.outline.UnruledSheets.figures;
import static nianbao.table.outline.UnruledSheets.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.model.TableOutline;
import nianbao.table.Sheet;
import nianbao.table.row.Piece;
import org.junit.jupiter.api.Test;

/** What the lines of a table are: words over several columns, its head, and its rows. */
class OutlineRegionTest {
    private static OutlineRegion region(TableOutline outline, Sheet sheet) {
        return new OutlineRegion(outline, new TreeMap<>(Map.of(0, sheet.rows())));
    }

    private static List<String> spanning(Sheet sheet) {
        OutlineRegion region = region(REQUESTS, sheet);
        return region.spanning(region.lines().get(0)).stream().map(Piece::text).toList();
    }

    private static int head(TableOutline outline, Sheet sheet) {
        return region(outline, sheet).head(sheet.rows()).size();
    }

    private static boolean beginsRow(Sheet sheet) {
        OutlineRegion region = region(REQUESTS, sheet);
        return region.beginsRow(region.lines().get(0));
    }

    @Test
    void ofALineOfTheHeadOnlyWordsOverSeveralColumnsSpan() {
        assertThat(spanning(
                        new Sheet().text(122, 100, "自然人").text(175, 100, "法人组织").text(260, 100, "总计")))
                .containsExactly("法人组织");
    }

    @Test
    void aWordThatIsReadInPiecesSpansAsOne() {
        assertThat(spanning(new Sheet().text(170, 100, "申请").text(200, 100, "人情况")))
                .containsExactly("申请人情况");
        assertThat(spanning(
                        new Sheet().text(10, 100, "两项之和").text(170, 100, "申记").text(200, 100, "人情况")))
                .containsExactly("申记人情况");
    }

    @Test
    void aMisreadWordAndTheOneBesideItAreNotOne() {
        assertThat(spanning(new Sheet().text(120, 100, "申请人情兄").text(200, 100, "总计")))
                .containsExactly("申请人情兄");
    }

    @Test
    void wordsBesideOneThatIsReadWellAreNotTakenWithIt() {
        assertThat(spanning(new Sheet().text(122, 100, "人").text(175, 100, "法人组织")))
                .containsExactly("法人组织");
    }

    @Test
    void aWordInPartsIsOneBesideAWholeOne() {
        assertThat(spanning(new Sheet()
                        .text(122, 100, "申请")
                        .text(160, 100, "人情")
                        .text(200, 100, "况")
                        .text(250, 100, "法人组织")))
                .containsExactly("申请人情况", "法人组织");
        assertThat(spanning(
                        new Sheet().text(122, 100, "法人组织").text(180, 100, "申请").text(220, 100, "总计")))
                .containsExactly("法人组织");
    }

    @Test
    void rowsWithLabelsBeginWithTheFirstFigureOrLabel() {
        Sheet figure = new Sheet().text(122, 100, "自然人").text(142, 120, "1");
        Sheet label = new Sheet().text(122, 100, "自然人").text(10, 120, "一类申请");

        assertThat(head(REQUESTS, figure.text(10, 140, "二类申请"))).isEqualTo(1);
        assertThat(head(REQUESTS, label.text(142, 140, "1"))).isEqualTo(1);
    }

    @Test
    void aFigureAboveWordsOfColumnsIsASpeckInTheHead() {
        Sheet sheet = new Sheet().text(175, 80, "法人组织").text(142, 100, "1").text(122, 120, "自然人");

        assertThat(head(REQUESTS, sheet.text(10, 140, "一类申请").text(142, 140, "1")))
                .isEqualTo(3);
    }

    @Test
    void aLetterOfALabelAloneIsNone() {
        Sheet sheet = new Sheet().text(122, 100, "自然人").text(10, 120, "类");

        assertThat(head(REQUESTS, sheet.text(10, 140, "一类申请").text(142, 140, "1")))
                .isEqualTo(2);
    }

    @Test
    void wordsThatAreNoLabelStandInTheHead() {
        Sheet sheet = new Sheet().text(122, 100, "自然人").text(10, 120, "另有说明");

        assertThat(head(REQUESTS, sheet.text(10, 140, "一类申请").text(142, 140, "1")))
                .isEqualTo(2);
    }

    /** 申请 is of a label as well as of 申请人情况. */
    @Test
    void aPieceOfTheHeadIsNoLabelThoughALabelHasItToo() {
        Sheet sheet = new Sheet().text(170, 100, "申请").text(122, 120, "自然人");

        assertThat(head(REQUESTS, sheet.text(10, 140, "一类申请").text(142, 140, "1")))
                .isEqualTo(2);
    }

    @Test
    void rowsWithoutLabelsBeginWhereMoreThanHalfAreFigures() {
        Sheet sheet = new Sheet().text(60, 100, "复议");
        figures(sheet, 120, "", "1", "2", "3");
        figures(sheet, 140, "", "1", "2", "3", "4");

        assertThat(head(DISPUTES, sheet)).isEqualTo(2);
    }

    @Test
    void aFigureWhoseRemarkBeginsAboveTheOthersIsOfTheirRow() {
        Sheet sheet = new Sheet().text(60, 100, "复议").text(187, 115, "7（其中");
        figures(sheet, 120, "", "1", "", "3", "4", "5");

        assertThat(head(DISPUTES, sheet)).isEqualTo(1);
        Sheet speck = new Sheet().text(60, 100, "复议").text(187, 115, "7");
        figures(speck, 120, "", "1", "", "3", "4", "5");
        assertThat(head(DISPUTES, speck)).isEqualTo(2);
    }

    @Test
    void aRowBeginsWithTheFirstLettersOfItsLabel() {
        assertThat(beginsRow(new Sheet().text(10, 100, "七类申请").text(142, 100, "1")))
                .isTrue();
        assertThat(beginsRow(new Sheet().text(10, 100, "不再处理").text(142, 100, "1")))
                .isFalse();
    }

    /** Six rows under one word of a head. */
    private static Sheet six() {
        return rows(new Sheet().text(122, 130, "自然人"), 160, LABELS);
    }

    @Test
    void aLabelWithSomeFiguresBeginsATable() {
        TableOutline seven = new TableOutline(
                REQUESTS.rows(),
                REQUESTS.leaves(),
                REQUESTS.corner(),
                REQUESTS.columns(),
                REQUESTS.spanning(),
                REQUESTS.bands(),
                7);
        for (int few : List.of(2, 3)) {
            Sheet sheet = new Sheet().text(10, 100, "八类");
            for (int i = 0; i < few; i++) {
                sheet.text(142 + 45 * i, 100, "1");
            }
            for (int i = 0; i < 10; i++) {
                figures(sheet, 120 + 20 * i, LABELS.get(i % 6), "1", "2", "3", "4", "5", "6", "7");
            }
            assertThat(texts(one(seven, sheet)).get(0).startsWith("八类")).isEqualTo(few == 3);
        }
    }

    @Test
    void tenRowsWithTheirFiguresAreTheTableWhoseHeadIsMisread() {
        Sheet sheet = new Sheet();
        rows(sheet, 100, LABELS);
        rows(sheet, 220, LABELS.subList(0, 3));

        assertThat(RegionFinder.find(List.of(sheet.rows()), REQUESTS)).isEmpty();
        assertThat(texts(one(REQUESTS, rows(sheet, 280, LABELS.subList(3, 4))))).hasSize(10);
    }

    @Test
    void nineRowsAndOneWithoutItsFiguresAreNone() {
        Sheet sheet = new Sheet().text(10, 280, "四类申请").text(142, 280, "1").text(187, 280, "1");
        rows(sheet, 100, LABELS);
        rows(sheet, 220, LABELS.subList(0, 3));

        assertThat(RegionFinder.find(List.of(sheet.rows()), REQUESTS)).isEmpty();
    }

    @Test
    void aMisreadWordCloseOverTheFirstLineIsOfTheHeadWithWhatStandsBelowIt() {
        Sheet sheet = six().text(180, 100, "申记人情况").text(160, 115, "另有说明");

        assertThat(texts(one(REQUESTS, sheet))).startsWith("申记人情况", "另有说明", "自然人");
    }

    @Test
    void aRepeatedHeadIsTakenWholeThoughItsFirstLinesAreMisread() {
        Sheet next = new Sheet(2).text(180, 40, "申记人情况").text(180, 55, "甲乙丙丁").text(122, 70, "自然人");

        assertThat(texts(one(REQUESTS, six(), rows(next.text(160, 55, "法人组只"), 100, LABELS))))
                .contains("申记人情况");
    }

    @Test
    void aLineWithAWordOfAColumnCloseOverTheFirstLineIsOfTheHead() {
        Sheet sheet = six().text(10, 115, "另有说明").text(160, 115, "商业企业");

        assertThat(texts(one(REQUESTS, sheet))).startsWith("另有说明商业企业", "自然人");
    }

    @Test
    void otherWordsCloseOverTheFirstLineAreNotOfTheHead() {
        assertThat(texts(one(REQUESTS, six().text(122, 110, "甲县的")))).startsWith("自然人");
        assertThat(texts(one(REQUESTS, six().text(122, 90, "甲县的").text(180, 110, "申记人情况"))))
                .startsWith("申记人情况");
    }

    @Test
    void noHeadingAndNothingFarOffOrWithFiguresIsOfTheHead() {
        Sheet far = six().text(180, 70, "申记人情况");
        Sheet heading = six().text(180, 110, "一、申请人的情况");
        Sheet figure = six().text(180, 110, "申记人情况").text(250, 110, "1").text(290, 110, "甲县");

        assertThat(List.of(far, heading, figure))
                .allSatisfy(sheet -> assertThat(texts(one(REQUESTS, sheet))).startsWith("自然人"));
    }

    @Test
    void nothingOverTheFirstPartOfATableInPartsIsOfIt() {
        Sheet sheet = new Sheet().text(10, 60, "另有说明").text(120, 60, "件数");
        sheet.text(10, 80, "第二十条第（一）项").text(10, 100, "许可").text(120, 100, "3");

        assertThat(one(BANDED, sheet).lines()).hasSize(2);
    }
}
