package nianbao.inbox.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void numbersBeforeTheEnding() {
        Path name = Path.of("town", "年报.pdf");
        assertThat(FileName.numbered(name, 1)).isSameAs(name);
        assertThat(FileName.numbered(name, 2)).isEqualTo(Path.of("town", "年报 (2).pdf"));
        assertThat(FileName.numbered(Path.of("report"), 3)).isEqualTo(Path.of("report (3)"));
        assertThat(FileName.reason(name, 1)).isEqualTo(Path.of("town", "年报.pdf.reason.txt"));
    }

    @Test
    void cutsWholeCharactersWhereTheNameWouldBeTooLong() {
        String longest = "😀".repeat(62) + "aaa.pdf";
        assertThat(bytes(longest)).isEqualTo(255);
        for (Path name : new Path[] {
            FileName.numbered(Path.of(longest), 2),
            FileName.reason(Path.of(longest), 1),
            FileName.unfinished(Path.of(longest))
        }) {
            assertThat(bytes(name.toString())).isBetween(250, 255);
            assertThat(name.toString()).doesNotContain("?").doesNotContain("\uFFFD");
        }
        assertThat(FileName.numbered(Path.of(longest), 2).toString()).endsWith(" (2).pdf");
        assertThat(FileName.reason(Path.of(longest), 2).toString()).endsWith(" (2).pdf.reason.txt");
        assertThat(bytes(FileName.numbered(Path.of("a." + "b".repeat(253)), 2).toString()))
                .isEqualTo(255);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
