package nianbao.check.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nianbao.check.form.Deviation.Aspect;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {
    private static final String[] HEADINGS = {
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"
    };

    private static String[] with(int place, String heading) {
        String[] headings = HEADINGS.clone();
        headings[place - 1] = heading;
        return headings;
    }

    private static void assertOne(DraftForm draft, Aspect aspect, boolean certain) {
        assertThat(draft.deviations()).singleElement().satisfies(deviation -> {
            assertThat(deviation.aspect()).isEqualTo(aspect);
            assertThat(deviation.certain()).isEqualTo(certain);
            assertThat(deviation.page()).isPresent();
        });
    }

    @Test
    void whatIsAsTheFormHasItDeviatesInNothing() {
        assertThat(new DraftForm().dated("2025-01-20").deviations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"红旗区小店镇政府信息公开工作年度报告, TITLE_YEAR", "2024年政府信息公开工作年度报告, TITLE_BODY", "'', TITLE_MISSING"})
    void aTitleNamesBodyAndYear(String title, Aspect aspect) {
        assertOne(new DraftForm().titled(title), aspect, true);
        assertOne(new DraftForm().titled(title).recognised(), aspect, false);
    }

    @Test
    void aReportIsDatedInTheYearAfterItsOwn() {
        assertThat(new DraftForm().dated("2024-01-20").deviations())
                .extracting(Deviation::aspect)
                .containsExactly(Aspect.TITLE_DATE);
    }

    @Test
    void sectionsAreCountedOneAfterAnother() {
        DraftForm draft = new DraftForm().headed(with(2, "三、主动公开政府信息情况"));
        assertOne(draft, Aspect.SECTION_NUMBER, true);
        assertThat(draft.deviations().get(0).wanted()).contains("二");
        assertOne(new DraftForm().headed(with(2, "主动公开政府信息情况")), Aspect.SECTION_UNNUMBERED, false);
    }

    @Test
    void aDraftThatCountsNoSectionIsLeftAlone() {
        String[] plain = new String[HEADINGS.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = HEADINGS[i].substring(2);
        }
        assertThat(new DraftForm().headed(plain).deviations()).isEmpty();
    }

    @Test
    void aSectionThatIsMissingSurelyIsWhereTheOthersCountOn() {
        assertOne(
                new DraftForm().headed(HEADINGS[0], HEADINGS[1], HEADINGS[2], HEADINGS[3], HEADINGS[4]),
                Aspect.SECTION_MISSING,
                true);
        // the heading of the fifth may be another, which was not known as one
        assertOne(
                new DraftForm().headed(HEADINGS[0], HEADINGS[1], HEADINGS[2], HEADINGS[3], HEADINGS[5]),
                Aspect.SECTION_MISSING,
                false);
    }

    @Test
    void aSectionAtAnotherPlaceIsNotMissing() {
        String[] swapped = with(5, "五、其他需要报告的事项");
        swapped[5] = "六、存在的主要问题及改进情况";
        assertOne(new DraftForm().headed(swapped), Aspect.SECTION_ORDER, true);
    }

    @Test
    void aSectionInOtherWordsIsNotMissing() {
        assertOne(new DraftForm().headed(with(5, "五、今后的努力方向")), Aspect.SECTION_WORDING, false);
    }

    @Test
    void aSeventhSectionIsTold() {
        assertOne(
                new DraftForm()
                        .headed(
                                HEADINGS[0],
                                HEADINGS[1],
                                HEADINGS[2],
                                HEADINGS[3],
                                HEADINGS[4],
                                "六、2025年工作思路",
                                "七、其他需要报告的事项"),
                Aspect.SECTION_FURTHER,
                false);
    }

    @Test
    void aTableThatIsMissingIsOneThing() {
        assertOne(new DraftForm().lacking("disputes."), Aspect.TABLE_MISSING, true);
        assertOne(new DraftForm().lacking("disputes.").recognised(), Aspect.TABLE_MISSING, false);
    }

    @Test
    void soIsARowAndAColumn() {
        assertOne(new DraftForm().lacking("requests.not_processed.repeated."), Aspect.ROW_MISSING, true);
        assertOne(new DraftForm().lacking("disputes.review.pending"), Aspect.COLUMN_MISSING, true);
        DraftForm many = new DraftForm().lacking("requests.denied.").lacking("requests.unavailable.");
        assertOne(many, Aspect.ROW_MISSING, true);
        assertThat(many.deviations().get(0).wanted().orElseThrow())
                .contains("1.属于国家秘密")
                .contains("仍不明确");
    }

    @Test
    void aGapIsDoubtfulWhereSomethingWasNotUnderstood() {
        DraftForm draft = new DraftForm()
                .lacking("requests.not_processed.repeated.")
                .noting(Problem.ofFile(ProblemCode.TABLE_EXTRA_ROW, "其他情形3"));
        assertThat(draft.deviations())
                .extracting(Deviation::aspect, Deviation::certain)
                .containsExactly(tuple(Aspect.ROW_MISSING, false), tuple(Aspect.ROW_FURTHER, true));
    }

    @Test
    void theFormOfAnotherYearIsTold() {
        assertOne(
                new DraftForm().withForm("requests", "ogi-2019").lacking("requests.other_handling."),
                Aspect.TABLE_OUTDATED,
                true);
        // the table of section four is the same in both
        assertThat(new DraftForm().withForm("disputes", "ogi-2019").deviations())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.属于三类内容事务信息", "6.属于三类内部事务信息"})
    void aLabelInOtherWordsIsTold(String printed) {
        assertOne(new DraftForm().labelled("5.属于三类内部事务信息", printed), Aspect.LABEL, true);
    }

    @ParameterizedTest
    @CsvSource({
        "5.属于三类内部事务信息, 5、属于三类内部事务信息",
        "5.属于三类内部事务信息, 属于三类内部事务信息",
        "行政规范性文件, 规范性文件（含其他）",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）, (二)部分公开",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请, 1.申请人无正当理由逾期不补正，行政机关不再受理其政府信息公开申请",
        "2.重复申请, ''"
    })
    void whatNobodyMindsIsNot(String wanted, String printed) {
        assertThat(new DraftForm().labelled(wanted, printed).deviations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 二、主动公开政府信息的情况", "4, 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "5, 五、存在问题及改进情况", "6, 六、需要报告的其他事项"})
    void norAreThereHeadings(int place, String heading) {
        assertThat(HarmlessWords.isOtherHeading(
                        heading.substring(2),
                        DraftForm.CATALOG.newest().sections().headings().get(place - 1)))
                .isFalse();
    }

    @Test
    void aRowOfNoFormIsToldWithItsPage() {
        assertOne(new DraftForm().labelled("", "其他主动公开文件"), Aspect.ROW_FURTHER, true);
    }

    @Test
    void aRowThatStandsThereTwiceIsOneThing() {
        DraftForm draft = new DraftForm()
                .doubting("requests.not_processed.repeated.")
                .labelled("", "（五）不予处理2.重复申请")
                .noting(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, "2.重复申请", "2.重复申请"));
        assertOne(draft, Aspect.ROW_TWICE, true);
        assertThat(draft.deviations().get(0).fields()).hasSize(7);
        // where the row of the form is certain, another that ends like it is one more
        assertOne(new DraftForm().labelled("", "其他不再重复申请"), Aspect.ROW_FURTHER, true);
    }

    @Test
    void aHeadWithALetterThatIsWrongIsSurelyMisprinted() {
        DraftForm draft = new DraftForm()
                .noting(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, "申请人情况/法人或其他组织/科研机构", "申请人情况/法人或其他组织/科研机枸"));
        assertOne(draft, Aspect.HEAD, true);
        assertThat(draft.deviations().get(0).found()).contains("科研机枸");
        assertOne(
                new DraftForm()
                        .noting(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, "申请人情况/自然人", "申请人情况/自燃人"))
                        .recognised(),
                Aspect.HEAD,
                false);
    }

    /** 合计 is another word for 总计, and what stands above a head tells which it is. */
    @ParameterizedTest
    @CsvSource({"申请人情况/总计, 申请人情况/合计", "申请人情况/法人或其他组织/科研机构, 申请人情况/自然人/科研机枸", "申请人情况/自然人, 申请人情况/公民个人"})
    void aHeadInOtherWordsIsToBeLookedAt(String wanted, String found) {
        DraftForm draft = new DraftForm().noting(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, wanted, found));
        assertThat(draft.deviations()).singleElement().returns(false, Deviation::certain);
    }

    @Test
    void anotherHeadIsToldOnceForAllItsRows() {
        String head = " 信息内容/本年新制作数量/本年新公开数量/对外公开总数量";
        DraftForm draft = new DraftForm()
                .noting(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, "规章", "规章" + head))
                .noting(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, "行政规范性文件", "规范性文件" + head));
        assertOne(draft, Aspect.HEAD, false);
        assertThat(draft.deviations().get(0).fields()).hasSize(6);
        assertThat(new DraftForm()
                        .noting(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, "行政强制", "行政强制 信息内容/本年处理决定数量"))
                        .deviations())
                .isEmpty();
    }

    @Test
    void aLabelThatMayBeAnothersIsDoubtful() {
        assertOne(
                new DraftForm().noting(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, "2.重复申请", "2.反复申请")),
                Aspect.LABEL,
                false);
    }

    @Test
    void aUnitIsThatOfTheForm() {
        DraftForm draft = new DraftForm().inUnit("元");
        assertOne(draft, Aspect.UNIT, true);
        assertThat(draft.deviations().get(0).wanted()).contains("万元");
    }

    @Test
    void aPartThatWasNotReadMayHoldWhatIsMissing() {
        assertOne(
                new DraftForm().lacking("disputes.").noting(Problem.ofPage(ProblemCode.PAGE_UNREADABLE, 4)),
                Aspect.TABLE_MISSING,
                false);
    }
}
