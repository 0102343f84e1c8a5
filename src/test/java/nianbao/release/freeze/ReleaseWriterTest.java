package nianbao.release.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.csv.CsvText;
import nianbao.export.PanelStore;
import nianbao.model.ReportRecord.Status;
import nianbao.release.ManifestJson;
import nianbao.release.ReleaseFiles;
import nianbao.release.ReleaseManifest;
import nianbao.release.Releases;
import nianbao.store.input.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseWriterTest {
    private final Path folder;
    private final PanelStore reports;

    ReleaseWriterTest(@TempDir Path folder) {
        this.folder = folder;
        this.reports = new PanelStore(folder).filled();
    }

    @AfterEach
    void close() {
        reports.close();
    }

    private static Map<String, String> files(Path release) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(release)) {
            for (Path file : all.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void theSameStoreGivesTheSameBytesButForTheDay() throws IOException {
        Map<String, String> one = files(Releases.of(reports.store(), folder.resolve("one")));
        Map<String, String> two = files(Releases.of(reports.store(), folder.resolve("two")));
        assertThat(two).isEqualTo(one);
        Map<String, String> later =
                files(Releases.of(reports.store(), folder.resolve("later"), Releases.DAY.plusDays(1)));
        assertThat(later.keySet().stream().filter(name -> !later.get(name).equals(one.get(name))))
                .containsExactlyInAnyOrder(ReleaseFiles.README, ReleaseFiles.MANIFEST, ReleaseFiles.SUMS);
        assertThat(later.get(ReleaseFiles.README).replace("2026-04-01", "2026-03-31"))
                .isEqualTo(one.get(ReleaseFiles.README));
    }

    @Test
    void theManifestCountsWhatIsThereAndNamesEachFile() throws IOException {
        Path release = Releases.of(reports.store(), folder.resolve("release"));
        ReleaseManifest manifest = ManifestJson.read(Files.readString(release.resolve(ReleaseFiles.MANIFEST)));
        assertThat(manifest.title()).isEqualTo("panel-2026-03-31");
        assertThat(manifest.by()).contains("王芳");
        assertThat(manifest.counts().reports()).isEqualTo(3);
        assertThat(manifest.counts().figures()).isEqualTo(reports.figures().size());
        assertThat(manifest.counts().of(Status.CORRECTED)).isEqualTo(1);
        assertThat(manifest.counts().certain())
                .isEqualTo(reports.figures().stream()
                        .filter(figure -> figure.value().status() != Status.REVIEW
                                && figure.value().status() != Status.MISSING)
                        .count());
        for (String line : Files.readAllLines(release.resolve(ReleaseFiles.SUMS))) {
            String[] sum = line.split("  ", 2);
            assertThat(Archive.sha256(release.resolve(sum[1]))).isEqualTo(sum[0]);
        }
        assertThat(Files.readAllLines(release.resolve(ReleaseFiles.SUMS)))
                .hasSize(files(release).size() - 1);
    }

    @Test
    void filesAndPeopleThatFiguresComeFromAreNamed() throws IOException {
        Path release = Releases.of(reports.store(), folder.resolve("release"));
        List<CsvText.Row> documents = CsvText.rows(Files.readString(release.resolve(ReleaseFiles.DOCUMENTS)));
        assertThat(documents).hasSize(4);
        assertThat(documents.get(0).cells()).startsWith("report", "sha256", "bytes");
        assertThat(documents.get(1).cells()).contains("6", "application/pdf");
        List<CsvText.Row> corrections = CsvText.rows(Files.readString(release.resolve(ReleaseFiles.CORRECTIONS)));
        assertThat(corrections).hasSize(2);
        assertThat(corrections.get(1).cells()).contains("figure", PanelStore.CORRECTED, "7", "somebody", "review");
    }

    @Test
    void nothingThatLiesThereIsTouchedAndNothingHalfIsLeft() throws IOException {
        Path release = Files.createDirectory(folder.resolve("release"));
        Path note = Files.writeString(release.resolve("note"), "mine");
        ReleaseWriter writer = new ReleaseWriter(
                reports.panel(),
                new ReleaseRequest("a", Releases.DAY, Optional.empty(), Optional.empty(), Map.of(), ""));
        assertThatThrownBy(() -> writer.write(release, written -> {})).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(note).hasContent("mine");
        assertThatThrownBy(() -> writer.write(folder.resolve("half"), written -> {
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName()))).noneMatch(name -> name.contains("half"));
        }
    }
}
