package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nianbao.ingest.IngestedFile.Effort;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.input.InputState;
import nianbao.words.Program;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.Test;

/** Runs that fail, are stopped or killed, and what the next one does. */
class InterruptedIngestTest extends IngestRuns {
    @Test
    void whatWasFinishedBeforeACrashIsThere() throws Exception {
        assertThatThrownBy(() -> run(file -> {
                    if (file.name().equals("10.pdf")) {
                        throw new Killed();
                    }
                    return record(file);
                }))
                .isInstanceOf(Killed.class);
        assertThat(query("SELECT name FROM reports")).isEqualTo("2.pdf");
        assertThat(query("SELECT count(*) FROM run WHERE ended_at IS NULL")).isEqualTo("1");
        assertThat(query("SELECT path FROM inputs WHERE state IS NULL"))
                .isEqualTo(inbox.resolve("10.pdf").toString());
        assertThat(run(IngestRuns::record))
                .extracting(IngestedFile::effort)
                .containsExactly(Effort.KNOWN, Effort.READ, Effort.READ);
        assertThat(query("SELECT count(*) FROM inputs WHERE state IS NULL")).isEqualTo("0");
    }

    @Test
    void aRunThatIsStoppedFinishesItsFileAndLeavesTheRest() {
        stopping = file -> file.equals("2.pdf");
        assertThat(run(IngestRuns::record)).extracting(IngestedFile::effort).containsExactly(Effort.READ);
        assertThat(left).isEqualTo(2);
        assertThatNothingIsLeftOpen();
        stopping = file -> false;
        assertThat(run(IngestRuns::record))
                .extracting(IngestedFile::effort)
                .containsExactly(Effort.KNOWN, Effort.READ, Effort.READ);
        assertThat(left).isZero();
    }

    @Test
    void aFileThatIsCutOffWhenARunIsStoppedIsLeftToo() {
        stopping = file -> file.equals("10.pdf");
        List<IngestedFile> done = run(file -> {
            if (file.name().equals("10.pdf")) {
                throw new CancellationException("cut off");
            }
            return record(file);
        });
        assertThat(done).hasSize(1);
        assertThat(left).isEqualTo(2);
        assertThatNothingIsLeftOpen();
        stopping = file -> false;
        assertThat(run(IngestRuns::record)).hasSize(3);
    }

    @Test
    void whatFailedForLackOfTimeIsTriedAgainAndNotDoubled() throws Exception {
        List<IngestedFile> failed = run(InterruptedIngestTest::bug);
        assertThat(failed).extracting(IngestedFile::state).containsOnly(InputState.FAILED_RETRY);
        assertThat(failed).extracting(IngestedFile::reason).allMatch(Optional::isPresent);
        run(IngestRuns::record);
        assertThat(query("SELECT DISTINCT verdict FROM reports")).isEqualTo("accepted");
        assertThat(query("SELECT count(*) FROM versions")).isEqualTo("3");
        assertThat(query("SELECT DISTINCT state FROM inputs")).isEqualTo("ingested");
    }

    @Test
    void whatFailsAgainIsQuarantined() throws Exception {
        run(InterruptedIngestTest::bug);
        assertThat(run(InterruptedIngestTest::bug))
                .extracting(IngestedFile::state)
                .containsOnly(InputState.QUARANTINED);
        assertThat(run(IngestRuns::unread)).extracting(IngestedFile::effort).containsOnly(Effort.KNOWN);
    }

    @Test
    void aMissingFileIsToldOfOnceHoweverOftenItIsAskedFor() throws Exception {
        Path missing = folder.resolve("nothing.pdf");
        run(IngestRuns::record, missing);
        List<IngestedFile> done = run(IngestRuns::record, missing);
        assertThat(done)
                .singleElement()
                .satisfies(taken -> assertThat(taken.report().problems())
                        .extracting(Note::code)
                        .containsExactly(ProblemCode.FILE_NOT_READABLE.id()));
        assertThat(query("SELECT state || arrivals FROM inputs")).isEqualTo("failed-retry2");
        Files.writeString(missing, "there now");
        run(IngestRuns::record, missing);
        assertThat(query("SELECT state || arrivals FROM inputs")).isEqualTo("ingested3");
    }

    private void assertThatNothingIsLeftOpen() {
        assertThat(query("SELECT count(*) FROM run WHERE ended_at IS NULL")).isEqualTo("0");
        try (ReportStore store = ReportStore.open(database.address(data), CLOCK)) {
            assertThat(store.read(tables ->
                                    tables.statistics().summary(Program.reader().version()))
                            .mismatches())
                    .isEmpty();
        }
    }

    /** As if the process ended here. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static ReportRecord bug(SourceFile file) {
        return FakeReading.rejected(
                FakeReading.source(file), Problem.ofFile(ProblemCode.INTERNAL_ERROR, "a bug of yesterday"));
    }
}
