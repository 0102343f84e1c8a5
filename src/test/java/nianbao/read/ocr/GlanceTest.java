package nianbao.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A first look says what kind of page it is, or that it does not know. */
class GlanceTest {
    @Test
    void guessesAndFewLettersSayNothing() {
        assertThat(new Glance(List.of("甲方"), 40, 0.95, false).isLegible()).isTrue();
        assertThat(new Glance(List.of("甲方"), 40, 0.88, false).isLegible()).isFalse();
        assertThat(new Glance(List.of("甲方"), 3, 0.95, false).isLegible()).isFalse();
    }

    @Test
    void anEmptyPageIsWhatItSeems() {
        assertThat(new Glance(List.of(), 0, 0, true).isLegible()).isTrue();
    }
}
