package nianbao.review.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.correct.ChangeReplay;
import nianbao.correct.ChangeReplay.Outcome;
import nianbao.correct.CorrectionService;
import nianbao.correct.CorrectionsRefused;
import nianbao.correct.FigureFields;
import nianbao.correct.RecordedChange;
import nianbao.ingest.DrawnReading;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.page.DrawnGrid;
import nianbao.review.ReviewStore;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.correction.Change;
import nianbao.store.correction.ChangeFilter;
import nianbao.store.correction.Changes.Saying;
import nianbao.words.Messages;
import nianbao.worker.DrawnRequest;
import nianbao.worker.DrawnTableReading;
import nianbao.worker.FakeReading;
import nianbao.worker.wire.PageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that a person drew on a file, drawn again in another store that has it. */
class DrawnReplayTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final Saying LI = new Saying("李明", Optional.of("crooked"));
    private static final List<DrawnGrid> FIRST =
            List.of(DrawnGrid.upright(1, List.of(90.0, 110.0, 130.0), List.of(0.0, 50.5, 110.0)));
    private static final List<DrawnGrid> SECOND =
            List.of(DrawnGrid.upright(1, List.of(90.0, 112.0, 130.0), List.of(0.0, 50.5, 110.0)));

    @TempDir
    private Path folder = Path.of("");

    /** Reads a total between lines that is the place of the first of them. */
    private static final class Reader implements DrawnTableReading {
        private final List<List<DrawnGrid>> asked = new ArrayList<>();

        @Override
        public void read(Path path, Taker taker) {
            throw new AssertionError("the store has what is read without lines");
        }

        @Override
        public PageView.Rereading readDrawn(DrawnRequest wanted) {
            asked.add(wanted.grids());
            String total = Long.toString(Math.round(wanted.grids().get(0).rows().get(0)));
            List<ReportRecord> read = new ArrayList<>();
            new FakeReading(new FakeReport().with(FakeReport.TOTAL, total)::of).read(wanted.file(), read::add);
            return new PageView.Reread(read.get(0));
        }
    }

    private ReviewStore store(String name) throws IOException {
        ReviewStore store = new ReviewStore(Files.createDirectories(folder.resolve(name)));
        store.take("a.pdf", new FakeReport()::of);
        return store;
    }

    private static void draw(ReportStore store, List<DrawnGrid> grids) {
        DrawnReading reading = new DrawnReading(new Reader(), store, store.archive(), MESSAGES);
        String sha256 = store.read(tables -> tables.originals().all().get(0).sha256());
        try {
            DrawnReading.Preview preview = reading.preview(sha256, grids);
            store.write(tables -> {
                reading.keep(tables, preview, LI);
                return sha256;
            });
        } catch (DrawnReading.Refusal e) {
            throw new AssertionError(e);
        }
    }

    private static void takeBack(ReportStore store) {
        store.write(tables -> {
            Change standing =
                    changes(store).stream().filter(Change::stands).findFirst().orElseThrow();
            new CorrectionService(store, MESSAGES).takeBack(tables, standing, LI);
            return standing;
        });
    }

    private static List<Change> changes(ReportStore store) {
        return store.read(tables -> tables.changes().page(ChangeFilter.ALL, Optional.empty(), 100));
    }

    private static String total(ReportStore store) {
        long report = store.read(tables -> tables.readings()
                .reportsOf(tables.originals().all().get(0).sha256())
                .get(0));
        return store.read(tables -> tables.reports().record(report)).orElseThrow().values().stream()
                .filter(value -> value.field().equals(FakeReport.TOTAL))
                .map(value -> value.value().orElseThrow().toPlainString())
                .findFirst()
                .orElseThrow();
    }

    private static String table(ReportStore store) {
        ChangeExport export = new ChangeExport(FigureFields.load(), MESSAGES);
        StringBuilder table = new StringBuilder(export.head());
        new ChangeLog(store, MESSAGES)
                .each(ChangeFilter.ALL, line -> table.append("\r\n").append(export.row(line)));
        return table.toString();
    }

    private static String lines(ReportStore store) {
        ChangeExport export = new ChangeExport(FigureFields.load(), MESSAGES);
        StringBuilder lines = new StringBuilder();
        new ChangeLog(store, MESSAGES)
                .each(ChangeFilter.ALL, line -> lines.append(export.json(line)).append('\n'));
        return lines.toString();
    }

    private Outcome replay(ReportStore store, String name, Reader reader, String said) {
        try {
            List<RecordedChange> changes = ChangeImport.read(said.replace("\uFEFF", ""));
            DrawnReading reading = new DrawnReading(reader, store, store.archive(), MESSAGES);
            return new ChangeReplay(
                            TestDatabase.SQLITE.address(folder.resolve(name)),
                            MESSAGES,
                            DrawnReplay.of(reading, store, changes))
                    .say(changes);
        } catch (MalformedChangesException e) {
            throw new AssertionError(said, e);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFileIsReadBetweenTheLinesAndWhatWasTakenBackIs(boolean asTable) throws IOException {
        try (ReviewStore one = store("one");
                ReviewStore other = store("other")) {
            draw(one.store(), FIRST);
            draw(one.store(), SECOND);
            assertThat(total(one.store())).isEqualTo("112");
            takeBack(one.store());
            assertThat(total(one.store())).isEqualTo("110");
            String said = asTable ? table(one.store()) : lines(one.store());
            Reader reader = new Reader();
            assertThat(replay(other.store(), "other", reader, said)).isEqualTo(new Outcome(3, 0));
            assertThat(reader.asked).containsExactly(FIRST, SECOND);
            assertThat(total(other.store())).isEqualTo("110");
            assertThat(lines(other.store())).isEqualTo(lines(one.store()));
            assertThat(changes(other.store())).allMatch(change -> change.by().equals("李明"));
            Reader again = new Reader();
            assertThat(replay(other.store(), "other", again, said)).isEqualTo(new Outcome(0, 3));
            assertThat(again.asked).as("nothing is read that is there already").isEmpty();
        }
    }

    @Test
    void whatCannotBeReadThereIsToldAndNothingIsSaid() throws IOException {
        String said;
        try (ReviewStore one = store("one")) {
            draw(one.store(), FIRST);
            said = lines(one.store());
        }
        try (ReviewStore other = store("other")) {
            refused(
                    other.store(),
                    said.replaceFirst("\"tables\": ?\\[\\{.*}]", "\"tables\":null"),
                    "changes.replay.tables");
            refused(
                    other.store(),
                    said.replaceAll("\"sha256\": ?\"[0-9a-f]{4}", "\"sha256\":\"ffff"),
                    "cli.report.none");
            Files.delete(folder.resolve("other").resolve("a.pdf"));
            refused(other.store(), said, "changes.replay.unread");
            assertThat(changes(other.store())).isEmpty();
            assertThat(total(other.store())).isEqualTo("3");
        }
    }

    private void refused(ReportStore store, String said, String key) {
        assertThatThrownBy(() -> replay(store, "other", new Reader(), said))
                .isInstanceOfSatisfying(
                        CorrectionsRefused.class,
                        refused -> assertThat(refused.refusals())
                                .singleElement()
                                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key)));
    }
}
