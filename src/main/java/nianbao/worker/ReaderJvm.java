package nianbao.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Java that a reading process runs on.
 *
 * @param java the program
 * @param classPath jars and folders in which the reader and its libraries are
 * @param options more options for Java, each as one argument, whatever characters it has
 */
public record ReaderJvm(Path java, List<String> classPath, List<String> options) {
    public ReaderJvm {
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
        Optional<String> split = classPath.stream()
                .filter(entry -> entry.contains(File.pathSeparator))
                .findFirst();
        if (split.isPresent()) {
            throw new IllegalArgumentException("Java takes this for two entries of a class path: " + split.get());
        }
        if (classPath.isEmpty()) {
            throw new IllegalArgumentException("a class path without entries");
        }
    }

    /** The Java of this process, with its class path: right where this process was started by its main class or jar. */
    public static ReaderJvm ofThisProcess(List<String> options) {
        String own = System.getProperty("java.class.path");
        return new ReaderJvm(installedJava(), List.of(own.split(Pattern.quote(File.pathSeparator))), options);
    }

    /** The program of the Java that runs this process. */
    public static Path installedJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    String joinedClassPath() {
        return String.join(File.pathSeparator, classPath);
    }
}
