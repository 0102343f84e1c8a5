package nianbao.report.match.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.label.Naming.TextOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathWordsTest {
    private static final List<String> BUSINESS = List.of("申请人情况", "法人或其他组织", "商业企业");
    private static final List<String> SECRETS = List.of("三、本年度办理结果", "（三）不予公开", "1.属于国家秘密");

    private static boolean explains(TextOrigin source, String label, List<String> path) {
        FormTable form = FormCatalog.load().table("requests", "ogi-2021");
        return new PathWords(form, source).explain(label, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "申请人情况",
                "法人或其他组织",
                "法人或其他组织（含个体工商户）",
                "法人或其它组织",
                "商业",
                "企业",
                "法人或其",
                "申请人情况法人或其他组织",
                "申请人类别",
                "2024年",
                "2024年申请人情况",
                "单位：件",
                "收到和处理政府信息公开申请情况",
                "3",
                ""
            })
    void headsInTheWordsOfAColumnAreItsOwn(String label) {
        assertThat(explains(TextOrigin.TYPED, label, BUSINESS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"自然人", "总计", "科研机构", "被申请人情况", "向镇财政所申请情况", "县教育局法人或其他组织", "县教育局", "境外企业"})
    void headsInOtherWordsAreNot(String label) {
        assertThat(explains(TextOrigin.TYPED, label, BUSINESS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、本年度办理结果", "三、本", "年度办", "理结果", "（三）不予公开", "不予公", "开", "三、本年办理结果三、本年办理结果", "公"})
    void groupsInTheWordsOfARowAreItsOwn(String label) {
        assertThat(explains(TextOrigin.TYPED, label, SECRETS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、县教育局办理结果", "（三）予以公开", "（四）无法提供", "（三）依申请公开", "其中"})
    void groupsInOtherWordsAreNot(String label) {
        assertThat(explains(TextOrigin.TYPED, label, SECRETS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "赤年办理培果,true",
        "二一本牢度办理结果,true",
        "三、本和华度少理结果,true",
        "〇三、〇本年度办理结〇果,true",
        "一一一一申请人情况,false",
        "二一本年办理结果,true",
        "三、县教育局办理结果,false",
        "不予公开rermemrener,true",
        "元法,true"
    })
    void mostLettersOfARecognisedOneAreItsOwn(String label, boolean own) {
        assertThat(explains(TextOrigin.RECOGNISED, label, SECRETS)).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"不忌八", "卜木仁", "人厶丌", "GE三）不忌八mm"})
    void fewLettersOfARecognisedLabelMayBeHalvesThatAPageBreakLeft(String label) {
        assertThat(explains(TextOrigin.RECOGNISED, label, SECRETS)).isTrue();
        assertThat(explains(TextOrigin.TYPED, label, SECRETS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"自然人", "予以公", "县教育局办", "卜木仁甲"})
    void butNotThoseOfAnotherWordOrMore(String label) {
        assertThat(explains(TextOrigin.RECOGNISED, label, List.of("总计"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"度办理结果", "三本度", "、", "三、本年（三）不予", "（三）不1.属于国家秘密予公开"})
    void piecesOfTheGroupsOfARowAreItsOwn(String label) {
        assertThat(explains(TextOrigin.TYPED, label, SECRETS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"（二）部分公开（区分处理的，只计这", "一情形，不计其他情形）"})
    void soAreThoseThatAPageBreakLeavesOfItsLabel(String label) {
        List<String> partly = List.of("三、本年度办理结果", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
        assertThat(explains(TextOrigin.TYPED, label, partly)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"上年度办理结果", "（四）无法1.属于国家秘密提供", "（三）不2.属于国家秘密予公开"})
    void piecesOfOthersAreNot(String label) {
        assertThat(explains(TextOrigin.TYPED, label, SECRETS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、本年度（三）不予公办理结果开", "三、本年（三）不度办理予公开结果", "（三）不予三、本年度办理结果公开"})
    void groupsWithoutARulingBetweenThemMayRunIntoOneAnother(String label) {
        assertThat(explains(TextOrigin.TYPED, label, SECRETS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、本年度（四）无法提办理结果供", "三、上年度（三）不予公办理结果开", "三、本年度（三）予以公办理结果开", "县教育局（三）不予公办理结果开"})
    void butNotAnothersIntoOneOfThem(String label) {
        assertThat(explains(TextOrigin.TYPED, label, SECRETS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"（六）其他,true", "三、本年度,true", "其他,false", "（五）其他,false", "3.其他,false", "（六）其他总计,false"})
    void beginningsOfAGroupAreItsOwnByTheirNumber(String label, boolean own) {
        List<String> fees = List.of("三、本年度办理结果", "（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请");
        assertThat(explains(TextOrigin.TYPED, label, fees)).isEqualTo(own);
    }

    private static boolean isWorn(TextOrigin source, String label) {
        FormTable form = FormCatalog.load().table("requests", "ogi-2021");
        return new PathWords(form, source).isWornFrom(label, List.of("三、本年度办理结果", "（三）不予公开"));
    }

    @ParameterizedTest
    @CsvSource({"下刺杀理结果,true", "证久人诈理结果,true", "（五）不予处理,false", "（三）予以公开,false", "下刺杀果,false", "县教育局情况统计表结果,false"})
    void whatIsLeftOfAGroupsLabelIsItsOwnMoreThanAnyOther(String label, boolean own) {
        assertThat(isWorn(TextOrigin.RECOGNISED, label)).isEqualTo(own);
        assertThat(isWorn(TextOrigin.TYPED, label)).isFalse();
    }

    @Test
    void onImagesATitleMayStandInOneCellWithTheHead() {
        String joined = "三、收到和处理政府信息公开申请情况申请人情况";
        assertThat(explains(TextOrigin.RECOGNISED, joined, BUSINESS)).isTrue();
        assertThat(explains(TextOrigin.TYPED, joined, BUSINESS)).isFalse();
        assertThat(explains(TextOrigin.RECOGNISED, "县教育局收到和处理政府信息公开申请情况申请人情况", BUSINESS))
                .isFalse();
        assertThat(explains(TextOrigin.RECOGNISED, "三、收到和处理政府信息公开申请情况县教育局情况", BUSINESS))
                .isFalse();
    }
}
