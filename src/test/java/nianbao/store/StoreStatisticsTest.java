package nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import nianbao.store.StoreSummary.Mismatch;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.InputState;
import nianbao.store.input.Inputs.Disposition;
import nianbao.store.input.Inputs.OpenInput;
import nianbao.store.input.Original;
import nianbao.store.reading.Finality;
import nianbao.store.reading.StoredReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each thing that must not be is told of by its own code, and by no other. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoreStatisticsTest {
    private static final SourceFile FILE =
            SourceFile.single("a.pdf", "application/pdf", "a".getBytes(StandardCharsets.UTF_8));

    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    @TempDir
    private Path folder = Path.of("");

    private Optional<ReportStore> opened = Optional.empty();

    @BeforeEach
    void keepAReport() {
        opened = Optional.of(ReportStore.open(database.address(folder), Clock.systemUTC()));
        opened.orElseThrow().write(tables -> {
            long run = tables.runs().begin("test", "1", Map.of());
            see(tables, run, "/a.pdf");
            tables.runs().end(run);
            return run;
        });
    }

    private static InputState see(Tables tables, long run, String path) {
        OpenInput seen = tables.inputs().see(run, IncomingFile.from(path, "test"));
        ReportRecord record = new FakeReport().of(FILE);
        tables.originals()
                .put(new Original(
                        FILE.sha256(), OptionalLong.of(1), Optional.empty(), "a.pdf", path, Optional.empty(), false));
        StoredReading reading = tables.readings().put(FILE.sha256(), record, Finality.FINAL);
        long report = tables.reports().of(tables.bodies().of("红旗区小店镇"), 2024);
        tables.readings().setReport(FILE.sha256(), OptionalLong.of(report));
        tables.reports()
                .setCurrent(report, tables.readings().find(reading.number()).orElseThrow());
        return tables.inputs()
                .finish(seen, FILE.sha256(), new Disposition(InputState.INGESTED, Optional.empty(), "elsewhere"));
    }

    @AfterEach
    void close() {
        opened.ifPresent(ReportStore::close);
    }

    @Test
    void aStoreThatIsSoundSaysSo() {
        assertMismatches();
        StoreSummary summary = summary();
        assertThat(summary.states()).containsEntry("ingested", 1L).containsEntry("rejected", 0L);
        assertThat(summary.verdicts()).containsEntry("accepted", 1L);
    }

    @Test
    void aFileWithoutItsBytes() {
        change("UPDATE input SET sha256 = 'none', state = 'rejected'");
        assertMismatches("bytes-unknown", "no-input");
    }

    @Test
    void aReadingWithoutAFile() {
        change("DELETE FROM input");
        assertMismatches("no-input");
    }

    @Test
    void aFileWithoutItsReport() {
        change("UPDATE reading SET report_id = NULL");
        change("UPDATE report SET reading_id = NULL");
        assertMismatches("no-report", "queue-differs");
    }

    @Test
    void bytesThatCountTwice() {
        change(
                "INSERT INTO input (path, sha256, state, brought_by, run_id, arrivals, first_seen_at, seen_at, finished_at) "
                        + "SELECT '/b.pdf', sha256, state, brought_by, run_id, arrivals, first_seen_at, seen_at, finished_at "
                        + "FROM input");
        assertMismatches("not-once");
    }

    @Test
    void aReportOfWhichNoVersionCounts() {
        change("UPDATE report SET reading_id = NULL");
        assertMismatches("no-current-version", "queue-differs");
    }

    @Test
    void aReportThatTheQueueShowsOtherwise() {
        change("UPDATE queue_entry SET verdict = 'review'");
        assertMismatches("queue-differs");
        change("DELETE FROM queue_entry");
        assertMismatches("queue-differs");
        change("INSERT INTO queue_pending SELECT id FROM report"); // it will be derived, and is no error
        assertMismatches();
    }

    @Test
    void aRunWhoseCountsDoNotAddUp() {
        change("UPDATE run_count SET count = count + 1 WHERE state = 'seen'");
        assertMismatches("run-uneven");
    }

    @Test
    void aRunThatWasCutOff() {
        long run = opened.orElseThrow().write(tables -> {
            long begun = tables.runs().begin("test", "1", Map.of());
            tables.inputs().see(begun, IncomingFile.from("/b.pdf", "test"));
            return begun;
        });
        assertMismatches();
        assertThat(summary().inWork()).isEqualTo(1);
        change("UPDATE run SET host = '' WHERE id = " + run); // a process that is not there any more
        assertMismatches("cut-off");
    }

    @Test
    void theSameBytesElsewhereAreADuplicate() {
        InputState state = opened.orElseThrow().write(tables -> {
            long run = tables.runs().begin("test", "1", Map.of());
            InputState of = see(tables, run, "/b.pdf");
            tables.runs().end(run);
            return of;
        });
        assertThat(state).isEqualTo(InputState.DUPLICATE);
        assertMismatches();
    }

    private void change(String sql) {
        database.run(folder, sql);
    }

    private void assertMismatches(String... codes) {
        assertThat(summary().mismatches()).extracting(Mismatch::code).containsExactlyInAnyOrder(codes);
    }

    private StoreSummary summary() {
        return opened.orElseThrow().read(tables -> tables.statistics().summary("1"));
    }
}
