package nianbao.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Reads a stream to its end in a thread of its own and keeps its first lines, which tell what failed, and its last. */
final class ErrorStreamTail {
    /** Lines kept at either end: Java tells the native function that failed in its first twenty. */
    private static final int LINES = 25;
    /** Characters of a line that are kept. */
    private static final int LONGEST = 500;
    /** Milliseconds to wait for the end of the stream of a process that is dead. */
    private static final long PATIENCE_MS = 500;

    private final List<String> first = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final Thread thread;

    ErrorStreamTail(InputStream stream) {
        thread = new Thread(() -> follow(stream), "reading-process-errors");
        thread.setDaemon(true);
        thread.start();
    }

    private void follow(InputStream stream) {
        StringBuilder line = new StringBuilder();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    keep(line);
                } else if (line.length() < LONGEST) {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            line.append('[').append(e.getMessage()).append(']');
        }
        if (!line.isEmpty()) {
            keep(line);
        }
    }

    private synchronized void keep(StringBuilder line) {
        if (first.size() < LINES) {
            first.add(line.toString());
        } else {
            if (last.size() == LINES) {
                last.removeFirst();
            }
            last.addLast(line.toString());
        }
        line.setLength(0);
    }

    /** What is kept at the stream's end, or by now where the end does not come. */
    List<String> awaitEnd() {
        try {
            thread.join(PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return Stream.concat(first.stream(), last.stream()).toList();
        }
    }
}
