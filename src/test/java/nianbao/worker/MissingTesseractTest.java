package nianbao.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Verdict;
import nianbao.words.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines on which something of Tesseract is not installed. */
class MissingTesseractTest {
    private static final ReadingLimits LIMITS =
            new ReadingLimits(Duration.ofMinutes(10), Duration.ofMinutes(5), 1024, Integer.MAX_VALUE);
    private static final List<String> NO_LIBRARY =
            List.of("-Djna.nounpack=true", "-Djna.nosys=true", "-Djna.boot.library.path=/nowhere");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isToldWithTheCommandThatInstallsItAndDigitalFilesAreReadAllTheSame(boolean ofData) {
        List<String> command = new ArrayList<>();
        if (ofData) {
            command.addAll(List.of("env", "TESSDATA_PREFIX=/nowhere"));
        }
        ReaderJvm jvm = ReaderJvm.ofThisProcess(ofData ? List.of() : NO_LIBRARY);
        command.addAll(ReadingProcess.command("en", Extent.WHOLE, LIMITS, jvm));
        List<ReportRecord> records = new ArrayList<>();
        List<String> log = new ArrayList<>();
        try (ReadingPool pool = new ReadingPool(
                1, () -> ReadingProcess.start(command, LIMITS), () -> {}, Messages.in(Locale.ENGLISH), log::add)) {
            pool.read(Path.of("fixtures/scan-1bit/input.pdf"), records::add);
            pool.read(Path.of("fixtures/inbox/minzhu-2024.pdf"), records::add);
        }
        assertThat(log).isEmpty();
        assertThat(records.get(0).problems())
                .filteredOn(note -> note.code().equals("ocr-unavailable"))
                .extracting(Note::message, note -> note.advice().orElse(""))
                .containsExactly(tuple(
                        "Images cannot be recognised: Tesseract or its Chinese model is not installed.",
                        "Run: sudo apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-chi-sim"));
        assertThat(records.get(1).verdict()).isEqualTo(Verdict.ACCEPTED);
    }
}
