package nianbao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private int rounds;

    private void take(long millis) {
        rounds++;
        LockSupport.parkNanos(millis * 1_000_000);
    }

    @Test
    void whatIsSteadyIsDoneForAsLongAsAskedFor() {
        long begin = System.nanoTime();
        WarmUp.untilSteady(0.1, () -> take(10));

        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(100_000_000);
        assertThat(rounds).isLessThan(80);
    }

    @Test
    void whatGetsFasterIsDoneAgain() {
        WarmUp.untilSteady(0, () -> take(Math.max(20, 160 >> rounds)));

        assertThat(rounds).isBetween(4, 12);
    }

    @Test
    void whatGetsFasterForEverEnds() {
        WarmUp.untilSteady(0, () -> take(1600 >> rounds));

        assertThat(rounds).isLessThanOrEqualTo(12);
    }

    @Test
    void aFailureIsTold() {
        assertThatThrownBy(() -> WarmUp.untilSteady(1, () -> {
                    throw new IOException("no file");
                }))
                .isInstanceOf(IOException.class);
    }
}
