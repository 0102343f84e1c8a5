package nianbao.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a command, and measures it with all processes that it starts. */
public final class MeasuredCommand {
    /** Milliseconds between two looks at the memory. */
    private static final int EVERY = 20;

    private static final int PATIENCE_MINUTES = 30;
    private static final double NS_PER_S = 1e9;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private MeasuredCommand() {}

    /**
     * What a command took.
     *
     * @param seconds of wall time
     * @param megabytes of memory at most, of all its processes together; as seen every twentieth of a second or so
     */
    public record Taken(double seconds, double megabytes) {}

    /**
     * Runs a command to its end.
     *
     * @param log where it writes what it has to say
     * @throws IOException where it cannot be run, fails, or takes too long
     */
    public static Taken run(List<String> command, Path log) throws IOException {
        return run(command, log, 0);
    }

    /**
     * The same of a command that may say of what it was given that it is bad.
     *
     * @param mostExit the highest of the codes with which it has done its work
     */
    static Taken run(List<String> command, Path log, int mostExit) throws IOException {
        long start = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("OMP_THREAD_LIMIT", "1"));
        Process process = builder.start();
        try {
            long most = 0;
            while (!process.waitFor(EVERY, TimeUnit.MILLISECONDS)) {
                most = Math.max(most, resident(process.toHandle()));
                if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES)) {
                    throw new IOException(command.get(0) + ": took more than " + PATIENCE_MINUTES + " minutes");
                }
            }
            if (process.exitValue() < 0 || process.exitValue() > mostExit) {
                throw new IOException(command.get(0) + ": " + process.exitValue() + ", " + lastLine(log));
            }
            return new Taken((System.nanoTime() - start) / NS_PER_S, most / 1024.0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0) + ": interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> said = Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return said.isEmpty() ? "" : said.get(said.size() - 1);
    }

    /** Kilobytes that a process and those that it started have in memory. */
    private static long resident(ProcessHandle process) throws IOException {
        long all = 0;
        for (ProcessHandle each :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            all += resident(Path.of("/proc", Long.toString(each.pid()), "status"));
        }
        return all;
    }

    private static long resident(Path status) throws IOException {
        try {
            Matcher found = RESIDENT.matcher(Files.readString(status));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (NoSuchFileException e) {
            return 0; // it has ended
        } catch (IOException e) {
            if (Files.exists(status)) {
                throw e;
            }
            return 0;
        }
    }
}
