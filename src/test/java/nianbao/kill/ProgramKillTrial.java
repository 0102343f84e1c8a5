package nianbao.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.harvest.TestSite;
import nianbao.harvest.TestStore;
import nianbao.load.FullInbox;

/**
 * Kills the program as people run it, with the reader that they have and real reports: by turns an ingest, a watch, a harvest
 * of a folder and of a site, and a rerun, all on one store. Then each comes to its end once.
 */
final class ProgramKillTrial implements KillTrial {
    private static final String PROGRAM = "nianbao.cli.Main";
    /** Files that come in by one way before it is begun. */
    private static final int FILES = 12;
    /** Milliseconds of the longest life: Java starts within two seconds, and some files are read after. */
    private static final int LIFE = 5_000;
    /** Exit codes of a program that has done all: nothing to say, and files that were rejected. */
    private static final Set<Integer> DONE = Set.of(0, 1);

    private static final Instant LONG_AGO = Instant.parse("2026-01-31T00:00:00Z");
    /** Folders of the inbox for files that are dealt with. */
    private static final Set<String> DONE_WITH = Set.of("done", "failed");

    private final Path folder;
    private final Random random;
    private final FullInbox reports;
    private final List<String> published = new ArrayList<>();
    private int brought;

    /** One of the ways, and where its files come in. */
    private enum Way {
        INGEST,
        WATCH,
        HARVEST,
        RERUN;

        Path in(Path folder) {
            return folder.resolve(name().toLowerCase(Locale.ROOT));
        }
    }

    /** @param fixtures the folder of fixtures */
    ProgramKillTrial(Path fixtures, Path folder, Random random) throws IOException {
        this.folder = folder;
        this.random = random;
        this.reports = new FullInbox(fixtures);
    }

    @Override
    public int run(int kills) throws Exception {
        int midway = 0;
        try (TestSite site = new TestSite()) {
            for (int kill = 0; kill < kills; kill++) {
                Way way = Way.values()[kill % Way.values().length];
                if (way != Way.RERUN) {
                    bring(way, site);
                }
                int before = runs();
                boolean alive = victim(way, site).killWithin(LIFE);
                midway += alive && runs() > before ? 1 : 0;
            }
            // a harvest goes on with the list that one before it had; what came to the site since is for the next
            victim(Way.HARVEST, site).finish(DONE);
            for (Way way : Way.values()) {
                victim(way, site).finish(DONE);
            }
        }
        theStoreAgrees();
        return midway;
    }

    private Victim victim(Way way, TestSite site) throws IOException {
        String in = way.in(folder).toString();
        List<String> words = switch (way) {
            case INGEST -> List.of("ingest", in);
            case WATCH -> List.of("watch", "--once", "--settle", "0.1", in);
            case HARVEST -> List.of("harvest", sources(in, site).toString());
            case RERUN -> List.of("rerun");
        };
        String[] all = Stream.concat(
                        words.stream(),
                        Stream.of(
                                "--lang",
                                "en",
                                "--jobs",
                                "2",
                                "--store",
                                folder.resolve("nianbao.db").toString()))
                .toArray(String[]::new);
        return new Victim(PROGRAM, folder.resolve("log"), random, all);
    }

    /** In a harvest half of the files are on the site. */
    private void bring(Way way, TestSite site) throws IOException {
        Path in = Files.createDirectories(way.in(folder));
        int there = way == Way.HARVEST ? FILES / 2 : FILES;
        fill(in, there);
        if (way == Way.HARVEST) {
            for (Path file : files(in)) { // a harvest leaves alone what may still be being written
                Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
            }
            Path made = Files.createDirectories(folder.resolve("made"));
            fill(made, FILES - there);
            publish(made, site);
        }
    }

    private void fill(Path in, int count) throws IOException {
        reports.fill(in, brought, brought + count);
        brought += count;
    }

    private void publish(Path made, TestSite site) throws IOException {
        for (Path file : files(made)) {
            byte[] bytes = Files.readAllBytes(file);
            String name = "/" + published.size() + file.toString().replaceAll(".*(?=\\.)", "");
            published.add(name);
            site.on(name, (request, out) -> {
                if (request.head("if-none-match").isEmpty()) {
                    TestSite.ok(out, "ETag: \"1\"", bytes);
                } else {
                    TestSite.status(out, 304);
                }
            });
            Files.delete(file);
        }
        site.page(
                "/",
                published.stream()
                        .map(name -> "<p><a href=" + name + ">镇2024年政府信息公开工作年度报告</a>")
                        .collect(Collectors.joining()));
    }

    private Path sources(String shared, TestSite site) throws IOException {
        return Files.writeString(
                folder.resolve("sources.yaml"),
                "contact: mailto:nobody@example.org\nsources:\n"
                        + "  - {name: share, kind: folder, path: " + shared + "}\n"
                        + "  - {name: site, kind: site, allow-private: true, pause: 0, start: '"
                        + site.url(TestSite.PUBLIC, "/") + "'}\n");
    }

    private int runs() {
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            return store.count("run");
        }
    }

    private void theStoreAgrees() throws IOException {
        Path inbox = Way.WATCH.in(folder);
        assertThat(files(inbox))
                .allMatch(file ->
                        DONE_WITH.contains(inbox.relativize(file).getName(0).toString()));
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            assertThat(store.wrongs()).isEmpty();
            assertThat(store.count("input")).isEqualTo(brought);
            assertThat(store.count("input WHERE state IN ('ingested', 'duplicate')"))
                    .isEqualTo(brought(FullInbox::isReport));
            assertThat(store.count("input WHERE state IN ('not-a-report', 'rejected')"))
                    .isEqualTo(brought(number -> !FullInbox.isReport(number)));
            assertThat(store.count("reading WHERE (SELECT count(*) FROM figure WHERE reading_id = reading.id)"
                            + " <> json_array_length(record, '$.values')"))
                    .as("readings that are not whole")
                    .isZero();
            assertThat(store.count("run WHERE ended_at IS NULL AND command = 'rerun'"))
                    .as("reruns that nobody went on with")
                    .isZero();
        }
    }

    private int brought(IntPredicate which) {
        return (int) IntStream.range(0, brought).filter(which).count();
    }

    /** All files below a folder, but for what the program keeps beside them. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
