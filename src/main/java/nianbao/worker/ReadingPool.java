package nianbao.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import nianbao.model.EnvironmentException;
import nianbao.model.Extent;
import nianbao.model.FileAddress;
import nianbao.model.Problem;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.pipeline.Pipeline;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.wire.Message;
import nianbao.worker.wire.PageView;

/**
 * Processes that read files, started when they are needed and used again. A file that a process does not survive, or does
 * not finish in time, is tried once more in a process that has read nothing else; the second failure is its record.
 *
 * <p>For any number of threads; each takes a process for one file, and waits where all are taken. Where fewer files are
 * read than there are places, each process has so many more threads for the pages of its file; at a second try it has one,
 * since that may have been too much.
 */
public final class ReadingPool implements DrawnTableReading, AutoCloseable {
    private final int size;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<ReadingProcess> idle = new ConcurrentLinkedDeque<>();
    private final Supplier<ReadingProcess> starter;
    private final Runnable check;
    private final Messages messages;
    private final Consumer<String> log;
    private final Set<ReadingProcess> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private volatile boolean abandoned;

    /** @param check run where a process failed: throws what keeps all of them from reading */
    ReadingPool(int size, Supplier<ReadingProcess> starter, Runnable check, Messages messages, Consumer<String> log) {
        this.size = size;
        this.places = new Semaphore(size, true);
        this.starter = starter;
        this.check = check;
        this.messages = messages;
        this.log = log;
    }

    /**
     * A pool.
     *
     * @param size processes at most, and threads of all of them that read at the same time
     * @param language of messages
     * @param extent how much of a report is read
     * @param jvm that they run on
     * @param log told of faults of the program, and of processes that failed with what they said last; from any thread
     */
    public static ReadingPool of(
            int size,
            String language,
            Extent extent,
            ReadingLimits limits,
            ReaderJvm jvm,
            Messages messages,
            Consumer<String> log) {
        List<String> command = ReadingProcess.command(language, extent, limits, jvm);
        return new ReadingPool(size, () -> ReadingProcess.start(command, limits), Pipeline::checkForms, messages, log);
    }

    /** The same, whose first process is the one that was started early, where that is as this pool's are. */
    public static ReadingPool of(
            int size,
            String language,
            Extent extent,
            ReadingLimits limits,
            ReaderJvm jvm,
            Messages messages,
            Consumer<String> log,
            EarlyReader early) {
        List<String> command = ReadingProcess.command(language, extent, limits, jvm);
        return new ReadingPool(
                size,
                () -> early.take(command, limits).orElseGet(() -> ReadingProcess.start(command, limits)),
                Pipeline::checkForms,
                messages,
                log);
    }

    @Override
    public void read(Path path, Taker taker) {
        acquire();
        try {
            read(path, new Account(path, taker));
        } finally {
            places.release();
        }
    }

