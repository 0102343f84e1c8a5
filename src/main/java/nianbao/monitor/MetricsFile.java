package nianbao.monitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Metrics as a file for the textfile collector of Prometheus's node exporter, which finds the last ones or those before,
 * never a part. Its name must end in {@code .prom}, or the collector does not see it.
 */
public final class MetricsFile {
    private final Path file;

    public MetricsFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** @throws IOException where it cannot be written */
    public void write(List<Metric> metrics) throws IOException {
        Map<String, StringBuilder> families = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            families.computeIfAbsent(metric.name(), name -> head(metric))
                    .append(metric.line())
                    .append('\n');
        }
        Files.createDirectories(file.resolveSibling("."));
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(part, String.join("", families.values()));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static StringBuilder head(Metric metric) {
        return new StringBuilder("# HELP " + metric.name() + " " + metric.help() + "\n# TYPE " + metric.name() + " "
                + metric.kind().name().toLowerCase(Locale.ROOT) + "\n");
    }
}
