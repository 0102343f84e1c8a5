package nianbao.read.office.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.read.office.flow.PassageBuilder.RunStyle;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static List<String> paragraphs(Alignment alignment, String... lines) {
        return new Passage(List.of(lines), alignment, 0)
                .paragraphs().stream().map(Paragraph::text).toList();
    }

    @Test
    void joinsALineThatWasOnlyBrokenForLength() {
        assertThat(paragraphs(Alignment.BODY, "全年主动公开各类政府信息", "650条，其中", "政策文件32条。"))
                .containsExactly("全年主动公开各类政府信息650条，其中政策文件32条。");
    }

    @Test
    void beginsAParagraphAfterAFullStopAnEmptyLineAndAHeading() {
        assertThat(paragraphs(Alignment.BODY, "一、总体情况", "2024年，我局依法公开。", "全年公开12件", "", "下一段"))
                .containsExactly("一、总体情况", "2024年，我局依法公开。", "全年公开12件", "下一段");
    }

    @Test
    void beginsAParagraphWhereALineIsIndentedOrNumbered() {
        assertThat(paragraphs(Alignment.BODY, "政府信息公开", "\u3000\u3000现将情况报告如下", "（一）主动公开", "\u00a0\u00a0内容"))
                .containsExactly("政府信息公开", "现将情况报告如下", "（一）主动公开", "内容");
    }

    @Test
    void keepsADecimalAtTheBeginningOfALineInItsSentence() {
        assertThat(paragraphs(Alignment.BODY, "同比增长", "2.5个百分点")).containsExactly("同比增长2.5个百分点");
    }

    @Test
    void joinsTheLinesOfACentredTitleButNotADateOrANumber() {
        assertThat(paragraphs(Alignment.CENTER, "东昌市人力资源和社会保障局", "2021年政府信息公开工作年度报告"))
                .containsExactly("东昌市人力资源和社会保障局2021年政府信息公开工作年度报告");
        assertThat(paragraphs(Alignment.CENTER, "某市2021年年度报告", "（2022年1月5日）"))
                .containsExactly("某市2021年年度报告", "（2022年1月5日）");
        assertThat(paragraphs(Alignment.CENTER, "某市人民政府文件", "某政〔2025〕6号", "某市2024年报告"))
                .containsExactly("某市人民政府文件", "某政〔2025〕6号", "某市2024年报告");
    }

    @Test
    void keepsTheLinesOfASignatureApart() {
        assertThat(paragraphs(Alignment.RIGHT, "某市人民政府", "2025年1月20日")).containsExactly("某市人民政府", "2025年1月20日");
    }

    @Test
    void neverReadsARaisedOrCrossedOutDigitIntoAFigure() {
        PassageBuilder raised = new PassageBuilder();
        raised.append("22", 9);
        raised.append("1", 9, RunStyle.RAISED);
        assertThat(raised.build(Alignment.BODY).fragments()).containsExactly("22[1]");

        PassageBuilder power = new PassageBuilder();
        power.append("100m", 9);
        power.append("2", 9, RunStyle.RAISED);
        assertThat(power.build(Alignment.BODY).fragments()).containsExactly("100m²");

        PassageBuilder struck = new PassageBuilder();
        struck.append("12", 9, RunStyle.STRUCK);
        struck.append("13", 9);
        assertThat(struck.build(Alignment.BODY).fragments()).containsExactly("12 13");

        PassageBuilder all = new PassageBuilder();
        all.append("7", 9, RunStyle.RAISED);
        assertThat(all.build(Alignment.BODY).fragments()).containsExactly("7");
    }

    @Test
    void hasTheSizeOfMostOfItsLetters() {
        PassageBuilder builder = new PassageBuilder();
        builder.append("1.", 9);
        builder.append("总体情况", 16);
        assertThat(builder.build(Alignment.BODY).size()).isEqualTo(16);
    }
}
