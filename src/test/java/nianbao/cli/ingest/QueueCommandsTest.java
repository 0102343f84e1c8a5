package nianbao.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that one command puts into the queue, and another reads. */
class QueueCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private CommandRun run(String language, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--lang", language, "--store", folder.resolve("nianbao.db").toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void whatIsEnqueuedIsReadAndARejectedFileIsNamedAndToldByTheExitCode() throws IOException {
        Files.copy(Path.of("fixtures/word-docx/input.docx"), folder.resolve("a.docx"));
        Path empty = Files.createFile(folder.resolve("empty.pdf"));

        CommandRun enqueued = run("en", "enqueue", folder.toString());
        assertThat(enqueued.code()).isZero();
        assertThat(enqueued.out()).contains("files: 2, new in the queue: 2; waiting and in work now: 2");
        CommandRun again = run("en", "enqueue", folder.toString());
        assertThat(again.out()).contains("files: 2, new in the queue: 0; waiting and in work now: 2");
        assertThat(again.err()).contains("skipped, a file of nianbao itself: " + folder.resolve("nianbao.db"));

        CommandRun worked = run("zh", "work");
        assertThat(worked.out()).contains("已读文件 2 个（其中无法读取 1 个），待重试 0 个，搁置 0 个");
        assertThat(worked.err()).contains("无法读取，原因见其记录：" + empty);
        assertThat(worked.code()).isEqualTo(1);

        CommandRun nothing = run("en", "work");
        assertThat(nothing.out()).contains("files read: 0, of these rejected: 0");
        assertThat(nothing.code()).isZero();
    }

    @Test
    void aLeaseThatIsOverBeforeItIsRenewedIsRefused() {
        CommandRun run = run("en", "work", "--lease", "2");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("3 seconds at least");
    }
}
