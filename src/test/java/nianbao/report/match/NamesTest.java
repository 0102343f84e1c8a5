package nianbao.report.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures belong to fields by the words of their rows and columns, in whatever order these stand. */
class NamesTest {
    private static final String SECRETS = "1.属于国家秘密";
    private static final String FILES = "7.属于行政执法案卷";

    /** All fields are read without doubt, each with its own figure, but for those that {@code lost} says. */
    private static void assertRead(FormSheet sheet, Predicate<String> lost) {
        Map<String, Located> located = sheet.located();
        sheet.figures.forEach((field, figure) -> {
            if (lost.test(field)) {
                return;
            }
            assertThat(located.keySet()).as(field).contains(field);
            assertThat(located.get(field).text()).as(field).isEqualTo(figure);
            assertThat(located.get(field).doubt()).as(field).isEqualTo(Doubt.NONE);
        });
    }

    private static void assertRead(FormSheet sheet) {
        assertRead(sheet, field -> false);
    }

    /** What {@code which} says is doubtful or not found, everything else read. */
    private static void assertOnlyDoubted(FormSheet sheet, Predicate<String> which) {
        assertRead(sheet, which);
        assertThat(sheet.located().values())
                .filteredOn(figure -> which.test(figure.field().id()))
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    private static Set<ProblemCode> problems(FormSheet sheet) {
        return sheet.match().orElseThrow().problems().stream()
                .map(Problem::code)
                .collect(Collectors.toSet());
    }

    private static Predicate<String> column(String name) {
        return field -> field.endsWith("." + name);
    }

    private static Predicate<String> row(String group) {
        return field -> field.startsWith("requests." + group + ".");
    }

    /** The last letters of four heads stand on the next page, as a row of their own. */
    @Test
    void headsThatAPageBreakPartedAreNamesStill() {
        FormSheet sheet = FormSheet.disputes();
        List<String> rest = new ArrayList<>(Collections.nCopies(15, ""));
        List<String> heads = List.of("结果维持", "结果纠正", "其他结果", "尚未审结");
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i);
            sheet.grid.get(1).set(i, head.substring(0, 3));
            sheet.grid.get(2).set(i, "");
            rest.set(i, head.substring(3));
        }
        sheet.grid.add(3, rest);
        assertRead(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ogi-2019", "ogi-2021"})
    void ofThePlainFormAreRead(String version) {
        assertRead(FormSheet.requests(version));
        assertRead(FormSheet.proactive(version));
        assertRead(FormSheet.disputes());
        assertThat(problems(FormSheet.requests(version))).isEmpty();
    }

    @Test
    void ofTwoColumnsThatChangedPlaces() {
        assertRead(FormSheet.requests("ogi-2021").swapColumns(3, 4));
    }

    @Test
    void ofATotalThatStandsFirst() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.forEach(row -> row.add(2, row.remove(8)));
        sheet.grid.get(0).set(2, "申请人情况");
        sheet.grid.get(0).set(3, FormSheet.LEFT);
        assertRead(sheet);
    }

    @Test
    void ofATotalByAnotherWord() {
        assertRead(FormSheet.requests("ogi-2021").relabel("总计", "合计"));
    }

    @Test
    void ofRowsThatChangedPlaces() {
        assertRead(FormSheet.requests("ogi-2021").swapRows(SECRETS, FILES));
        assertRead(FormSheet.requests("ogi-2021").swapRows("（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"));
        assertRead(FormSheet.proactive("ogi-2021").swapRows("行政处罚", "行政强制"));
    }

    @Test
    void doubtRowsWhoseNumbersStayedWhereTheirWordsWent() {
        FormSheet sheet = FormSheet.requests("ogi-2021")
                .relabel(SECRETS, "x")
                .relabel(FILES, "7.属于国家秘密")
                .relabel("x", "1.属于行政执法案卷");
        assertOnlyDoubted(sheet, row("denied.state_secret").or(row("denied.enforcement_files")));
    }

