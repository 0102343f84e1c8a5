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
import nianbao.detect.Litter;
import nianbao.detect.Unfinished;
import org.jspecify.annotations.Nullable;

/** Finds the files of the inbox that someone means: none that is hidden, litter or unfinished by its name. */
final class InboxFolder {
    /** Files kept in mind, some 300 bytes each; of more, the oldest, and the rest when those are gone. */
    static final int KEPT = 50_000;
    /** Folders in folders that are looked into; each costs an open file while it is. */
    private static final int DEPTH = 64;
    /** Strange things that are told of; more are as strange. */
    private static final int STRANGE = 1000;

    private final Path inbox;
    private final Set<Path> closed;
    private final int kept;

    /** @param closed folders that are not looked into */
    InboxFolder(Path inbox, Set<Path> closed, int kept) {
        this.inbox = inbox;
        this.closed = Set.copyOf(closed);
        this.kept = kept;
    }

    /** @throws IOException where the inbox itself cannot be looked into */
    Look look() throws IOException {
        Path root = inbox.toRealPath();
        Visitor visitor = new Visitor(root);
        Files.walkFileTree(root, Set.of(), DEPTH, visitor);
        return new Look(List.copyOf(visitor.oldest), visitor.files, visitor.strange);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Set<Path> skipped;
        private final TreeSet<Sighting> oldest = new TreeSet<>(Sighting.OLDEST_FIRST);
        private final Map<Path, Look.Strange> strange = new HashMap<>();
        private long files;

        Visitor(Path root) throws IOException {
            this.root = root;
            this.skipped = real(closed);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean left = !folder.equals(root) && (isHidden(folder) || skipped.contains(folder));
            return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file) || isLeftAlone(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
                add(Sighting.of(root.relativize(file), attributes));
            } else if (!skipped.contains(file)) {
                Look.Strange why = attributes.isSymbolicLink()
                        ? Look.Strange.LINK
                        : attributes.isDirectory() ? Look.Strange.DEEP : Look.Strange.SPECIAL;
                addStrange(file, why);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
            if (file.equals(root)) {
                throw cause;
            }
            // what vanished meanwhile is not strange
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                addStrange(file, Look.Strange.CLOSED);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) throws IOException {
            if (cause != null && folder.equals(root)) {
                throw cause;
            }
            if (cause != null) {
                addStrange(folder, Look.Strange.CLOSED);
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(Sighting file) {
            files++;
            oldest.add(file);
            if (oldest.size() > kept) {
                oldest.pollLast();
            }
        }

        private void addStrange(Path path, Look.Strange why) {
            if (strange.size() < STRANGE) {
                strange.put(root.relativize(path), why);
            }
        }

        private boolean isLeftAlone(Path file) {
            String name = String.valueOf(file.getFileName());
            return Unfinished.is(name)
                    || name.endsWith(FileName.REASON)
                    || Litter.is(root.relativize(file).toString());
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
