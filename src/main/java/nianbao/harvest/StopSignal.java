package nianbao.harvest;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nianbao.harvest.net.Sleeper;

/** Lets time pass until somebody wants the program to stop. */
public final class StopSignal implements Sleeper {
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Has everybody who sleeps, now or later, stop. */
    public void stop() {
        stopped.countDown();
    }

    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    @Override
    public void sleep(Duration time) {
        try {
            if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancellationException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
