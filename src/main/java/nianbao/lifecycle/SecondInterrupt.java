package nianbao.lifecycle;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends the process at once at a second Ctrl-C, as people expect who see that the first one takes its time. Java itself lets
 * nothing end a process that ends in order.
 *
 * <p>Java has no public way to signals; {@code sun.misc.Signal} of the module {@code jdk.unsupported} is called by its name,
 * and where it is missing, a second Ctrl-C does nothing.
 */
final class SecondInterrupt {
    /** What shells call the end by Ctrl-C: 128 and the number of the signal. */
    private static final int EXIT = 130;
    /** Signals that come faster are one: {@code timeout} sends each to a process, and to its group. */
    private static final long ONE = Duration.ofMillis(300).toNanos();

    private SecondInterrupt() {}

    static void endsTheProcess() {
        AtomicLong first = new AtomicLong();
        InvocationHandler handler = (self, method, arguments) -> {
            long now = System.nanoTime();
            if (first.compareAndSet(0, now)) {
                System.exit(EXIT);
            } else if (now - first.get() > ONE) {
                Runtime.getRuntime().halt(EXIT);
            }
            return null;
        };
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> listener = Class.forName("sun.misc.SignalHandler");
            Object proxy =
                    Proxy.newProxyInstance(SecondInterrupt.class.getClassLoader(), new Class<?>[] {listener}, handler);
            signal.getMethod("handle", signal, listener)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), proxy);
        } catch (ReflectiveOperationException e) {
            // Java's own handling stays
        }
    }
}
