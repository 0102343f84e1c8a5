package nianbao.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedExecutorTest {
    /** The threads of the two race: once in some thousands the later one threw before the earlier one had begun. */
    @Test
    void whatThrowsAtOnceKeepsNoEarlierItemFromBeingBegun() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 20_000; i++) {
                List<Integer> taken = new ArrayList<>();
                OrderedExecutor<Integer, Integer> executor = new OrderedExecutor<>(
                        (item, give) -> {
                            if (item == 1) {
                                throw new IllegalStateException();
                            }
                            give.accept(item);
                        },
                        taken::add);
                assertThatThrownBy(() -> executor.run(List.of(0, 1, 2), 2)).isInstanceOf(IllegalStateException.class);
                assertThat(taken).containsExactly(0);
            }
        });
    }

    @Test
    void givesInTheOrderOfTheItemsWhateverTheirTime() {
        CountDownLatch second = new CountDownLatch(1);
        List<String> given = new ArrayList<>();
        OrderedExecutor<Integer, String> order = new OrderedExecutor<>(
                (item, give) -> {
                    if (item == 0) {
                        await(second);
                    }
                    give.accept("a" + item);
                    give.accept("b" + item);
                    second.countDown();
                },
                given::add);
        order.run(List.of(1, 0, 2), 2);
        assertThat(given).containsExactly("a1", "b1", "a0", "b0", "a2", "b2");
    }

    @Test
    void nothingIsBegunAfterAnItemThatThrew() {
        ConcurrentLinkedQueue<Integer> begun = new ConcurrentLinkedQueue<>();
        AtomicReference<Thread> worker = new AtomicReference<>();
        CountDownLatch thrown = new CountDownLatch(1);
        OrderedExecutor<Integer, Integer> order = new OrderedExecutor<>(
                (item, give) -> {
                    begun.add(item);
                    worker.set(Thread.currentThread());
                    if (item == 1) {
                        thrown.countDown();
                        throw new IllegalStateException("one");
                    }
                    give.accept(item);
                },
                item -> {
                    await(thrown);
                    while (!begun.contains(2) && worker.get().getState() != Thread.State.WAITING) {
                        Thread.onSpinWait(); // until the thread has nothing left to do, or does what it must not
                    }
                });
        assertThatThrownBy(() -> order.run(List.of(0, 1, 2), 1)).hasMessage("one");
        assertThat(begun).containsExactly(0, 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
