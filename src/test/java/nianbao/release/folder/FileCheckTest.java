package nianbao.release.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.export.PanelStore;
import nianbao.release.ManifestJson;
import nianbao.release.ReleaseCounts;
import nianbao.release.ReleaseFiles;
import nianbao.release.ReleaseManifest;
import nianbao.release.Releases;
import nianbao.release.folder.RefusedRelease.Fault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases that somebody changed, by mistake or on purpose. */
class FileCheckTest {
    @TempDir
    private static Path made = Path.of("");

    private final Path release;

    FileCheckTest(@TempDir Path folder) throws IOException {
        release = Files.createDirectory(folder.resolve("release"));
        try (Stream<Path> files = Files.list(made.resolve("release"))) {
            for (Path file : files.toList()) {
                Files.copy(file, release.resolve(file.getFileName()));
            }
        }
    }

    @BeforeAll
    static void release() {
        try (PanelStore reports = new PanelStore(made).filled()) {
            Releases.of(reports.store(), made.resolve("release"));
        }
    }

    /** All that does not agree, as kind and file. */
    private List<String> problems() throws Exception {
        ReleaseFolder folder = ReleaseFolder.open(release);
        List<FileProblem> problems = new ArrayList<>(FileCheck.of(folder));
        problems.addAll(ReleasedTables.of(folder, figure -> true).problems());
        return problems.stream()
                .map(problem -> problem.kind().id() + " " + problem.name())
                .toList();
    }

    private void assertRefused(Fault fault) {
        assertThatThrownBy(this::problems)
                .isInstanceOfSatisfying(
                        RefusedRelease.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    @Test
    void nothingIsWrongWithWhatNobodyChanged() throws Exception {
        assertThat(problems()).isEmpty();
        assertThat(FileCheck.fingerprint(ReleaseFolder.open(release))).isPresent();
    }

    @Test
    void aChangedFileIsNamedWhetherItIsAsLongOrNot() throws Exception {
        Releases.change(release, ReleaseFiles.CODEBOOK, text -> text.replace("ogi-2021", "ogi-2022"));
        Releases.change(release, ReleaseFiles.IDENTITIES, text -> text + "\r\n");
        assertThat(problems()).containsExactly("hash codebook.csv", "size identities.csv");
    }

    @Test
    void missingFilesLinksAndStrangersAreNamed() throws Exception {
        Files.delete(release.resolve(ReleaseFiles.CROISSANT));
        Files.delete(release.resolve(ReleaseFiles.CODEBOOK));
        Files.createSymbolicLink(release.resolve(ReleaseFiles.CODEBOOK), Path.of(ReleaseFiles.README));
        Files.delete(release.resolve(ReleaseFiles.SUMS));
        Files.createDirectory(release.resolve(ReleaseFiles.SUMS));
        Files.writeString(release.resolve("run.sh"), "");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "missing croissant.json", "no-file codebook.csv", "no-file SHA256SUMS", "extra run.sh");
    }

    @Test
    void sumsAndDescriptorsMustSayWhatTheManifestSays() throws Exception {
        Releases.change(release, ReleaseFiles.CODEBOOK, text -> text.replace("ogi-2021", "ogi-2022"));
        Releases.seal(release);
        assertThat(problems()).containsExactly("other-hash datapackage.json", "other-hash croissant.json");
        Releases.change(release, ReleaseFiles.SUMS, text -> text.replaceFirst("[0-9a-f]{64}", "a".repeat(64)));
        assertThat(problems()).contains("other-hash SHA256SUMS");
    }

    @Test
    void countsAreThoseOfTheTablesAndTheReadmeSaysThem() throws Exception {
        Path path = release.resolve(ReleaseFiles.MANIFEST);
        ReleaseManifest was = ManifestJson.read(Files.readString(path));
        Files.writeString(
                path,
                ManifestJson.write(new ReleaseManifest(
                        was.name(),
                        was.date(),
                        was.note(),
                        was.by(),
                        was.program(),
                        was.reader(),
                        was.filters(),
                        was.desk(),
                        new ReleaseCounts(Map.of("accepted", 3L), was.counts().statuses(), 9, 0),
                        was.files())));
        Releases.seal(release);
        assertThat(problems())
                .containsExactly(
                        "text README.md",
                        "count release.json",
                        "count release.json",
                        "count release.json",
                        "count release.json");
    }

    @Test
    void rowsMustAgreeWithOneAnother() throws Exception {
        Releases.forge(
                release,
                ReleaseFiles.REPORTS,
                text -> text.replaceFirst("(ogi-20[0-9]{2}),([0-9]+),([0-9]+),", "$1,999,1,"));
        Releases.forge(release, ReleaseFiles.FIGURES, text -> text.replaceFirst("/reports/1/", "http://x/1/"));
        assertThat(problems()).containsOnly("row reports.csv", "row figures.csv");
    }

    @Test
    void aFolderWithoutAManifestIsNoRelease() throws Exception {
        Path manifest = release.resolve(ReleaseFiles.MANIFEST);
        Path elsewhere = Files.move(manifest, release.resolveSibling("manifest"));
        assertRefused(Fault.NO_MANIFEST);
        Files.createSymbolicLink(manifest, elsewhere);
        assertRefused(Fault.NO_MANIFEST);
        Files.delete(manifest);
        Files.writeString(manifest, "no JSON");
        assertRefused(Fault.MANIFEST_DAMAGED);
        try (RandomAccessFile huge = new RandomAccessFile(manifest.toFile(), "rw")) {
            huge.setLength(1L << 40);
        }
        assertRefused(Fault.MANIFEST_DAMAGED);
        assertThatThrownBy(() -> ReleaseFolder.open(manifest))
                .isInstanceOfSatisfying(
                        RefusedRelease.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.NO_FOLDER));
    }

    @ParameterizedTest
    @CsvSource({"figures.csv", "reports.csv", "checks.csv", "documents.csv", "corrections.csv"})
    void nothingIsDerivedWithoutATable(String table) throws IOException {
        Files.delete(release.resolve(table));
        assertRefused(Fault.TABLE_MISSING);
        Files.createSymbolicLink(release.resolve(table), Path.of(ReleaseFiles.README));
        assertRefused(Fault.TABLE_MISSING);
    }

    /** A table as somebody may have made it, by what stands in place of what. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figures.csv | report,field | field,report",
                "figures.csv | 2024123.456789 | 9e999999999",
                "figures.csv | ,50.5, | ,0x5,",
                "figures.csv | 1,requests.new.total | -1,requests.new.total",
                "figures.csv | 1,requests.new.total | 99,requests.new.total",
                "figures.csv | 1,requests.new.total | 2,requests.new.total",
                "checks.csv | 1,requests | 1,x,requests",
                "documents.csv | 1, | 7,",
                "corrections.csv | figure | \"figure",
            })
    void whatIsNoSuchTableIsRefused(String table, String stands, String instead) {
        Releases.change(release, table, text -> text.replace(stands, instead));
        assertRefused(Fault.TABLE_DAMAGED);
    }

    @Test
    void aTableOfOneEndlessRowIsRefused() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(release.resolve(ReleaseFiles.FIGURES).toFile(), "rw")) {
            huge.setLength(1L << 40);
        }
        assertRefused(Fault.TABLE_DAMAGED);
    }
}