    @Test
    void ofAColumnThatTheFormDoesNotHaveAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021").relabel("科研机构", "新闻媒体");
        assertOnlyDoubted(sheet, column("research_institute"));
        assertThat(problems(sheet)).contains(ProblemCode.LABEL_UNCERTAIN);
    }

    @Test
    void ofAColumnThatIsNearTheFormsInTypedLettersAreDoubted() {
        assertOnlyDoubted(FormSheet.requests("ogi-2021").relabel("商业企业", "工业企业"), column("business"));
    }

    @Test
    void ofAColumnWhoseHeadWasReadWithOneWrongLetterAreBelieved() {
        assertRead(FormSheet.requests("ogi-2021").relabel("科研机构", "科研机沟").recognised());
    }

    @Test
    void ofAColumnThatIsPartedAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.forEach(row -> row.add(3, row.get(2).matches("\\d+") ? "1" : FormSheet.LEFT));
        sheet.grid.get(2).set(2, "当面");
        sheet.grid.get(2).set(3, "网上");
        assertOnlyDoubted(sheet, column("natural_person"));
    }

    @Test
    void ofAMissingColumnAreMissingAndNamed() {
        FormSheet sheet = FormSheet.requests("ogi-2021").removeColumn(4);
        assertRead(sheet, column("research_institute"));
        assertThat(sheet.located().keySet()).noneMatch(column("research_institute"));
        assertThat(problems(sheet)).contains(ProblemCode.COLUMN_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.属于商业秘密", "7.属于国家机密", "7.转交其他机关办理", "7.其中：网上申请"})
    void ofALocalRowInThePlaceOfTheFormsAreNotTheForms(String label) {
        FormSheet sheet = FormSheet.requests("ogi-2021").relabel(FILES, label);
        assertRead(sheet, row("denied.enforcement_files"));
        assertThat(sheet.located().keySet()).noneMatch(row("denied.enforcement_files"));
        assertThat(problems(sheet)).contains(ProblemCode.TABLE_EXTRA_ROW, ProblemCode.ROW_MISSING);
    }

    @Test
    void ofALocalRowNeverTakeTheNeighboursPlace() {
        FormSheet sheet = FormSheet.requests("ogi-2021").relabel(SECRETS, "1.属于商业秘密");
        assertThat(sheet.located().values())
                .filteredOn(
                        figure -> row("denied.state_secret").test(figure.field().id()))
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    @Test
    void ofRowsBesideTheFormsAreNamed() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.insertRow(sheet.rowOf("8.属于行政查询事项") + 1, "9.其他法律行政法规禁止", "5");
        assertRead(sheet);
        assertThat(problems(sheet)).containsExactly(ProblemCode.TABLE_EXTRA_ROW);
        FormSheet two = FormSheet.proactive("ogi-2021");
        two.insertRow(two.rowOf("行政规范性文件") + 1, "其他规范性文件", "5");
        assertRead(two);
        assertThat(problems(two)).containsExactly(ProblemCode.TABLE_EXTRA_ROW);
    }

    @Test
    void ofALocalRowOfSectionTwoAreNotTheFormsWhereThatIsNotThere() {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("行政规范性文件", "其他主动公开文件");
        Predicate<String> documents = field -> field.startsWith("proactive.normative_documents.");
        assertRead(sheet, documents);
        assertThat(sheet.located().keySet()).noneMatch(documents);
    }

    @Test
    void ofARowThatIsThereTwiceAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.insertRow(sheet.rowOf(FILES) + 1, FILES, "3");
        assertOnlyDoubted(sheet, row("denied.enforcement_files"));
    }

    @Test
    void ofAHeadOfTheOtherFormAreDoubted() {
        FormSheet sheet = FormSheet.proactive("ogi-2021")
                .relabel("本年制发件数", "本年新制作数量")
                .relabel("本年废止件数", "本年新公开数量")
                .relabel("现行有效件数", "对外公开总数量");
        assertOnlyDoubted(sheet, field -> field.contains("regulations") || field.contains("normative"));
    }

    @Test
    void ofOneColumnOfTheOtherFormAreDoubted() {
        assertOnlyDoubted(FormSheet.proactive("ogi-2021").relabel("本年制发件数", "本年新公开数量"), column("issued"));
    }

    @Test
    void ofHeadsByOtherWordsAreRead() {
        assertRead(FormSheet.proactive("ogi-2019").relabel("本年新制作数量", "制作数量").relabel("本年新公开数量", "公开数量"));
        assertRead(FormSheet.proactive("ogi-2021").relabel("本年制发件数", "本年新制发数量").relabel("本年废止件数", "本年新废止数量"));
    }

    @Test
    void ofALabelWithALongRemarkAreRead() {
        assertRead(FormSheet.proactive("ogi-2019")
                .relabel("规范性文件", "规范性文件（行政机关制定发布的决定、公告、通告、意见、通知，以及标题采用“规定”“办法”等字样的公文）"));
    }

    @Test
    void ofLastYearBesideThisYearAreNotThisYears() {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.forEach(row -> {
            row.add(1, row.get(1).matches("\\d+") ? "7" : FormSheet.LEFT);
            if (row.get(0).equals("信息内容")) {
                row.set(1, "上年" + row.get(2).replace("本年", ""));
            }
        });
        assertRead(sheet);
    }

    @Test
    void ofTwoYearsUnderOneHeadAreThoseOfTheReport() {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.forEach(row -> {
            for (int column = 3; column > 0; column--) {
                row.add(column, row.get(column).matches("\\d+") ? "7" : row.get(column));
                row.set(column + 1, row.get(column + 1).matches("\\d+") ? row.get(column + 1) : FormSheet.LEFT);
            }
        });
        int head = sheet.rowOf("信息内容");
        sheet.grid.add(head + 1, new ArrayList<>(List.of("", "2023年", "2024年", "2023年", "2024年", "2023年", "2024年")));
        assertRead(sheet, field -> !field.contains("regulations") && !field.contains("normative"));
    }

    @Test
    void ofARowWithAsManyCellsAsItsHeadGoByTheirTurn() {
        FormSheet sheet = FormSheet.proactive("ogi-2019");
        sheet.grid.forEach(row -> row.add(3, FormSheet.LEFT));
        List<String> licensing = sheet.grid.get(sheet.rowOf("行政许可"));
        Collections.swap(licensing, 2, 3);
        licensing.set(2, FormSheet.LEFT);
        assertRead(sheet);
    }

    @Test
    void ofATransposedTableAreRead() {
        for (FormSheet sheet : List.of(FormSheet.requests("ogi-2021"), FormSheet.disputes())) {
            List<List<String>> turned = new ArrayList<>();
            for (int column = 0; column < sheet.grid.get(0).size(); column++) {
                int at = column;
                turned.add(new ArrayList<>(sheet.grid.stream()
                        .map(row -> row.get(at))
                        .map(text -> text.equals(FormSheet.LEFT)
                                ? FormSheet.ABOVE
                                : text.equals(FormSheet.ABOVE) ? FormSheet.LEFT : text)
                        .toList()));
            }
            sheet.grid.clear();
            sheet.grid.addAll(turned);
            assertRead(sheet);
        }
    }

    @Test
    void ofGroupsThatChangedPlacesAreRead() {
        FormSheet sheet = FormSheet.disputes().relabel("未经复议直接起诉", "x");
        sheet.relabel("复议后起诉", "未经复议直接起诉").relabel("x", "复议后起诉");
        List<String> row = sheet.grid.get(3);
        IntStream.range(5, 10).forEach(column -> Collections.swap(row, column, column + 5));
        assertRead(sheet);
    }

    @Test
    void ofGroupsInRowsAreRead() {
        FormSheet sheet = FormSheet.disputes();
        List<String> figures = sheet.grid.get(3);
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("类别", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计")));
        List<String> groups = List.of("行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）");
        for (int group = 0; group < 3; group++) {
            List<String> row = new ArrayList<>(List.of(groups.get(group)));
            row.addAll(figures.subList(5 * group, 5 * group + 5));
            rows.add(row);
        }
        sheet.grid.clear();
        sheet.grid.addAll(rows);
        assertRead(sheet);
    }

    /** Words beside the figures say whose they are. */
    @ParameterizedTest
    @ValueSource(strings = {"镇财政所", "上年同期", "下属单位"})
    void besideWordsThatTheFormDoesNotHaveAreDoubted(String words) {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.forEach(row -> row.add(0, FormSheet.ABOVE));
        sheet.grid.get(0).set(0, "单位");
        sheet.grid.get(3).set(0, "件数");
        assertRead(sheet);
        sheet.grid.get(3).set(0, words);
        assertOnlyDoubted(sheet, field -> true);
    }

    @Test
    void underALabelOfAnotherYearAreDoubted() {
        String asked = "一、本年新收政府信息公开申请数量";
        assertOnlyDoubted(FormSheet.requests("ogi-2021").relabel(asked, "一、2023年新收政府信息公开申请数量"), row("new"));
        assertOnlyDoubted(FormSheet.requests("ogi-2021").relabel(asked, asked + "（2023年）"), row("new"));
        assertRead(FormSheet.requests("ogi-2021").relabel(asked, "一、2024年新收政府信息公开申请数量"));
    }

    @Test
    void ofTwoRowsOfFiguresAreDoubted() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.add(new ArrayList<>(Collections.nCopies(15, "4")));
        assertOnlyDoubted(sheet, field -> true);
    }

    @Test
    void ofAnOutcomeThatTheFormDoesNotHaveAreDoubted() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(1).set(2, "撤回申请");
        assertOnlyDoubted(sheet, "disputes.review.other"::equals);
    }

    @Test
    void ofACellOverSeveralFieldsCountOnlyAsZero() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        merge(sheet, SECRETS, "0");
        merge(sheet, FILES, "12");
        Map<String, Located> located = sheet.located();
        assertThat(located.get("requests.denied.state_secret.business").text()).isEqualTo("0");
        assertThat(located.get("requests.denied.enforcement_files.business").doubt())
                .isEqualTo(Doubt.CELLS);
    }

    @Test
    void ofAZeroOverSeveralFieldsAreReadWhereNoOtherFigureIsMerged() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        merge(sheet, SECRETS, "0");
        assertThat(sheet.located().get("requests.denied.state_secret.business").doubt())
                .isEqualTo(Doubt.NONE);
        merge(sheet, FILES, "12");
        assertThat(sheet.located().get("requests.denied.state_secret.business").doubt())
                .isEqualTo(Doubt.LABEL);
    }

    private static void merge(FormSheet sheet, String label, String text) {
        List<String> row = sheet.grid.get(sheet.rowOf(label));
        row.set(2, text);
        for (int column = 3; column < row.size(); column++) {
            row.set(column, FormSheet.LEFT);
        }
    }

    @Test
    void ofARowThatLacksACellAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.get(sheet.rowOf(FILES)).remove(4);
        sheet.grid.get(sheet.rowOf(FILES)).add(FormSheet.NONE);
        assertThat(sheet.located().values())
                .filteredOn(figure ->
                        row("denied.enforcement_files").test(figure.field().id()))
                .hasSize(6)
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
        assertRead(sheet, row("denied.enforcement_files"));
        FormSheet two = FormSheet.proactive("ogi-2021");
        two.grid.get(two.rowOf("规章")).remove(1);
        two.grid.get(two.rowOf("规章")).add(FormSheet.NONE);
        assertOnlyDoubted(two, field -> field.startsWith("proactive.regulations."));
        FormSheet four = FormSheet.disputes();
        four.grid.get(3).remove(1);
        four.grid.get(3).add(FormSheet.NONE);
        assertThat(four.located().values()).allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    @Test
    void underAHeadThatIsMovedAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        for (int row = 0; row < 3; row++) {
            sheet.grid.get(row).remove(1);
            sheet.grid.get(row).add("");
        }
        assertThat(sheet.located().values()).allMatch(figure -> figure.doubt() != Doubt.NONE);
        FormSheet right = FormSheet.requests("ogi-2021");
        for (int row = 0; row < 3; row++) {
            right.grid.get(row).add(1, FormSheet.LEFT);
        }
        right.grid.subList(3, right.grid.size()).forEach(row -> row.add(""));
        assertThat(right.located().values()).allMatch(figure -> figure.doubt() != Doubt.NONE);
        FormSheet four = FormSheet.disputes();
        four.grid.subList(0, 3).forEach(row -> row.add(""));
        four.grid.get(3).add(0, "件数");
        assertThat(four.located().values()).allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    @Test
    void ofTwoColumnsOfOneNameAreDoubted() {
        Predicate<String> either = column("business").or(column("public_welfare_org"));
        assertOnlyDoubted(FormSheet.requests("ogi-2021").relabel("社会公益组织", "商业企业"), either);
    }

    @Test
    void ofAHeadWithAnotherYearAreDoubted() {
        assertOnlyDoubted(FormSheet.proactive("ogi-2021").relabel("本年制发件数", "2023年制发件数"), column("issued"));
    }

    @Test
    void twoUnderOneHeadAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.forEach(row -> row.add(4, row.get(3).matches("\\d+") ? "7" : FormSheet.LEFT));
        assertOnlyDoubted(sheet, column("business"));
    }

    @Test
    void ofARowThatIsCalledLikeOneOfTheOtherFormAreNotThisForms() {
        FormSheet sheet = FormSheet.requests("ogi-2019").relabel("（六）其他处理", "3.其他");
        assertThat(sheet.located().keySet()).noneMatch(row("other_handling"));
    }

    @Test
    void besideARowWithoutALabelAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.insertRow(sheet.rowOf(FILES) + 1, "", "5");
        assertOnlyDoubted(sheet, row("denied.enforcement_files").or(row("denied.administrative_query")));
    }

    @Test
    void ofARecognisedLabelThatIsNearerToAnotherAreDoubted() {
        assertOnlyDoubted(
                FormSheet.requests("ogi-2021").relabel(FILES, "7.属于国家案案").recognised(),
                row("denied.enforcement_files"));
    }

    @Test
    void ofARecognisedLabelThatSharesOnlyItsBeginningAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021").relabel("2.其他法律行政法规禁止公开", "其他情形");
        assertOnlyDoubted(sheet.recognised(), row("denied.prohibited_by_law"));
    }

    /** A recognised table whose heads below the first row say nothing of the form. */
    private static FormSheet misreadHeads(FormSheet sheet, String... kept) {
        List<String> known = List.of(kept);
        for (int row = 0; row < 3; row++) {
            sheet.grid
                    .get(row)
                    .replaceAll(text -> List.of("<", "^", "").contains(text) || known.contains(text) ? text : "一二");
        }
        return sheet.recognised();
    }

    @Test
    void underHeadsThatWereNotReadAreDoubted() {
        assertOnlyDoubted(misreadHeads(FormSheet.requests("ogi-2021")), field -> true);
        assertOnlyDoubted(
                misreadHeads(FormSheet.requests("ogi-2021"), "自然人", "总计"),
                field -> !field.endsWith(".natural_person") && !field.endsWith(".total"));
        assertOnlyDoubted(
                misreadHeads(FormSheet.disputes(), "行政复议", "结果维持", "总计"),
                field -> !List.of("disputes.review.upheld", "disputes.review.total")
                        .contains(field));
    }

    @Test
    void underHeadsThatWereNotReadAreInNoFieldWhereColumnsAreMoreOrFewer() {
        FormSheet six =
                misreadHeads(FormSheet.requests("ogi-2021"), "自然人", "总计").removeColumn(5);
        assertThat(six.located().keySet()).noneMatch(field -> field.endsWith(".business"));
        FormSheet eight = misreadHeads(FormSheet.requests("ogi-2021"), "自然人", "总计");
        eight.grid.forEach(row -> row.add(4, row.get(4)));
        assertThat(eight.located().keySet()).noneMatch(field -> field.endsWith(".business"));
        FormSheet fourteen = misreadHeads(FormSheet.disputes(), "结果维持", "结果纠正").removeColumn(14);
        assertThat(fourteen.located()).isEmpty();
    }

    @Test
    void underHeadsThatWereNotReadAreInNoFieldWhereOneThatWasStandsElsewhere() {
        FormSheet requests = misreadHeads(FormSheet.requests("ogi-2021"));
        requests.grid.get(2).set(4, "自然人");
        assertThat(requests.located()).isEmpty();
        FormSheet disputes = misreadHeads(FormSheet.disputes(), "尚未审结", "总计").removeColumn(1);
        disputes.grid.forEach(row -> row.add(row.get(13)));
        assertThat(disputes.located()).isEmpty();
    }

    @Test
    void underHeadsOfSectionFourFewOfWhichWereReadAreInNoField() {
        assertThat(misreadHeads(FormSheet.disputes(), "其他结果").located()).isEmpty();
    }

    @Test
    void ofATableWhoseHeadWasNotReadAreNoFurtherRowsOfTheOneBeforeIt() {
        FormMatcher.MatchedTables found = FormSheet.match(List.of(
                FormSheet.proactive("ogi-2021").recognised().table(),
                misreadHeads(FormSheet.requests("ogi-2021")).table()));
        assertThat(found.own()).containsKey("requests");
        assertThat(Objects.requireNonNull(found.own().get("proactive")).problems())
                .isEmpty();
    }

    @Test
    void underTypedHeadsOfOtherWordsAreInNoField() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        for (String head : List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")) {
            sheet.relabel(head, "某项");
        }
        assertThat(sheet.located()).isEmpty();
    }

    @Test
    void underTheNamesOfTwoGroupsAreDoubted() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(0).set(5, FormSheet.LEFT);
        assertOnlyDoubted(sheet, field -> true);
    }

    @Test
    void ofARowInAnotherBlockAreDoubted() {
        assertOnlyDoubted(
                FormSheet.proactive("ogi-2021").relabel("第二十条第（五）项", "第二十条第（六）项"),
                field -> field.contains("licensing"));
    }

    @Test
    void ofSectionTwoWithNumberedRowsAreRead() {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.forEach(row -> row.add(0, row.get(1).matches("\\d+") ? "1" : ""));
        assertRead(sheet);
    }

    /** However a table is changed, a figure without a doubt is its field's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void ofChangedTablesAreTheirFieldsOrDoubted(long seed) {
        Random random = new Random(seed);
        FormSheet sheet = new FormChanges(random).changed();
        sheet.located().forEach((field, figure) -> {
            if (figure.doubt() == Doubt.NONE) {
                assertThat(figure.text()).as(field).isEqualTo(sheet.figures.get(field));
            }
        });
    }

    private static void assertAsked(String from, String to, Predicate<String> doubted) {
        assertOnlyDoubted(FormSheet.requests("ogi-2021").relabel(from, to), doubted);
    }

    private static Predicate<String> ofOrganisations() {
        return column("natural_person").or(column("total")).negate();
    }

    private static Predicate<String> ofResults() {
        return row("new").or(row("carried_in")).or(row("carried_out")).negate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"向镇财政所申请情况", "县教育局申请人情况", "被申请人情况", "申请人情况（县教育局）", "申请人（县教育局）情况（件）"})
    void underAHeadThatIsAnothersAreDoubted(String head) {
        assertAsked("申请人情况", head, field -> true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"县教育局法人或其他组织", "自然人", "2023年法人或其他组织"})
    void underAGroupOfColumnsThatIsAnothersAreDoubted(String head) {
        assertAsked("法人或其他组织", head, ofOrganisations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、2023年度办理结果", "三、上年度办理结果", "三、县教育局办理结果", "三、上半年办理结果"})
    void besideAGroupOfRowsThatIsAnothersAreDoubted(String group) {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.forEach(row -> row.add(0, FormSheet.ABOVE));
        sheet.grid.get(0).set(0, "项目");
        sheet.grid.get(3).set(0, "");
        sheet.grid.get(4).set(0, "");
        sheet.grid.get(5).set(0, group);
        sheet.grid.get(sheet.grid.size() - 1).set(0, "");
        assertOnlyDoubted(sheet, ofResults());
    }

    @Test
    void besideAGroupOfOtherRowsAreDoubted() {
        assertAsked("（五）不予处理", "（五）不予公开", field -> field.startsWith("requests.not_processed."));
        assertAsked("（三）不予公开", "（三）予以公开", field -> field.startsWith("requests.denied."));
    }

    @Test
    void underAGroupOfDisputesThatIsAnothersAreDoubted() {
        Predicate<String> direct = field -> field.startsWith("disputes.litigation_direct.");
        assertOnlyDoubted(FormSheet.disputes().relabel("未经复议直接起诉", "未经复议直接起诉（县教育局）"), direct);
        FormSheet sheet = FormSheet.disputes();
        List<String> heads = new ArrayList<>(Collections.nCopies(15, FormSheet.LEFT));
        heads.set(0, "办结案件");
        heads.set(5, "撤诉案件");
        sheet.grid.add(0, heads);
        assertThat(sheet.located().values())
                .filteredOn(figure -> figure.field().id().startsWith("disputes.litigation"))
                .isNotEmpty()
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"历年累计制发件数", "累计制发件数", "本届制发件数", "五年来制发件数", "历年制发件数", "本年制发件数（累计）", "本年制发件数（计划）"})
    void underAHeadOfAnotherTimeAreDoubted(String head) {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("本年制发件数", head);
        assertOnlyDoubted(sheet, column("issued"));
    }

    @Test
    void underAHeadThatOnlySaysTheSameAreRead() {
        assertRead(FormSheet.proactive("ogi-2021").relabel("现行有效件数", "现行有效件数（历史累计）"));
        assertRead(FormSheet.proactive("ogi-2021").relabel("本年制发件数", "当年制发件数"));
        assertRead(FormSheet.proactive("ogi-2021").relabel("本年制发件数", "2024年制发件数"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年第二十条第（五）项", "第二十条第（五）项（县教育局）", "第二十条第（五）项（上半年）", "第二十条第（五）项（去年）"})
    void inABlockOfAnotherYearOrBodyAreDoubted(String band) {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("第二十条第（五）项", band);
        assertOnlyDoubted(sheet, field -> field.startsWith("proactive.licensing"));
    }

    @Test
    void underACornerOfAnotherYearAreDoubted() {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.get(sheet.rowOf("行政许可") - 1).set(0, "2023年信息内容");
        assertOnlyDoubted(sheet, field -> field.startsWith("proactive.licensing"));
    }

    @Test
    void ofAPartOfARowsKindAreDoubted() {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("行政处罚", "行政处罚（简易程序）");
        assertOnlyDoubted(sheet, field -> field.startsWith("proactive.penalties"));
    }

    @Test
    void thatNoHeadNamesAreTold() {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("本年制发件数", "新闻稿件");
        assertThat(sheet.located().keySet()).noneMatch(column("issued"));
        assertThat(problems(sheet)).contains(ProblemCode.COLUMN_MISSING);
    }

    @Test
    void underAHeadOfOneOtherLetterAreDoubted() {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("本年制发件数", "本年转发件数");
        assertOnlyDoubted(sheet, column("issued"));
    }

    @Test
    void underARemarkOnWhatIsCountedInAreRead() {
        assertAsked("自然人", "自然人（含境外）", field -> false);
        assertRead(FormSheet.proactive("ogi-2021").relabel("现行有效件数", "现行有效件数（截至2024年12月31日）"));
        FormSheet before = FormSheet.proactive("ogi-2021").relabel("现行有效件数", "现行有效件数（截至2024年6月30日）");
        assertOnlyDoubted(before, column("in_force"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"总计（%）", "总计（人次）", "总计（占比）"})
    void inAUnitThatNoCountHasAreDoubted(String head) {
        FormSheet sheet = FormSheet.requests("ogi-2021").relabel("总计", head);
        assertThat(sheet.located().values())
                .filteredOn(figure -> figure.field().column().equals("total"))
                .isNotEmpty()
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    private static FormSheet yearRow(String year) {
        FormSheet sheet = FormSheet.disputes();
        List<String> row = new ArrayList<>(Collections.nCopies(15, FormSheet.LEFT));
        row.set(0, year);
        sheet.grid.add(3, row);
        return sheet;
    }

    @Test
    void ofSectionFourUnderARowWithTheYearAreRead() {
        assertRead(yearRow("2024年"));
        assertOnlyDoubted(yearRow("2023年"), field -> true);
    }

    @Test
    void ofARowThatSaysBeforeForAfterAreDoubted() {
        String unclear = "3.补正后申请内容仍不明确";
        assertAsked(unclear, "3.补正前申请内容不明确", row("unavailable.still_unclear"));
    }

    private static FormSheet overHeads(String over) {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.add(1, new ArrayList<>(List.of("信息内容", over, FormSheet.LEFT, FormSheet.LEFT)));
        sheet.grid.get(2).set(0, FormSheet.ABOVE);
        return sheet;
    }

    @Test
    void underARowOverTheHeadsThatIsAnothersAreDoubted() {
        Predicate<String> first =
                field -> field.startsWith("proactive.regulations") || field.startsWith("proactive.normative");
        assertOnlyDoubted(overHeads("县教育局"), first);
        assertOnlyDoubted(overHeads("2023年"), first);
        assertRead(overHeads("2024年"));
        assertRead(overHeads("某县"));
    }
}
