package nianbao.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nianbao.kill.KillTrial;
import nianbao.kill.Victim;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.StoreSummary;
import nianbao.store.TestDatabase;
import nianbao.words.Program;

/** Two who work from one queue in PostgreSQL, each killed at random moments while the other goes on. */
public final class WorkKillTrial implements KillTrial {
    private static final int WORKERS = 2;
    /** Files that come in before each kill. */
    private static final int FILES = 12;
    /** One in so many ends the process that reads it. */
    private static final int FATAL = 40;

    private final Path folder;
    private final Random random;
    private final StoreAddress address;
    private final List<String> texts = new ArrayList<>();

    public WorkKillTrial(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
        this.address = TestDatabase.POSTGRESQL.address(folder);
    }

    /** The worker is killed, and not a reading process before it: a file whose process ends twice is put aside. */
    private static final class Whole extends Random {
        @Serial
        private static final long serialVersionUID = 1;

        Whole(long seed) {
            super(seed);
        }

        @Override
        public boolean nextBoolean() {
            return false;
        }
    }

    @Override
    public int run(int kills) throws Exception {
        Files.createDirectories(folder.resolve("in"));
        String words = TestDatabase.POSTGRESQL.url(folder) + "&files=" + folder;
        List<Callable<Integer>> lives = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            Victim victim = new Victim(
                    KilledWorker.class,
                    folder.resolve("log-" + worker),
                    new Whole(random.nextLong()),
                    words,
                    folder.toString());
            int own = kills / WORKERS + (worker < kills % WORKERS ? 1 : 0);
            lives.add(() -> live(victim, own));
        }
        try (ReportStore store = ReportStore.open(address, Clock.systemUTC())) {
            bring(store);
        }
        int midway = 0;
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            for (Future<Integer> life : threads.invokeAll(lives)) {
                midway += life.get();
            }
        } finally {
            threads.shutdown();
        }
        theStoreAgrees();
        return midway;
    }

    private int live(Victim victim, int kills) throws Exception {
        int midway = 0;
        try (ReportStore store = ReportStore.open(address, Clock.systemUTC())) {
            for (int kill = 0; kill < kills; kill++) {
                bring(store);
                midway += victim.kill(FILES) > 0 ? 1 : 0;
            }
        }
        victim.finish();
        return midway;
    }

    /** Each fifth file has the bytes of the one before. */
    private synchronized void bring(ReportStore store) throws IOException {
        for (int i = 0; i < FILES; i++) {
            int number = texts.size();
            String text = number % FATAL == FATAL - 2 ? "exit" : "report " + number;
            texts.add(number % 5 == 4 ? texts.get(number - 1) : text);
            Path file = Files.writeString(folder.resolve("in").resolve(number + ".pdf"), texts.get(number));
            store.write(tables -> tables.work().add(file.toString()));
        }
    }

    private void theStoreAgrees() {
        List<String> reports =
                texts.stream().filter(text -> !text.equals("exit")).toList();
        int different = Set.copyOf(reports).size();
        try (ReportStore store = ReportStore.open(address, Clock.systemUTC())) {
            StoreSummary told = store.read(
                    tables -> tables.statistics().summary(Program.reader().version()));
            assertThat(told.mismatches()).isEmpty();
            assertThat(told.seen()).as("paths").isEqualTo(texts.size());
            assertThat(told.work().waiting() + told.work().taken()).as("left").isZero();
            assertThat(told.work().aside()).as("put aside").isEqualTo(texts.size() - reports.size());
            assertThat(told.work().done()).as("done").isEqualTo(reports.size());
            assertThat(told.aside())
                    .as("named")
                    .hasSize((int) Math.min(20, told.work().aside()))
                    .allMatch(path -> texts.get(Integer.parseInt(path.replaceAll(".*/(\\d+)\\.pdf", "$1")))
                            .equals("exit"));
            assertThat(told.states())
                    .containsEntry("ingested", (long) different)
                    .containsEntry("duplicate", (long) reports.size() - different);
            assertThat(told.verdicts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as("reports")
                    .isEqualTo(different);
        }
        assertThat(TestDatabase.POSTGRESQL.column(
                        folder, "SELECT sha256 FROM reading GROUP BY sha256 HAVING count(*) > 1"))
                .as("bytes that were read twice")
                .isEmpty();
    }
}
