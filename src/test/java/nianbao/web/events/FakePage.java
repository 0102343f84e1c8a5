package nianbao.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An open page that writes down what it is told, or takes nothing for now. */
final class FakePage implements Connection {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch takes;

    FakePage(boolean takes) {
        this.takes = new CountDownLatch(takes ? 0 : 1);
    }

    @Override
    public void send(String event, Map<String, ?> data) {
        try {
            takes.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        told.add(event + data);
    }

    /** Takes what it is told from now on. */
    void take() {
        takes.countDown();
    }

    @Override
    public void beat() {
        told.add("beat");
    }

    @Override
    public boolean isGone() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    String next(String event) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            String next = told.poll(20, TimeUnit.SECONDS);
            if (next != null && next.startsWith(event)) {
                return next;
            }
        }
        throw new AssertionError("nothing was told of " + event);
    }

    /** Whether such an event waits to be looked at. */
    boolean wasTold(String event) {
        return told.stream().anyMatch(next -> next.startsWith(event));
    }

    void awaitClosed() throws InterruptedException {
        assertThat(closed.await(20, TimeUnit.SECONDS)).as("it is let go").isTrue();
    }
}
