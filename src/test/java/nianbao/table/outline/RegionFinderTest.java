package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.DISPUTES;
import static nianbao.table.outline.UnruledSheets.LABELS;
import static nianbao.table.outline.UnruledSheets.REQUESTS;
import static nianbao.table.outline.UnruledSheets.figures;
import static nianbao.table.outline.UnruledSheets.head;
import static nianbao.table.outline.UnruledSheets.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.model.TableOutline;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** Which lines of a document are a table's: those that its words and figures explain, and some between them. */
class RegionFinderTest {
    static final TableOutline BANDED = new TableOutline(
            Set.of("许可", "处罚"), Set.of(), Set.of("信息内容"), Set.of("件数"), Map.of(), Set.of("第二十条第一项"), 0);
    /** A line that no word of the form explains, wider than labels are. */
    private static final String OTHER = "另有说明如下所示的内容说明如下所示";

    private static List<OutlineRegion> find(TableOutline outline, Sheet... sheets) {
        return RegionFinder.find(Arrays.stream(sheets).map(Sheet::rows).toList(), outline);
    }

    static OutlineRegion one(TableOutline outline, Sheet... sheets) {
        List<OutlineRegion> regions = find(outline, sheets);
        assertThat(regions).hasSize(1);
        return regions.get(0);
    }

    static List<String> texts(OutlineRegion region) {
        return region.lines().stream().map(row -> row.line().text()).toList();
    }

    /** A head, and six rows from 160 to 260. */
    private static Sheet table() {
        return rows(head(new Sheet(), 100), 160, LABELS);
    }

    private static Sheet figuresOf(Sheet sheet, double middle, String label, int count) {
        figures(
                sheet,
                middle,
                label,
                List.of("1", "22", "3", "4").subList(0, count).toArray(String[]::new));
        return sheet;
    }

    private static Sheet disputes() {
        Sheet sheet = new Sheet().text(60, 100, "复议").text(210, 100, "诉讼");
        for (int i = 0; i < 6; i++) {
            sheet.text(10 + 50 * i, 120, List.of("维持", "纠正", "总计").get(i % 3));
        }
        return six(sheet, 140);
    }

    private static Sheet six(Sheet sheet, double middle) {
        for (int i = 0; i < 6; i++) {
            sheet.text(17 + 50 * i, middle, "" + i);
        }
        return sheet;
    }

    @Test
    void aLineOfThreeFiguresIsARowWhateverItsLabel() {
        for (int count : List.of(2, 3)) {
            Sheet sheet = figuresOf(table().text(70, 280, "甲县的"), 280, "另有说明", count);
            assertThat(one(REQUESTS, sheet).lines()).hasSize(table().rows().size() + (count == 3 ? 1 : 0));
        }
    }

    @Test
    void aLineOfFewFiguresAndOtherWordsIsNotOfATableWithoutLabels() {
        Sheet few = disputes()
                .text(10, 160, "甲县")
                .text(60, 160, "维持")
                .text(120, 160, "1")
                .text(170, 160, "2");
        Sheet half = disputes()
                .text(10, 160, "甲县")
                .text(60, 160, "1")
                .text(120, 160, "2")
                .text(170, 160, "3");
        List.of(few, half).forEach(sheet -> six(sheet, 180).text(10, 220, "甲县。").text(10, 250, "乙县。"));

        assertThat(one(DISPUTES, few).lines()).hasSize(3);
        assertThat(one(DISPUTES, half).lines()).hasSize(5);
    }

    @Test
    void aLineOfKnownWordsMayHaveAnotherAmongEnoughOfThem() {
        Sheet sheet = new Sheet()
                .text(60, 90, "复议")
                .text(110, 90, "诉讼")
                .text(160, 90, "甲县")
                .text(210, 90, "维持");
        Sheet fewer = new Sheet().text(60, 90, "复议").text(110, 90, "诉讼").text(160, 90, "甲县");
        Sheet others = new Sheet()
                .text(60, 90, "复议")
                .text(110, 90, "诉讼")
                .text(160, 90, "甲县")
                .text(210, 90, "乙县");

        assertThat(one(DISPUTES, disputesUnder(sheet)).lines()).hasSize(4);
        assertThat(one(DISPUTES, disputesUnder(fewer)).lines()).hasSize(3);
        assertThat(one(DISPUTES, disputesUnder(others)).lines()).hasSize(3);
    }

