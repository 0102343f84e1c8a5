package nianbao.store.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.input.Runs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class WorkQueueTest {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration OVER = Duration.ofMinutes(-5);
    private static final WorkHolder HERE = WorkHolder.here();
    private static final WorkHolder ELSEWHERE = new WorkHolder("another machine", 7, 1);

    private final ReportStore store;

    WorkQueueTest(TestDatabase database, @TempDir Path folder) {
        store = ReportStore.open(database.address(folder), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> T work(Function<WorkQueue, T> what) {
        return store.writeBeside(tables -> what.apply(tables.work()));
    }

    private boolean add(String path) {
        return work(queue -> queue.add(path));
    }

    private Optional<String> take(WorkHolder holder, Duration lease) {
        return work(queue -> queue.take(holder, lease)).map(WorkItem::path);
    }

    @Test
    void eachPathIsTakenOnceAndTheFirstFirst() {
        assertThat(add("/a")).isTrue();
        assertThat(add("/b")).isTrue();
        assertThat(add("/a")).as("it waits already").isFalse();
        assertThat(take(HERE, LEASE)).contains("/a");
        assertThat(take(ELSEWHERE, LEASE)).contains("/b");
        assertThat(take(HERE, LEASE)).isEmpty();
        assertThat(work(WorkQueue::counts)).isEqualTo(new WorkCounts(0, 2, 0, 0));
    }

    @Test
    void aLeaseEndsAndIsRenewed() {
        add("/a");
        assertThat(take(ELSEWHERE, OVER)).contains("/a");
        work(queue -> {
            queue.renew(ELSEWHERE, LEASE);
            return true;
        });
        assertThat(take(HERE, LEASE)).as("it was renewed").isEmpty();
        work(queue -> {
            queue.renew(ELSEWHERE, OVER);
            return true;
        });
        assertThat(take(HERE, LEASE)).contains("/a");
    }

    @Test
    void whatAProcessOfThisMachineHadThatIsGoneWaitsAtOnce() {
        add("/a");
        WorkHolder gone = new WorkHolder(Runs.host(), HERE.pid(), HERE.started() + 1); // its number is another's now
        assertThat(take(gone, LEASE)).contains("/a");
        assertThat(take(HERE, LEASE)).contains("/a");
        assertThat(take(ELSEWHERE, LEASE)).as("this process is there").isEmpty();
    }

    /** Whoever comes back after others took over says nothing of it any more. */
    @Test
    void whoLostALeaseSaysNothing() {
        add("/a");
        WorkItem item = work(queue -> queue.take(ELSEWHERE, OVER)).orElseThrow();
        assertThat(take(HERE, LEASE)).contains("/a");
        work(queue -> {
            queue.finish(item, ELSEWHERE);
            queue.fail(item, ELSEWHERE);
            queue.release(ELSEWHERE);
            return true;
        });
        assertThat(work(WorkQueue::counts)).isEqualTo(new WorkCounts(0, 1, 0, 0));
    }

    @Test
    void theSecondFailurePutsAPathAsideAndSomebodyPutsItBack() {
        add("/a");
        for (int failure = 1; failure <= 2; failure++) {
            WorkItem item = work(queue -> queue.take(HERE, LEASE)).orElseThrow();
            work(queue -> {
                queue.fail(item, HERE);
                return true;
            });
        }
        assertThat(work(WorkQueue::counts)).isEqualTo(new WorkCounts(0, 0, 0, 1));
        assertThat(this.<List<String>>work(queue -> queue.aside(10))).containsExactly("/a");
        assertThat(add("/a")).isTrue();
        assertThat(take(HERE, LEASE)).contains("/a");
    }

    @Test
    void manyWhoTakeAtTheSameTimeTakeEachPathOnce() throws Exception {
        int count = 60;
        store.write(tables -> {
            for (int number = 0; number < count; number++) {
                tables.work().add("/" + number);
            }
            return true;
        });
        Set<String> taken = ConcurrentHashMap.newKeySet();
        List<Callable<Integer>> takers = new ArrayList<>();
        for (int taker = 0; taker < 4; taker++) {
            WorkHolder holder = new WorkHolder("machine " + taker, 1, 1);
            takers.add(() -> {
                int own = 0;
                for (Optional<String> path = take(holder, LEASE); path.isPresent(); path = take(holder, LEASE)) {
                    taken.add(path.get());
                    own++;
                }
                return own;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(takers.size());
        int all = 0;
        try {
            for (Future<Integer> own : threads.invokeAll(takers)) {
                all += own.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(all).isEqualTo(count);
        assertThat(taken).hasSize(count);
    }
}
