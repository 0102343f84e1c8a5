package nianbao.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nianbao.cli.CommandRun;
import org.junit.jupiter.api.Test;

/** The units of systemd that operations.md has people install. */
class ShippedUnitsTest {
    private static final Path UNITS = Path.of("docs/systemd");
    private static final Pattern COMMAND = Pattern.compile("ExecStart=\\S*/bin/nianbao ((?:.*\\\\\\n)*.*)");

    @Test
    void runCommandsThatThereAre() throws IOException {
        for (String unit : List.of("nianbao.service", "nianbao-check.service", "nianbao-desk.service")) {
            List<String> commands = commands(unit);
            assertThat(commands).isNotEmpty();
            for (String command : commands) {
                String[] words = command.replace("\\\n", " ")
                        .replace("\"", "")
                        .replace("0 2 * * *", "@")
                        .strip()
                        .split("\\s+");
                CommandRun.commandLine().parseArgs(words);
            }
        }
    }

    @Test
    void theCheckAsksForWatchHarvestAndDatabase() throws IOException {
        assertThat(commands("nianbao-check.service"))
                .extracting(command -> command.split(" ")[0])
                .containsExactly("watch", "harvest", "status");
    }

    @Test
    void theServiceAloneIsToldToEnd() throws IOException {
        assertThat(UNITS.resolve("nianbao.service")).content().contains("\nKillMode=mixed\n");
    }

    private static List<String> commands(String unit) throws IOException {
        return COMMAND.matcher(Files.readString(UNITS.resolve(unit)))
                .results()
                .map(MatchResult::group)
                .map(found -> COMMAND.matcher(found).replaceFirst("$1"))
                .toList();
    }
}
