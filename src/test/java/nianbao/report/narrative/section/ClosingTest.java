package nianbao.report.narrative.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of the last section ends where a signature, a date, an annex or a note on the paper begins. */
class ClosingTest {
    private final List<Paragraph> paragraphs = new ArrayList<>();

    private ClosingTest say(String text, Alignment alignment) {
        paragraphs.add(new Paragraph(text, Optional.empty(), alignment, 16));
        return this;
    }

    private ClosingTest say(String text) {
        return say(text, Alignment.BODY);
    }

    private int start(int from) {
        return Closing.start(paragraphs, from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（此页无正文）", "此件主动公开", "（此件公开发布）", "2025年1月20日", "二〇二五年一月二十日", "附件：统计表", "柳林镇人民政府2025年1月20日"})
    void beginsWithAnyOfThese(String text) {
        say("工作平稳有序。").say(text).say("工作平稳有序。");
        assertThat(start(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"工作平稳有序。", "柳林镇人民政府", "截至2025年1月20日，共收到3件。", "公开发布", "附件已公开。"})
    void doesNotBeginWithTextOfTheSection(String text) {
        say(text).say("工作平稳有序。");
        assertThat(start(0)).isEqualTo(2);
    }

    @Test
    void aBodyAboveADateBeginsIt() {
        say("工作平稳有序。").say("柳林镇人民政府").say("2025年1月20日");
        assertThat(start(0)).isEqualTo(1);
    }

    @Test
    void aBodyAtTheRightBeginsIt() {
        say("工作平稳有序。").say("柳林镇人民政府", Alignment.RIGHT);
        assertThat(start(0)).isEqualTo(1);
        say("联系电话：12345678。");
        assertThat(start(0)).isEqualTo(1);
    }

    @Test
    void aBodyAtTheEndOfTheTextDoesNot() {
        say("工作平稳有序。").say("柳林镇人民政府");
        assertThat(start(0)).isEqualTo(2);
    }

    @Test
    void aSentenceAtTheRightDoesNot() {
        say("工作平稳有序。", Alignment.RIGHT).say("2025年1月20日");
        assertThat(start(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 41})
    void aNameIsNoLongerThanALine(int letters) {
        String name = "平".repeat(letters - 4) + "人民政府";
        say(name, Alignment.RIGHT).say("工作平稳有序。");
        assertThat(start(0)).isEqualTo(letters == 40 ? 0 : 2);
    }

    @Test
    void isSoughtFromAPlaceOn() {
        say("2025年1月20日").say("工作平稳有序。").say("2025年1月21日");
        assertThat(start(0)).isZero();
        assertThat(start(1)).isEqualTo(2);
        assertThat(start(3)).isEqualTo(3);
    }
}
