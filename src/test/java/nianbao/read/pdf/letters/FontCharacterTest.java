package nianbao.read.pdf.letters;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.read.pdf.letters.FontCharacter.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What prints nothing, and what is a digit. */
class FontCharacterTest {
    private static FontCharacter letter(String text) {
        return new FontCharacter(1, text, Trust.STATED, 0.5, 1, 2, 3, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00A0", "\u3000", "\u200B", "\u2028", " \uFEFF"})
    void blanksAndMarksWithoutWidthPrintNothing(String text) {
        assertThat(letter(text).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " 1", "年", "\u00AD", "-", "!"})
    void whatPrintsIsNotBlankAndASoftHyphenPrints(String text) {
        assertThat(letter(text).isBlank()).isFalse();
    }

    @Test
    void aDigitOfAnyWidthIsOne() {
        assertThat(letter("0").digit()).contains(0);
        assertThat(letter("７").digit()).contains(7);
        assertThat(letter("A").digit()).isEmpty();
        assertThat(letter("12").digit()).isEmpty();
    }

    @Test
    void whatIsDeniedKeepsAllButItsTrust() {
        assertThat(letter("7").denied()).isEqualTo(new FontCharacter(1, "7", Trust.DENIED, 0.5, 1, 2, 3, true));
    }
}
