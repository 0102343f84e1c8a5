package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nianbao.detect.archive.Archives;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.RawName;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.StoreSummary;
import nianbao.store.TestDatabase;
import nianbao.store.input.Archive;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.Selection;
import nianbao.store.input.Selection.Column;
import nianbao.store.input.Selection.Filter;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RerunTest {
    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T00:00:00Z"), ZoneOffset.UTC);
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final String OLD = "0.0";

    @TempDir
    private Path folder = Path.of("");

    private ReportStore store;
    private Archive archive;

    @BeforeEach
    void fill() throws IOException {
        store = ReportStore.open(database.address(folder), CLOCK);
        archive = store.archive();
        take(Files.writeString(folder.resolve("a.pdf"), "a"), true);
        take(Files.write(folder.resolve("z.zip"), Archives.zip(Map.of("b.pdf", "b", "c.pdf", "c"))), true);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readsOriginalsAndMembersOfArchivesAgain() throws IOException {
        Files.delete(folder.resolve("a.pdf"));
        Files.delete(folder.resolve("z.zip"));
        List<RereadComparison> done = run(Selection.ALL, new FakeReport().with(FakeReport.TOTAL, "4")::of);
        assertThat(done).hasSize(3).allMatch(RereadComparison::isChanged);
        assertThat(done)
                .extracting(reread -> reread.after().orElseThrow().source().name())
                .containsExactly("a.pdf", "z.zip!/b.pdf", "z.zip!/c.pdf");
        assertThat(done.get(0).differences()).extracting(Difference::field).containsExactly(FakeReport.TOTAL);
        assertThat(figures()).containsOnly(new BigDecimal("4"));
        assertThat(account().mismatches()).isEmpty();
        assertThat(account().readers()).containsOnlyKeys(Program.reader().version());
    }

    @Test
    void aPreviewChangesNothing() {
        List<RereadComparison> done = new ArrayList<>();
        rerun(new FakeReport().with(FakeReport.TOTAL, "4")::of).preview(Selection.ALL, 2, gathering(done));
        assertThat(done).hasSize(3).allMatch(RereadComparison::isChanged);
        assertThat(figures()).containsOnly(new BigDecimal("3"));
        assertThat(account().readers()).containsOnlyKeys(OLD);
    }

    @Test
    void oneThatWasCutOffGoesOnWhereItWas() {
        int[] read = {0};
        Function<SourceFile, ReportRecord> dying = file -> {
            if (++read[0] == 2) {
                throw new Killed();
            }
            return new FakeReport().of(file);
        };
        assertThatThrownBy(() -> run(Selection.ALL, dying)).isInstanceOf(Killed.class);
        assertThat(account().readers()).containsEntry(OLD, 1L).hasSize(1);
        // this process is still there, so the run that it began counts as at work: as if another machine had died
        forgetProcess();
        assertThat(run(Selection.ALL, new FakeReport()::of)).hasSize(2);
        assertThat(account().mismatches()).isEmpty();
        assertThat(run(Selection.ALL, new FakeReport()::of)).hasSize(3);
    }

    @Test
    void choosesByWhatIsKnownOfAFile() {
        assertThat(selected(new Filter(Column.NAME, "a.pdf"))).hasSize(1);
        assertThat(selected(new Filter(Column.YEAR, "2024"))).hasSize(3);
        assertThat(selected(new Filter(Column.STATE, "rejected"))).isEmpty();
        assertThat(selected(new Filter(Column.ISSUER, "红旗区小店镇"), new Filter(Column.VERDICT, "accepted")))
                .hasSize(3);
    }

    @Test
    void whatOlderReadersReadIsCountedAndFoundOnce() {
        Selection older = Selection.olderThan(Program.reader().version());
        assertThat(account().older()).isEqualTo(3);
        assertThat(run(older, new FakeReport()::of)).hasSize(3);
        assertThat(account().older()).isZero();
        assertThat(run(older, new FakeReport()::of)).isEmpty();
    }

    @Test
    void whatALaterReleaseReadIsNotReadAgainByAnEarlierOne() {
        run(Selection.ALL, new FakeReport().readBy("999.0.0+000000000000")::of);
        assertThat(account().older()).isZero();
        assertThat(run(Selection.olderThan(Program.reader().version()), new FakeReport()::of))
                .isEmpty();
    }

    @Test
    void whatFailsDoesNotWipeOutWhatWasRead() {
        run(
                Selection.ALL,
                file -> FakeReading.rejected(
                        FakeReading.source(file), Problem.ofFile(ProblemCode.INTERNAL_ERROR, "a bug of today")));
        assertThat(figures()).containsOnly(new BigDecimal("3"));
        assertThat(account().states()).containsEntry("ingested", 4L);
        assertThat(account().mismatches()).isEmpty();
    }

    @Test
    void proseThatWasLeftIsAddedToTheFilesThatLackIt() throws IOException {
        Path file = Files.writeString(folder.resolve("d.pdf"), "d");
        take(file, true, new FakeReport().withoutProse());
        Filter unread = new Filter(Column.PROSE, "unread");
        assertThat(selected(unread)).hasSize(1);
        assertThat(selected(new Filter(Column.PROSE, "read"))).hasSize(3);
        List<RereadComparison> done =
                run(new Selection(Optional.empty(), Optional.empty(), List.of(unread)), new FakeReport()::of);
        assertThat(done).singleElement().satisfies(reread -> {
            assertThat(reread.before().sections()).isEmpty();
            assertThat(reread.after().orElseThrow().sections().orElseThrow()).hasSize(6);
        });
        assertThat(selected(unread)).isEmpty();
    }

    @Test
    void whatIsGoneIsToldOf() throws IOException {
        Path file = Files.writeString(folder.resolve("d.pdf"), "d");
        take(file, false);
        Files.writeString(file, "another");
        List<RereadComparison> done = run(
                new Selection(Optional.empty(), Optional.empty(), List.of(new Filter(Column.NAME, "d.pdf"))),
                new FakeReport()::of);
        assertThat(done)
                .singleElement()
                .satisfies(reread -> assertThat(reread.after()).isEmpty());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsOnlyReferredToIsFoundWhateverBytesItsNameHas() throws Exception {
        take(RawName.write(folder.resolve("gbk"), "\\261\\250.pdf", "d"), false);
        assertThat(run(Selection.ALL, new FakeReport().with(FakeReport.TOTAL, "4")::of))
                .hasSize(4)
                .allMatch(RereadComparison::isChanged);
    }

    /** As if the process ended here. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private void take(Path file, boolean keeping) {
        take(file, keeping, new FakeReport().readBy(OLD));
    }

    private void take(Path file, boolean keeping, FakeReport report) {
        Optional<Archive> kept = keeping ? Optional.of(archive) : Optional.empty();
        Ingest ingest = new Ingest(new FakeReading(report::of), store, kept, MESSAGES);
        long run = ingest.begin("test", Map.of());
        ingest.take(run, IncomingFile.of(file, "test"), file);
        ingest.end(run);
    }

    private Rerun rerun(Function<SourceFile, ReportRecord> reader) {
        return new Rerun(new FakeReading(reader), store, archive, MESSAGES);
    }

    private List<RereadComparison> run(Selection selection, Function<SourceFile, ReportRecord> reader) {
        List<RereadComparison> done = new ArrayList<>();
        rerun(reader).run(selection, 1, gathering(done));
        return done;
    }

    private static Rerun.Watcher gathering(List<RereadComparison> done) {
        return new Rerun.Watcher() {
            @Override
            public void begins(int files, int before) {
                assertThat(files).isNotNegative();
            }

            @Override
            public void ended(RereadComparison reread) {
                done.add(reread);
            }
        };
    }

    private List<String> selected(Filter... filters) {
        return store.read(tables ->
                tables.originals().select(new Selection(Optional.empty(), Optional.empty(), List.of(filters))));
    }

    private List<BigDecimal> figures() {
        return store
                .read(tables -> tables.originals().all().stream()
                        .flatMap(original -> tables.readings().latest(original.sha256()).stream())
                        .toList())
                .stream()
                .flatMap(version -> version.record().values().stream())
                .filter(value -> value.field().equals(FakeReport.TOTAL) && value.status() == Status.READ)
                .map(value -> value.value().orElseThrow())
                .toList();
    }

    private StoreSummary account() {
        return store.read(tables -> tables.statistics().summary(Program.reader().version()));
    }

    private void forgetProcess() {
        database.run(folder, "UPDATE run SET host = '' WHERE ended_at IS NULL");
    }
}
