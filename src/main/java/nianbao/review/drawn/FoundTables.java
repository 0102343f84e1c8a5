package nianbao.review.drawn;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nianbao.model.page.DrawnGrid;
import nianbao.review.OriginalFiles;
import nianbao.worker.wire.PageView;

/**
 * The grids of tables as the reader finds them, with which a person begins to draw. A file is read for them when they are first
 * asked for, and they are remembered for a while.
 */
final class FoundTables {
    /** Files of which they are remembered. */
    private static final int MOST_REMEMBERED = 32;

    private final OriginalFiles files;
    private final BiFunction<Path, Optional<String>, PageView.Finding> finder;
    private final Executor reader;
    private final Consumer<Exception> unexpected;
    private final Map<Long, FutureTask<List<DrawnGrid>>> tasks = new LinkedHashMap<>();

    /**
     * @param finder reads a file, or a member of an archive, and gives the grids of its tables
     * @param reader in which it is done
     */
    FoundTables(
            OriginalFiles files,
            BiFunction<Path, Optional<String>, PageView.Finding> finder,
            Executor reader,
            Consumer<Exception> unexpected) {
        this.files = files;
        this.finder = finder;
        this.reader = reader;
        this.unexpected = unexpected;
    }

    /** The grids of the file of a reading; empty while they are looked for, and none where they cannot be had. */
    synchronized Optional<List<DrawnGrid>> of(long reading) {
        FutureTask<List<DrawnGrid>> task = tasks.get(reading);
        if (task == null) {
            task = new FutureTask<>(() -> find(reading));
            try {
                reader.execute(task);
            } catch (RejectedExecutionException e) {
                return Optional.of(List.of()); // others wait for more than this
            }
            tasks.put(reading, task);
            if (tasks.size() > MOST_REMEMBERED) {
                tasks.remove(tasks.keySet().iterator().next());
            }
        }
        return task.isDone() ? Optional.of(task.isCancelled() ? List.of() : result(task)) : Optional.empty();
    }

    private List<DrawnGrid> result(FutureTask<List<DrawnGrid>> done) {
        try {
            return done.get();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }
    }

    private List<DrawnGrid> find(long reading) {
        try {
            return files.ofReading(reading)
                    .map(file -> finder.apply(file.path(), file.member()))
                    .filter(PageView.Found.class::isInstance)
                    .map(found -> ((PageView.Found) found).grids())
                    .orElse(List.of());
        } catch (CancellationException e) {
            return List.of();
        } catch (RuntimeException e) {
            unexpected.accept(e);
            return List.of();
        }
    }

    /** Nobody waits for these any more: whoever drew has them read between other lines. */
    synchronized void giveUp(long reading) {
        FutureTask<List<DrawnGrid>> task = tasks.get(reading);
        if (task != null && task.cancel(true)) {
            tasks.remove(reading);
        }
    }
}
