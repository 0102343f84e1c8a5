package nianbao.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.page.Glyph;
import org.junit.jupiter.api.Test;

/** What was read on a page, and how much ink it has. */
class LegibilityCheckTest {
    private static List<Glyph> read(String letter, int count, double confidence) {
        return Collections.nCopies(count, new Glyph(letter, new Box(0, 0, 10, 10), 10, 0, confidence));
    }

    @Test
    void aPageOfGuessesIsUnreadable() {
        assertThat(LegibilityCheck.isUnreadable(read("年", 40, 0.4), 40, 0)).isTrue();
        assertThat(LegibilityCheck.isUnreadable(read("年", 40, 0.8), 40, 0)).isFalse();
    }

    @Test
    void doubtfulFiguresDoNotMakeIt() {
        assertThat(LegibilityCheck.isUnreadable(read("7", 40, 0.4), 40, 0)).isFalse();
    }

    @Test
    void muchInkAndNoLettersAreUnreadable() {
        assertThat(LegibilityCheck.isUnreadable(List.of(), 100, 0)).isTrue();
        assertThat(LegibilityCheck.isUnreadable(List.of(), 0, 1000)).isTrue();
    }

    @Test
    void aPageWithNothingButItsNumberIsNot() {
        assertThat(LegibilityCheck.isUnreadable(read("3", 1, 0.9), 2, 5)).isFalse();
    }
}
