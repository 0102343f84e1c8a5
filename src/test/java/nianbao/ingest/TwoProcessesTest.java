package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nianbao.harvest.TestStore;
import nianbao.kill.Victim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that take files into one store at the same time, from its first moment on. */
class TwoProcessesTest {
    private static final int FILES = 50;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void takeTurnsAndLoseAndDoubleNothing() throws Exception {
        bring("one");
        bring("other");
        bring("both");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> steps : threads.invokeAll(List.of(ingest("one"), ingest("other")))) {
                assertThat(steps.get()).as("files told of").isEqualTo(2 * FILES);
            }
        } finally {
            threads.shutdown();
        }
        for (String name : List.of("one", "other")) {
            assertThat(folder.resolve(name + ".log"))
                    .content()
                    .doesNotContain("locked")
                    .doesNotContain("Exception");
        }
        try (TestStore store = new TestStore(folder.resolve("store"), Clock.systemUTC())) {
            assertThat(store.wrongs()).isEmpty();
            assertThat(store.count("reports")).isEqualTo(3 * FILES);
            assertThat(store.count("reading")).isEqualTo(3 * FILES);
            assertThat(store.count("input WHERE state = 'ingested'")).isEqualTo(3 * FILES);
            assertThat(store.count("input")).isEqualTo(3 * FILES);
        }
    }

    private void bring(String name) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(place.resolve(i + ".pdf"), name + " " + i);
        }
    }

    private Callable<Integer> ingest(String name) {
        Victim ingest = new Victim(
                KilledIngest.class,
                folder.resolve(name + ".log"),
                new Random(0),
                folder.resolve("store").toString());
        return () -> ingest.finish(
                folder.resolve(name).toString(), folder.resolve("both").toString());
    }
}
