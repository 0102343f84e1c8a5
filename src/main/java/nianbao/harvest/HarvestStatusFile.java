package nianbao.harvest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nianbao.harvest.HarvestStatus.State;
import nianbao.json.PlainJson;

/** A status as a JSON file, for monitors; whoever reads it finds the last one or the one before, never a part. */
public final class HarvestStatusFile {
    private final Path file;

    public HarvestStatusFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** @throws IOException where it cannot be written */
    public void write(HarvestStatus status) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("time", status.time());
        json.put("next_by", status.nextBy());
        json.put("pid", ProcessHandle.current().pid());
        json.put("state", status.state().id());
        json.put("due", status.due());
        json.put("began", status.began());
        json.put("ended", status.ended());
        json.put("looked", status.looked());
        json.put("sources", status.sources());
        json.put("unwell", status.unwell());
        json.put("trouble", status.trouble());
        Files.createDirectories(file.resolveSibling("."));
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(part, PlainJson.write(json));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws IOException where there is none */
    public HarvestStatus read() throws IOException {
        Map<String, Object> json = PlainJson.read(Files.readString(file));
        try {
            return new HarvestStatus(
                    time(json, "time").orElseThrow(),
                    time(json, "next_by").orElseThrow(),
                    State.valueOf(text(json, "state").orElse("").toUpperCase(Locale.ROOT)),
                    time(json, "due"),
                    time(json, "began"),
                    time(json, "ended"),
                    number(json, "looked"),
                    (int) number(json, "sources"),
                    (int) number(json, "unwell"),
                    text(json, "trouble"));
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> text(Map<String, Object> json, String name) {
        return Optional.ofNullable(json.get(name)).map(Object::toString);
    }

    private static Optional<Instant> time(Map<String, Object> json, String name) {
        return text(json, name).map(Instant::parse);
    }

    private static long number(Map<String, Object> json, String name) {
        return json.get(name) instanceof BigDecimal number ? number.longValue() : 0;
    }
}
