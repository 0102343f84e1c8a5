package nianbao.cli.serve;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ServiceTest {
    @Test
    void endTogetherAndTellWhy() {
        StopLatch one = new StopLatch();
        Service failing = new Service(
                () -> {
                    throw new IllegalStateException("why");
                },
                () -> {});
        assertThatThrownBy(() -> Service.runTogether(List.of(new Service(one::await, one::stop), failing)))
                .hasMessage("why");
    }

    /** Waits until it is stopped. */
    private static final class StopLatch {
        private final CountDownLatch latch = new CountDownLatch(1);

        void await() {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void stop() {
            latch.countDown();
        }
    }
}
