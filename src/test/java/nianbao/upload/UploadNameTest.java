package nianbao.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadNameTest {
    @ParameterizedTest
    @CsvSource({
        "年报.pdf, 年报.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\li\\年报.docx, 年报.docx",
        "2024/年报.pdf, 年报.pdf",
        "/, -",
        "..., -",
        ".bashrc, bashrc",
        "' 年报.pdf ', 年报.pdf",
    })
    void isTheLastPartOfAPath(String said, String name) {
        assertThat(UploadName.of(said)).isEqualTo(name);
    }

    @Test
    void hasNothingThatCannotBeSeen() {
        assertThat(UploadName.of("a\u0000b\r\n\u202Efdp.exe\uD800\u2028")).isEqualTo("abfdp.exe");
    }

    /** macOS sends é as two letters, Windows as one: the same file under the same name. */
    @Test
    void isTheSameHoweverItsLettersAreComposed() {
        assertThat(UploadName.of("e\u0301.pdf")).isEqualTo(UploadName.of("\u00e9.pdf"));
    }

    @Test
    void keepsItsEndWhereItIsTooLong() {
        String name = UploadName.of("年".repeat(300) + ".pdf");
        assertThat(name).endsWith("年.pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(190, 200);
    }
}
