package nianbao.review.drawn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nianbao.ingest.DrawnReading;
import nianbao.ingest.DrawnReading.Preview;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.DrawnGrid.Corner;
import nianbao.review.OriginalFiles;
import nianbao.review.drawn.DrawnRefused.Reason;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.correction.DrawnTables.Drawing;
import nianbao.store.reading.StoredReading;
import nianbao.words.Messages;
import nianbao.worker.DrawnTableReading;
import nianbao.worker.wire.PageView;

/**
 * Has files read again between lines that people draw, one after the other, and keeps what was read where they want it so. What
 * nobody asked to keep is forgotten.
 */
public final class DrawnTableDesk implements AutoCloseable {
    /** Files that may wait to be read: a scan takes some twenty seconds. */
    private static final int MOST_WAITING = 8;
    /** Readings that are remembered until somebody wants them kept; some 200 kB each. */
    private static final int MOST_REMEMBERED = 32;

    private final ReportStore store;
    private final DrawnReading reading;
    private final Consumer<Exception> unexpected;
    private final FoundTables found;
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, Task> tasks = new LinkedHashMap<>();
    private final ThreadPoolExecutor reader =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                Thread thread = new Thread(work, "drawn tables");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * @param finder reads a file, or a member of an archive, and gives the grids of its tables
     * @param unexpected takes what should not happen
     */
    public DrawnTableDesk(
            ReportStore store,
            DrawnTableReading files,
            BiFunction<Path, Optional<String>, PageView.Finding> finder,
            Messages messages,
            Consumer<Exception> unexpected) {
        this.found = new FoundTables(new OriginalFiles(store), finder, reader, unexpected);
        this.store = store;
        this.reading = new DrawnReading(files, store, store.archive(), messages);
        this.unexpected = unexpected;
    }

    /** What somebody drew, and what came of it. */
    private static final class Task {
        private final long report;
        private final StoredReading seen;
        private final List<DrawnGrid> grids;
        private final String by;
        private Optional<Preview> preview = Optional.empty();
        private Optional<String> refusal = Optional.empty();

        Task(long report, StoredReading seen, List<DrawnGrid> grids, String by) {
            this.report = report;
            this.seen = seen;
            this.grids = grids;
            this.by = by;
        }

        synchronized void read(Preview read) {
            preview = Optional.of(read);
        }

        synchronized void refuse(String why) {
            refusal = Optional.of(why);
        }

        synchronized Optional<Preview> preview() {
            return preview;
        }

        synchronized Optional<String> refusal() {
            return refusal;
        }
    }

    /** The lines that people drew on the file that counts. */
    public List<DrawnGrid> standing(long report) {
        return store.read(tables -> standing(tables, current(tables, report)));
    }

    /** The grids of the tables of its file as the reader finds them, none without pages; empty while they are looked for. */
    public Optional<List<DrawnGrid>> found(long report) {
        StoredReading current = store.read(tables -> current(tables, report));
        boolean hasPages = current.record().source().pages().isPresent();
        return hasPages ? found.of(current.number()) : Optional.of(List.of());
    }

    private static List<DrawnGrid> standing(Tables tables, StoredReading current) {
        return tables.drawnTables()
                .standing(current.sha256())
                .map(Drawing::grids)
                .orElse(List.of());
    }