    private static Sheet disputesUnder(Sheet sheet) {
        sheet.text(60, 200, "复议").text(210, 200, "诉讼");
        for (int i = 0; i < 6; i++) {
            sheet.text(10 + 50 * i, 220, List.of("维持", "纠正", "总计").get(i % 3));
        }
        return six(sheet, 240);
    }

    @Test
    void aTableGoesOnBelowThreeLinesOfOtherWordsAndNotBelowFour() {
        for (int others : List.of(3, 4)) {
            Sheet sheet = table();
            for (int i = 0; i < others; i++) {
                sheet.text(10, 280 + 20 * i, OTHER);
            }
            figuresOf(sheet, 380, "八类", 4).text(10, 420, "甲县。").text(10, 450, "乙县。");
            assertThat(texts(one(REQUESTS, sheet)).contains("八类1 22 3 4")).isEqualTo(others == 3);
        }
    }

    @Test
    void whatIsReadOfASealIsNoWords() {
        for (String read : List.of("易A", "易 AN", "甲县", "一类甲县")) {
            Sheet sheet = table();
            for (int i = 0; i < 4; i++) {
                sheet.text(10, 280 + 20 * i, read);
            }
            figuresOf(sheet, 380, "八类", 4).text(10, 420, "甲县。").text(10, 450, "乙县。");
            assertThat(texts(one(REQUESTS, sheet)).contains("八类1 22 3 4"))
                    .as(read)
                    .isEqualTo(read.startsWith("易"));
        }
    }

    @Test
    void aTableInPartsBeginsWithItsBandThoughThatIsMisread() {
        Sheet sheet = new Sheet().text(60, 80, "第二七条第一项").text(10, 100, "信息内容").text(60, 100, "件数");
        sheet.text(10, 120, "许可").text(65, 120, "3");
        assertThat(texts(one(BANDED, sheet))).first().isEqualTo("第二七条第一项");
    }

    @Test
    void aTableInPartsGoesOnBelowAMisreadLineWithALabelAndAFigure() {
        for (String last : List.of("处罚", "另有")) {
            Sheet sheet =
                    new Sheet().text(60, 80, "第二十条第一项").text(10, 100, "信息内容").text(60, 100, "件数");
            sheet.text(10, 120, "许可").text(65, 120, "3").text(85, 120, "4").text(105, 120, "5");
            sheet.text(10, 140, OTHER).text(10, 160, last).text(65, 160, "5");
            sheet.text(10, 200, "甲县。").text(10, 230, "乙县。");
            assertThat(texts(one(BANDED, sheet)).contains(last + "5")).isEqualTo(last.equals("处罚"));
        }
    }

    @Test
    void whatStandsBelowTheHeadOfAPartIsARowThoughItIsMisread() {
        for (String head : List.of("信息内容", OTHER)) {
            Sheet sheet =
                    new Sheet().text(60, 80, "第二十条第一项").text(10, 100, "信息内容").text(60, 100, "件数");
            sheet.text(10, 120, "许可").text(65, 120, "3").text(60, 140, "第二十条第一项");
            sheet.text(10, 160, head).text(60, 160, "件数").text(10, 180, "丛可").text(65, 180, "@");
            sheet.text(10, 200, "处罚").text(65, 200, "5").text(10, 240, "甲县。").text(10, 270, "乙县。");
            assertThat(texts(one(BANDED, sheet)).contains("处罚5")).isEqualTo(head.equals("信息内容"));
        }
    }

    @Test
    void theNumbersOfAGroupAndOfItsRowReadAsOneAreNoHeading() {
        for (String label : List.of("（六）2.甲乙丙丁", "（六）甲乙丙丁戊")) {
            Sheet sheet = table().text(10, 280, label);
            figuresOf(sheet, 300, "八类", 4).text(10, 420, "甲县。").text(10, 450, "乙县。");
            assertThat(texts(one(REQUESTS, sheet)).contains("八类1 22 3 4")).isEqualTo(label.contains("2"));
        }
    }

