package nianbao.report.match.label;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixedLabelsTest {
    private static final FormTable FORM = FormCatalog.load().table("requests", "ogi-2021");
    private static final MixedLabels LABELS = new MixedLabels(FORM);

    @ParameterizedTest
    @CsvSource({
        "（三）不4.保护第三方合法权益,4.保护第三方合法权益",
        "（五）不3.要求提供公开出版物予处理,3.要求提供公开出版物",
        "度办（二）部分公开（区分处理的，只计这一情理结果形，不计其他情形）,（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "（六）2.申请人逾期未按收费通知要求缴纳其他费用、行政机关不再处理其政府信息处理公开申请,2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
    })
    void aRowsLabelIsFoundAmongTheLettersOfItsGroups(String text, String label) {
        int row = LABELS.row(text).orElseThrow();
        assertThat(FORM.rows().get(row).leaf()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.保护第三方合法权益",
                "（四）4.保护第三方合法权益",
                "（三）不4.保护第三方合法",
                "县教育局4.保护第三方合法权益",
                "公开（三）不4.保护第三方合法权益予",
                "1.不属于国家秘密",
                "3.不危及“三安全一稳定”"
            })
    void whatIsItsAloneOrHasOtherLettersIsNoMixture(String text) {
        assertThat(LABELS.row(text)).isEmpty();
    }
}
