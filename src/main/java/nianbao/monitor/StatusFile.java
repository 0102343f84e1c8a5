package nianbao.monitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.json.PlainJson;

/**
 * A status as a JSON file, for monitors; whoever reads it finds the last one or the one before, never a part.
 *
 * @param <S> the kind of status
 */
public final class StatusFile<S extends Status> {
    private final Path file;
    private final StatusFormat<S> form;

    public StatusFile(Path file, StatusFormat<S> form) {
        this.file = file.toAbsolutePath();
        this.form = form;
    }

    /** @throws IOException where it cannot be written */
    public void write(S status) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("time", status.time());
        json.put("next_by", status.nextBy());
        json.put("pid", ProcessHandle.current().pid());
        json.putAll(form.members(status));
        Files.createDirectories(file.resolveSibling("."));
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(part, PlainJson.write(json));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws IOException where there is none */
    public S read() throws IOException {
        Map<String, Object> json = PlainJson.read(Files.readString(file));
        try {
            return form.status(new StatusMembers(json));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
