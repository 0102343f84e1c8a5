package nianbao.api;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts a program under a class loader of its own, as Spark does: Java's own class path does not have the program. */
public final class Launcher {
    private Launcher() {}

    /** @param arguments the class path, the main class, and its arguments */
    public static void main(String[] arguments) throws Exception {
        List<URL> entries = new ArrayList<>();
        for (String entry : arguments[0].split(File.pathSeparator)) {
            entries.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(entries.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass(arguments[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 2, arguments.length));
        }
    }
}
