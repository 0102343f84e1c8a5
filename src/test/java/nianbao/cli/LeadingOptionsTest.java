package nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingOptionsTest {
    @ParameterizedTest
    @CsvSource({
        "--lang zh status,status --lang zh",
        "--lang=zh --debug status --check,status --lang=zh --debug --check",
        "--config a.yaml --lang en ingest -- --lang,ingest --config a.yaml --lang en -- --lang",
        "--config=a.yaml review,review --config=a.yaml",
    })
    void theyStandBehindTheCommand(String given, String ordered) {
        assertThat(LeadingOptions.behindCommand(List.of(given.split(" ")))).containsExactly(ordered.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status --lang zh",
                "--lang zh",
                "--lang",
                "--lang zh --help",
                "--help",
                "--store x status",
                "--language zh status"
            })
    void otherLinesAreLeftAsTheyAre(String given) {
        List<String> words = List.of(given.split(" "));
        assertThat(LeadingOptions.behindCommand(words)).isEqualTo(words);
    }

    @Test
    void aLineSoWrittenRunsInThatLanguage() {
        CommandRun run = CommandRun.of("--lang", "zh", "status", "--no-such");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("没有这个选项：--no-such");
        assertThat(CommandRun.of("--lang", "en", "completion").code()).isZero();
    }
}
