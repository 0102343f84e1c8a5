package nianbao.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import nianbao.model.EnvironmentException;
import nianbao.model.Extent;
import nianbao.model.FileAddress;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.worker.child.ReadingLoop;
import nianbao.worker.child.ReadingMain;
import nianbao.worker.wire.Message;
import nianbao.worker.wire.MessageCodec;
import nianbao.worker.wire.PageView;

/**
 * A process of its own that reads files: what they do to it ends that process and nothing else. It serves one file after
 * another until it fails or is closed, and ends by itself when this process does.
 *
 * <p>Not for two threads.
 */
final class ReadingProcess implements AutoCloseable {
    /** Milliseconds between two looks at the memory of a process that is silent. */
    private static final long LOOK_MS = 200;
    /** For a process to start, on a machine with much else to do. */
    private static final Duration START = Duration.ofSeconds(60);
    /** Seconds for an idle process to end in order; a busy one ends itself at once. */
    private static final long END_SECONDS = 5;
    /** What signals add to the exit code of a process that they end. */
    private static final int SIGNALLED = 128;

    /** What came from the process: a message, or why there will be none. */
    private record Heard(Optional<Message> message, String end) {}

    private final Process process;
    private final ReadingLimits limits;
    private final MessageCodec wire = new MessageCodec();
    private final DataOutputStream orders;
    private final ErrorStreamTail errors;
    private final BlockingQueue<Heard> heard = new ArrayBlockingQueue<>(4);
    private int files;

    private ReadingProcess(Process process, ReadingLimits limits) {
        this.process = process;
        this.limits = limits;
        orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        errors = new ErrorStreamTail(process.getErrorStream());
        Thread ear = new Thread(this::listen, "reading-process");
        ear.setDaemon(true);
        ear.start();
    }

