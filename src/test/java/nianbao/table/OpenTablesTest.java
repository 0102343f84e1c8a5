package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables without upright rulings are found, and prose is never taken for one. */
class OpenTablesTest {
    private final Sheet sheet = new Sheet();
    private final List<Box> ruled = new ArrayList<>();

    /** The texts of the first pieces of each table's lines. */
    private List<List<String>> tables() {
        return OpenTables.find(sheet.rows(), sheet.rulings(), ruled).stream()
                .map(table -> table.rows().stream()
                        .map(row -> row.pieces().get(0).text())
                        .toList())
                .toList();
    }

    private OpenTablesTest threeRows() {
        sheet.row(100, "总计", "1", "2", "3").row(120, "其他", "4", "5", "6").row(140, "予以", "7", "8", "9");
        return this;
    }

    @Test
    void linesOfFiguresAreATable() {
        assertThat(threeRows().tables()).containsExactly(List.of("总计", "其他", "予以"));
    }

    @Test
    void oneLineIsNone() {
        sheet.row(100, "总计", "1", "2", "3");

        assertThat(tables()).isEmpty();
    }

    @Test
    void twoFiguresToALineAreNone() {
        sheet.row(100, "总计", "1", "2").row(120, "其他", "4", "5");

        assertThat(tables()).isEmpty();
    }

    @Test
    void wordsAfterTheFiguresMakeProseOfThem() {
        sheet.row(100, "总计", "1", "2", "3", "起").row(120, "其他", "4", "5", "6", "起");

        assertThat(tables()).isEmpty();
    }

    @Test
    void figuresCloseToEachOtherAreSetInProse() {
        for (int y : List.of(100, 120)) {
            sheet.text(10, y, "总计").text(100, y, "12").text(117.5, y, "12").text(135, y, "12");
        }
        assertThat(tables()).isEmpty();
    }

    @Test
    void figuresWellApartAreATable() {
        for (int y : List.of(100, 120)) {
            sheet.text(10, y, "总计").text(100, y, "12").text(118, y, "12").text(136, y, "12");
        }
        assertThat(tables()).hasSize(1);
    }

    @Test
    void figuresWithoutLabelsAreATableToo() {
        sheet.text(100, 100, "1").text(150, 100, "2").text(200, 100, "3");
        sheet.text(100, 120, "4").text(150, 120, "5").text(200, 120, "6");

        assertThat(tables()).containsExactly(List.of("1", "4"));
    }

    @Test
    void theHeadAboveBelongsToIt() {
        sheet.row(80, "项目", "自然人", "企业", "总计");

        assertThat(threeRows().tables()).containsExactly(List.of("项目", "总计", "其他", "予以"));
    }

    @Test
    void aHeadOverSeveralColumnsBelongsToIt() {
        sheet.text(130, 60, "申请人情况").row(80, "项目", "自然人", "企业", "总计");

        assertThat(threeRows().tables()).containsExactly(List.of("申请人情况", "项目", "总计", "其他", "予以"));
    }

    @Test
    void aLineThatBeginsLeftOfTheFiguresIsNoHead() {
        sheet.text(10, 80, "有关情况见下表的各项内容");

        assertThat(threeRows().tables()).containsExactly(List.of("总计", "其他", "予以"));
    }

