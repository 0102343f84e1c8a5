package nianbao.worker;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nianbao.detect.FileOpener;
import nianbao.detect.archive.OpeningLimits;
import nianbao.harvest.TestStore;
import nianbao.model.EnvironmentException;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import nianbao.words.Messages;
import nianbao.worker.child.ReadingLoop;

/** A reading process that does with each file what the file's text says. Its argument is a file that counts its starts. */
public final class Misbehaving {
    /** Enough for what is read here. */
    private static final int HEAP_MIB = 64;

    private static final List<byte[]> EATEN = new ArrayList<>();

    private Misbehaving() {}

    /** The command that starts it. */
    static List<String> command(int heapMiB, Path starts) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMiB + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+ErrorFileToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-cp",
                System.getProperty("java.class.path"),
                Misbehaving.class.getName(),
                starts.toString());
    }

    /** Processes of it, which read files that order nothing. */
    public static ReadingPool pool(int size, Path starts) {
        ReadingLimits limits = new ReadingLimits(
                Duration.ofMinutes(1), Duration.ofMinutes(1), ReadingLimits.LEAST_MEMORY_MIB, Integer.MAX_VALUE);
        return new ReadingPool(
                size,
                () -> ReadingProcess.start(command(HEAP_MIB, starts), limits),
                () -> {},
                Messages.in(Locale.ENGLISH),
                told -> {});
    }

    public static void main(String[] arguments) throws IOException {
        Path starts = Path.of(arguments[0]);
        append(starts, "start");
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        FileOpener opener = new FileOpener(OpeningLimits.STANDARD, bytes -> 0, bytes -> List.of());
        ReadingLoop loop = new ReadingLoop(
                out,
                opener,
                (file, threads, afterPage) -> read(file, threads, afterPage, starts, out),
                (file, drawn, afterPage) -> {
                    throw order(file).equals("unusable") ? unusable() : new IllegalStateException("a bug");
                },
                Messages.in(Locale.ENGLISH));
        loop.serve(System.in);
    }

    private static ReportRecord read(
            SourceFile file, int threads, Runnable afterPage, Path starts, DataOutputStream out) {
        switch (order(file)) {
            case "exit" -> Runtime.getRuntime().halt(7);
            case "fault" -> signal("SEGV");
            case "vanish" -> signal("KILL");
            case "hang" -> sleep(Integer.MAX_VALUE);
            case "tell" -> append(starts.resolveSibling("threads"), String.valueOf(threads));
            case "tell and exit" -> {
                append(starts.resolveSibling("threads"), String.valueOf(threads));
                Runtime.getRuntime().halt(7);
            }
            case "wait" -> {
                append(starts.resolveSibling("threads"), String.valueOf(threads));
                while (!Files.exists(starts.resolveSibling("go"))) {
                    sleep(20);
                }
            }
            case "told to end" -> {
                kill("TERM");
                while (Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals(ReadingLoop.LAST_HOOK))) {
                    sleep(20);
                }
            }
            case "crawl" -> crawl(afterPage);
            case "eat" -> eat();
            case "garbage" -> print(out);
            case "unusable" -> throw unusable();
            case "bug" -> throw new IllegalStateException("a bug");
            case "recurse" -> recurse(file);
            default -> afterPage.run();
        }
        return TestStore.record(file);
    }

    private static String order(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static EnvironmentException unusable() {
        return new EnvironmentException(EnvironmentException.Code.FORMS_UNUSABLE, "a form is wrong");
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signal(String name) {
        System.err.println("about to be ended");
        kill(name);
        sleep(Integer.MAX_VALUE);
    }

    private static void kill(String name) {
        try {
            // the shell has its own kill: the program is missing on small systems
            long pid = ProcessHandle.current().pid();
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void crawl(Runnable afterPage) {
        while (true) {
            sleep(100);
            afterPage.run();
        }
    }

    private static void sleep(int millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void eat() {
        while (true) {
            byte[] bite = new byte[16 << 20];
            Arrays.fill(bite, (byte) 1);
            EATEN.add(bite);
        }
    }

    private static void print(DataOutputStream out) {
        try {
            out.writeBytes("this is no record");
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        sleep(Integer.MAX_VALUE);
    }

    @SuppressWarnings("InfiniteRecursion") // that is the point
    private static void recurse(SourceFile file) {
        recurse(file);
    }
}
