package nianbao.api;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.worker.ReaderJvm;

/**
 * The Java of the processes that read files. They load their classes anew, so they must be told where these are: under a
 * class loader of its own, as in Spark or an application server, a program's own class path does not have them.
 *
 * @param java the program, version 17 or newer
 * @param classPath jars and folders, in which this library and all that it needs are
 * @param options more options for Java, each as one argument, such as {@code -Dfile.encoding=UTF-8}
 */
public record ForkedJava(Path java, List<Path> classPath, List<String> options) {
    /** @throws IllegalArgumentException for a class path without entries */
    public ForkedJava {
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
        if (classPath.isEmpty()) {
            throw new IllegalArgumentException("a class path without entries");
        }
    }

    /** The Java of this process, with this class path. */
    public static ForkedJava withClassPath(List<Path> classPath) {
        return new ForkedJava(ReaderJvm.installedJava(), classPath, List.of());
    }

    /**
     * The Java of this process, with the class path of the loader that loaded this library: the entries of a {@link
     * URLClassLoader} and of those above it, and the class path of the program itself.
     *
     * @throws IllegalArgumentException where an entry is no file, as in a jar that holds other jars
     */
    public static ForkedJava withClassPathOf(ClassLoader loader) {
        Set<Path> entries = new LinkedHashSet<>();
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each instanceof URLClassLoader open) {
                Stream.of(open.getURLs()).map(ForkedJava::file).forEach(entries::add);
            }
        }
        ReaderJvm.ofThisProcess(List.of()).classPath().stream()
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .forEach(entries::add);
        return withClassPath(new ArrayList<>(entries));
    }

    /** The same with more options for Java. */
    public ForkedJava withOptions(List<String> more) {
        return new ForkedJava(java, classPath, more);
    }

    private static Path file(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException | RuntimeException e) {
            throw new IllegalArgumentException("no file, so no other process can load from it: " + url, e);
        }
    }

    ReaderJvm jvm() {
        return new ReaderJvm(java, classPath.stream().map(Path::toString).toList(), options);
    }
}
