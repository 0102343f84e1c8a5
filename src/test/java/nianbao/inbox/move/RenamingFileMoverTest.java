package nianbao.inbox.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RenamingFileMoverTest {
    @TempDir
    private Path folder = Path.of("");

    private Path inbox = Path.of("");
    private Path done = Path.of("");
    private Path failed = Path.of("");
    private RenamingFileMover folders = new RenamingFileMover(inbox, done, failed);

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        done = folder.resolve("done");
        failed = folder.resolve("failed");
        folders = new RenamingFileMover(inbox, done, failed);
    }

    @Test
    void keepsFoldersAndNeverOverwrites() throws IOException {
        for (String content : List.of("one", "two", "three")) {
            write("town/a.pdf", content);
            folders.done(Path.of("town/a.pdf"));
        }
        assertThat(done.resolve("town/a.pdf")).hasContent("one");
        assertThat(done.resolve("town/a (2).pdf")).hasContent("two");
        assertThat(done.resolve("town/a (3).pdf")).hasContent("three");
        assertThat(files(inbox)).isEmpty();
    }

    @Test
    void putsTheReasonBesideTheFile() throws IOException {
        for (String content : List.of("one", "two")) {
            write("a.pdf", content);
            folders.failed(Path.of("a.pdf"), "why " + content);
        }
        assertThat(failed.resolve("a.pdf")).hasContent("one");
        assertThat(failed.resolve("a.pdf.reason.txt")).hasContent("why one");
        assertThat(failed.resolve("a (2).pdf")).hasContent("two");
        assertThat(failed.resolve("a (2).pdf.reason.txt")).hasContent("why two");
        assertThat(files(failed)).hasSize(4);
    }

    @Test
    void aReasonWhoseFileSomeoneTookStays() throws IOException {
        write("a.pdf", "one");
        folders.failed(Path.of("a.pdf"), "why one");
        Files.delete(failed.resolve("a.pdf"));
        write("a.pdf", "two");
        assertThat(folders.failed(Path.of("a.pdf"), "why two")).isEqualTo(failed.resolve("a (2).pdf"));
        assertThat(failed.resolve("a.pdf.reason.txt")).hasContent("why one");
    }

    @Test
    void goesOnWhereItWasCutOff() throws IOException {
        // killed after the name was reserved
        Files.createDirectories(done);
        Files.createFile(done.resolve("a.pdf"));
        write("a.pdf", "one");
        folders.done(Path.of("a.pdf"));
        assertThat(files(done)).containsExactly("a.pdf");
        assertThat(done.resolve("a.pdf")).hasContent("one");
        // killed after the reason was written
        Files.createDirectories(failed);
        Files.writeString(failed.resolve("b.pdf.reason.txt"), "why");
        Files.createFile(failed.resolve("b.pdf"));
        write("b.pdf", "two");
        folders.failed(Path.of("b.pdf"), "why");
        assertThat(files(failed)).containsExactly("b.pdf", "b.pdf.reason.txt");
        assertThat(failed.resolve("b.pdf")).hasContent("two");
    }

    @Test
    void bearsAnyName() throws IOException {
        List<String> names = List.of(
                "a\nb.pdf", "😀.pdf", "-rf *.pdf", " ", "a".repeat(255), "年".repeat(83) + ".pdf", "\"'`$(x).pdf");
        for (String name : names) {
            for (int i = 0; i < 2; i++) {
                write(name, name + i);
                folders.failed(Path.of(name), "why " + i);
            }
            assertThat(failed.resolve(name)).hasContent(name + "0");
        }
        assertThat(files(failed)).hasSize(names.size() * 4);
        assertThat(files(inbox)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void bearsNamesThatAreNoText() throws IOException {
        Path gbk = Path.of(URI.create(inbox.toUri() + "%C4%EA%B1%A8.pdf"));
        for (int i = 0; i < 2; i++) {
            Files.writeString(gbk, "content " + i);
            folders.done(inbox.relativize(gbk));
        }
        assertThat(done.resolve(inbox.relativize(gbk))).hasContent("content 0");
        assertThat(files(done)).hasSize(2);
    }

    @Test
    void aFileWhereAFolderIsNeededIsLeft() throws IOException {
        write("done/town", "a file");
        Files.createDirectories(done);
        Files.writeString(done.resolve("town"), "a file");
        write("town/a.pdf", "one");
        assertThat(folders.done(Path.of("town/a.pdf"))).isEqualTo(done.resolve("town (2)/a.pdf"));
        assertThat(done.resolve("town")).hasContent("a file");
    }

    @Test
    void saysWhereNothingCanBeMoved() throws IOException {
        Files.writeString(done, "a file where the folder should be");
        write("a.pdf", "one");
        assertThatThrownBy(() -> folders.done(Path.of("a.pdf"))).isInstanceOf(IOException.class);
        assertThatThrownBy(folders::probe).isInstanceOf(IOException.class);
        assertThat(inbox.resolve("a.pdf")).hasContent("one");
        Files.delete(done);
        folders.probe();
        assertThat(files(done)).isEmpty();
    }

    @Test
    void aFileThatVanishedLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> folders.done(Path.of("a.pdf"))).isInstanceOf(IOException.class);
        assertThat(files(done)).isEmpty();
    }

    @Test
    void copiesToAnotherFileSystemBeforeItGivesUpTheFirst() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeThat(Files.isWritable(memory)
                        && !Files.getAttribute(memory, "unix:dev").equals(Files.getAttribute(folder, "unix:dev")))
                .isTrue();
        Path elsewhere = Files.createTempDirectory(memory, "nianbao-test");
        try {
            RenamingFileMover far =
                    new RenamingFileMover(inbox, elsewhere.resolve("done"), elsewhere.resolve("failed"));
            write("town/a.pdf", "one");
            assertThat(far.done(Path.of("town/a.pdf"))).hasContent("one");
            write("town/a.pdf", "two");
            assertThat(far.done(Path.of("town/a.pdf")).getFileName()).hasToString("a (2).pdf");
            // killed after the copy was in place: the first is given up now
            write("town/a.pdf", "one");
            far.done(Path.of("town/a.pdf"));
            assertThat(files(elsewhere)).containsExactly("done/town/a (2).pdf", "done/town/a.pdf");
            write("b.pdf", "three");
            far.failed(Path.of("b.pdf"), "why");
            assertThat(elsewhere.resolve("failed/b.pdf.reason.txt")).hasContent("why");
            assertThat(files(inbox)).isEmpty();
        } finally {
            try (Stream<Path> all = Files.walk(elsewhere)) {
                for (Path path : all.sorted((one, two) -> two.compareTo(one)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