    @Test
    void aLabelThatIsNumberedAsHeadingsAreEndsNoTable() {
        TableOutline numbered = new TableOutline(
                Set.of("一类申请", "二类申请", "三类申请", "四类申请", "五类申请", "六类申请", "八类", "三本年结果"),
                REQUESTS.leaves(),
                REQUESTS.corner(),
                REQUESTS.columns(),
                REQUESTS.spanning(),
                Set.of(),
                4);
        for (String line : List.of("三、本（四）", "三、收到申请")) {
            Sheet sheet = figuresOf(table().text(10, 280, line), 300, "八类", 4);
            sheet.text(10, 340, "甲县。").text(10, 370, "乙县。");
            assertThat(texts(one(numbered, sheet)).contains("八类1 22 3 4")).isEqualTo(line.contains("本"));
        }
    }

    @Test
    void belowALineThatIsMisreadOnlyARowOfFiguresGoesOn() {
        for (int count : List.of(2, 3)) {
            Sheet sheet = figuresOf(table().text(10, 280, OTHER), 300, "八类", count);
            sheet.text(10, 330, "甲县。").text(10, 350, "乙县。");
            assertThat(one(REQUESTS, sheet).lines()).hasSize(table().rows().size() + (count == 3 ? 2 : 0));
        }
    }

    @Test
    void belowAPartOfALabelARowOfOneFigureGoesOn() {
        Sheet label = figuresOf(table().text(10, 280, "另有说明的"), 300, "八类", 1);
        Sheet longer = figuresOf(table().text(10, 280, "二类申请").text(10, 300, "另有说明的"), 320, "八类", 1);
        Sheet row = figuresOf(figuresOf(table(), 280, "另有说明的说明", 1), 300, "八类", 1);
        Sheet half = figuresOf(table().text(10, 280, "另有说明").text(187, 280, "二类申请"), 300, "八类", 1);

        assertThat(List.of(label, longer, row, half))
                .allSatisfy(
                        sheet -> assertThat(texts(one(REQUESTS, sheet))).last().isEqualTo("八类1"));
    }

    @Test
    void aLabelStandsLeftOfTheFiguresOfTheLastFullRow() {
        Sheet sheet = table().text(10, 280, "五类申请")
                .text(187, 280, "1")
                .text(232, 280, "2")
                .text(277, 280, "3");
        sheet.text(10, 300, "另有说明的内容如下所示的内容");
        Sheet wider = figuresOf(table(), 280, "五类申请", 3).text(10, 300, "另有说明的内容如下所示的内容");

        assertThat(texts(one(REQUESTS, figuresOf(sheet, 320, "八类", 1)))).last().isEqualTo("八类1");
        assertThat(texts(one(REQUESTS, figuresOf(wider, 320, "八类", 1)))).last().isEqualTo("五类申请1 22 3");
    }

    @Test
    void aMisreadLineStandsAmongRowsOfThreeFiguresAndNotOfTwo() {
        for (int count : List.of(2, 3)) {
            Sheet sheet = figuresOf(head(new Sheet(), 100), 160, "八类", count).text(10, 180, OTHER);
            assertThat(find(REQUESTS, rows(sheet, 200, LABELS))).hasSize(count == 3 ? 1 : 0);
        }
    }

    @Test
    void noHeadingStandsAmongRows() {
        Sheet sheet = head(new Sheet(), 100).text(10, 220, "二、另有说明的情况");
        rows(rows(sheet, 160, LABELS.subList(0, 3)), 240, LABELS.subList(3, 6));

        assertThat(find(REQUESTS, sheet)).isEmpty();
    }

    @Test
    void aLineOfOtherWordsBelowTheFiguresOfATableWithoutLabelsEndsIt() {
        Sheet sheet =
                six(disputes().text(10, 160, OTHER), 180).text(10, 220, "甲县。").text(10, 250, "乙县。");

        assertThat(one(DISPUTES, sheet).lines()).hasSize(3);
    }

    @Test
    void otherWordsStandInTheHeadWhileNoLineHasHalfTheFigures() {
        for (int count : List.of(1, 3)) {
            Sheet sheet = new Sheet().text(60, 100, "复议").text(210, 100, "诉讼");
            for (int i = 0; i < count; i++) {
                sheet.text(60 + 50 * i, 120, "1");
            }
            sheet.text(10, 140, OTHER);
            disputesUnder(sheet);
            List<OutlineRegion> regions = find(DISPUTES, sheet);
            assertThat(regions).hasSize(count == 1 ? 1 : 2);
            assertThat(regions.get(regions.size() - 1).lines()).hasSize(count == 1 ? 6 : 3);
        }
    }

