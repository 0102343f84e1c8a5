package nianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.model.page.Glyph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of A4, 595 by 842 points, with text from 80 to 515. */
class FurnitureTest {
    private static final Line BODY = line("全年收到政府信息公开申请", 80, 400);

    private static Line line(String text, double left, double middle) {
        return new Line(text, new Box(left, middle - 7, left + 14 * text.length(), middle + 7), 14, List.of());
    }

    private static List<Line> stripped(Line line) {
        return Furniture.strip(List.of(List.of(BODY, line)), List.of(595.0), List.of(842.0))
                .get(0);
    }

    @Test
    void aPageNumberSetToTheSideIsFurnitureHoweverItWasRead() {
        assertThat(stripped(line("-全", 465, 797))).containsExactly(BODY);
        assertThat(stripped(line("一3-", 80, 797))).containsExactly(BODY);
    }

    @Test
    void theLastWordsOfAParagraphAreNot() {
        Line rest = line("有差距。", 80, 797);

        assertThat(stripped(rest)).containsExactly(BODY, rest);
    }

    @Test
    void norIsARemarkWithDashesInTheMiddleOfAPage() {
        Line remark = line("-无-", 80, 500);

        assertThat(stripped(remark)).containsExactly(BODY, remark);
    }

    @Test
    void lettersAtTheSameHeightOfThreeFeetArePageNumbers() {
        List<List<Line>> pages = List.of(
                List.of(BODY, line("一在一", 465, 797)),
                List.of(BODY, line("三号二", 80, 799)),
                List.of(BODY, line("到", 465, 796)));

        assertThat(Furniture.strip(pages, Collections.nCopies(3, 595.0), Collections.nCopies(3, 842.0)))
                .containsOnly(List.of(BODY));
    }

    /** A line of small type, and how surely its letters were read. */
    private static Line small(String text, double left, double middle, double confidence) {
        return small(text, left, middle, confidence, 0);
    }

    /** The same, with a blank before the last letter. */
    private static Line small(String text, double left, double middle, double confidence, double blank) {
        List<Glyph> glyphs = IntStream.range(0, text.length())
                .mapToObj(i -> {
                    double at = left + 8 * i + (i + 1 == text.length() ? blank : 0);
                    return new Glyph(text.substring(i, i + 1), new Box(at, 0, at + 8, 8), 8, 0, confidence);
                })
                .toList();
        return new Line(text, new Box(left, middle - 4, left + 170, middle + 4), 8, glyphs);
    }

    /** Whether each is taken off its page, which has text from {@code top} on. */
    private static boolean areStripped(Line first, Line second, Line third, double top) {
        List<List<Line>> pages = List.of(
                List.of(first, line("全年收到", 80, top)),
                List.of(second, line("依法办理", 80, top)),
                List.of(third, line("主动公开", 80, top)));
        List<List<Line>> kept = Furniture.strip(pages, Collections.nCopies(3, 595.0), Collections.nCopies(3, 842.0));
        assertThat(kept)
                .isIn(pages, pages.stream().map(page -> page.subList(1, 2)).toList());
        return !kept.equals(pages);
    }

    @Test
    void aLineThatIsNotMadeOutAtOnePlaceOfThreePagesIsARunningHead() {
        Line first = small("号1)关1上重度报半", 218, 33, 0.86);
        Line second = small("旦外束基二从晤人二全", 212, 35, 0.8);
        Line third = small("昌肝市关于2年政府千旭", 216, 31, 0.92);

        assertThat(areStripped(first, second, third, 400)).isTrue();
        assertThat(areStripped(first, second, small("在旬沁关于", 216, 31, 0.94), 400))
                .isFalse();
        assertThat(areStripped(first, second, small("在旬沁关于", 216, 44, 0.9), 400))
                .isFalse();
        assertThat(areStripped(first, second, small("在旬沁关于", 234, 31, 0.9), 400))
                .isFalse();
        assertThat(areStripped(first, second, small("在旬沁关于", 216, 31, 0.9, 24), 400))
                .isTrue();
        assertThat(areStripped(first, second, small("在旬沁关于", 216, 31, 0.9, 25), 400))
                .isFalse();
        // lines of text follow each other closely
        assertThat(areStripped(first, second, third, 50)).isFalse();
    }

