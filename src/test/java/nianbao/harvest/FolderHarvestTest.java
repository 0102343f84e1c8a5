package nianbao.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nianbao.harvest.page.ReportChoice;
import nianbao.model.RawName;
import nianbao.store.source.SourceAddress.CheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Folders, which may be mounted from elsewhere. */
class FolderHarvestTest extends HarvestRig {
    @Test
    void takesAFolderButNotWhatIsBeingWritten() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("mounted/乡镇"));
        write(reports.resolve("甲镇.pdf"), "甲镇", Duration.ofHours(1));
        write(reports.resolve("乙镇.pdf"), "乙镇", Duration.ZERO);
        write(reports.resolve("丙镇.pdf.part"), "丙镇", Duration.ofHours(1));
        write(reports.resolve("~$甲镇.docx"), "x", Duration.ofHours(1));
        Source source = new Source.Folder("share", ReportChoice.STANDARD, folder.resolve("mounted"));
        SourceResult first = runOne(source);
        assertThat(some(first.counts())).isEqualTo(Map.of(CheckResult.NEW, 1, CheckResult.FAILED, 1));
        time.sleep(Duration.ofMinutes(2));
        assertThat(some(runOne(source).counts())).isEqualTo(Map.of(CheckResult.UNCHANGED, 1, CheckResult.NEW, 1));
        write(reports.resolve("甲镇.pdf"), "甲镇\nagain", Duration.ofMinutes(30));
        Files.delete(reports.resolve("乙镇.pdf"));
        SourceResult third = runOne(source);
        assertThat(some(third.counts())).isEqualTo(Map.of(CheckResult.CHANGED, 1, CheckResult.GONE, 1));
        assertThat(third.gone()).hasSize(1);
    }

    private void write(Path file, String text, Duration age) throws IOException {
        Files.writeString(file, text);
        Instant then = time.instant().minus(age);
        Files.setLastModifiedTime(file, FileTime.from(then));
    }

    @Test
    void doesNotTakeWhatTheProgramKeepsItself() throws IOException {
        write(
                Files.createDirectories(folder.resolve("share/kept/originals")).resolve("甲镇.pdf"),
                "甲镇",
                Duration.ofHours(1));
        write(folder.resolve("share/乙镇.pdf"), "乙镇", Duration.ofHours(1));
        Files.createSymbolicLink(folder.resolve("share/link"), folder.resolve("share/kept/originals"));
        SourceResult all = runOne(new Source.Folder("all", ReportChoice.STANDARD, folder.resolve("share")));
        assertThat(some(all.counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
        SourceResult own = runOne(new Source.Folder("own", ReportChoice.STANDARD, folder.resolve("share/link")));
        assertThat(reasons(own)).singleElement().asString().contains("nianbao itself");
    }

    @Test
    void aFileThatWasNeverTakenIsNotGone() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("mounted"));
        write(reports.resolve("甲镇.pdf"), "甲镇", Duration.ofHours(1));
        write(reports.resolve("乙镇.pdf"), "乙镇", Duration.ofHours(1));
        looking = any -> reports.resolve("乙镇.pdf").toFile().delete();
        SourceResult result = runOne(new Source.Folder("share", ReportChoice.STANDARD, reports));
        assertThat(some(result.counts())).isEqualTo(Map.of(CheckResult.NEW, 1, CheckResult.FAILED, 1));
    }

    @Test
    void aFolderThatIsNotMountedLosesNothing() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("mounted"));
        write(reports.resolve("甲镇.pdf"), "甲镇", Duration.ofHours(1));
        Source source = new Source.Folder("share", ReportChoice.STANDARD, reports);
        runOne(source);
        Files.delete(reports.resolve("甲镇.pdf"));
        SourceResult empty = runOne(source);
        assertThat(reasons(empty)).singleElement().asString().contains("may not be mounted");
        assertThat(empty.gone()).isEmpty();
        Files.delete(reports);
        assertThat(reasons(runOne(source))).singleElement().asString().contains("cannot be read");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takesAFileWhateverBytesItsNameHas() throws Exception {
        Path file = RawName.write(folder.resolve("mounted"), "2024\\261\\250.pdf", "甲镇");
        Files.setLastModifiedTime(file, FileTime.from(time.instant().minus(Duration.ofHours(1))));
        Source source = new Source.Folder("share", ReportChoice.STANDARD, folder.resolve("mounted"));
        assertThat(some(runOne(source).counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
        assertThat(some(runOne(source).counts())).isEqualTo(Map.of(CheckResult.UNCHANGED, 1));
    }
}
