package nianbao.ingest;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nianbao.detect.folder.NaturalOrder;
import nianbao.detect.folder.OwnFiles;
import nianbao.detect.folder.SystemFiles;

/**
 * The files under given paths, each once: those of a folder in the natural order of their names, hidden and own ones left
 * out.
 */
final class FileFinder {
    private final OwnFiles.Index own;
    private final Consumer<Path> leftOut;

    /**
     * @param own which are no input
     * @param leftOut told of those of them that are met
     */
    FileFinder(OwnFiles own, Consumer<Path> leftOut) {
        this.own = own.index();
        this.leftOut = leftOut;
    }

    /** What is given by name is kept, whether it exists or not: it is to be told of. */
    List<Path> find(List<Path> paths) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            if (own.contains(path)) {
                leftOut.accept(path);
            } else if (Files.isDirectory(path)) {
                files.addAll(under(path));
            } else {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    private List<Path> under(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Collector(folder, files));
        NaturalOrder order = new NaturalOrder();
        files.sort((one, two) -> order.compare(one.toString(), two.toString()));
        return files;
    }

    /** Collects files; what cannot be looked into is a file that cannot be read. */
    private final class Collector extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final List<Path> files;

        Collector(Path folder, List<Path> files) {
            this.folder = folder;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
            if (sub.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            return isHidden(sub) || isOwn(sub, attributes) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && !SystemFiles.is(file.toString()) && !isOwn(file, attributes)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }

        private boolean isOwn(Path path, BasicFileAttributes attributes) {
            boolean isOwn = own.contains(path, attributes);
            if (isOwn) {
                leftOut.accept(path);
            }
            return isOwn;
        }

        private static boolean isHidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
