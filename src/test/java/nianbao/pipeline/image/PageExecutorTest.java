package nianbao.pipeline.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nianbao.read.ocr.OcrReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How work on pages is shared out. */
@Timeout(60)
class PageExecutorTest {
    private static final long HEAP = 700L << 20;
    private static final long SMALL = 4_000_000;
    /** Pixels of which two have no room beside each other. */
    private static final long LARGE = 35_000_000;

    private static final List<OcrReader> READERS = new ArrayList<>();

    private final List<PageExecutor> opened = new ArrayList<>();

    @BeforeAll
    static void open() {
        READERS.add(OcrReader.open());
    }

    private static OcrReader another() {
        OcrReader reader = READERS.get(0).another();
        READERS.add(reader);
        return reader;
    }

    @AfterAll
    static void close() {
        READERS.forEach(OcrReader::close);
    }

    @AfterEach
    void closeWork() {
        opened.forEach(PageExecutor::close);
    }

    private PageExecutor work(int threads) {
        List<OcrReader> open = READERS.subList(0, Math.min(threads, READERS.size()));
        PageExecutor work = new PageExecutor(List.copyOf(open), threads, PageExecutorTest::another, HEAP);
        opened.add(work);
        return work;
    }

    @Test
    void oneReaderDoesWhatIsWantedWhenItIs() {
        List<String> done = new ArrayList<>();
        PageExecutor work = work(1);
        work.begin(() -> SMALL, reader -> done.add("never wanted"));
        Supplier<Boolean> wanted = work.begin(() -> SMALL, reader -> done.add("wanted"));
        assertThat(done).isEmpty();
        assertThat(wanted.get()).isTrue();
        assertThat(done).containsExactly("wanted");
    }

    @Test
    void twoPagesAreReadAtTheSameTimeByTwoReaders() {
        PageExecutor work = work(2);
        CyclicBarrier both = new CyclicBarrier(2);
        List<Supplier<OcrReader>> begun = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            begun.add(work.begin(() -> SMALL, reader -> {
                meet(both);
                return reader;
            }));
        }
        assertThat(begun.get(0).get()).isNotSameAs(begun.get(1).get());
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("alone", e);
        }
    }

    @Test
    void pagesForWhichThereIsNoRoomAreReadOneByOne() {
        PageExecutor work = work(2);
        AtomicInteger now = new AtomicInteger();
        List<Supplier<Integer>> begun = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            begun.add(work.begin(() -> LARGE, reader -> {
                int beside = now.incrementAndGet();
                pause(20);
                now.decrementAndGet();
                return beside;
            }));
        }
        assertThat(begun).extracting(Supplier::get).containsOnly(1);
    }

    @Test
    void aPageThatIsLargerThanAllRoomIsRead() {
        assertThat(work(2).begin(() -> Long.MAX_VALUE, reader -> 7).get()).isEqualTo(7);
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        PageExecutor work = work(2);
        Supplier<Object> bug = work.begin(() -> SMALL, reader -> {
            throw new IllegalArgumentException("a bug");
        });
        Supplier<Object> full = work.begin(() -> SMALL, reader -> {
            throw new StackOverflowError("too deep");
        });
        assertThatThrownBy(bug::get).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(full::get).isInstanceOf(StackOverflowError.class);
        assertThat(work.begin(() -> SMALL, reader -> 7).get()).isEqualTo(7);
    }

    @Test
    void whatIsNotWantedAnyMoreIsDroppedAndWhatRunsIsWaitedFor() throws InterruptedException {
        PageExecutor work = work(2);
        AtomicInteger done = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(2);
        for (int i = 0; i < 5; i++) {
            work.begin(() -> SMALL, reader -> {
                running.countDown();
                pause(200);
                return done.incrementAndGet();
            });
        }
        running.await();
        work.settle();
        assertThat(done).hasValue(2);
        assertThat(work.begin(() -> SMALL, reader -> 7).get()).isEqualTo(7);
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