    @Test
    void theNextLineOfALabelBelongsToIt() {
        sheet.row(160, "公开").row(180, "信息");

        assertThat(threeRows().tables()).containsExactly(List.of("总计", "其他", "予以", "公开", "信息"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"注：单位", "单位：件", "一、总体情况", "（二）公开情况"})
    void notesAndHeadingsBelowDoNot(String text) {
        sheet.row(160, text);

        assertThat(threeRows().tables()).containsExactly(List.of("总计", "其他", "予以"));
    }

    @Test
    void wordsBelowTheFiguresAreNoLabel() {
        sheet.text(120, 160, "公开信息");

        assertThat(threeRows().tables()).containsExactly(List.of("总计", "其他", "予以"));
    }

    @Test
    void aLabelFarBelowDoesNot() {
        sheet.row(173, "公开");

        assertThat(threeRows().tables()).containsExactly(List.of("总计", "其他", "予以"));
    }

    @Test
    void farBelowIsMoreThanThreeLines() {
        sheet.row(172, "公开");

        assertThat(threeRows().tables().get(0)).contains("公开");
    }

    @Test
    void textOfAnotherSizeDoesNot() {
        sheet.text(10, 80, 12, "项目").text(110, 80, 12, "自然").text(210, 80, 12, "总计");
        sheet.text(10, 160, 8, "公开");

        assertThat(threeRows().tables()).containsExactly(List.of("总计", "其他", "予以"));
    }

    @Test
    void aTableThatARulingClosesTakesNothingBelow() {
        sheet.row(160, "公开");
        sheet.level(90, 0, 300).level(150, 0, 300);

        assertThat(threeRows().tables()).containsExactly(List.of("总计", "其他", "予以"));
    }

    @Test
    void aTableThatARulingOpensTakesNoLoneTextAbove() {
        sheet.text(130, 80, "申请人情况");
        sheet.level(90, 0, 300).level(150, 0, 300);

        assertThat(threeRows().tables()).containsExactly(List.of("总计", "其他", "予以"));
    }

    @Test
    void labelsBetweenTwoLinesOfFiguresBelongToTheTable() {
        sheet.row(100, "总计", "1", "2", "3").row(110, "其他").row(120, "予以", "7", "8", "9");

        assertThat(tables()).containsExactly(List.of("总计", "其他", "予以"));
    }

    @Test
    void linesFarApartAreTwoTables() {
        threeRows();
        sheet.row(240, "甲", "1", "2", "3").row(260, "乙", "4", "5", "6");

        assertThat(tables()).containsExactly(List.of("总计", "其他", "予以"), List.of("甲", "乙"));
    }

    @Test
    void aHeadingPartsTwoTables() {
        threeRows();
        sheet.text(10, 155, "三、申请情况").row(170, "甲", "1", "2", "3").row(190, "乙", "4", "5", "6");
        sheet.level(90, 0, 300).level(148, 0, 300).level(162, 0, 300).level(200, 0, 300);

        assertThat(tables()).containsExactly(List.of("总计", "其他", "予以"), List.of("甲", "乙"));
    }

    @Test
    void levelRulingsHoldATableOfWords() {
        sheet.row(100, "项目", "自然人").row(120, "其他", "甲");
        sheet.level(90, 0, 200).level(110, 0, 200).level(130, 0, 200);

        assertThat(tables()).containsExactly(List.of("项目", "其他"));
    }

    @Test
    void levelRulingsWithPlainLinesBetweenThemHoldNone() {
        sheet.row(100, "平川县人民政府").row(120, "二〇二四年");
        sheet.level(90, 0, 200).level(110, 0, 200).level(130, 0, 200);

        assertThat(tables()).isEmpty();
    }

    @Test
    void oneRulingHoldsNone() {
        sheet.row(100, "项目", "自然人").row(120, "其他", "甲").level(90, 0, 200);

        assertThat(tables()).isEmpty();
    }

    @Test
    void rulingsWithProseBetweenThemHoldNone() {
        sheet.row(100, "项目", "自然人").text(10, 120, "本年度本机关共收到政府信息公开申请").row(140, "其他", "甲");
        sheet.level(90, 0, 200).level(150, 0, 200);

        assertThat(tables()).isEmpty();
    }

    @Test
    void shortWordsOverMuchOfANarrowTableAreNoProse() {
        sheet.row(100, "项目", "自然人").text(10, 120, "本年度本机关共收到政府").row(140, "其他", "甲");
        sheet.level(90, 0, 150).level(150, 0, 150);

        assertThat(tables()).hasSize(1);
    }

    @Test
    void rulingsWithARuledTableBetweenThemHoldNone() {
        sheet.row(100, "项目", "自然人").row(140, "其他", "甲").level(90, 0, 200).level(150, 0, 200);
        ruled.add(new Box(0, 110, 200, 130));

        assertThat(tables()).isEmpty();
    }

    @Test
    void aRuledTableElsewhereTakesNothingAway() {
        sheet.row(100, "项目", "自然人").row(140, "其他", "甲").level(90, 0, 200).level(150, 0, 200);
        ruled.add(new Box(0, 10, 200, 60));
        ruled.add(new Box(0, 200, 200, 260));

        assertThat(tables()).hasSize(1);
    }

    @Test
    void aWiderRulingBeginsAnotherTable() {
        sheet.row(100, "项目", "自然人").row(120, "其他", "甲").row(160, "主体", "乙").row(180, "类别", "丙");
        sheet.level(90, 20, 200).level(130, 20, 200).level(150, 0, 260).level(190, 0, 260);

        assertThat(tables()).containsExactly(List.of("项目", "其他"), List.of("主体", "类别"));
    }

    @Test
    void aShorterRulingIsInside() {
        sheet.row(100, "项目", "自然人").row(120, "其他", "甲");
        sheet.level(90, 0, 200).level(110, 80, 204).level(130, -4, 200);

        assertThat(OpenTables.find(sheet.rows(), sheet.rulings(), ruled))
                .singleElement()
                .satisfies(table -> assertThat(table.levels()).hasSize(3));
    }

    @Test
    void tablesThatGrowUntilTheyMeetAreOne() {
        sheet.row(100, "总计", "1", "2", "3").row(120, "其他", "4", "5", "6");
        sheet.row(140, "公开", "甲", "乙").row(160, "公开", "甲", "乙");
        sheet.row(180, "予以", "7", "8", "9").row(200, "不予", "7", "8", "9");

        assertThat(tables()).hasSize(1);
        assertThat(tables().get(0)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、总体情况", "十二．总体情况", "（三）公开情况", "附件1", "附表"})
    void numberedLinesAreHeadings(String text) {
        assertThat(OpenTables.isHeading(new Sheet().text(10, 20, text).rows().get(0)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、甲", "总体情况", "附近", "（三）"})
    void otherLinesAreNot(String text) {
        assertThat(OpenTables.isHeading(new Sheet().text(10, 20, text).rows().get(0)))
                .isFalse();
    }

    @Test
    void aNumberedLabelBesideOthersIsNoHeading() {
        assertThat(OpenTables.isHeading(
                        new Sheet().row(20, "一、总体情况", "自然人").rows().get(0)))
                .isFalse();
    }

    @Test
    void whatStandsBeyondOtherTextDoesNotBelongToIt() {
        sheet.row(72, "项目", "自然人", "企业", "总计").text(10, 86, "有关情况见下表的各项内容");
        sheet.row(154, "以上是各单位报送的全部情况").row(168, "公开");

        assertThat(threeRows().tables()).containsExactly(List.of("总计", "其他", "予以"));
    }

    @Test
    void aHeadingBetweenTwoLinesOfFiguresIsNoRow() {
        sheet.row(100, "总计", "1", "2", "3").row(110, "（一）总体情况").row(120, "予以", "7", "8", "9");

        assertThat(tables()).containsExactly(List.of("总计", "予以"));
    }

    @Test
    void aLongLabelInAWideTableIsNoProse() {
        sheet.row(100, "项目", "", "", "", "甲").row(120, "其他", "", "", "", "乙").row(140, "本年度本机关共收到政府信息公开");
        sheet.level(90, 0, 390).level(150, 0, 390);

        assertThat(tables()).containsExactly(List.of("项目", "其他", "本年度本机关共收到政府信息公开"));
    }

    @Test
    void tablesStandFromTopToBottomWhateverTheyAreFoundBy() {
        threeRows();
        sheet.row(300, "项目", "自然人").row(320, "其他", "甲").level(290, 0, 200).level(330, 0, 200);

        assertThat(tables()).containsExactly(List.of("总计", "其他", "予以"), List.of("项目", "其他"));
    }
}
