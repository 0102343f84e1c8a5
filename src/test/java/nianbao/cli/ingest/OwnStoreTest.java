package nianbao.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.cli.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program keeps itself is no input, however it lies to what it is told to read. */
class OwnStoreTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter err = new StringWriter();
    private Path database = Path.of("");

    @BeforeEach
    void keepAReport() throws IOException {
        database = folder.resolve("data/nianbao.db");
        Files.copy(Path.of("fixtures/word-docx/input.docx"), folder.resolve("a.docx"));
        assertThat(run("ingest", folder.resolve("a.docx").toString())).isZero();
    }

    @Test
    void aFolderIsReadWithoutTheStoreInIt() {
        assertThat(run("ingest", folder.toString())).isZero();
        assertThat(err.toString())
                .contains("skipped, a file of nianbao itself: " + database)
                .contains("skipped, a file of nianbao itself: " + folder.resolve("data/originals"));
    }

    @Test
    void whatIsNamedAndPartOfTheStoreIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));
        for (Path path : List.of(database, folder.resolve("data/originals"), link.resolve("originals"))) {
            assertThat(run("ingest", path.toString())).as(path.toString()).isEqualTo(2);
        }
        assertThat(err.toString()).contains("is part of the database");
    }

    @Test
    void aWatchMovesFilesAndNotTheStoreBesideThem() throws IOException {
        String status = folder.resolve("watch.json").toString();
        assertThat(watch(folder, "--status-file", status)).isZero();
        assertThat(folder.resolve("done/a.docx")).exists();
        assertThat(database).exists();
        assertThat(folder.resolve("data/originals")).isNotEmptyDirectory();
        assertThat(folder.resolve("watch.json")).exists();
        assertThat(folder.resolve("failed")).doesNotExist();
        assertThat(err.toString()).contains("WARN  skipped, a file of nianbao itself: data/nianbao.db");
    }

    @Test
    void aWatchOfTheStoreOrIntoItIsRefused() throws IOException {
        Path originals = folder.resolve("data/originals");
        Path link = Files.createSymbolicLink(folder.resolve("link"), originals);
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        assertThat(watch(originals)).isEqualTo(2);
        assertThat(watch(link)).isEqualTo(2);
        assertThat(watch(inbox, "--done", link.resolve("done").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("choose another folder");
    }

    @Test
    void aWatchWhoseFoldersAreOneBehindALinkIsRefused() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), inbox);
        assertThat(watch(inbox, "--done", link.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("must be two folders");
    }

    private int watch(Path inbox, String... more) {
        List<String> words = new ArrayList<>(List.of("watch", inbox.toString(), "--once", "--settle", "0"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--store", database.toString(), "--lang", "en"));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        err.append(run.err());
        return run.code();
    }
}
