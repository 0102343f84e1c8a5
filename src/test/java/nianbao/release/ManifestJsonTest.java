package nianbao.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestJsonTest {
    private static final ReleaseManifest MANIFEST = new ReleaseManifest(
            "年报",
            LocalDate.of(2026, 3, 31),
            Optional.of("论文"),
            Optional.empty(),
            "1.0",
            "1.0+abc",
            Map.of("year", "2024"),
            "https://desk.example.cn",
            new ReleaseCounts(Map.of("accepted", 2L), Map.of("read", 400L, "review", 1L, "missing", 2L), 2, 1),
            List.of(new ReleasedFile("figures.csv", 12, "a".repeat(64))));

    @Test
    void whatIsWrittenComesBack() throws IOException {
        assertThat(ManifestJson.read(ManifestJson.write(MANIFEST))).isEqualTo(MANIFEST);
    }

    @Test
    void doubtfulFiguresAreNotCertain() {
        assertThat(MANIFEST.counts().figures()).isEqualTo(403);
        assertThat(MANIFEST.counts().certain()).isEqualTo(400);
        assertThat(ManifestJson.write(MANIFEST)).contains("\"certain_figures\": 400");
    }

    /** What somebody may write into one, in place of what stands there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "figures.csv | ../figures.csv",
                "figures.csv | /etc/passwd",
                "figures.csv | a/b",
                "figures.csv | .hidden",
                "figures.csv | C:x",
                "figures.csv | ",
                "2026-03-31 | 2026-13-31",
                "nianbao/release/1 | nianbao/release/2",
                "\"bytes\": 12 | \"bytes\": 1e30",
                "\"bytes\": 12 | \"bytes\": 1.5",
                "\"bytes\": 12 | \"bytes\": \"12\"",
                "\"sha256\": \"a | \"sha256\": \"A",
                "\"name\": \"年报\" | \"name\": \"../年报\"",
                "\"read\": 400 | \"read\": null, \"x\": []",
                "\"counts\" | \"count\"",
            })
    void whatIsNoManifestIsRefused(String stands, String instead) {
        String text = ManifestJson.write(MANIFEST);
        assertThat(text).contains(stands);
        String changed = text.replace(stands, instead == null ? "" : instead);
        assertThatThrownBy(() -> ManifestJson.read(changed)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "hello", "{}", "{\"schema\": \"nianbao/release/1\"}"})
    void whatIsNoSuchJsonIsRefused(String text) {
        assertThatThrownBy(() -> ManifestJson.read(text)).isInstanceOf(IOException.class);
    }

    @Test
    void noTextIsTooDeepAndNoListTooLong() {
        assertThatThrownBy(() -> ManifestJson.read("{\"a\":".repeat(100_000))).isInstanceOf(IOException.class);
        List<ReleasedFile> many = IntStream.range(0, 101)
                .mapToObj(number -> new ReleasedFile("f" + number, 1, "a".repeat(64)))
                .toList();
        assertThatThrownBy(() -> ManifestJson.read(ManifestJson.write(MANIFEST.of(many))))
                .isInstanceOf(IOException.class);
        List<ReleasedFile> twice =
                List.of(MANIFEST.files().get(0), MANIFEST.files().get(0));
        assertThatThrownBy(() -> ManifestJson.read(ManifestJson.write(MANIFEST.of(twice))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aReadmeSaysItInBothLanguages() {
        assertThat(ReadmeText.of(MANIFEST))
                .contains("# 年报（2026-03-31 发布）", "其中 400 个是确定的", "`--year 2024`")
                .contains("# 年报, released on 2026-03-31", "Of 403 figures 400 are certain", "Note: 论文")
                .doesNotContain("Released by")
                .contains("sha256sum -c SHA256SUMS", "nianbao verify .");
    }
}
