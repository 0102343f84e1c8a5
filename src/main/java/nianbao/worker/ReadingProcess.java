package nianbao.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nianbao.json.RecordReader;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own that reads files with their images: native code runs there, and a fault of it ends that process and
 * nothing else. It is started at the first file, serves one file after another, and is started anew after a fault.
 *
 * <p>Not for two threads.
 */
public final class ReadingProcess implements AutoCloseable {
    private final List<String> command;
    private final Duration limit;
    private final RecordReader records = new RecordReader();
    private @Nullable Process process;

    /**
     * @param command that starts {@link ReadingMain}
     * @param limit wall time for one file
     */
    public ReadingProcess(List<String> command, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    /** The process as this one runs: same Java, same class path, {@code heap} as its limit, such as {@code 512m}. */
    public static List<String> command(String language, String heap) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                ReadingMain.class.getName(),
                language));
        return command;
    }

    /** The process did not give a record: it died, went silent, or spoke garbage. */
    public static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed(String what) {
            super(what);
        }
    }

    /**
     * The record of {@code file}.
     *
     * @throws Failed where the process gave none; the next file gets a new one
     */
    public ReportRecord read(SourceFile file) throws Failed {
        FutureTask<String> answer = new FutureTask<>(() -> ask(file));
        Thread thread = new Thread(answer, "reading-process");
        thread.setDaemon(true);
        thread.start();
        try {
            return records.read(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            close();
            throw new Failed("no answer within " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            close();
            throw new Failed(String.valueOf(e.getCause()));
        } catch (IllegalArgumentException e) {
            close();
            throw new Failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new Failed("interrupted");
        }
    }

    private String ask(SourceFile file) throws IOException {
        Process running = running();
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(running.getOutputStream()));
        Wire.send(out, file);
        return Wire.text(new DataInputStream(new BufferedInputStream(running.getInputStream())));
    }

    private Process running() throws IOException {
        if (process == null || !process.isAlive()) {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            Map<String, String> environment = builder.environment();
            // with OpenMP's own threads on top of the workers, OCR is fifty times slower (tesseract#3109)
            environment.put("OMP_THREAD_LIMIT", "1");
            process = builder.start();
        }
        return Objects.requireNonNull(process);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }
}