    /**
     * What starts a process.
     *
     * @param language of messages
     * @param extent how much of a report is read
     */
    static List<String> command(String language, Extent extent, ReadingLimits limits, ReaderJvm jvm) {
        Stream<String> own = Stream.of(
                jvm.java().toString(),
                "-Xmx" + limits.heapMiB() + "m",
                "-XX:+UseSerialGC",
                // pages leave much garbage; the process is to stay small, at a few hundredths of its time
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:MaxNewSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                // what Java tells of a crash goes to the log, and leaves no files behind
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+ErrorFileToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true");
        Stream<String> main = Stream.of(
                "-cp",
                jvm.joinedClassPath(),
                ReadingMain.class.getName(),
                language,
                extent.id(),
                limits.opening().id());
        return Stream.of(own, jvm.options().stream(), main)
                .flatMap(part -> part)
                .toList();
    }

    /**
     * A process that is up.
     *
     * @throws EnvironmentException where it does not come up
     */
    static ReadingProcess start(List<String> command, ReadingLimits limits) {
        ProcessBuilder builder = new ProcessBuilder(command);
        // with OpenMP's own threads on top of the workers, OCR is fifty times slower (tesseract#3109)
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            ReadingProcess started = new ReadingProcess(builder.start(), limits);
            if (!(started.next(deadline(START), START) instanceof Message.Ready)) {
                throw started.failed(crash("protocol"), "did not begin as it should");
            }
            return started;
        } catch (ReadingFailure e) {
            throw new EnvironmentException(EnvironmentException.Code.READER_UNUSABLE, e.reason(), e);
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.READER_UNUSABLE, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Reads what is at a path.
     *
     * @param passOver members that are not asked for, counted from the first
     * @param threads for the pages of a file, asked anew for each
     * @param faults told of the stacks of faults of the program
     * @throws ReadingFailure where the process did not give a record; it is dead then
     */
    void read(Path path, int passOver, IntSupplier threads, FileReading.Taker taker, Consumer<String> faults)
            throws ReadingFailure {
        files++;
        say(new Message.Order(FileAddress.of(path), passOver));
        long deadline = deadline(limits.total());
        while (true) {
            Message message = next(deadline, limits.withoutProgress());
            if (message instanceof Message.Opening opening) {
                say(new Message.Choice(taker.wants(opening.file()), threads.getAsInt()));
                deadline = deadline(limits.total());
            } else if (message instanceof Message.PageRead) {
                taker.pageRead();
            } else if (message instanceof Message.Fault fault) {
                faults.accept(path + ": " + fault.stack());
            } else if (message instanceof Message.Answer answer) {
                taker.take(answer.report());
                deadline = deadline(limits.total());
            } else if (message instanceof Message.Done) {
                return;
            } else {
                throw failed(crash("protocol"), "said what nobody asked");
            }
        }
    }

    /**
     * Shows something of what is at a path.
     *
     * @param faults told of the stacks of faults of the program
     * @throws ReadingFailure where the process did not answer; it is dead then
     */
    PageView show(Message.Look look, Consumer<String> faults) throws ReadingFailure {
        files++;
        say(look);
        long deadline = deadline(limits.total());
        Optional<PageView> shown = Optional.empty();
        while (true) {
            Message message = next(deadline, limits.withoutProgress());
            if (message instanceof Message.Shown answer) {
                shown = Optional.of(answer.view());
            } else if (message instanceof Message.Fault fault) {
                faults.accept(look.address() + ": " + fault.stack());
            } else if (message instanceof Message.Done && shown.isPresent()) {
                return shown.get();
            } else if (!(message instanceof Message.PageRead)) {
                throw failed(crash("protocol"), "said what nobody asked");
            }
        }
    }

    /** Whether another process should serve the next file. */
    boolean isWorn() {
        return files >= limits.files() || limits.isGrown(ProcessMemory.residentBytes(process.pid()));
    }

    private static long deadline(Duration fromNow) {
        return System.nanoTime() + fromNow.toNanos();
    }

    /** The next message; the limits count only while it is waited for. */
    private Message next(long deadline, Duration patience) throws ReadingFailure {
        long silence = deadline(patience);
        while (true) {
            Optional<Heard> next = hear();
            long now = System.nanoTime();
            if (now - deadline > 0) {
                String seconds = String.valueOf(limits.total().toSeconds());
                throw failed(Problem.ofFile(ProblemCode.FILE_TOO_SLOW, seconds), "no record within " + seconds + " s");
            }
            if (next.isPresent()) {
                return next.get().message().orElseThrow(() -> ended(next.get().end()));
            }
            if (now - silence > 0) {
                String seconds = String.valueOf(patience.toSeconds());
                throw failed(
                        Problem.ofFile(ProblemCode.FILE_HANGS_READER, seconds), "no progress within " + seconds + " s");
            }
            if (limits.isTooMuch(ProcessMemory.residentBytes(process.pid()))) {
                throw failed(tooMuchMemory(), "more than " + limits.memoryMiB() + " MiB of memory");
            }
        }
    }

    private Optional<Heard> hear() {
        try {
            return Optional.ofNullable(heard.poll(LOOK_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody waits for the record");
        }
    }

    /** Runs in a thread of its own until the process ends or says what is no message. */
    private void listen() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            String end = "";
            while (end.isEmpty()) {
                Heard next = heard(in);
                heard.put(next);
                end = next.end();
            }
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly(); // its end was told, or nobody wants to know
        }
    }

    private Heard heard(DataInputStream in) {
        try {
            return new Heard(Optional.of(wire.read(in)), "");
        } catch (EOFException e) {
            return new Heard(Optional.empty(), "ended");
        } catch (IOException e) {
            return new Heard(Optional.empty(), "said what is no message: " + e.getMessage());
        }
    }

    private void say(Message message) throws ReadingFailure {
        try {
            wire.write(orders, message);
        } catch (IOException e) {
            throw ended("does not listen");
        }
    }

    /** Why there is no message, as the exit code tells it. */
    private ReadingFailure ended(String how) {
        OptionalInt code = exitCode();
        if (code.isPresent() && code.getAsInt() == ReadingLoop.OUT_OF_MEMORY_EXIT) {
            return failed(tooMuchMemory(), how + ", its heap full");
        }
        String told = code.isEmpty()
                ? how.replace(' ', '-')
                : code.getAsInt() > SIGNALLED
                        ? "signal " + (code.getAsInt() - SIGNALLED)
                        : "exit-code " + code.getAsInt();
        return failed(crash(told), how + ", " + told.replace('-', ' '));
    }

    /** The exit code of a process that ends by itself; empty for one that goes on. */
    private OptionalInt exitCode() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private ReadingFailure failed(Problem problem, String what) {
        kill();
        return new ReadingFailure(problem, "The reading process " + what, errors.awaitEnd());
    }

    /** Ends it at once, whatever it is at. For any thread. */
    void kill() {
        // not by the process itself, which closes what it said before that is read
        process.toHandle().destroyForcibly();
    }

    private Problem tooMuchMemory() {
        return Problem.ofFile(ProblemCode.FILE_TOO_MUCH_MEMORY, String.valueOf(limits.memoryMiB()));
    }

    private static Problem crash(String how) {
        return Problem.ofFile(ProblemCode.FILE_CRASHES_READER, how);
    }

    @Override
    public void close() {
        try {
            orders.close();
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            // it is dead already
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
