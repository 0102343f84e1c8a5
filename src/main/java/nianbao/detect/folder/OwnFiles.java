package nianbao.detect.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files and folders that the program keeps itself: its database with all that stands beside it, originals, status files.
 * None of them is input. They are known by what the file system says that they are, so that no link, hard link, relative
 * path or letter case makes input of them.
 *
 * @param databases files of databases; what a database keeps beside its file is part of it
 * @param folders with all that is in them
 * @param files others
 */
public record OwnFiles(List<Path> databases, List<Path> folders, List<Path> files) {
    /** Nothing is kept. */
    public static final OwnFiles NONE = new OwnFiles(List.of(), List.of(), List.of());

    /** What stands behind the name of a database in the names of its files: SQLite's, locks, copies made before upgrades. */
    private static final Pattern BESIDE_DATABASE =
            Pattern.compile("(-wal|-shm|-journal|-mj\\p{XDigit}+|\\.[\\w-]*lock|\\..*\\.backup|\\.notices)?");

    private static final Pattern NOTHING = Pattern.compile("");

    public OwnFiles {
        databases = databases.stream().map(OwnFiles::absolute).toList();
        folders = folders.stream().map(OwnFiles::absolute).toList();
        files = files.stream().map(OwnFiles::absolute).toList();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** These and other files. */
    public OwnFiles with(List<Path> others) {
        List<Path> all = new ArrayList<>(files);
        all.addAll(others);
        return new OwnFiles(databases, folders, all);
    }

    /** Whether a file or folder is one of these, or lies in one. */
    public boolean contain(Path path) {
        return index().contains(path);
    }

    /** What they are now; good for one walk through folders. */
    public Index index() {
        return new Index(this);
    }

    /** By what the file system knows a file, whatever path leads to it; empty where there is none. */
    private static Optional<Object> key(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(key(path.toRealPath(), attributes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Object key(Path path, BasicFileAttributes attributes) {
        return Optional.ofNullable(attributes.fileKey()).orElse(path);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    /** These files, as they are at one moment. */
    public static final class Index {
        private final Set<Object> keys = new HashSet<>();
        private final Set<Path> databases = new HashSet<>();
        private final List<Path> folders;
        private final List<Path> files;

        private Index(OwnFiles own) {
            List.of(own.databases, own.folders, own.files)
                    .forEach(all -> all.forEach(path -> key(path).ifPresent(keys::add)));
            databases.addAll(own.databases);
            own.databases.forEach(database -> databases.add(real(database)));
            folders = own.folders;
            files = own.files;
        }

        /**
         * Whether what a walk through folders meets is one of these. What lies in one of the folders is not asked for by a
         * walk that does not go into them.
         */
        public boolean contains(Path path, BasicFileAttributes attributes) {
            return keys.contains(key(path, attributes))
                    || isByName(path)
                    || (Files.isSymbolicLink(path) && contains(path));
        }

        /** Whether a path leads to one of these, or into one. What is not there yet is where its folder is. */
        public boolean contains(Path path) {
            Path there = absolute(path);
            if (isByName(there) || folders.stream().anyMatch(there::startsWith)) {
                return true;
            }
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            for (Path at = real(there); at != null; at = at.getParent()) {
                if (key(at).filter(keys::contains).isPresent() || isByName(at)) {
                    return true;
                }
            }
            return false;
        }

        /** What came, or was replaced, since this was made. */
        private boolean isByName(Path path) {
            return databases.stream().anyMatch(own -> isBeside(own, path, BESIDE_DATABASE))
                    || files.stream().anyMatch(own -> isBeside(own, path, NOTHING));
        }

        /** Whether a path is the name of an own file with such an ending, in the same folder. */
        private static boolean isBeside(Path own, Path path, Pattern ending) {
            String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
            String start = String.valueOf(own.getFileName()).toLowerCase(Locale.ROOT);
            return name.startsWith(start)
                    && ending.matcher(name.substring(start.length())).matches()
                    && key(own.resolveSibling(".")).equals(key(absolute(path).resolveSibling(".")));
        }
    }
}
