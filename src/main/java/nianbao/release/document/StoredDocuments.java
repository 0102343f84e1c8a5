package nianbao.release.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nianbao.model.FileAddress;
import nianbao.release.folder.ReleasedDocument;
import nianbao.store.ReportStore;
import nianbao.store.input.Archive;
import nianbao.store.input.Original;

/** Files that a store knows: in its archive, or where they were when they came. */
public final class StoredDocuments implements DocumentFinder {
    private static final String MEMBER = "!/";

    private final ReportStore store;

    public StoredDocuments(ReportStore store) {
        this.store = store;
    }

    @Override
    public Found find(ReleasedDocument document) {
        return store.read(tables -> tables.originals().find(document.sha256()))
                .map(this::find)
                .orElseGet(() -> new Gone(Optional.empty()));
    }

    private Found find(Original original) {
        boolean isMember = original.path().contains(MEMBER);
        Path path = path(original);
        if (!Files.isRegularFile(path)) {
            return new Gone(Optional.of(path));
        }
        String kept = isMember ? original.container().orElse(original.sha256()) : original.sha256();
        return isOf(path, kept)
                ? new There(path, isMember ? Optional.of(original.sha256()) : Optional.empty())
                : new Changed(path);
    }

    private Path path(Original original) {
        if (original.archived()) {
            return store.archive().path(original.container().orElse(original.sha256()));
        }
        int member = original.path().indexOf(MEMBER);
        return FileAddress.path(member < 0 ? original.path() : original.path().substring(0, member));
    }

    /** Whether a file has this hash. One that cannot be read has none. */
    static boolean isOf(Path path, String sha256) {
        try {
            return Archive.sha256(path).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }
}
