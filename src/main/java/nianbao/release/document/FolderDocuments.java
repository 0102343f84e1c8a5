package nianbao.release.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.release.folder.ReleasedDocument;
import nianbao.store.input.Archive;

/**
 * Files in a folder and all below it, under whatever names, as whoever was given originals without a database has them. All of
 * them are hashed when the first is looked for, but for those in an archive of originals, whose names are their hashes.
 */
public final class FolderDocuments implements DocumentFinder {
    private static final int HASH = 64;

    private final Path folder;
    private final Archive archive;
    private Optional<Map<String, Path>> byHash = Optional.empty();

    public FolderDocuments(Path folder) {
        this.folder = folder;
        this.archive = Archive.of(folder);
    }

    @Override
    public Found find(ReleasedDocument document) {
        Optional<Path> itself = find(document.sha256());
        if (itself.isPresent()) {
            return new There(itself.get(), Optional.empty());
        }
        Optional<Path> container = document.container()
                .filter(sha256 -> sha256.length() == HASH && sha256.matches("[0-9a-f]+"))
                .flatMap(this::find);
        if (container.isPresent()) {
            return new There(container.get(), Optional.of(document.sha256()));
        }
        Path kept = archive.path(document.sha256());
        return Files.isRegularFile(kept) ? new Changed(kept) : new Gone(Optional.empty());
    }

    private Optional<Path> find(String sha256) {
        return archive.isSound(sha256) ? Optional.of(archive.path(sha256)) : Optional.ofNullable(all().get(sha256));
    }

    private synchronized Map<String, Path> all() {
        Map<String, Path> all = byHash.orElseGet(this::hashed);
        byHash = Optional.of(all);
        return all;
    }

    private Map<String, Path> hashed() {
        Map<String, Path> hashes = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> regular = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : regular) {
                hash(file).ifPresent(sha256 -> hashes.putIfAbsent(sha256, file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    /** Empty where the file cannot be read: then it is as if it were not there. */
    private static Optional<String> hash(Path file) {
        try {
            return Optional.of(Archive.sha256(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
