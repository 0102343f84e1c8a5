package nianbao.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nianbao.json.PlainJson;

/** What an open page is told, as a browser would get it. */
public final class EventStream implements AutoCloseable {
    private static final int SECONDS = 30;

    private final int status;
    private final InputStream stream;
    private final BlockingQueue<Told> events = new LinkedBlockingQueue<>();

    /** An event; the last has no name. */
    private record Told(String name, String data) {}

    EventStream(HttpResponse<InputStream> answer) {
        status = answer.statusCode();
        stream = answer.body();
        Thread reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String name = "";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring("data: ".length())).append('\n');
                } else if (line.isEmpty() && !name.isEmpty()) {
                    events.add(new Told(name, data.toString()));
                    name = "";
                    data.setLength(0);
                }
            }
        } catch (IOException e) {
            // the end of the stream, too
        }
        events.add(new Told("", ""));
    }

    public int status() {
        return status;
    }

    /** What the next event of this name says; others before it are passed over. Empty where the stream ended before. */
    public Optional<Map<String, Object>> next(String name) throws InterruptedException, IOException {
        while (true) {
            Told told = events.poll(SECONDS, TimeUnit.SECONDS);
            if (told == null) {
                throw new AssertionError("nothing was told of " + name);
            } else if (told.name().isEmpty()) {
                return Optional.empty();
            } else if (told.name().equals(name)) {
                return Optional.of(PlainJson.read(told.data()));
            }
        }
    }

    /** Whether an event of this name was told so far. */
    public boolean wasTold(String name) {
        return events.stream().anyMatch(told -> told.name().equals(name));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
