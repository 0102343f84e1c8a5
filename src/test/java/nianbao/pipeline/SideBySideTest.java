package nianbao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.detect.FileOpener;
import nianbao.detect.OpenedFile;
import nianbao.detect.archive.OpeningLimits;
import nianbao.json.RecordWriter;
import nianbao.model.Extent;
import nianbao.model.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that are read side by side give the record that they give one after another. */
class SideBySideTest {
    private static final Path FIXTURES = Path.of("fixtures");

    private final List<Thread> told = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "scan-cut-off/input.tif, FIGURES, 5",
        "mixed/input.pdf, WHOLE, 2",
    })
    void theRecordIsTheSame(String name, Extent extent, int threads) throws IOException {
        SourceFile file = file(FIXTURES.resolve(name));
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, extent)) {
            String sideBySide = read(pipeline, file, threads);
            int pages = told.size();
            assertThat(read(pipeline, file, 1)).isEqualTo(sideBySide);
            assertThat(told).hasSize(2 * pages).containsOnly(Thread.currentThread());
        }
    }

    private String read(Pipeline pipeline, SourceFile file, int threads) {
        return new RecordWriter().line(pipeline.read(file, threads, () -> told.add(Thread.currentThread())));
    }

    private static SourceFile file(Path path) throws IOException {
        assertThat(Files.size(path)).isPositive();
        List<SourceFile> files = new ArrayList<>();
        new FileOpener(OpeningLimits.STANDARD, Pipeline::pdfPages, Pipeline::attachments).open(path, opened -> {
            if (opened instanceof OpenedFile.Ready ready) {
                files.add(ready.file());
            }
        });
        return files.get(0);
    }
}
