package nianbao.spark;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The program's own reader, in a class loader that sees nothing of Spark: only types of Java itself go through. What it takes as
 * orders stands at {@code nianbao.cluster.ClusterReader}.
 */
final class IsolatedReader implements AutoCloseable {
    private static final String READER = "nianbao.cluster.ClusterReader";

    private final URLClassLoader loader;
    private final Function<List<String>, List<String>> reader;

    private IsolatedReader(URLClassLoader loader, Function<List<String>, List<String>> reader) {
        this.loader = loader;
        this.reader = reader;
    }

    /**
     * @param jar of the program, with its libraries beside
     * @param faults told of bugs, and of processes that failed; from any thread
     */
    static IsolatedReader open(Path jar, JobOptions.Reading reading, Consumer<String> faults) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "jar", jar.toString(),
                "language", reading.language(),
                "processes", String.valueOf(reading.processes()),
                "timeout", String.valueOf(reading.timeout()),
                "memory", String.valueOf(reading.memory())));
        reading.store().ifPresent(store -> settings.put("store", store));
        // its manifest names the libraries
        URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        try {
            Object made = Class.forName(READER, true, loader)
                    .getConstructor(Map.class, Consumer.class)
                    .newInstance(settings, faults);
            return new IsolatedReader(loader, function(made));
        } catch (InvocationTargetException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new IOException("no program in " + jar, e);
        }
    }

    @SuppressWarnings("unchecked") // the other side says so
    private static Function<List<String>, List<String>> function(Object made) {
        return (Function<List<String>, List<String>>) made;
    }

    /** @throws IllegalStateException where the environment fails, told for a person; or for a bug */
    List<String> order(List<String> words) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return List.copyOf(reader.apply(words));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage()); // whoever gets it knows no type of the other side
        } catch (RuntimeException e) {
            throw new IllegalStateException(e.toString());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    List<String> order(String... words) {
        return order(List.of(words));
    }

    /** A text of the program, in the language of the reader. */
    String say(String... words) {
        String[] order = new String[words.length + 1];
        order[0] = "say";
        System.arraycopy(words, 0, order, 1, words.length);
        return order(order).get(0);
    }

    /** Ends its processes. The loader stays open, for threads that hear the last of them; it ends with this process. */
    @Override
    public void close() {
        try {
            if (reader instanceof AutoCloseable open) {
                open.close();
            }
        } catch (Exception e) {
            System.err.println("nianbao: " + e); // it is over anyway
        }
    }
}
