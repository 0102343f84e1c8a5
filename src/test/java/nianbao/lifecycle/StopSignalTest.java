package nianbao.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No wait here ends by its own time. */
@Timeout(20)
class StopSignalTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final StopSignal signal = new StopSignal();

    @Test
    void endsWaitsNowAndLater() {
        CompletableFuture<Boolean> waits = CompletableFuture.supplyAsync(() -> {
            try {
                return signal.await(LONG, () -> false);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        signal.stop();
        assertThat(waits.join()).isTrue();
        assertThatThrownBy(() -> signal.sleep(LONG)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> signal.sleep(Duration.ZERO)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aWaitEndsWhereItIsNotNeededAnyMore() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        Thread waker = new Thread(() -> {
            try {
                first.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            signal.wake();
        });
        waker.start();
        boolean stopped = signal.await(LONG, () -> {
            first.countDown();
            return asked.incrementAndGet() > 1;
        });
        waker.join();
        assertThat(stopped).isFalse();
    }

    @Test
    void cutsOnceWhatWasNotTakenBack() {
        List<String> cut = new ArrayList<>();
        signal.whenStopped(() -> cut.add("one"));
        signal.whenStopped(() -> cut.add("done before")).close();
        signal.stop();
        signal.stop();
        signal.whenStopped(() -> cut.add("late"));
        assertThat(cut).containsExactly("one", "late");
    }
}
