package nianbao.inbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.inbox.WatchStatus.Since;
import nianbao.inbox.WatchStatus.State;
import nianbao.json.PlainJson;

/** A status as a JSON file, for monitors; whoever reads it finds the last one or the one before, never a part. */
public final class StatusFile {
    private final Path file;

    public StatusFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Writes what it is told; where that fails it is said once, and tried again with the next status. */
    public Consumer<WatchStatus> keptBy(WatchLog log) {
        Trouble trouble = new Trouble();
        return status -> {
            try {
                write(status);
                trouble.end();
            } catch (IOException e) {
                if (trouble.meet(e.toString(), status.time())) {
                    log.trouble(log.troubled("watch.status-file", e));
                }
            }
        };
    }

    void write(WatchStatus status) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("time", status.time());
        json.put("next_by", status.nextBy());
        json.put("pid", ProcessHandle.current().pid());
        json.put("state", status.state().name().toLowerCase(Locale.ROOT));
        json.put("inbox", status.inbox());
        json.put("waiting", status.waiting());
        json.put("reading", status.reading().stream().map(StatusFile::since).toList());
        json.put("taken", status.taken());
        json.put("done", status.done());
        json.put("failed", status.failed());
        json.put("retry", status.retry());
        json.put("failing", status.persistent());
        json.put("oldest_waiting", status.oldest().map(StatusFile::since));
        json.put("last_error", status.lastError());
        json.put("trouble_since", status.troubleSince());
        Files.createDirectories(file.resolveSibling("."));
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(part, PlainJson.write(json));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, Object> since(Since since) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", since.file());
        json.put("since", since.since());
        return json;
    }

    /** @throws IOException where there is none */
    public WatchStatus read() throws IOException {
        Map<String, Object> json = PlainJson.read(Files.readString(file));
        try {
            return new WatchStatus(
                    time(json, "time").orElseThrow(() -> missing("time")),
                    time(json, "next_by").orElseThrow(() -> missing("next_by")),
                    State.valueOf(text(json, "state").orElse("").toUpperCase(Locale.ROOT)),
                    Path.of(text(json, "inbox").orElse("")),
                    number(json, "waiting"),
                    json.get("reading") instanceof List<?> files
                            ? files.stream()
                                    .flatMap(since -> since(since).stream())
                                    .toList()
                            : List.of(),
                    number(json, "taken"),
                    number(json, "done"),
                    number(json, "failed"),
                    number(json, "retry"),
                    number(json, "failing"),
                    Optional.ofNullable(json.get("oldest_waiting")).flatMap(StatusFile::since),
                    text(json, "last_error"),
                    time(json, "trouble_since"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Since> since(Object json) {
        if (!(json instanceof Map<?, ?> members)) {
            return Optional.empty();
        }
        Path name = Path.of(String.valueOf(members.get("file")));
        return Optional.of(new Since(name, Instant.parse(String.valueOf(members.get("since")))));
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

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("no " + name);
    }
}