    private static StoredReading current(Tables tables, long report) {
        return tables.reports().current(report).stream()
                .mapToObj(number -> tables.readings().find(number))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new DrawnRefused(Reason.UNKNOWN));
    }

    /**
     * Has the file of a report read again.
     *
     * @param seen the number of the reading that the person saw
     * @param drawn tables in place of those that were drawn there before; what was drawn elsewhere on the file stays
     * @return the number by which the person asks what came of it
     * @throws DrawnRefused where that cannot be done
     */
    public long read(long report, long seen, List<DrawnGrid> drawn, String by) {
        Task task = store.read(tables -> {
            StoredReading current = current(tables, report);
            requireReadable(current, seen, drawn);
            return new Task(report, current, over(standing(tables, current), drawn), by);
        });
        found.giveUp(seen);
        long number = last.incrementAndGet();
        try {
            reader.execute(() -> read(task));
        } catch (RejectedExecutionException e) {
            throw new DrawnRefused(Reason.BUSY);
        }
        synchronized (tasks) {
            tasks.put(number, task);
            tasks.keySet().removeIf(old -> old <= number - MOST_REMEMBERED);
        }
        return number;
    }

    private static void requireReadable(StoredReading current, long seen, List<DrawnGrid> drawn) {
        if (current.number() != seen) {
            throw new DrawnRefused(Reason.CHANGED);
        }
        int pages = current.record().source().pages().orElse(0);
        if (pages == 0) {
            throw new DrawnRefused(Reason.NO_PAGES);
        }
        if (drawn.stream().anyMatch(grid -> grid.page() > pages)) {
            throw new DrawnRefused(Reason.NO_SUCH_PAGE);
        }
    }

    /** What was drawn now, and of what was drawn before that which lies elsewhere. */
    private static List<DrawnGrid> over(List<DrawnGrid> before, List<DrawnGrid> drawn) {
        List<DrawnGrid> all = new ArrayList<>(before.stream()
                .filter(old -> drawn.stream().noneMatch(now -> now.page() == old.page() && overlap(old, now)))
                .toList());
        all.addAll(drawn);
        return all;
    }

    private static boolean overlap(DrawnGrid one, DrawnGrid other) {
        Corner first = one.corners().get(0);
        Corner last = one.corners().get(2);
        Corner otherFirst = other.corners().get(0);
        Corner otherLast = other.corners().get(2);
        return first.x() < otherLast.x()
                && otherFirst.x() < last.x()
                && first.y() < otherLast.y()
                && otherFirst.y() < last.y();
    }

    private void read(Task task) {
        try {
            task.read(reading.preview(task.seen.sha256(), task.grids));
        } catch (DrawnReading.Refusal e) {
            task.refuse(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            unexpected.accept(e);
            task.refuse("");
        }
    }

    /**
     * What came of it.
     *
     * @throws DrawnRefused where this person drew no such thing
     */
    public DrawnOutcome outcome(long report, long number, String by) {
        Task task = task(report, number, by);
        Optional<String> refusal = task.refusal();
        Optional<Preview> preview = task.preview();
        if (refusal.isPresent()) {
            return new DrawnOutcome.Refused(refusal.get());
        }
        return preview.isEmpty()
                ? new DrawnOutcome.Pending()
                : store.read(tables -> new DrawnOutcome.Read(
                        tables.reports().record(report).orElseThrow(() -> new DrawnRefused(Reason.UNKNOWN)),
                        reading.asItWouldBe(tables, report, preview.get())));
    }

    /**
     * Keeps what was read: it counts from now on, and what was read before stays beside it.
     *
     * @return the number of the report that it is by now
     * @throws DrawnRefused where there is nothing to keep, or the report was read again meanwhile
     */
    public long keep(long report, long number, Saying saying) {
        Task task = task(report, number, saying.by());
        Preview preview = task.preview().orElseThrow(() -> new DrawnRefused(Reason.NOT_READ));
        long now = store.write(tables -> {
            if (current(tables, report).number() != task.seen.number()) {
                throw new DrawnRefused(Reason.CHANGED);
            }
            reading.keep(tables, preview, saying);
            return tables.readings().reportsOf(preview.sha256()).get(0);
        });
        synchronized (tasks) {
            tasks.remove(number);
        }
        return now;
    }

    private Task task(long report, long number, String by) {
        synchronized (tasks) {
            return Optional.ofNullable(tasks.get(number))
                    .filter(task -> task.report == report && task.by.equals(by))
                    .orElseThrow(() -> new DrawnRefused(Reason.UNKNOWN));
        }
    }

    /** What is being read is cut off, and nothing of it kept. */
    @Override
    public void close() {
        reader.shutdownNow();
    }
}
