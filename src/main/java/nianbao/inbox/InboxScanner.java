package nianbao.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nianbao.detect.folder.OwnFiles;
import nianbao.detect.folder.SystemFiles;
import nianbao.detect.folder.UnfinishedFiles;
import nianbao.inbox.move.FileName;
import org.jspecify.annotations.Nullable;

/** Finds the files of the inbox that someone means: none that is hidden, a system file or unfinished by its name. */
final class InboxScanner {
    /** Files kept in mind, some 300 bytes each; of more, the oldest, and the rest when those are gone. */
    static final int KEPT = 50_000;
    /** Folders in folders that are looked into; each costs an open file while it is. */
    private static final int DEPTH = 64;
    /** Skipped entries that are reported; of more, nobody reads. */
    private static final int SKIPPED = 1000;

    private final Path inbox;
    private final Set<Path> closed;
    private final OwnFiles own;
    private final int kept;

    /**
     * @param closed folders that are not looked into
     * @param own files that are not taken
     */
    InboxScanner(Path inbox, Set<Path> closed, OwnFiles own, int kept) {
        this.inbox = inbox;
        this.closed = Set.copyOf(closed);
        this.own = own;
        this.kept = kept;
    }

    /** @throws IOException where the inbox itself cannot be looked into */
    DirectorySnapshot scan() throws IOException {
        Path root = inbox.toRealPath();
        Visitor visitor = new Visitor(root);
        Files.walkFileTree(root, Set.of(), DEPTH, visitor);
        return new DirectorySnapshot(List.copyOf(visitor.oldest), visitor.files, visitor.skipped);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Set<Path> excluded;
        private final OwnFiles.Index ownNow = own.index();
        private final TreeSet<FileSnapshot> oldest = new TreeSet<>(FileSnapshot.OLDEST_FIRST);
        private final Map<Path, DirectorySnapshot.SkipReason> skipped = new HashMap<>();
        private long files;

        Visitor(Path root) throws IOException {
            this.root = root;
            this.excluded = real(closed);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            boolean isOwn = ownNow.contains(folder, attributes);
            if (isOwn) {
                addSkipped(folder, DirectorySnapshot.SkipReason.OWN);
            }
            return isOwn || isHidden(folder) || excluded.contains(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file) || isLeftAlone(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (ownNow.contains(file, attributes)) {
                addSkipped(file, DirectorySnapshot.SkipReason.OWN);
            } else if (attributes.isRegularFile()) {
                add(FileSnapshot.of(root.relativize(file), attributes));
            } else if (!excluded.contains(file)) {
                DirectorySnapshot.SkipReason why = attributes.isSymbolicLink()
                        ? DirectorySnapshot.SkipReason.LINK
                        : attributes.isDirectory()
                                ? DirectorySnapshot.SkipReason.DEEP
                                : DirectorySnapshot.SkipReason.SPECIAL;
                addSkipped(file, why);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
            if (file.equals(root)) {
                throw cause;
            }
            // what vanished meanwhile is not reported
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                addSkipped(file, DirectorySnapshot.SkipReason.CLOSED);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) throws IOException {
            if (cause != null && folder.equals(root)) {
                throw cause;
            }
            if (cause != null) {
                addSkipped(folder, DirectorySnapshot.SkipReason.CLOSED);
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(FileSnapshot file) {
            files++;
            oldest.add(file);
            if (oldest.size() > kept) {
                oldest.pollLast();
            }
        }

        private void addSkipped(Path path, DirectorySnapshot.SkipReason why) {
            if (skipped.size() < SKIPPED) {
                skipped.put(root.relativize(path), why);
            }
        }

        private boolean isLeftAlone(Path file) {
            String name = String.valueOf(file.getFileName());
            return UnfinishedFiles.is(name)
                    || name.endsWith(FileName.REASON)
                    || SystemFiles.is(root.relativize(file).toString());
        }

        private static boolean isHidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }

        /** As they are met on the way through folders, whatever links lead to them. */
        private static Set<Path> real(Set<Path> folders) throws IOException {
            Set<Path> real = new HashSet<>();
            for (Path folder : folders) {
                real.add(folder);
                if (Files.isDirectory(folder)) {
                    real.add(folder.toRealPath());
                }
            }
            return real;
        }
    }
}
