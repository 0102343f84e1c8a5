package nianbao.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BugLogTest {
    private final StringWriter err = new StringWriter();

    private BugLog log(Map<String, String> environment) {
        PrintWriter messages = new PrintWriter(err, true);
        return new BugLog(
                new LanguageOptions(),
                new CliContext(InputStream.nullInputStream(), messages, messages, false, environment));
    }

    @Test
    void liesInTheHomeOfTheUserWhereNoVariableNamesOne() {
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(log(Map.of()).file()).isEqualTo(home.resolve(".local/state/nianbao/nianbao.log"));
        assertThat(log(Map.of("HOME", "")).file()).isAbsolute().startsWithRaw(home);
    }

    @Test
    void liesWhereAVariableSays() {
        assertThat(log(Map.of("HOME", "/home/a")).file())
                .isEqualTo(Path.of("/home/a/.local/state/nianbao/nianbao.log"));
        assertThat(log(Map.of("HOME", "/home/a", "XDG_STATE_HOME", "/state")).file())
                .isEqualTo(Path.of("/state/nianbao/nianbao.log"));
        assertThat(log(Map.of("XDG_STATE_HOME", "/state", "NIANBAO_LOG", "/bugs"))
                        .file())
                .isEqualTo(Path.of("/bugs"));
    }

    @Test
    void keepsTheStackAndSaysWhere(@TempDir Path folder) {
        Path file = folder.resolve("new/bugs");
        log(Map.of("NIANBAO_LOG", file.toString())).write(new IllegalStateException("why"));
        assertThat(file).content().contains("IllegalStateException: why", "\tat ");
        assertThat(err.toString()).contains(file.toString()).doesNotContain("\tat ");
    }
}
