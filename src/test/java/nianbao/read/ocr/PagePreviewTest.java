package nianbao.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A first look says what kind of page it is, or that it does not know. */
class PagePreviewTest {
    @Test
    void guessesAndFewLettersSayNothing() {
        assertThat(new PagePreview(List.of("甲方"), 40, 0.95, false).isLegible()).isTrue();
        assertThat(new PagePreview(List.of("甲方"), 40, 0.88, false).isLegible()).isFalse();
        assertThat(new PagePreview(List.of("甲方"), 3, 0.95, false).isLegible()).isFalse();
    }

    @Test
    void anEmptyPageIsWhatItSeems() {
        assertThat(new PagePreview(List.of(), 0, 0, true).isLegible()).isTrue();
    }

    @Test
    void anotherScriptIsToldByItsLettersThoughSomeStrokesAreMisread() {
        String latin = "Ilconvientdelireattentivementlanotice";
        assertThat(new PagePreview(List.of(latin, "一一一"), 40, 0.96, false).isForeign())
                .isTrue();
        assertThat(new PagePreview(List.of(latin), 37, 0.9, false).isForeign()).isFalse();
        assertThat(new PagePreview(List.of(latin.substring(0, 20)), 20, 0.97, false).isForeign())
                .isFalse();
    }

    @Test
    void chineseAmongLatinIsNotForeign() {
        assertThat(new PagePreview(List.of("Wuhandongxihuzhengfu", "武汉市东西湖区人民政府", "2023"), 31, 0.97, false).isForeign())
                .isFalse();
    }
}
