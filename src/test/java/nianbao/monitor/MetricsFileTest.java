package nianbao.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesTheTextFormatOfPrometheusAndNoPartOfIt() throws IOException {
        Path file = folder.resolve("metrics/nianbao.prom");
        new MetricsFile(file)
                .write(List.of(
                        files("done", 2),
                        Metric.gauge("nianbao_waiting_files", "Files that wait.", 0.5),
                        files("a\"b\\", 12_345_678_901L)));
        assertThat(file).hasContent("""
            # HELP nianbao_files_total Files.
            # TYPE nianbao_files_total counter
            nianbao_files_total{result="done"} 2
            nianbao_files_total{result="a\\"b\\\\"} 12345678901
            # HELP nianbao_waiting_files Files that wait.
            # TYPE nianbao_waiting_files gauge
            nianbao_waiting_files 0.5
            """);
        try (var all = Files.list(file.getParent())) {
            assertThat(all).containsExactly(file);
        }
    }

    private static Metric files(String result, long count) {
        return new Metric("nianbao_files_total", Metric.Kind.COUNTER, "Files.", Map.of("result", result), count);
    }
}
