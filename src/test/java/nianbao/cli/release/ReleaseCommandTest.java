package nianbao.cli.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.cli.CommandRun;
import nianbao.export.PanelStore;
import nianbao.release.ManifestJson;
import nianbao.release.ReleaseManifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseCommandTest {
    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void fill() {
        new PanelStore(folder).filled().close();
    }

    private static CommandRun run(String language, String... words) {
        List<String> all = new ArrayList<>(List.of(
                words[0],
                "--lang",
                language,
                "--store",
                folder.resolve("nianbao.db").toString()));
        all.addAll(List.of(words).subList(1, words.length));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void aReleaseSaysWhatIsInItAndIsNeverWrittenOver() throws IOException {
        String target = folder.resolve("first").toString();
        CommandRun run = run(
                "en",
                "release",
                "面板",
                "--out",
                target,
                "--year",
                "2024",
                "--by",
                "王芳",
                "--note",
                "论文",
                "--desk",
                "https://desk.example.cn");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("released: " + target + "\nreports: 1, figures: 200, of them certain: 197\n");
        ReleaseManifest manifest = ManifestJson.read(Files.readString(Path.of(target, "release.json")));
        assertThat(manifest.filters()).containsExactly(Map.entry("year", "2024"));
        assertThat(manifest.note()).contains("论文");
        assertThat(Path.of(target, "figures.csv")).content().contains("https://desk.example.cn/reports/1/figures/");
        CommandRun again = run("zh", "release", "面板", "--out", target);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("不会被替换");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "release ../panel | is no name of a release",
                "release panel --year 2009 | no such report",
                "release panel --year 1999 | there is no report on the year 1999",
                "verify none | none is no folder",
                "verify docs | docs is no release",
                "verify docs --sample 0 | --sample takes a number",
                "verify docs --figure requests.new.total | takes a report and a field",
                "verify docs --originals none | There is no folder none",
            })
    void whatCannotBeDoneIsTold(String words, String told) throws IOException {
        CommandRun run = run("en", words.split(" "));
        assertThat(run.code()).isIn(2, 4);
        assertThat(run.err()).contains(told);
        assertThat(run.out()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(path -> path.toString().contains("panel"))).isEmpty();
        }
    }

    @Test
    void withNeitherDatabaseNorOriginalsThereIsNothingToReadFrom() {
        CommandRun run = CommandRun.of(
                "verify",
                "--lang",
                "en",
                "docs",
                "--store",
                folder.resolve("no.db").toString());
        assertThat(run.code()).isEqualTo(2);
    }
}
