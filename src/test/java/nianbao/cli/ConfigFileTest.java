package nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.cli.command.CliContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

class ConfigFileTest {
    @TempDir
    private Path folder = Path.of("");

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        CommandRun run = CommandRun.of(environment, words);
        err.append(run.err());
        return run.code();
    }

    private String config(String text) throws IOException {
        return Files.writeString(folder.resolve("config.yaml"), text).toString();
    }

    @Test
    void saysWhatTheCommandLineDoesNot() throws IOException {
        String file = config("store: " + folder.resolve("none.db") + "\nlang: zh\njobs: 2\n");
        assertThat(run("status", "--config", file)).isEqualTo(2);
        assertThat(err.toString()).contains(folder.resolve("none.db") + " 处没有数据库");
    }

    @Test
    void goesAfterTheCommandLineAndTheEnvironment() throws IOException {
        String file = config("store: file.db\nlang: en\n");
        environment.put("NIANBAO_STORE", folder.resolve("environment.db").toString());
        run("status", "--config", file);
        assertThat(err.toString()).contains("environment.db").doesNotContain("file.db");
        String given = folder.resolve("given.db").toString();
        run("status", "--config=" + file, "--store", given, "--lang", "zh");
        assertThat(err.toString()).contains(given + " 处没有数据库");
    }

    @Test
    void isTheOneOfTheVariableElseTheUsersOwn() throws IOException {
        environment.put("XDG_CONFIG_HOME", folder.toString());
        Files.createDirectories(folder.resolve("nianbao"));
        Files.writeString(folder.resolve("nianbao/config.yaml"), "store: user.db\nlang: en\n");
        run("status");
        assertThat(err.toString()).contains("user.db");
        environment.put("NIANBAO_CONFIG", config("store: variable.db\nlang: en\n"));
        run("status");
        assertThat(err.toString()).contains("variable.db");
    }

    /** As a package ships it. */
    @Test
    void aFileOfCommentsSaysNothing() throws IOException {
        environment.put("NIANBAO_STORE", folder.resolve("environment.db").toString());
        run("status", "--lang", "en", "--config", "packaging/config.yaml");
        assertThat(err.toString()).contains("environment.db").doesNotContain("config.yaml");
    }

    @Test
    void aMisspeltMemberIsNamedWithItsLine() throws IOException {
        String file = config("lang: en\nstroe: a.db\n");
        assertThat(run("status", "--config", file, "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("config.yaml, line 2: stroe is not known here; did you mean store?");
        assertThat(run("status", "--config", folder.resolve("missing.yaml").toString()))
                .isEqualTo(2);
        assertThat(run("extract", "--config", config("check: x\n"), "a.pdf")).isEqualTo(2);
    }

    @Test
    void aFlagThatIsGivenInBothPlacesIsOn() throws IOException {
        String file = config("figures-only: true\n");
        picocli.CommandLine.ParseResult parsed = parse(file, "extract", "--figures-only", "a.pdf");
        OptionSpec flag = parsed.subcommand().commandSpec().findOption("--figures-only");
        assertThat(flag.<Boolean>getValue()).isTrue();
        assertThat(parse(file, "extract", "a.pdf")
                        .subcommand()
                        .commandSpec()
                        .findOption("--figures-only")
                        .<Boolean>getValue())
                .isTrue();
    }

    private picocli.CommandLine.ParseResult parse(String file, String... words) {
        PrintWriter none = new PrintWriter(new StringWriter());
        CliContext context =
                new CliContext(InputStream.nullInputStream(), none, none, false, Map.of("NIANBAO_CONFIG", file));
        picocli.CommandLine line = new Nianbao(context).commandLine();
        try {
            line.setDefaultValueProvider(ConfigFile.of(java.util.List.of(words), context));
        } catch (nianbao.settings.BadSettingsException e) {
            throw new IllegalStateException(e);
        }
        return line.parseArgs(words);
    }

    @Test
    void allItsNamesAreOptions() {
        Set<String> options = CommandRun.commandLine().getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .map(option -> option.longestName().substring(2))
                .collect(Collectors.toSet());
        assertThat(options).containsAll(ConfigFile.NAMES);
    }
}
