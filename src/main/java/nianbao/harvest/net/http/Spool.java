package nianbao.harvest.net.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.harvest.net.address.WebAddress;
import nianbao.model.EnvironmentException;

/**
 * The folder of downloads: one folder within for each address at work, with the part that came so far, or the whole file.
 * A part of a file that the server names by a strong entity tag can be gone on with later.
 */
public final class Spool {
    private static final String PART = ".part";
    /** Beside a part: the entity tag and the length of the whole, in two lines. */
    private static final String WHOLE = ".whole";

    /** Bytes of a name that every file system takes. */
    private static final int NAME_BYTES = 200;

    private final Path folder;
    private final String owner;

    public Spool(Path folder) {
        this(folder, "");
    }

    private Spool(Path folder, String owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /** The same folder for one of several who may load the same address at the same time. */
    public Spool of(String name) {
        return new Spool(folder, name);
    }

    /** A step of work on the disk. */
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T onDisk(Work<T> work) {
        try {
            return work.run();
        } catch (IOException | UncheckedIOException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.OUTPUT_UNWRITABLE, folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * What a part is a part of.
     *
     * @param etag strong
     * @param length bytes
     */
    record Whole(String etag, long length) {}

    /** What came of an address so far. */
    final class Part {
        private final Path home;

        private Part(Path home) {
            this.home = home;
        }

        long length() {
            return onDisk(() -> Files.exists(file()) ? Files.size(file()) : 0);
        }

        /** What it is a part of, where that is known and some of it is here. */
        Optional<Whole> whole() {
            return onDisk(() -> {
                Path stated = home.resolve(WHOLE);
                if (!Files.exists(stated) || length() == 0) {
                    return Optional.<Whole>empty();
                }
                List<String> lines = Files.readAllLines(stated);
                return lines.size() == 2
                        ? Optional.of(new Whole(lines.get(0), Long.parseLong(lines.get(1))))
                        : Optional.<Whole>empty();
            });
        }

        /** Begins anew. */
        OutputStream begin(Optional<Whole> whole) {
            return onDisk(() -> {
                clear(home);
                Files.createDirectories(home);
                if (whole.isPresent()) {
                    Files.writeString(
                            home.resolve(WHOLE),
                            whole.get().etag() + "\n" + whole.get().length() + "\n");
                }
                return Files.newOutputStream(file());
            });
        }

        OutputStream goOn() {
            return onDisk(() -> Files.newOutputStream(file(), StandardOpenOption.APPEND));
        }

        void drop() {
            onDisk(() -> {
                clear(home);
                return home;
            });
        }

        /** The part is the whole: it gets its name. */
        Path finish(String name) {
            return onDisk(() -> {
                Files.deleteIfExists(home.resolve(WHOLE));
                return Files.move(file(), home.resolve(safe(name)), StandardCopyOption.ATOMIC_MOVE);
            });
        }

        private Path file() {
            return home.resolve(PART);
        }
    }

    /** What there is of a file, for a request that goes on with it. */
    public Part part(WebAddress address) {
        return new Part(folder.resolve(key(owner + "\n" + address)));
    }

    /** Writes a file. */
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** Makes a file of what was loaded from several addresses, the first of which is {@code address}. */
    public Path make(WebAddress address, String name, Writer writer) {
        return onDisk(() -> {
            Path home = folder.resolve(key(owner + "\n" + address + "\nmade"));
            clear(home);
            Files.createDirectories(home);
            Path file = home.resolve(safe(name));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writer.write(out);
            }
            return file;
        });
    }

    /** Removes a whole file that is no longer needed. */
    public void remove(Path file) {
        onDisk(() -> {
            clear(Optional.ofNullable(file.getParent()).orElseThrow());
            return file;
        });
    }

    /** Removes what nobody went on with since {@code time}. */
    public void removeOlderThan(Instant time) {
        onDisk(() -> {
            if (Files.isDirectory(folder)) {
                for (Path home : list(folder)) {
                    if (Files.getLastModifiedTime(home).toInstant().isBefore(time)) {
                        clear(home);
                    }
                }
            }
            return folder;
        });
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void clear(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            for (Path file : list(home)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(home);
        }
    }

    private static String key(String place) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** A name for a file in a folder of its own: without strokes, not hidden, not too long. */
    private static String safe(String name) {
        String plain = name.replaceAll("[/\\\\\\p{Cntrl}]", "_").strip().replaceFirst("^\\.+", "");
        String cut = plain;
        while (cut.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) { // the end tells the kind
            cut = cut.substring(cut.offsetByCodePoints(0, 1));
        }
        return cut.isEmpty() ? "index.html" : cut;
    }
}
