package nianbao.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.harvest.TestStore;
import nianbao.store.TestDatabase;
import nianbao.web.DeskClient;

/**
 * Kills the desk while somebody says what stands in a report and somebody else brings files, and looks whether all is there
 * that it acknowledged: each statement, and each file, which is read at last.
 */
final class DeskKillTrial implements KillTrial {
    private static final String PROGRAM = "nianbao.cli.Main";
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/enter/\\S+");
    private static final long REPORT = 1;
    /** What the desk acknowledges in a life at most. */
    private static final int ACKNOWLEDGED = 12;
    /** Milliseconds of the longest life of one that acknowledges nothing. */
    private static final int LIFE = 60_000;
    /** Milliseconds for which it goes on then: as long as keeping something takes. */
    private static final int MOMENTS = 60;
    /** Milliseconds in which Java starts and the desk is opened; every so often it is killed then. */
    private static final int START = 3000;

    private static final int AT_START = 8;
    /** Files of a life: more would only make the last life long. */
    private static final int FILES = 4;

    private static final int LAST_MINUTES = 30;
    private static final int END_SECONDS = 20;

    private final Path folder;
    private final Path log;
    private final Random random;
    private final byte[] page;
    private final Path report;
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final Set<String> saidForGood = ConcurrentHashMap.newKeySet();
    private final Set<String> brought = ConcurrentHashMap.newKeySet();
    private final Set<String> broughtForGood = ConcurrentHashMap.newKeySet();

    /** @param fixtures the folder of fixtures */
    DeskKillTrial(Path fixtures, Path folder, Random random) throws IOException {
        this.folder = folder;
        this.log = folder.resolve("log");
        this.random = random;
        this.report = fixtures.resolve("inbox/minzhu-2024.pdf");
        this.page = Files.readAllBytes(fixtures.resolve("web-page/input.html"));
    }

    @Override
    public int run(int kills) throws Exception {
        victim("ingest", report.toString()).finish();
        int midway = 0;
        for (int kill = 0; kill < kills; kill++) {
            int before = acknowledged();
            if (kill % AT_START == AT_START - 1) {
                victim("web", "--port", "0").killWithin(START);
            } else {
                liveAndDie(kill);
            }
            midway += acknowledged() > before ? 1 : 0;
        }
        comeToAnEnd();
        theStoreAgrees();
        return midway;
    }

    private Victim victim(String... words) {
        String[] all = Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--lang",
                                "en",
                                "--jobs",
                                "1",
                                "--store",
                                folder.resolve("nianbao.db").toString()))
                .toArray(String[]::new);
        return new Victim(PROGRAM, log, random, all);
    }

    private void liveAndDie(int kill) throws Exception {
        Victim desk = victim("web", "--port", "0");
        Process process = desk.start();
        URI address = address(process);
        Thread speaker = new Thread(() -> use(address, client -> speak(client, kill)));
        Thread bringer = new Thread(() -> use(address, client -> bring(client, kill)));
        speaker.start();
        bringer.start();
        int goal = acknowledged() + random.nextInt(ACKNOWLEDGED);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIFE);
        while (acknowledged() < goal && System.nanoTime() < end) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.waitFor(random.nextInt(MOMENTS), TimeUnit.MILLISECONDS);
        desk.kill(process);
        speaker.join();
        bringer.join();
    }

    private int acknowledged() {
        return saidForGood.size() + broughtForGood.size();
    }

    private interface Use {
        void of(DeskClient client) throws IOException, InterruptedException;
    }

    private static void use(URI address, Use use) {
        try {
            use.of(DeskClient.enter(address));
        } catch (IOException e) {
            // the desk was killed: what was not acknowledged may be there or not
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void speak(DeskClient client, int kill) throws IOException, InterruptedException {
        List<String> fields = client.fields(REPORT);
        for (int i = 0; ; i++) {
            String note = "said " + kill + "." + i;
            said.add(note);
            if (client.say(REPORT, fields.get(i % fields.size()), Integer.toString(i), note)
                            .statusCode()
                    == 200) {
                saidForGood.add(note);
            }
        }
    }

    private void bring(DeskClient client, int kill) throws IOException, InterruptedException {
        for (int i = 0; i < FILES; i++) {
            String name = kill + "." + i + ".html";
            brought.add(name);
            String text = new String(page, StandardCharsets.UTF_8) + "<!-- " + name + " -->";
            if (client.bring(name, text.getBytes(StandardCharsets.UTF_8)).statusCode() == 201) {
                broughtForGood.add(name);
            }
        }
    }

    /** Waits until the desk says where it is. */
    private URI address(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Optional<URI> found = Optional.empty();
        for (String line = lines.readLine(); found.isEmpty(); line = lines.readLine()) {
            if (line == null) {
                throw new AssertionError("the desk was not opened, see " + log);
            }
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Matcher address = ADDRESS.matcher(line);
            found = address.find() ? Optional.of(URI.create(address.group())) : Optional.empty();
        }
        return found.get();
    }

    /** Lets it read what is left, and end when it is told to. */
    private void comeToAnEnd() throws Exception {
        Process process = victim("web", "--port", "0").start();
        address(process);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LAST_MINUTES);
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            while (store.count("upload WHERE finished_at IS NULL") > 0 && System.nanoTime() < end) {
                assertThat(process.waitFor(200, TimeUnit.MILLISECONDS))
                        .as("it ended by itself")
                        .isFalse();
            }
        }
        process.destroy();
        assertThat(process.waitFor(END_SECONDS, TimeUnit.SECONDS))
                .as("it ends when told")
                .isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private void theStoreAgrees() throws IOException {
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            assertThat(store.wrongs()).isEmpty();
            Set<String> kept = rows("SELECT note FROM correction");
            assertThat(kept).containsAll(saidForGood);
            assertThat(said).containsAll(kept);
            assertThat(store.count("correction")).as("each once").isEqualTo(kept.size());
            Set<String> received = rows("SELECT name FROM upload WHERE finished_at IS NOT NULL");
            assertThat(received).containsAll(broughtForGood);
            assertThat(brought).containsAll(received);
            assertThat(store.count("upload")).as("each once").isEqualTo(received.size());
            assertThat(store.count("input WHERE path LIKE 'upload:%' AND state IN ('ingested', 'duplicate')"))
                    .isEqualTo(received.size());
            assertThat(store.count("original WHERE path LIKE 'upload:%' AND archived = 1"))
                    .isEqualTo(received.size());
        }
        try (Stream<Path> left = Files.list(folder.resolve("uploads"))) {
            Set<String> rows = rows("SELECT spool_name FROM upload");
            assertThat(left.map(file -> file.getFileName().toString())
                            .filter(rows::contains)
                            .toList())
                    .as("files that are in the store and in the spool still")
                    .isEmpty();
        }
    }

    private Set<String> rows(String sql) {
        return Set.copyOf(TestDatabase.SQLITE.column(folder, sql));
    }
}
