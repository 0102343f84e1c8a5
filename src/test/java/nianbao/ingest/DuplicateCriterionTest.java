package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nianbao.ingest.IngestedFile.Effort;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.input.Archive;
import nianbao.store.input.IncomingFile;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a page that is served with other bytes each time is a new version. The reader reads its first line. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DuplicateCriterionTest {
    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    private static final String ADDRESS = "http://site.test/a.html";

    @TempDir
    private Path folder = Path.of("");

    private Optional<ReportStore> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(ReportStore.open(database.address(folder), Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        opened.ifPresent(ReportStore::close);
    }

    private IngestedFile take(String address, String text, DuplicateCriterion sameness) throws IOException {
        return take(
                address,
                text,
                sameness,
                source -> dated(new FakeReport()
                        .with(FakeReport.TOTAL, firstLine(source))
                        .of(source)));
    }

    private IngestedFile take(
            String address, String text, DuplicateCriterion sameness, Function<SourceFile, ReportRecord> reader)
            throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), text);
        Archive archive = opened.orElseThrow().archive();
        Ingest ingest = new Ingest(
                new FakeReading(reader), opened.orElseThrow(), Optional.of(archive), Messages.in(Locale.ENGLISH));
        long run = ingest.begin("test", Map.of());
        return ingest.take(run, IncomingFile.from(address, "test"), file, sameness)
                .get(0);
    }

    /** A page of which the reader takes the hash for the day of its publication. */
    @Test
    void figuresAloneAreTheSameAsTheReportThatTheyStandIn() throws IOException {
        take(ADDRESS, "3\nread 10 times", DuplicateCriterion.READING);
        IngestedFile again =
                take(ADDRESS, "3\nread 11 times", DuplicateCriterion.READING, new FakeReport().withoutProse()::of);
        assertThat(again.effort()).isEqualTo(IngestedFile.Effort.SAME);
        IngestedFile other = take(
                ADDRESS,
                "4\nread 12 times",
                DuplicateCriterion.READING,
                new FakeReport().withoutProse().with(FakeReport.TOTAL, "4")::of);
        assertThat(other.effort()).isEqualTo(IngestedFile.Effort.READ);
    }

    private static ReportRecord dated(ReportRecord record) {
        Description report = record.report();
        return new ReportRecord(
                record.schema(),
                record.source(),
                new Description(
                        report.title(),
                        report.issuer(),
                        report.year(),
                        report.template(),
                        report.forms(),
                        report.documentNumber(),
                        report.signatory(),
                        report.date(),
                        record.source().sha256(),
                        report.preamble(),
                        report.closing()),
                record.sections(),
                record.values(),
                record.checks(),
                record.problems(),
                record.verdict(),
                record.reader());
    }

    private static String firstLine(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
    }

    private int versions() {
        return opened.orElseThrow().read(tables -> tables.originals().all()).size();
    }

    @Test
    void aPageThatSaysTheSameIsNoNewVersion() throws IOException {
        String first = take(ADDRESS, "3\nvisitors: 1", DuplicateCriterion.READING)
                .report()
                .source()
                .sha256()
                .orElseThrow();
        IngestedFile again = take(ADDRESS, "3\nvisitors: 2", DuplicateCriterion.READING);
        assertThat(again.effort()).isEqualTo(Effort.SAME);
        assertThat(again.report().source().sha256()).contains(first);
        assertThat(versions()).isEqualTo(1);
        assertThat(opened.orElseThrow()
                        .read(tables ->
                                tables.statistics().summary(Program.reader().version()))
                        .mismatches())
                .isEmpty();
        assertThat(take(ADDRESS, "4\nvisitors: 2", DuplicateCriterion.READING).effort())
                .isEqualTo(Effort.READ);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void aNewProgramReadsThePageBeforeOnceMore() throws IOException {
        take(
                ADDRESS,
                "3\nvisitors: 1",
                DuplicateCriterion.READING,
                source -> new FakeReport()
                        .with(FakeReport.TOTAL, "9")
                        .readBy("0.0.1")
                        .of(source));
        assertThat(take(ADDRESS, "3\nvisitors: 2", DuplicateCriterion.READING).effort())
                .isEqualTo(Effort.SAME);
        assertThat(versions()).isEqualTo(1);
        assertThat(take(ADDRESS, "4\nvisitors: 2", DuplicateCriterion.READING).effort())
                .isEqualTo(Effort.READ);
    }

    @Test
    void whatComesFromElsewhereOrIsToldByItsBytesIsAnotherFile() throws IOException {
        take(ADDRESS, "3\nvisitors: 1", DuplicateCriterion.READING);
        take(ADDRESS, "3\nvisitors: 2", DuplicateCriterion.BYTES);
        take("http://site.test/b.html", "3\nvisitors: 3", DuplicateCriterion.READING);
        assertThat(versions()).isEqualTo(3);
    }
}
