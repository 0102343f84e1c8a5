package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.report.PageSigns.Sign;
import nianbao.report.form.file.FormCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What some lines of a page, read with slips, say of it. */
class PageSignsTest {
    private final PageSigns signs = new PageSigns(FormCatalog.load());

    private Sign sign(String... lines) {
        return signs.of(List.of(lines)).sign();
    }

    @Test
    void contractsAndForeignBooksSayNothing() {
        assertThat(sign("滨河新区污水处理厂扩建工程施工合同", "第3条 安全文明施工", "甲方应当按照本合同约定的期限和方式向乙方支付", "单价（元）", "项目名称"))
                .isEqualTo(Sign.NONE);
        assertThat(sign("The rest is silence", "Chapter 2")).isEqualTo(Sign.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"柳林镇2024年政府信息公开工作年度报告", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"})
    void titlesAndHeadingsTell(String line) {
        assertThat(sign("某某", line, "2024年以来")).isEqualTo(Sign.TELLS);
    }

    @Test
    void aTitleOverSeveralLinesTells() {
        assertThat(signs.of(List.of("柳林镇人民政府", "2024年政府信息公开", "工作年度报告")).isTitled())
                .isTrue();
    }

    @Test
    void labelsOfTheFormsTellTogether() {
        assertThat(sign("行政规范性文件")).isEqualTo(Sign.MENTIONS);
        assertThat(sign("行政规范性文件", "行政处罚", "行政强制", "行政许可")).isEqualTo(Sign.TELLS);
        assertThat(signs.of(List.of("行政规范性文件")).isLabelled()).isTrue();
    }

    @Test
    void aTableMayStandWhereItsLabelsAreOrTheHeadingOfItsSectionIs() {
        assertThat(signs.of(List.of("行政规范性文件")).mayHoldTable()).isTrue();
        assertThat(signs.of(List.of("四、政府信息公开行政复议、行政诉讼情况", "1站宇国生生")).mayHoldTable())
                .isTrue();
        assertThat(signs.of(List.of("五、存在的主要问题及改进情况", "做好依申请公开答复")).mayHoldTable())
                .isFalse();
        assertThat(signs.of(List.of("柳林镇2024年政府信息公开工作年度报告", "一、总体情况")).mayHoldTable())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"加强政府倍息公开平台建设", "柳林镇2024年政俯信息公升工作年度报吿", "做好依申请公开答复"})
    void wordsOfReportsReadWithSlipsAreHeardStill(String line) {
        assertThat(sign(line)).isNotEqualTo(Sign.NONE);
    }

    @Test
    void theLastSectionIsKnownAndAContentsPageIsNone() {
        assertThat(signs.of(List.of("六、其他需要报告的事项", "无。")).isLast()).isTrue();
        assertThat(signs.of(List.of(
                                "目录",
                                "一、总体情况",
                                "二、主动公开政府信息情况",
                                "三、收到和处理政府信息公开申请情况",
                                "四、政府信息公开行政复议、行政诉讼情况",
                                "六、其他需要报告的事项"))
                        .isLast())
                .isFalse();
    }
}
