package nianbao.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nianbao.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shell commands stand in for reading processes that die, go silent or speak garbage. */
class ReadingProcessTest {
    private static final SourceFile FILE =
            SourceFile.single("scan.pdf", "application/pdf", "bytes".getBytes(StandardCharsets.UTF_8));

    private static ReadingProcess shell(String script) {
        return new ReadingProcess(List.of("sh", "-c", script), Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 3",
                "kill -SEGV $$",
                "exec sleep 60",
                "echo this is no record; exec sleep 60",
                "printf '\\000\\000\\000\\002{}'; exec sleep 60"
            })
    void aProcessThatGivesNoRecordFailsThatFileWithinItsTime(String script) {
        try (ReadingProcess process = shell(script)) {
            assertThatThrownBy(() -> process.read(FILE)).isInstanceOf(ReadingProcess.Failed.class);
        }
    }

    @Test
    void theNextFileGetsANewProcess(@TempDir Path folder) throws Exception {
        Path starts = folder.resolve("starts");
        try (ReadingProcess process = shell("echo start >>" + starts + "; exit 1")) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> process.read(FILE)).isInstanceOf(ReadingProcess.Failed.class);
            }
        }
        assertThat(Files.readAllLines(starts)).hasSize(2);
    }
}