    @Test
    void aPageMayBeginWithTwoLinesOfOtherWordsAndNotWithThree() {
        for (int others : List.of(2, 3)) {
            Sheet second = new Sheet(2);
            for (int i = 0; i < others; i++) {
                second.text(10, 20 + 20 * i, "甲县。");
            }
            OutlineRegion region = one(REQUESTS, table(), rows(second, 100, LABELS));
            assertThat(region.parts().keySet()).hasSize(others == 2 ? 2 : 1);
            assertThat(region.lines()).hasSize(table().rows().size() + (others == 2 ? 6 : 0));
        }
    }

    @Test
    void aPageMayEndWithTwoLinesThatAreNotOfTheTableAndNotWithThree() {
        for (int others : List.of(2, 3)) {
            Sheet first = table();
            for (int i = 0; i < 3 + others; i++) {
                first.text(10, 420 + 20 * i, OTHER);
            }
            assertThat(one(REQUESTS, first, rows(new Sheet(2), 100, LABELS))
                            .parts()
                            .keySet())
                    .hasSize(others == 2 ? 2 : 1);
        }
    }

    @Test
    void aHeadingAtAPagesEndEndsTheTable() {
        for (String last : List.of("三、收到申请", "甲县的")) {
            Sheet first = table().text(10, 520, last);
            assertThat(one(REQUESTS, first, rows(new Sheet(2), 100, LABELS))
                            .parts()
                            .keySet())
                    .hasSize(last.endsWith("的") ? 2 : 1);
        }
    }

    @Test
    void aHeadThatABreakOfPagesCutsGoesOnBelowMisreadWords() {
        Sheet first = new Sheet().text(60, 500, "复议").text(210, 500, "诉讼");
        Sheet second = new Sheet(2);
        for (int i = 0; i < 6; i++) {
            second.text(10 + 50 * i, 40, List.of("维持", "纠正", "总计").get(i % 3));
        }
        Sheet misread = new Sheet(2)
                .text(10, 20, "甲乙")
                .text(60, 20, "丙")
                .text(110, 30, "丁")
                .text(160, 40, "戊");
        for (int i = 0; i < 6; i++) {
            misread.text(10 + 50 * i, 50, List.of("维持", "纠正", "总计").get(i % 3));
        }

        assertThat(one(DISPUTES, first, six(second, 60)).parts().keySet()).hasSize(2);
        assertThat(one(DISPUTES, first, six(misread, 70)).parts().keySet()).hasSize(2);
    }

    @Test
    void theMisreadFootOfAHeadIsItsOwnWhereItGoesOnOverleaf() {
        for (double below : List.of(18, 30)) {
            Sheet first = head(new Sheet(), 480).text(157, 510 + below, "甲乙").text(205, 510 + below, "丙丁");
            List<String> lines = texts(one(REQUESTS, first, rows(new Sheet(2), 100, LABELS)));
            assertThat(lines.contains("甲乙丙丁")).as("%s", lines).isEqualTo(below == 18);
        }
    }

    /** Upright words of neighbouring columns, which a reader of images took for lines. */
    private static Sheet stacked(String... lines) {
        Sheet sheet = new Sheet(2);
        for (int i = 0; i < lines.length; i++) {
            sheet.text(10, 20 + 20 * i, lines[i]).text(110, 20 + 20 * i, "丁");
        }
        return six(sheet, 40 + 20 * lines.length);
    }

    @Test
    void aHeadGoesOnBelowAnyNumberOfLinesOfUprightLetters() {
        Sheet first = new Sheet().text(60, 500, "复议").text(210, 500, "诉讼");
        assertThat(one(DISPUTES, first, stacked("甲乙", "丙丁戊", "甲", "乙丙丁戊", "甲乙", "乙"))
                        .parts())
                .hasSize(2);
    }

    @Test
    void linesOfMoreThanUprightLettersAreFewInAHead() {
        Sheet first = new Sheet().text(60, 500, "复议").text(210, 500, "诉讼");
        assertThat(find(DISPUTES, first, stacked("甲乙丙丁戊", "丙丁戊甲乙", "甲乙丙丁戊", "甲乙丙丁戊", "甲")))
                .allMatch(region -> region.parts().size() < 2);
    }

