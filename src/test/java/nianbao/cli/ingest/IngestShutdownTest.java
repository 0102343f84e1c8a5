package nianbao.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import nianbao.cli.Main;
import nianbao.detect.folder.OwnFiles;
import nianbao.harvest.TestStore;
import nianbao.ingest.Ingest;
import nianbao.ingest.IngestedFile;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Reader;
import nianbao.model.SourceFile;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An ingest and a rerun, told to end by a signal in the middle of their files. */
@DisabledOnOs(OS.WINDOWS)
class IngestShutdownTest {
    /** More than are read in the time that it takes to see that one was. */
    private static final int FILES = 60;
    /** Seconds for the program to begin, and to end, on a busy machine. */
    private static final int PATIENCE = 60;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void finishesTheFilesInWorkAndLeavesTheRest() throws Exception {
        Path inbox = inbox();
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            String told = endedAfterAReading(store, "ingest", inbox.toString(), "--jobs", "1");
            int read = store.count("reading");
            assertThat(told)
                    .contains("Stopped as asked")
                    .contains("files not read: " + (FILES - read))
                    .doesNotContain("rror");
            assertThat(folder.resolve("out")).content().contains("files: " + read + ",");
            assertThat(store.wrongs()).isEmpty();
            assertThat(store.count("run WHERE ended_at IS NULL")).isZero();
        }
    }

    /** The run stays open, for the same rerun to go on with it. */
    @Test
    void aRerunKeepsWhatItReadAndLeavesTheRest() throws Exception {
        Path inbox = inbox();
        try (TestStore store = new TestStore(folder, Clock.systemUTC(), new FakeReading(IngestShutdownTest::older))) {
            store.ingest().run(List.of(inbox), OwnFiles.NONE, 1, new Unheard());
            String told = endedAfterAReading(store, "rerun");
            int read = store.count("reading") - FILES;
            assertThat(told)
                    .contains("Stopped as asked. What was read again is in the database; files not read: "
                            + (FILES - read))
                    .doesNotContain("rror");
            assertThat(folder.resolve("out")).content().contains("files: " + read + ",");
            assertThat(store.wrongs()).isEmpty();
            assertThat(store.count("run WHERE command = 'rerun' AND ended_at IS NULL"))
                    .isEqualTo(1);
        }
    }

    /** It compares files with what the store has, and leaves no trace there. */
    @Test
    void aPreviewTellsWhatItComparedAndChangesNothing() throws Exception {
        Path inbox = inbox();
        try (TestStore store = new TestStore(folder, Clock.systemUTC(), new FakeReading(IngestShutdownTest::older))) {
            store.ingest().run(List.of(inbox), OwnFiles.NONE, 1, new Unheard());
            String told = endedWhen(() -> Files.size(folder.resolve("out")) > 0, "rerun", "--dry-run", "--jobs", "1");
            String out = Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
            long compared = out.lines().filter(line -> line.contains(".pdf: ")).count();
            assertThat(compared).isPositive().isLessThan(FILES);
            assertThat(out).contains("files: " + compared + ", changed: " + compared + ",");
            assertThat(told)
                    .contains("Stopped as asked. Nothing was changed; files not compared: " + (FILES - compared))
                    .doesNotContain("rror");
            assertThat(store.count("reading")).isEqualTo(FILES);
            assertThat(store.count("run")).isEqualTo(1);
            assertThat(store.wrongs()).isEmpty();
        }
    }

    private Path inbox() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        byte[] report = Files.readAllBytes(Path.of("fixtures/inbox/minzhu-2024.pdf"));
        for (int i = 0; i < FILES; i++) {
            Path file = Files.write(inbox.resolve(i + ".pdf"), report);
            Files.writeString(file, "\n% " + i, StandardOpenOption.APPEND);
        }
        return inbox;
    }

    /** Runs a command until the store has a reading more, tells it to end, and gives what it said. */
    private String endedAfterAReading(TestStore store, String... words) throws Exception {
        int before = store.count("reading");
        return endedWhen(() -> store.count("reading") > before, words);
    }

    private String endedWhen(Callable<Boolean> timeToEnd, String... words) throws Exception {
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        command.addAll(
                List.of("--lang", "en", "--store", folder.resolve("nianbao.db").toString()));
        Process program = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(err.toFile())
                .start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
            while (!timeToEnd.call() && program.isAlive() && System.nanoTime() < end) {
                program.waitFor(20, TimeUnit.MILLISECONDS);
            }
            program.destroy();
            assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        String told = Files.readString(err, StandardCharsets.UTF_8);
        assertThat(program.exitValue()).as(told).isEqualTo(3);
        return told;
    }

    /** Of a reader before this one: what is read again is kept beside it. */
    private static ReportRecord older(SourceFile file) {
        ReportRecord now = TestStore.record(file);
        return new ReportRecord(
                now.schema(),
                now.source(),
                now.report(),
                now.sections(),
                now.values(),
                now.checks(),
                now.problems(),
                now.verdict(),
                new Reader(now.reader().name(), "0.1.0"));
    }

    private static final class Unheard implements Ingest.Watcher {
        @Override
        public void leftOut(Path own) {}

        @Override
        public void begins(int files) {}

        @Override
        public void pageRead() {}

        @Override
        public void fileDone() {}

        @Override
        public void ended(Path file, IngestedFile taken) {}
    }
}
