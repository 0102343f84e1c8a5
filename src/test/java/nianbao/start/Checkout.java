package nianbao.start;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checkout of the program in a folder of any name, built or not, and a machine that has only the commands given to it. */
final class Checkout {
    /** What the scripts use, and any system has. */
    private static final List<String> SYSTEM = List.of(
            "awk",
            "basename",
            "bash",
            "cat",
            "cut",
            "date",
            "dirname",
            "env",
            "find",
            "flock",
            "grep",
            "head",
            "id",
            "locale",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "sort",
            "tail",
            "tr");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final Path commands;
    private final Path out;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> as = new ArrayList<>();

    /** What a start came to. */
    record Ended(int code, String out, String err) {}

    /**
     * @param home the folder of the checkout, which is made
     * @param beside a folder for what the machine has
     */
    Checkout(Path home, Path beside) throws IOException {
        this.home = home;
        commands = Files.createDirectories(beside.resolve("commands"));
        out = beside.resolve("out");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        for (String script : List.of("nianbao", "lib.sh", "launch.sh")) {
            Files.copy(Path.of("bin", script), home.resolve("bin").resolve(script));
        }
        for (String command : SYSTEM) {
            found(command).forEach(path -> link(command, path));
        }
        environment.put("PATH", commands.toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("HOME", beside.toString());
        environment.put("NIANBAO_LOG", beside.resolve("nianbao.log").toString());
    }

    private static Stream<Path> found(String command) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .limit(1);
    }

    private void link(String command, Path path) {
        try {
            with(command, "exec " + path + " \"$@\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a jar that starts the classes under test. */
    Checkout built() throws IOException {
        Path target = Files.createDirectories(home.resolve("target"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "nianbao.cli.Main");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path jar = target.resolve("nianbao.jar");
        try (OutputStream bytes = Files.newOutputStream(jar)) {
            new JarOutputStream(bytes, manifest).close();
        }
        Instant past = Instant.now().minusSeconds(60);
        try (Stream<Path> sources = Files.walk(home.resolve("src"))) {
            for (Path source :
                    Stream.concat(sources, Stream.of(home.resolve("pom.xml"))).toList()) {
                Files.setLastModifiedTime(source, FileTime.from(past.minusSeconds(60)));
            }
        }
        Files.setLastModifiedTime(jar, FileTime.from(past));
        // empty, as where making one failed: the program starts without
        Files.createFile(target.resolve("nianbao.jsa"));
        Files.createFile(target.resolve("reader.jsa"));
        return this;
    }

    /** With the Java that runs the tests. */
    Checkout withJava() {
        link("java", Path.of(System.getProperty("java.home"), "bin", "java"));
        link("javac", Path.of(System.getProperty("java.home"), "bin", "javac"));
        return this;
    }

    /** With a command that does what {@code script} says. */
    Checkout with(String command, String script) throws IOException {
        executable(commands.resolve(command), script);
        return this;
    }

    /** Writes a script that can be run. */
    static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be made executable: " + file);
        }
    }

    Checkout where(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** As one who may read it and not write to it: another user where root runs the tests, else without the right to. */
    Checkout asStranger() throws IOException {
        if (System.getProperty("user.name").equals("root")) {
            as.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
            return this;
        }
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.toList()) {
                if (!path.toFile().setWritable(false, false)) {
                    throw new IOException("stays writable: " + path);
                }
            }
        }
        return this;
    }

    /** Starts the program and waits for its end. */
    Ended start(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(as);
        command.add(home.resolve("bin/nianbao").toString());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(out.resolveSibling("err").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end: " + command);
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(out.resolveSibling("err"), StandardCharsets.UTF_8));
    }
}