    @Test
    void endsOfSentencesAtTheSameHeightAreText() {
        List<List<Line>> pages = List.of(
                List.of(BODY, line("有差距。", 80, 797)),
                List.of(BODY, line("还不够。", 80, 797)),
                List.of(BODY, line("要改进。", 80, 797)));

        assertThat(Furniture.strip(pages, Collections.nCopies(3, 595.0), Collections.nCopies(3, 842.0)))
                .isEqualTo(pages);
    }

    @Test
    void entriesOfContentsEndInANumberOrWhatItWasTakenFor() {
        Line entry = line("一、总体情况]", 80, 200);
        List<Line> contents = List.of(line("目 录", 280, 100), entry, line("三、收到和处理政府信息公开申请情况 2", 80, 230), BODY);

        assertThat(Furniture.strip(List.of(contents), List.of(595.0), List.of(842.0)))
                .containsExactly(List.of(BODY));
        assertThat(stripped(entry)).containsExactly(BODY, entry);
    }

    private static List<List<Line>> stripped(List<List<Line>> pages) {
        int count = pages.size();
        return Furniture.strip(pages, Collections.nCopies(count, 595.0), Collections.nCopies(count, 842.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "- 3 -", "— 12 —", "第3页", "第3页 共9页", "3/9", "iv"})
    void aPageNumberIsFurnitureWhereverItStandsAtAnEdge(String number) {
        assertThat(stripped(line(number, 465, 797))).containsExactly(BODY);
        assertThat(stripped(line(number, 465, 40))).containsExactly(BODY);
        Line inside = line(number, 465, 400);
        assertThat(stripped(inside)).containsExactly(BODY, inside);
    }

    @Test
    void aRunningHeadStandsAtOneHeightOfTwoPages() {
        Line first = line("某县2024年度报告", 80, 50);
        Line second = line("某县2023年度报告", 80, 55);
        assertThat(stripped(List.of(List.of(first, BODY), List.of(second, BODY))))
                .containsOnly(List.of(BODY));
        Line lower = line("某县2023年度报告", 80, 57);
        assertThat(stripped(List.of(List.of(first, BODY), List.of(lower, BODY))))
                .containsExactly(List.of(first, BODY), List.of(lower, BODY));
        assertThat(stripped(List.of(List.of(first, BODY)))).containsExactly(List.of(first, BODY));
    }

    @Test
    void aRunningHeadMayBeMisread() {
        Line first = line("南漳县长坪镇人民政府2025年年度报告", 80, 50);
        Line second = line("沟漳县长坪然人民政府2025年年度报告", 80, 51);
        Line other = line("中国共产党长坪镇委员会办公室的文件", 80, 50);

        assertThat(stripped(List.of(List.of(first, BODY), List.of(second, BODY))))
                .containsOnly(List.of(BODY));
        assertThat(stripped(List.of(List.of(first, BODY), List.of(other, BODY))))
                .containsExactly(List.of(first, BODY), List.of(other, BODY));
    }

    @Test
    void shortLinesThatAreNearlyAlikeAreText() {
        Line first = line("第一项第五条", 80, 50);
        Line second = line("第二项第五条", 80, 50);

        assertThat(stripped(List.of(List.of(first, BODY), List.of(second, BODY))))
                .containsExactly(List.of(first, BODY), List.of(second, BODY));
    }

    @Test
    void onlyTheTwoOuterLinesOfEachEndMayBeFurniture() {
        Line head = line("某县人民政府办公室文件", 80, 40);
        Line second = line("某县政府信息公开领导小组", 80, 60);
        Line third = line("各镇人民政府及有关部门：", 80, 80);
        Line foot = line("某县人民政府办公室印发了", 80, 800);
        List<Line> page = List.of(head, second, third, BODY, BODY, BODY, foot);
        assertThat(stripped(List.of(page, page))).containsOnly(List.of(third, BODY, BODY, BODY));
    }

    @Test
    void lettersInTheMiddleOfAFootAreAPageNumber() {
        assertThat(stripped(line("在三", 280, 797))).containsExactly(BODY);
        Line aside = line("在三", 200, 797);
        assertThat(stripped(aside)).containsExactly(BODY, aside);
        Line higher = line("在三", 280, 755);
        assertThat(stripped(higher)).containsExactly(BODY, higher);
        Line longer = line("有关情况的说明", 250, 797);
        assertThat(stripped(longer)).containsExactly(BODY, longer);
    }

    @Test
    void wordsAtTheHeightOfPageNumbersAreTextWhereTheyAreMany() {
        Line text = line("有关情况的说明如下表", 80, 797);
        List<List<Line>> pages = List.of(
                List.of(BODY, line("在", 465, 797)),
                List.of(BODY, line("号二", 80, 797)),
                List.of(BODY, line("到", 465, 797)),
                List.of(BODY, text));
        assertThat(stripped(pages).get(3)).containsExactly(BODY, text);
    }

    @Test
    void fewLettersAtDifferentHeightsAreText() {
        List<List<Line>> pages = List.of(
                List.of(BODY, line("在", 465, 790)),
                List.of(BODY, line("号二", 80, 800)),
                List.of(BODY, line("到", 465, 810)));
        assertThat(stripped(pages)).isEqualTo(pages);
        List<List<Line>> two = List.of(
                List.of(BODY, line("在", 465, 797)),
                List.of(BODY, line("号二", 80, 797)),
                List.of(BODY, line("全文完毕了等等等", 80, 797)));
        assertThat(stripped(two)).isEqualTo(two);
    }

    @Test
    void linesWithLeadersAreContents() {
        Line entry = line("一、总体情况……………… 1", 80, 200);
        assertThat(stripped(entry)).containsExactly(BODY);
    }

    @Test
    void aHeadingOfContentsWithoutEntriesIsText() {
        Line heading = line("目录", 280, 200);
        assertThat(stripped(heading)).containsExactly(BODY, heading);
    }

    @Test
    void aNameOverTheFirstPageAndUnderTheLastIsNoRunningHead() {
        List<Double> widths = Collections.nCopies(2, 595.0);
        List<Double> heights = Collections.nCopies(2, 842.0);
        List<List<Line>> signed =
                List.of(List.of(line("大名县人民政府", 240, 70), BODY), List.of(BODY, line("大名县人民政府", 400, 772)));
        List<List<Line>> alone = List.of(
                List.of(new Line("大名县人民政府", new Box(200, 59, 354, 81), 22, List.of()), BODY),
                List.of(line("大名县人民政府", 400, 70)));
        List<List<Line>> headed =
                List.of(List.of(line("大名县人民政府", 240, 70), BODY), List.of(line("大名县人民政府", 240, 70), BODY));

        assertThat(Furniture.strip(signed, widths, heights)).isEqualTo(signed);
        assertThat(Furniture.strip(alone, widths, heights)).isEqualTo(alone);
        assertThat(Furniture.strip(headed, widths, heights)).containsOnly(List.of(BODY));
    }

    @Test
    void aLineLargerThanTheTextIsATitles() {
        Line title = new Line("大名县人民政府", new Box(200, 60, 340, 80), 18, List.of());
        List<Line> first = List.of(
                title,
                line("全年收到政府信息公开申请", 80, 130),
                line("办理答复政府信息公开申请", 80, 160),
                line("主动公开政府信息一百条", 80, 190),
                BODY);
        List<List<Line>> pages = List.of(first, List.of(line("大名县人民政府", 400, 70)));

        assertThat(Furniture.strip(pages, Collections.nCopies(2, 595.0), Collections.nCopies(2, 842.0))
                        .get(0))
                .contains(title);
    }

    @Test
    void aTitleAtTheHeightOfASignatureOnTheLastPageIsNoRunningHead() {
        List<Line> titled = List.of(line("广元市人民政府", 250, 86), BODY);
        List<Line> signed = List.of(line("广元市人民政府", 350, 88), BODY);
        List<Line> between = List.of(BODY);

        assertThat(stripped(List.of(titled, between, between, signed)).get(0)).isEqualTo(titled);
        assertThat(stripped(List.of(titled, signed, between, between)).get(0)).containsExactly(BODY);
        assertThat(stripped(List.of(titled, between, signed)).get(0))
                .as("too few pages to tell")
                .containsExactly(BODY);
    }
}
