package nianbao.report.match;

import static nianbao.report.match.FoundFigures.column;
import static nianbao.report.match.FoundFigures.ofResults;
import static nianbao.report.match.FoundFigures.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.report.match.table.TableMatch.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A label on an image that was not read clearly is what all else of its table leaves it to be; a clear one is not. */
class UnclearLabelTest {
    private static final double UNCLEAR = 0.95;
    private static final double CLEAR = 0.99;
    private static final String GROUP = "下刺杀理结果";

    /** The fields that are in doubt or not found. */
    private static Set<String> doubted(FormSheet sheet) {
        Set<String> sure = sheet.located().values().stream()
                .filter(figure -> figure.doubt() == Doubt.NONE)
                .map(figure -> figure.field().id())
                .collect(Collectors.toSet());
        return sheet.figures.keySet().stream()
                .filter(field -> !sure.contains(field))
                .collect(Collectors.toSet());
    }

    private static void assertDoubted(FormSheet sheet, Predicate<String> which) {
        Set<String> expected = sheet.figures.keySet().stream().filter(which).collect(Collectors.toSet());
        assertThat(doubted(sheet)).isEqualTo(expected);
    }

    private static FormSheet requests() {
        return FormSheet.requests("ogi-2021");
    }

    private static int rowOf(FormSheet sheet, String label) {
        return IntStream.range(0, sheet.grid.size())
                .filter(row -> sheet.grid.get(row).contains(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofAGroupIsItsOwnWhereAllItsRowsAre() {
        assertDoubted(FormSheet.grouped(GROUP).recognised(UNCLEAR), field -> false);
        assertDoubted(FormSheet.grouped(GROUP).recognised(CLEAR), ofResults());
        assertDoubted(FormSheet.grouped("三、县教育局办理结果").recognised(CLEAR), ofResults());
        assertThat(doubted(FormSheet.grouped("（五）不予处理").recognised(UNCLEAR)))
                .as("another group's label")
                .contains("requests.granted.total", "requests.processed_total.total");
    }

    @Test
    void ofAGroupIsNotWhereARowAmongThemIsInDoubtOrNoneOfTheForms() {
        FormSheet doubtful = FormSheet.grouped(GROUP).relabel("7.属于行政执法案卷", "7.属于商业秘密");
        assertDoubted(doubtful.recognised(UNCLEAR), ofResults());
        FormSheet own = FormSheet.grouped(GROUP);
        List<String> more = new ArrayList<>(Collections.nCopies(10, "5"));
        more.set(0, FormSheet.ABOVE);
        more.set(1, FormSheet.ABOVE);
        more.set(2, "申请人撤回申请的");
        own.grid.add(rowOf(own, "7.属于行政执法案卷"), more);
        assertDoubted(own.recognised(UNCLEAR), ofResults());
    }

    @Test
    void ofAGroupIsNotWhereItsRowsStandInAnotherOrder() {
        FormSheet swapped = FormSheet.grouped(GROUP);
        Collections.swap(swapped.grid, rowOf(swapped, "2.其他法律行政法规禁止公开"), rowOf(swapped, "7.属于行政执法案卷"));
        assertDoubted(swapped.recognised(UNCLEAR), ofResults());
    }

    @Test
    void ofAColumnIsItsOwnWhereAllOthersAre() {
        assertDoubted(requests().relabel("总计", "局计").recognised(UNCLEAR), field -> false);
        assertDoubted(requests().relabel("总计", "局计").recognised(CLEAR), column("total"));
        assertDoubted(requests().relabel("科研机构", "新闻媒体").recognised(UNCLEAR), column("research_institute"));
        assertDoubted(requests().relabel("科研机构", "科研法律").recognised(CLEAR), column("research_institute"));
    }

    @Test
    void ofAColumnOfWhichAScrapIsLeftIsItsOwnWhereAllOthersAre() {
        assertDoubted(requests().relabel("商业企业", "只1").recognised(UNCLEAR), field -> false);
        assertDoubted(requests().relabel("商业企业", "只1").recognised(CLEAR), column("business"));
        assertDoubted(requests().relabel("商业企业", "只有").recognised(UNCLEAR), column("business"));
    }

    @Test
    void ofSeveralColumnsAreTheirOwnWhereMostOthersAre() {
        FormSheet two = requests().relabel("总计", "冲计").relabel("法律服务机构", "没健服务机构");
        assertDoubted(two.recognised(UNCLEAR), field -> false);
        FormSheet unnamed = two.relabel("社会公益组织", "社旬公益坦织");
        assertDoubted(unnamed.recognised(UNCLEAR), field -> false);
        assertDoubted(
                unnamed.recognised(CLEAR),
                column("total").or(column("legal_service")).or(column("public_welfare_org")));
        FormSheet another = requests().relabel("总计", "冲计").relabel("社会公益组织", "境外非政府组织");
        assertDoubted(another.recognised(UNCLEAR), column("total").or(column("public_welfare_org")));
        FormSheet scrap = requests().relabel("总计", "冲计").relabel("商业企业", "只");
        assertDoubted(scrap.recognised(UNCLEAR), column("total").or(column("business")));
        FormSheet four = requests()
                .relabel("总计", "冲计")
                .relabel("科研机构", "和研凡构")
                .relabel("商业企业", "育业个业")
                .relabel("法律服务机构", "没健服务机沟");
        assertThat(doubted(four.recognised(UNCLEAR))).contains("requests.new.total", "requests.new.business");
    }

    @Test
    void ofAColumnIsNotWhereAnotherIsInDoubtOrOutOfItsPlace() {
        assertDoubted(
                requests().relabel("总计", "局计").relabel("科研机构", "新闻媒体").recognised(UNCLEAR),
                column("total").or(column("research_institute")));
        FormSheet swapped = requests().swapColumns(3, 4).relabel("总计", "局计");
        assertDoubted(swapped.recognised(UNCLEAR), column("total"));
    }

    /** The five columns of one group. */
    private static Predicate<String> ofOrganisations() {
        return column("business")
                .or(column("research_institute"))
                .or(column("public_welfare_org"))
                .or(column("legal_service"))
                .or(column("other"));
    }

    private static FormSheet headed(String head) {
        return requests().relabel("法人或其他组织", head);
    }

    /** A seal covers it. */
    @Test
    void overColumnsIsTheirOwnWhereTheyAreNamedBeyondDoubt() {
        assertDoubted(headed("法人起其他奶毁").recognised(UNCLEAR), field -> false);
        assertDoubted(headed("法人起其他奶毁").recognised(CLEAR), ofOrganisations());
        assertDoubted(headed("起其人奶毁法").recognised(UNCLEAR), ofOrganisations());
        FormSheet one = headed("法人起其他奶毁").relabel("科研机构", "新闻媒体");
        assertDoubted(one.recognised(UNCLEAR), column("research_institute"));
    }

    @Test
    void overColumnsIsNotWhereFewAreNamedOrTheyStandInAnotherOrder() {
        FormSheet few = headed("法人起其他奶毁")
                .relabel("商业企业", "育业个业")
                .relabel("科研机构", "新闻媒体")
                .relabel("法律服务机构", "没健服务机沟");
        assertThat(doubted(few.recognised(UNCLEAR))).contains("requests.new.other", "requests.new.public_welfare_org");
        assertDoubted(headed("法人起其他奶毁").swapColumns(4, 5).recognised(UNCLEAR), ofOrganisations());
    }

    @Test
    void ofAnOutcomeIsItsOwnWhereTheOtherFourOfItsGroupAre() {
        Predicate<String> direct = field -> field.equals("disputes.litigation_direct.upheld");
        assertDoubted(outcome("结果级折").recognised(UNCLEAR), field -> false);
        assertDoubted(outcome("结果级折").recognised(CLEAR), direct);
        assertDoubted(outcome("撤诉级折").recognised(UNCLEAR), direct);
        assertDoubted(
                outcome("结果纠正").recognised(UNCLEAR),
                direct.or(field -> field.equals("disputes.litigation_direct.corrected")));
    }

    private static FormSheet outcome(String label) {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(2).set(5, label);
        return sheet;
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.和从正后审清内容仍不盟痪", "3.和从正后审清内容仍不盟痪"})
    void ofARowIsItsOwnThoughMostLettersAreForeign(String label) {
        assertDoubted(requests().relabel("3.补正后申请内容仍不明确", label).recognised(UNCLEAR), field -> false);
        assertDoubted(requests().relabel("3.补正后申请内容仍不明确", label).recognised(CLEAR), row("unavailable.still_unclear"));
    }

    private static FormSheet parted(String first, String second) {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(1).set(5, first);
        sheet.grid.get(1).set(7, second);
        return sheet;
    }

    @Test
    void ofAGroupInTwoPartsIsItsOwnWhereBothTogetherNameIt() {
        assertDoubted(parted("未经", "议直接起诉").recognised(CLEAR), field -> false);
        assertThat(doubted(parted("未经", "议直接起诉"))).contains("disputes.litigation_direct.total");
        assertThat(doubted(parted("未经", "另行提起").recognised(CLEAR))).contains("disputes.litigation_direct.total");
        FormSheet over = FormSheet.disputes().relabel("复议后起诉", FormSheet.LEFT);
        over.grid.get(1).set(5, "未经");
        over.grid.get(1).set(7, "议直接起诉");
        assertThat(doubted(over.recognised(CLEAR))).contains("disputes.litigation_direct.total");
    }

    @Test
    void ofAGroupIsItsOwnThoughALineCutsItsFirstLetter() {
        FormSheet cut = FormSheet.disputes();
        cut.grid.get(0).set(0, "");
        cut.grid.get(0).set(2, "7政复议");

        assertDoubted(cut.recognised(CLEAR), field -> false);
    }

    private static FormSheet below(String second) {
        FormSheet sheet = FormSheet.disputes();
        List<String> below = new ArrayList<>(Collections.nCopies(15, FormSheet.LEFT));
        below.set(0, "五、政府");
        below.set(2, second);
        sheet.grid.add(below);
        return sheet;
    }

    @Test
    void belowATableIsNoLabelOfIt() {
        assertDoubted(below("信息公开工作存在的主要问题").recognised(CLEAR), field -> false);
        assertDoubted(below("信息公开工作存在的主要问题"), field -> true);
        assertDoubted(below("7").recognised(CLEAR), field -> true);
    }

    private static FormSheet titled(String first) {
        FormSheet sheet = FormSheet.disputes();
        List<String> title = new ArrayList<>(Collections.nCopies(15, FormSheet.LEFT));
        title.set(0, first);
        title.set(4, "开行政复议、行政诉讼情况（单位：件）");
        sheet.grid.add(0, title);
        return sheet;
    }

    @Test
    void aboveATableIsItsTitleAndNoHead() {
        assertDoubted(titled("四、政府信息和").recognised(CLEAR), field -> false);
        assertThat(doubted(titled("四、政府信息和"))).isNotEmpty();
        assertThat(doubted(titled("县教育局办公室").recognised(CLEAR))).isNotEmpty();
    }

    private static FormSheet under(String... texts) {
        FormSheet sheet = requests();
        List<String> prose = new ArrayList<>(Collections.nCopies(9, ""));
        for (int i = 0; i < texts.length; i++) {
            prose.set(2 * i, texts[i]);
        }
        sheet.grid.add(0, prose);
        return sheet;
    }

    @Test
    void ofTextAboveThatWasTakenIntoTheTableSaysNotWhoseItIs() {
        assertThat(doubted(under("建立台账", "县教育局办理情况", "逐项明确", "完成时限").recognised(CLEAR)))
                .as("but for columns that have it among their heads")
                .noneMatch(column("business").or(column("total")));
        assertDoubted(under("建立台账", "县教育局办理情况", "逐项明确", "完成时限"), field -> true);
        assertThat(doubted(under("县教育局办理情况", "台账，逐项明确").recognised(CLEAR)))
                .noneMatch(column("business").or(column("total")));
        assertDoubted(under("县教育局办理情况").recognised(CLEAR), field -> true);
        FormSheet corner = requests();
        corner.grid.get(0).set(0, "填报单位：县教育局" + corner.grid.get(0).get(0));
        assertDoubted(corner.recognised(CLEAR), field -> true);
    }

    /** The rows of section three but for those from one up to another, under its head. */
    private static FormSheet without(int from, int to) {
        FormSheet sheet = requests();
        sheet.grid.subList(from, to).clear();
        return sheet;
    }

    private static long sure(FormSheet first, FormSheet second) {
        return FormSheet.match(List.of(first.table(), second.table())).own().values().stream()
                .flatMap(match -> match.figures().stream())
                .filter(figure -> figure.doubt() == Doubt.NONE)
                .count();
    }

    @Test
    void piecesOfWhichOneHasOnlyRowsOfBothFormsAreOneTable() {
        int cut = requests().rowOf("（四）无法提供");
        int end = requests().grid.size();
        assertThat(sure(without(cut, end).recognised(CLEAR), without(3, cut).recognised(CLEAR)))
                .isEqualTo(175);
        assertThat(sure(without(cut, end), without(3, cut)))
                .as("typed ones may be of two reports")
                .isZero();
        assertThat(sure(without(cut + 1, end).recognised(CLEAR), without(3, cut).recognised(CLEAR)))
                .as("a row that both have")
                .isZero();
    }
}
