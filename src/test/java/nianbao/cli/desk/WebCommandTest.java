package nianbao.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import nianbao.cli.CommandRun;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the desk is not opened. */
class WebCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--host 0.0.0.0 | add an administrator first (nianbao accounts add NAME --role admin)",
                "--host 192.0.2.1 --name desk.example | add an administrator first",
                "--behind-https --name desk.example | add an administrator first",
                "--behind-https | --name says by which name",
                "--port 65536 | A port is between 0 and 65535."
            })
    void beyondThisMachineOnlyWithSomebodyWhoLetsOthersIn(String words, String told) {
        Path database = folder.resolve("n.db");
        ReportStore.open(StoreAddress.of(database), Clock.systemUTC()).close();
        CommandRun run = CommandRun.of(("web --lang en --store " + database + " " + words).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }

    @Test
    void aPortThatIsTakenIsNoFaultOfTheProgram() throws IOException {
        Path database = folder.resolve("n.db");
        ReportStore.open(StoreAddress.of(database), Clock.systemUTC()).close();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            CommandRun run = CommandRun.of("web", "--lang", "en", "--store", database.toString(), "--port", port);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err())
                    .contains("The desk cannot listen at 127.0.0.1:" + port, "--port")
                    .doesNotContain("failure of the program");
        }
    }
}
