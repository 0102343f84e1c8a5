package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import nianbao.ingest.ReadingChoice.KeptReading;
import nianbao.ingest.ReadingChoice.Occasion;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.input.InputState;
import nianbao.store.input.Original;
import nianbao.store.reading.Finality;
import nianbao.words.Messages;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReadingChoiceTest {
    private static final SourceFile FILE =
            SourceFile.single("a.pdf", "application/pdf", "a".getBytes(StandardCharsets.UTF_8));
    private static final ReportRecord THREE = new FakeReport().of(FILE);
    private static final ReportRecord FOUR =
            new FakeReport().with(FakeReport.TOTAL, "4").of(FILE);
    private static final ReportRecord FAILED = FakeReading.rejected(
            FakeReading.source(FILE), Problem.ofFile(ProblemCode.INTERNAL_ERROR, "a bug of today"));

    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    @TempDir
    private Path folder = Path.of("");

    private Optional<ReportStore> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(ReportStore.open(database.address(folder), Clock.systemUTC()));
        opened.orElseThrow().write(tables -> {
            tables.originals()
                    .put(new Original(
                            FILE.sha256(),
                            OptionalLong.of(1),
                            Optional.empty(),
                            "a.pdf",
                            "/a.pdf",
                            Optional.empty(),
                            false));
            return FILE;
        });
    }

    @AfterEach
    void close() {
        opened.ifPresent(ReportStore::close);
    }

    private <T> T ask(Function<ReadingChoice, T> question) {
        return opened.orElseThrow()
                .write(tables ->
                        question.apply(new ReadingChoice(tables, new DispositionRules(Messages.in(Locale.ENGLISH)))));
    }

    private KeptReading keep(ReportRecord record, Occasion occasion) {
        return ask(choice -> choice.keep(FILE.sha256(), record, occasion));
    }

    private boolean isKnown() {
        return ask(choice -> choice.known(FILE.sha256(), Occasion.ARRIVAL).isPresent());
    }

    private ReportRecord counting() {
        return ask(choice -> choice.counting(FILE.sha256())).reading().record();
    }

    private InputState state() {
        return ask(choice -> choice.counting(FILE.sha256())).disposition().state();
    }

    @Test
    void whatArrivesTwiceStandsAsItWasReadFirst() {
        assertThat(keep(THREE, Occasion.ARRIVAL).isNew()).isTrue();
        assertThat(keep(FOUR, Occasion.ARRIVAL).isNew()).isFalse();
        assertThat(counting()).isEqualTo(THREE);
    }

    @Test
    void whatIsReadOnceMoreStandsAsItIsReadNow() {
        keep(THREE, Occasion.ARRIVAL);
        assertThat(keep(FOUR, Occasion.REREADING).isNew()).isTrue();
        assertThat(counting()).isEqualTo(FOUR);
    }

    @Test
    void whatFailsWipesOutNothingOnWhateverOccasion() {
        keep(THREE, Occasion.ARRIVAL);
        for (Occasion occasion : Occasion.values()) {
            assertThat(keep(FAILED, occasion).isNew()).isFalse();
            assertThat(counting()).isEqualTo(THREE);
        }
    }

    @Test
    void whatFailedIsReplacedOnWhateverOccasion() {
        for (Occasion occasion : Occasion.values()) {
            assertThat(keep(FAILED, Occasion.ARRIVAL).reading().finality()).isEqualTo(Finality.AGAIN);
            assertThat(state()).isEqualTo(InputState.FAILED_RETRY);
            assertThat(isKnown()).isFalse();
            assertThat(keep(FAILED, occasion).reading().finality()).isEqualTo(Finality.QUARANTINED);
            assertThat(state()).isEqualTo(InputState.QUARANTINED);
            assertThat(isKnown()).isTrue();
            assertThat(keep(THREE, occasion).isNew()).isTrue();
            assertThat(state()).isEqualTo(InputState.INGESTED);
            database.run(folder, "DELETE FROM reading");
        }
    }

    @Test
    void whereThisVersionFailsTheOneBeforeCounts() {
        ReportRecord old = new FakeReport().readBy("0.0").of(FILE);
        keep(old, Occasion.ARRIVAL);
        assertThat(isKnown()).isFalse();
        assertThat(keep(FAILED, Occasion.REREADING).isNew()).isTrue();
        assertThat(counting()).isEqualTo(old);
        keep(FOUR, Occasion.REREADING);
        assertThat(counting()).isEqualTo(FOUR);
    }
}
