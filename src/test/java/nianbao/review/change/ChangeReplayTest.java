package nianbao.review.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import nianbao.correct.ChangeReplay;
import nianbao.correct.ChangeReplay.Outcome;
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService;
import nianbao.correct.CorrectionsRefused;
import nianbao.correct.FigureFields;
import nianbao.ingest.FakeReport;
import nianbao.ingest.Ingest;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.TestDatabase;
import nianbao.store.correction.Change;
import nianbao.store.correction.ChangeFilter;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.input.IncomingFile;
import nianbao.store.reading.Bodies.Body;
import nianbao.words.Messages;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people change, in whatever order: said again from what was written out, it comes to the same. */
class ChangeReplayTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);
    private static final TestDatabase DATABASE = TestDatabase.SQLITE;
    private static final List<String> NAMES = List.of("广元市利州区教育局", "利州区教育局", "利州区", "红旗镇");
    private static final List<String> PEOPLE = List.of("李明", "=HYPERLINK(\"x\")", "'王");
    private static final List<String> NOTES = List.of("看不清", "=1+1", "-2", "two\nlines, \"quoted\"", "'", "@a");
    private static final String RECORDS = "SELECT json_array(body.name, report.year, report.sha256, reading.sha256, "
            + "report.verdict, report.record) FROM report LEFT JOIN body ON body.id = report.body_id "
            + "LEFT JOIN reading ON reading.id = report.reading_id WHERE report.reading_id IS NOT NULL ORDER BY 1";
    private static final int OPERATIONS = 60;

    @TempDir
    private Path folder = Path.of("");

    private final Ticking clock = new Ticking();

    /** Each moment is another. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2025-01-31T00:00:00.000001Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusNanos(1_003_000);
            return now;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsSaidAgainComesToTheSame(long seed) throws IOException {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Path one = Files.createDirectories(folder.resolve("one"));
        Path other = Files.createDirectories(folder.resolve("other"));
        List<String> table;
        List<String> lines;
        try (ReportStore store = ReportStore.open(DATABASE.address(one), clock)) {
            take(store, random);
            store.copy(other.resolve("nianbao.db"));
            CorrectionService service = new CorrectionService(store, MESSAGES);
            for (int i = 0; i < OPERATIONS; i++) {
                change(store, service, one, random);
            }
            table = table(store, random.nextBoolean() ? MESSAGES : CHINESE);
            lines = lines(store);
        }
        String said = String.join("\r\n", random.nextBoolean() ? table : lines);
        Outcome outcome = replay(DATABASE.address(other), said);
        assertThat(outcome.said()).isEqualTo(lines.size()).isGreaterThan(OPERATIONS / 3);
        assertThat(DATABASE.column(other, RECORDS)).isEqualTo(DATABASE.column(one, RECORDS));
        try (ReportStore copy = ReportStore.open(DATABASE.address(other), clock)) {
            assertThat(lines(copy)).isEqualTo(lines);
        }
        assertThat(replay(DATABASE.address(other), said)).isEqualTo(new Outcome(0, lines.size()));
    }

    @Test
    void whatCannotBeSaidThereIsToldAndNothingIsSaid() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path other = Files.createDirectories(folder.resolve("other"));
        String said;
        try (ReportStore store = ReportStore.open(DATABASE.address(one), clock)) {
            take(store, new Random(1));
            CorrectionService service = new CorrectionService(store, MESSAGES);
            say(
                    service,
                    DATABASE.column(one, "SELECT id FROM report").get(0),
                    FakeReport.TOTAL,
                    Optional.of("7"),
                    "a",
                    "b");
            said = String.join("\n", table(store, MESSAGES));
        }
        ReportStore.open(DATABASE.address(other), clock).close();
        assertThatThrownBy(() -> replay(DATABASE.address(other), said)).isInstanceOf(CorrectionsRefused.class);
        assertThat(DATABASE.query(other, "SELECT count(*) FROM change")).isEqualTo("0");
    }

    @Test
    void whatIsNoTableOfChangesIsTold() {
        assertThatThrownBy(() -> ChangeImport.read("report,field,value\na,b,1"))
                .isInstanceOf(MalformedChangesException.class);
        assertThatThrownBy(() -> ChangeImport.read("number,action\n1,set"))
                .isInstanceOfSatisfying(
                        MalformedChangesException.class,
                        e -> assertThat(e.line()).isEqualTo(2));
    }

    private static Outcome replay(StoreAddress address, String text) {
        try {
            return new ChangeReplay(address, MESSAGES, (tables, change, saying) -> {
                        throw new AssertionError("nobody drew");
                    })
                    .say(ChangeImport.read(text.replace("\uFEFF", "")));
        } catch (MalformedChangesException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<String> table(ReportStore store, Messages messages) {
        ChangeExport export = new ChangeExport(FigureFields.load(), messages);
        List<String> table = new ArrayList<>(List.of(export.head()));
        new ChangeLog(store, messages).each(ChangeFilter.ALL, line -> table.add(export.row(line)));
        return table;
    }

    private static List<String> lines(ReportStore store) {
        ChangeExport export = new ChangeExport(FigureFields.load(), MESSAGES);
        List<String> lines = new ArrayList<>();
        new ChangeLog(store, MESSAGES).each(ChangeFilter.ALL, line -> lines.add(export.json(line)));
        return lines;
    }

    private void change(ReportStore store, CorrectionService service, Path place, Random random) {
        String by = one(PEOPLE, random);
        String note = one(NOTES, random);
        String report = one(DATABASE.column(place, "SELECT id FROM report WHERE reading_id IS NOT NULL"), random);
        try {
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    Optional<String> value = Optional.of(Integer.toString(random.nextInt(4)));
                    say(service, report, FakeReport.TOTAL, value, by, note);
                }
                case 2 ->
                    say(
                            service,
                            report,
                            one(List.of(FakeReport.TOTAL, "issuer", "title"), random),
                            Optional.empty(),
                            by,
                            note);
                case 3 ->
                    say(
                            service,
                            report,
                            one(List.of("issuer", "title"), random),
                            Optional.of(one(NAMES, random)),
                            by,
                            note);
                case 4 -> choose(store, service, Long.parseLong(report), random, by);
                case 5 -> name(store, service, random, by);
                default -> takeBack(store, random, new Saying(by, Optional.of(note)));
            }
        } catch (CorrectionsRefused e) {
            assertThat(e.refusals()).isNotEmpty(); // there was nothing to be taken back
        }
    }

    private static void say(
            CorrectionService service, String report, String field, Optional<String> value, String by, String note) {
        Action action = value.isPresent() ? Action.SET : Action.UNDO;
        service.apply(List.of(new CorrectionRequest(1, report, field, action, value, by, Optional.of(note))));
    }

    private static void choose(ReportStore store, CorrectionService service, long report, Random random, String by) {
        if (random.nextInt(3) == 0) {
            service.release(report, by);
            return;
        }
        List<String> files = store.read(tables -> tables.readings().versions(report)).stream()
                .map(version -> version.sha256())
                .toList();
        service.choose(report, one(files, random), by, Optional.empty());
    }

    private static void name(ReportStore store, CorrectionService service, Random random, String by) {
        Optional<Body> first = body(store, one(NAMES, random));
        Optional<Body> other = body(store, one(NAMES, random));
        if (first.isEmpty() || other.isEmpty() || first.equals(other)) {
            return;
        }
        if (random.nextInt(3) > 0) {
            service.same(first.get(), other.get(), by, Optional.empty());
        } else {
            service.different(first.get(), other.get(), by, Optional.empty());
        }
    }

    private static Optional<Body> body(ReportStore store, String name) {
        return store.read(tables -> tables.bodies().named(name));
    }

    private static void takeBack(ReportStore store, Random random, Saying saying) {
        ChangeLog log = new ChangeLog(store, MESSAGES);
        List<Change> standing = log.page(ChangeFilter.ALL, Optional.empty()).lines().stream()
                .map(ChangeLine::change)
                .filter(Change::stands)
                .toList();
        if (!standing.isEmpty()) {
            log.takeBack(one(standing, random).number(), saying);
        }
    }

    /** Two files each of some bodies. */
    private void take(ReportStore store, Random random) throws IOException {
        for (int i = 0; i < 2 * NAMES.size(); i++) {
            Path file = Files.writeString(folder.resolve(i + ".pdf"), Integer.toString(i));
            FakeReport report = new FakeReport()
                    .by(NAMES.get(i % NAMES.size()))
                    .with(FakeReport.TOTAL, Integer.toString(random.nextInt(5)));
            Function<SourceFile, ReportRecord> reader = report::of;
            Ingest ingest = new Ingest(new FakeReading(reader), store, Optional.empty(), MESSAGES);
            long run = ingest.begin("test", Map.of());
            ingest.take(run, IncomingFile.of(file, "test"), file);
            ingest.end(run);
        }
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
