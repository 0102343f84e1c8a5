package nianbao.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nianbao.export.Panel;
import nianbao.export.PanelStore;
import nianbao.release.freeze.ReleaseRequest;
import nianbao.release.freeze.ReleaseWriter;
import nianbao.store.ReportStore;
import nianbao.store.input.Archive;

/** Makes releases, and changes them as somebody would who knows how. */
public final class Releases {
    public static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private Releases() {}

    /** Releases all that a store has into a folder that is not there. */
    public static Path of(ReportStore store, Path folder) {
        return of(store, folder, DAY);
    }

    public static Path of(ReportStore store, Path folder, LocalDate day) {
        ReleaseRequest request = new ReleaseRequest("panel", day, Optional.of("why"), Optional.of("王芳"), Map.of(), "");
        try {
            new ReleaseWriter(new Panel(store, PanelStore.ALL), request).write(folder, reports -> {});
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file, and nothing else. */
    public static void change(Path release, String name, UnaryOperator<String> change) {
        try {
            String text = Files.readString(release.resolve(name));
            String changed = change.apply(text);
            if (changed.equals(text)) {
                throw new IllegalStateException("nothing changes in " + name);
            }
            Files.writeString(release.resolve(name), changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file, and all hashes that tell of it. */
    public static void forge(Path release, String name, UnaryOperator<String> change) {
        try {
            String before = Archive.sha256(release.resolve(name));
            change(release, name, change);
            String after = Archive.sha256(release.resolve(name));
            for (String descriptor : List.of(ReleaseFiles.DATA_PACKAGE, ReleaseFiles.CROISSANT)) {
                String text = Files.readString(release.resolve(descriptor));
                Files.writeString(release.resolve(descriptor), text.replace(before, after));
            }
            seal(release);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the manifest and the sums say what lies there. */
    public static void seal(Path release) throws IOException {
        Path path = release.resolve(ReleaseFiles.MANIFEST);
        ReleaseManifest manifest = ManifestJson.read(Files.readString(path));
        List<ReleasedFile> files = new ArrayList<>();
        for (ReleasedFile file : manifest.files()) {
            Path there = release.resolve(file.name());
            files.add(new ReleasedFile(file.name(), Files.size(there), Archive.sha256(there)));
        }
        Files.writeString(path, ManifestJson.write(manifest.of(files)));
        files.add(new ReleasedFile(ReleaseFiles.MANIFEST, Files.size(path), Archive.sha256(path)));
        Files.writeString(release.resolve(ReleaseFiles.SUMS), ReleaseFiles.sums(files));
    }
}
