package nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void aFolderOfOtherThingsIsNeverReplaced() throws IOException {
        Path papers = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(papers.resolve("letter.docx"), "dear");
        assertThatExceptionOfType(DirectoryNotEmptyException.class)
                .isThrownBy(() -> PendingOutput.folder(papers, Existing.REPLACED));
        assertThat(papers.resolve("letter.docx")).hasContent("dear");
    }
}
