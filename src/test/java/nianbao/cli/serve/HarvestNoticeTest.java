package nianbao.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nianbao.cli.Main;
import nianbao.harvest.HarvestLock;
import nianbao.notice.NoticeReceivers;
import nianbao.store.StoreAddress;
import nianbao.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A scheduled harvest that cannot go on, and what people hear of it by a webhook and a command. */
@DisabledOnOs(OS.WINDOWS)
class HarvestNoticeTest {
    /** Seconds for the program to begin, and to end, on a busy machine. */
    private static final int PATIENCE = 60;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aHarvestThatAnotherOneHoldsUpIsTold() throws Exception {
        StoreAddress address = TestDatabase.SQLITE.address(folder);
        try (NoticeReceivers receivers = new NoticeReceivers(folder)) {
            String told = HarvestLock.holding(address, () -> serve(address, receivers));
            assertThat(told).contains("ERROR");
            assertThat(receivers.posted()).singleElement().asString().contains("\"harvest-trouble\"");
            assertThat(receivers.commanded()).containsOnlyOnce("\"harvest-trouble\"");
        }
    }

    /** Serves until a notice came, and gives what it logged. */
    private String serve(StoreAddress address, NoticeReceivers receivers) {
        try {
            Path share = Files.createDirectory(folder.resolve("share"));
            Path sources = Files.writeString(
                    folder.resolve("sources.yaml"),
                    "sources:\n  - name: share\n    kind: folder\n    path: " + share + "\n");
            Path err = folder.resolve("err");
            Process program = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "serve",
                            "--sources",
                            sources.toString(),
                            "--lang",
                            "en",
                            "--store",
                            address.toString(),
                            "--notify-url",
                            receivers.url(),
                            "--notify-command",
                            receivers.command()))
                    .redirectError(err.toFile())
                    .start();
            try {
                assertThat(receivers.await(PATIENCE)).isTrue();
                program.destroy();
                assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            } finally {
                program.destroyForcibly();
            }
            return Files.readString(err);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