    private void acquire() {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody waits for the record");
        }
    }

    private void release(ReadingProcess process, boolean sound) {
        if (sound) {
            idle.push(process);
        } else {
            process.close();
        }
    }

    /** Draws a page in one of the processes. */
    public PageView draw(PageRequest wanted) {
        return show(new Message.Draw(
                FileAddress.of(wanted.file()),
                wanted.sha256().orElse(""),
                wanted.page().orElse(0),
                wanted.sheet().orElse(0),
                wanted.dpi()));
    }

    /**
     * Lists the labels of the tables of a file in one of the processes.
     *
     * @param sha256 of the member that is meant, of an archive
     */
    public PageView labels(Path file, Optional<String> sha256) {
        return show(new Message.ListLabels(FileAddress.of(file), sha256.orElse("")));
    }

    /**
     * Shows a page as a reader sees it, from one of the processes: upright as the file lays it, and in the points in which the
     * boxes of records are. Nothing is recognised for it, and no figure is looked for.
     */
    public PageView.Rendering render(RenderRequest wanted) {
        return (PageView.Rendering) show(new Message.Render(
                FileAddress.of(wanted.file()), wanted.sha256().orElse(""), wanted.page(), wanted.dpi()));
    }

    /**
     * Finds the grids of the tables of a file in one of the processes.
     *
     * @param sha256 of the member that is meant, of an archive
     */
    public PageView.Finding tables(Path file, Optional<String> sha256) {
        return (PageView.Finding) show(new Message.FindTables(FileAddress.of(file), sha256.orElse("")));
    }

    /** Counts the pages of a file, of an archive those of its first file, in one of the processes; reads none. */
    public PageView.Counting countPages(Path file) {
        return (PageView.Counting) show(new Message.CountPages(FileAddress.of(file), ""));
    }

    /** In one of the processes. */
    @Override
    public PageView.Rereading readDrawn(DrawnRequest wanted) {
        return (PageView.Rereading) show(new Message.ReadDrawn(
                FileAddress.of(wanted.file()), wanted.sha256().orElse(""), wanted.grids()));
    }

    private PageView show(Message.Look look) {
        acquire();
        try {
            return show(look, idleOrNew());
        } finally {
            places.release();
        }
    }

    /** Once: whoever waits for a picture may ask again. */
    private PageView show(Message.Look look, ReadingProcess process) {
        boolean sound = false;
        try {
            PageView shown = process.show(look, log);
            sound = !process.isWorn();
            return shown;
        } catch (ReadingFailure e) {
            check.run();
            log.accept(look.address() + ": " + e.report());
            return new PageView.Refused(PageView.Reason.UNREADABLE, messages.message(e.problem()));
        } finally {
            release(process, sound);
        }
    }

    private void read(Path path, Account account) {
        int failedAt = -1;
        while (true) {
            boolean secondTry = failedAt == account.settled;
            try {
                endWhereStopping();
                read(path, account, secondTry ? starter.get() : idleOrNew(), secondTry ? () -> 1 : this::share);
                return;
            } catch (EnvironmentException e) {
                endWhereStopping();
                throw e;
            } catch (ReadingFailure e) {
                endWhereStopping();
                check.run();
                log.accept(account.current.name() + ": " + e.report());
                if (failedAt != account.settled) {
                    failedAt = account.settled;
                } else if (!account.isMemberRefused(rejected(account.current, e.problem()))) {
                    return;
                }
            }
        }
    }

    /** The program is to stop: whoever stops it may have stopped the processes as well, and none is begun. */
    public void stop() {
        stopping = true;
    }

    /** Cuts off what is being read: nobody waits for it any longer. Each of these readings ends as one that was stopped. */
    public void abandon() {
        stop();
        abandoned = true;
        busy.forEach(ReadingProcess::kill);
    }

    private void endWhereStopping() {
        if (stopping) {
            throw new CancellationException("the program is stopping");
        }
    }

    /** Threads of a process, where all that read have as many. */
    private int share() {
        return Math.max(1, size / Math.max(1, size - places.availablePermits()));
    }

    private void read(Path path, Account account, ReadingProcess process, IntSupplier threads) throws ReadingFailure {
        boolean sound = false;
        busy.add(process);
        if (abandoned) {
            process.kill();
        }
        try {
            process.read(path, account.settled, threads, account, log);
            sound = !process.isWorn();
        } finally {
            busy.remove(process);
            release(process, sound);
        }
    }

    private ReadingProcess idleOrNew() {
        ReadingProcess rested = idle.poll();
        return rested != null ? rested : starter.get();
    }

    private ReportRecord rejected(Source source, Problem problem) {
        return ReportRecord.rejected(source, messages.note(problem), Program.reader());
    }

    /** Closes the processes that are idle; the others are closed by the threads that have them. */
    @Override
    public void close() {
        for (ReadingProcess process = idle.poll(); process != null; process = idle.poll()) {
            process.close();
        }
    }

    /** Where the reading of a path stands, over all the processes that it takes. */
    private static final class Account implements Taker {
        private final Taker taker;
        /** The file that was opened last, or the path itself. */
        private Source current;
        /** Whether the current file was opened and has no record yet. */
        private boolean open;
        /** Files of the path that are dealt with. */
        private int settled;

        Account(Path path, Taker taker) {
            this.taker = taker;
            current = Source.named(String.valueOf(path.getFileName()));
        }

        @Override
        public boolean wants(Source file) {
            boolean wantedBefore = open;
            current = file;
            open = wantedBefore || taker.wants(file);
            settled += open ? 0 : 1;
            return open;
        }

        @Override
        public void take(ReportRecord report) {
            taker.take(report);
            open = false;
            settled++;
        }

        @Override
        public void pageRead() {
            taker.pageRead();
        }

        /** Hands over a refusal; false where it is of the path itself, of which nothing more can be had. */
        boolean isMemberRefused(ReportRecord refusal) {
            boolean member = open;
            take(refusal);
            return member;
        }
    }
}
