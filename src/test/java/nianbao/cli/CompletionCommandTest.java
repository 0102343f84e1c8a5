package nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script, asked by the shell as it asks at the Tab key; compopt works there alone. */
class CompletionCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "nianbao, ext, extract",
        "bin/nianbao, comp, completion",
        "nianbao extract, --fig, --figures-only",
        "nianbao watch, --sett, --settle"
    })
    void completesCommandsAndOptions(String before, String begun, String whole) throws Exception {
        Path script = Files.writeString(folder.resolve("nianbao"), printed());
        String asked = "source '" + script + "'; compopt() { :; }; COMP_WORDS=(" + before + " " + begun
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));" + " COMP_LINE='" + before + " " + begun
                + "'; COMP_TYPE=9; _complete_nianbao; echo \"${COMPREPLY[@]}\"";
        Process shell = new ProcessBuilder("bash", "-c", asked)
                .redirectErrorStream(true)
                .start();
        String told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(told.split("\\s+")).containsExactly(whole);
    }

    @ParameterizedTest
    @CsvSource({"en, NAME, EXIT STATUS", "zh, 名称, 退出码"})
    void theManualPageHasEveryCommandAndOption(String language, String first, String last) {
        CommandRun run = CommandRun.of("completion", "--manual", "--lang", language);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(".TH NIANBAO 1 ").contains(".SH " + first + "\n", ".SH " + last + "\n");
        CommandRun.commandLine().getSubcommands().forEach((name, command) -> {
            assertThat(run.out()).contains(".SS nianbao " + name + "\n");
            command.getCommandSpec()
                    .options()
                    .forEach(option ->
                            assertThat(run.out()).contains(option.longestName().replace("-", "\\-")));
        });
        // roff takes a line that begins with one of these for a command of its own
        assertThat(run.out().lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|PP|TP|B|nh|ad)( .*)?"));
        assertThat(run.out()).doesNotContain("{0}", "manual.");
    }

    private static String printed() {
        CommandRun run = CommandRun.of("completion");
        assertThat(run.code()).isZero();
        return run.out();
    }
}
