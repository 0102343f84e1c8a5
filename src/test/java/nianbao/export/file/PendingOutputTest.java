package nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nianbao.export.file.PendingOutput.Existing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingOutputTest {
    private final Path folder;
    private final Path target;

    PendingOutputTest(@TempDir Path folder) {
        this.folder = folder;
        this.target = folder.resolve("panel.csv");
    }

    @Test
    void aFileIsThereWholeOrNotAtAll() throws IOException {
        try (PendingOutput output = PendingOutput.file(target, Existing.STAYS)) {
            Files.writeString(output.path(), "half");
            assertThat(target).doesNotExist();
        }
        assertThat(folder).isEmptyDirectory();
        try (PendingOutput output = PendingOutput.file(target, Existing.STAYS)) {
            Files.writeString(output.path(), "whole");
            output.complete();
        }
        assertThat(target).hasContent("whole");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void whatIsThereStays() throws IOException {
        Files.writeString(target, "old");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> PendingOutput.file(target, Existing.STAYS));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> PendingOutput.folder(target, Existing.STAYS));
        assertThat(target).hasContent("old");
    }

    @Test
    void whatCameMeanwhileStaysToo() throws IOException {
        try (PendingOutput output = PendingOutput.file(target, Existing.STAYS)) {
            Files.writeString(output.path(), "new");
            Files.writeString(target, "of another");
            assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(output::complete);
        }
        assertThat(target).hasContent("of another");
    }

    @Test
    void whoSaysSoHasItReplaced() throws IOException {
        Files.writeString(target, "old");
        try (PendingOutput output = PendingOutput.file(target, Existing.REPLACED)) {
            Files.writeString(output.path(), "new");
            output.complete();
        }
        assertThat(target).hasContent("new");
        Path tables = Files.createDirectory(folder.resolve("package"));
        Files.writeString(tables.resolve("old.csv"), "old");
        try (PendingOutput output = PendingOutput.folder(tables, Existing.REPLACED)) {
            Files.writeString(output.path().resolve("new.csv"), "new");
            output.complete();
        }
        assertThat(tables).isDirectoryContaining("glob:**/new.csv").isDirectoryNotContaining("glob:**/old.csv");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("panel.csv", "package");
    }

    @Test
    void aFileNeverTakesThePlaceOfAFolder() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("package"));
        Files.writeString(tables.resolve("old.csv"), "old");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> PendingOutput.file(tables, Existing.REPLACED));
        assertThat(tables.resolve("old.csv")).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("package");
    }

    /** Writes, and never comes to an end. */
    static final class Endless {
        private Endless() {}

        @SuppressWarnings("resource") // nobody closes what is ended from outside
        public static void main(String[] paths) throws IOException, InterruptedException {
            PendingOutput output = PendingOutput.folder(Path.of(paths[0]), Existing.STAYS);
            Files.writeString(output.path().resolve("half.csv"), "half");
            System.out.println(output.path());
            Thread.sleep(60_000);
        }
    }

    @Test
    void aProgramThatIsAskedToEndLeavesNothingBehind() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        target.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(writer.inputReader(StandardCharsets.UTF_8).readLine()).contains(".part");
            assertThat(folder).isNotEmptyDirectory();
        } finally {
            writer.destroy();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderOfOtherThingsIsNeverReplaced() throws IOException {
        Path papers = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(papers.resolve("letter.docx"), "dear");
        assertThatExceptionOfType(DirectoryNotEmptyException.class)
                .isThrownBy(() -> PendingOutput.folder(papers, Existing.REPLACED));
        assertThat(papers.resolve("letter.docx")).hasContent("dear");
    }
}
