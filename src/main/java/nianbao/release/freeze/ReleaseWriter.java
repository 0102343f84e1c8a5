package nianbao.release.freeze;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import nianbao.correct.codebook.Codebook;
import nianbao.export.Doubtful;
import nianbao.export.Panel;
import nianbao.export.bundle.DataPackage;
import nianbao.export.file.PendingOutput;
import nianbao.export.file.PendingOutput.Existing;
import nianbao.export.table.DeskLinks;
import nianbao.release.CorrectionColumn;
import nianbao.release.DocumentColumn;
import nianbao.release.ManifestJson;
import nianbao.release.ReadmeText;
import nianbao.release.ReleaseFiles;
import nianbao.release.ReleaseManifest;
import nianbao.release.ReleasedFile;
import nianbao.release.freeze.FrozenPanel.ReadFile;
import nianbao.report.form.file.FormCatalog;
import nianbao.store.Tables;
import nianbao.store.input.Archive;
import nianbao.words.Program;
import org.jspecify.annotations.Nullable;

/** Writes a panel as a release: a folder that is there whole, or not at all, and is never written over. */
public final class ReleaseWriter {
    private final FormCatalog catalog = FormCatalog.load();
    private final Panel panel;
    private final ReleaseRequest request;

    public ReleaseWriter(Panel panel, ReleaseRequest request) {
        this.panel = panel;
        this.request = request;
    }

    /** What was written: the manifest, and the hash of the sums by which the whole can be cited. */
    public record Written(ReleaseManifest manifest, String fingerprint) {}

    /**
     * Writes the folder.
     *
     * @param progress is told how many reports are written
     * @throws FileAlreadyExistsException where anything lies there
     */
    public Written write(Path target, LongConsumer progress) throws IOException {
        try (PendingOutput pending = PendingOutput.folder(target, Existing.STAYS)) {
            Written written = fill(pending.path(), progress);
            pending.complete();
            return written;
        }
    }

    private Written fill(Path folder, LongConsumer progress) throws IOException {
        ReleaseManifest manifest = tables(folder, progress);
        Files.writeString(folder.resolve(ReleaseFiles.README), ReadmeText.of(manifest));
        List<ReleasedFile> files = new ArrayList<>();
        for (String name : ReleaseFiles.LISTED) {
            files.add(file(folder, name));
        }
        ReleaseManifest whole = manifest.of(files);
        Files.writeString(folder.resolve(ReleaseFiles.MANIFEST), ManifestJson.write(whole));
        files.add(file(folder, ReleaseFiles.MANIFEST));
        Files.writeString(folder.resolve(ReleaseFiles.SUMS), ReleaseFiles.sums(files));
        return new Written(whole, Archive.sha256(folder.resolve(ReleaseFiles.SUMS)));
    }

    private static ReleasedFile file(Path folder, String name) throws IOException {
        Path path = folder.resolve(name);
        return new ReleasedFile(name, Files.size(path), Archive.sha256(path));
    }

    /** Writes all tables as of one moment. */
    private ReleaseManifest tables(Path folder, LongConsumer progress) throws IOException {
        try (DataPackage bundle = new DataPackage(
                catalog, new Codebook(catalog), Doubtful.APART, new DeskLinks(request.desk()), folder)) {
            FrozenPanel frozen = new FrozenPanel(bundle);
            List<@Nullable Object[]> corrections = new ArrayList<>();
            panel.write(frozen, progress, tables -> {
                try {
                    provenance(tables, bundle, frozen.files(), corrections);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return new ReleaseManifest(
                    request.name(),
                    request.date(),
                    request.note(),
                    request.by(),
                    Program.version(),
                    Program.reader().version(),
                    request.filters(),
                    request.desk(),
                    frozen.counts(corrections.size()),
                    List.of());
        }
    }

    private static void provenance(
            Tables tables, DataPackage bundle, List<ReadFile> files, List<@Nullable Object[]> corrections)
            throws IOException {
        Provenance provenance = new Provenance(tables);
        List<@Nullable Object[]> documents = new ArrayList<>();
        for (ReadFile file : files) {
            documents.add(provenance.document(file));
            corrections.addAll(provenance.corrections(file.report()));
        }
        bundle.add("documents", DocumentColumn.columns(), List.of("report"), documents);
        bundle.add("corrections", CorrectionColumn.columns(), List.of("sha256", "kind", "field"), corrections);
    }
}