    @Test
    void belowFiguresLinesOfFewLettersAreFewToo() {
        for (int others : List.of(3, 4)) {
            Sheet sheet = table();
            for (int i = 0; i < others; i++) {
                sheet.text(10, 280 + 20 * i, "另有");
            }
            figuresOf(sheet, 380, "八类", 4).text(10, 420, "甲县。").text(10, 450, "乙县。");
            assertThat(texts(one(REQUESTS, sheet)).contains("八类1 22 3 4")).isEqualTo(others == 3);
        }
    }

    @Test
    void otherWordsAtAPagesEndAreNotOfTheNextPage() {
        OutlineRegion region = one(REQUESTS, table().text(10, 280, "另有说明的"), rows(new Sheet(2), 100, LABELS));

        assertThat(region.lines()).hasSize(table().rows().size() + 6);
    }

    @Test
    void otherWordsBetweenTwoTablesAreOfNeither() {
        Sheet sheet = table().text(10, 280, OTHER)
                .text(260, 300, "总计")
                .text(10, 320, OTHER)
                .text(10, 340, OTHER);
        List<OutlineRegion> regions = find(REQUESTS, rows(head(sheet, 380), 440, LABELS));

        assertThat(regions).hasSize(2);
        assertThat(regions)
                .allSatisfy(region ->
                        assertThat(region.lines()).hasSize(table().rows().size()));
    }

    @Test
    void aPageWithNothingOfTheTableEndsIt() {
        Sheet between = new Sheet(2).text(10, 40, "甲县。");

        assertThat(one(REQUESTS, table(), between, rows(new Sheet(3), 100, LABELS))
                        .parts())
                .containsOnlyKeys(0);
    }

    @Test
    void aPageOfWhichNoLineIsAHeadsIsNoneOfTheTable() {
        Sheet before = new Sheet().text(10, 560, "六类申请");
        OutlineRegion region = one(REQUESTS, before, table());

        assertThat(region.parts()).containsOnlyKeys(1);
    }

    @Test
    void linesOverTheHeadThatAreOfItsTableElsewhereAreNotTaken() {
        Sheet sheet = table().text(10, 40, "六类申请").text(142, 40, "3").text(10, 60, "人");

        assertThat(one(REQUESTS, sheet).lines()).hasSize(table().rows().size());
    }

    @Test
    void rowsOfHalfTheFiguresOrUnderACornerAloneAreNoTable() {
        Sheet half = head(new Sheet(), 100);
        LABELS.forEach(label -> figuresOf(half, 160 + 20 * LABELS.indexOf(label), label, 2));
        Sheet corner = rows(new Sheet().text(10, 130, "（两项之和等于第三项）"), 160, LABELS);

        assertThat(find(REQUESTS, half)).isEmpty();
        assertThat(find(REQUESTS, corner)).isEmpty();
    }

    @Test
    void figuresUnderAHeadAloneAreNoTableInParts() {
        Sheet head = new Sheet().text(10, 100, "信息内容").text(120, 100, "件数");
        Sheet sheet =
                new Sheet().text(10, 80, "第二十条第（一）项").text(10, 100, "信息内容").text(120, 100, "件数");

        assertThat(find(BANDED, head.text(10, 120, "许可").text(120, 120, "3"))).isEmpty();
        assertThat(one(BANDED, sheet.text(10, 120, "许可").text(120, 120, "3")).lines())
                .hasSize(3);
        assertThat(find(BANDED, new Sheet().text(10, 80, "第二十条第（一）项").text(10, 100, "许可")))
                .isEmpty();
    }

    @Test
    void theRestOfALabelAtAPagesFootIsTheTablesIfItGoesOn() {
        Sheet first = table().text(12, 272, "县另外");
        Sheet second = rows(new Sheet(2), 100, LABELS);

        assertThat(texts(one(REQUESTS, first, second))).contains("县另外");
        assertThat(texts(one(REQUESTS, first))).doesNotContain("县另外");
        assertThat(texts(one(REQUESTS, table().text(12, 285, "县另外"), second)))
                .as("farther off")
                .doesNotContain("县另外");
    }

    @Test
    void linesOfRemarksAreTheTables() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS.subList(0, 5))
                .text(130, 252, "（甲的注）")
                .text(220, 252, "（乙的注）");
        figures(sheet, 280, "六类申请", "1", "22", "3", "4");

        assertThat(texts(one(REQUESTS, sheet))).contains("（甲的注）（乙的注）");
    }
}
