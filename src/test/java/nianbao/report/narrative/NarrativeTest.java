package nianbao.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.report.form.ShippedForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeTest {
    private final List<Block> blocks = new ArrayList<>();

    NarrativeTest() {
        add("柳林镇2024年政府信息公开工作年度报告", Alignment.CENTER, 22);
        for (String heading : List.of(
                "一、总体情况",
                "二、主动公开政府信息情况",
                "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况",
                "五、存在的主要问题及改进情况",
                "六、其他需要报告的事项")) {
            add(heading, Alignment.BODY, 16);
            add("无。", Alignment.BODY, 16);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"（此件公开发布）", "(此件主动公开)", "（此页无正文）", "2025年1月8日"})
    void whatStandsBelowTheTextIsTheClosing(String remark) {
        add(remark, Alignment.BODY, 16);

        Narrative narrative = Narrative.read(blocks, Optional.empty(), ShippedForms.CATALOG);

        assertThat(narrative.sections().get(5).text()).isEqualTo("无。");
        assertThat(narrative.closing()).contains(remark);
    }

    @Test
    void aSentenceOnWhatWasReleasedIsText() {
        add("此件公开发布后群众反响良好。", Alignment.BODY, 16);

        assertThat(Narrative.read(blocks, Optional.empty(), ShippedForms.CATALOG)
                        .sections()
                        .get(5)
                        .text())
                .isEqualTo("无。\n此件公开发布后群众反响良好。");
    }

    private void add(String text, Alignment alignment, double size) {
        blocks.add(new Paragraph(text, Optional.empty(), alignment, size));
    }
}
