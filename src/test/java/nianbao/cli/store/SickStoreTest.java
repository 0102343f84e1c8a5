package nianbao.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import nianbao.cli.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a store whose file is damaged, or that nobody may write to. */
class SickStoreTest {
    private static final String NAME = "岚皋县民主镇人民政府/2024";
    /** Bytes of a page of the database. */
    private static final int PAGE = 4096;

    @TempDir
    private Path folder = Path.of("");

    private Path database = Path.of("");

    @BeforeEach
    void keepAReport() {
        database = folder.resolve("nianbao.db");
        assertThat(run("ingest", "fixtures/inbox/minzhu-2024.pdf").code()).isZero();
    }

    @Test
    void aDamagedPageIsToldByPlainStatus() throws IOException {
        damage(Files.size(database) - PAGE);
        CommandRun status = run("status");
        assertThat(status.code()).isEqualTo(4);
        assertThat(status.out())
                .contains("! the database is damaged: ")
                .contains("restore a backup")
                .doesNotContain("the database is consistent");
        assertThat(run("status", "--check").code()).isEqualTo(4);
    }

    @Test
    void whatIsNoDatabaseAnyMoreIsToldToo() throws IOException {
        damage(0);
        CommandRun status = run("status", "--json");
        assertThat(status.code()).isEqualTo(4);
        JsonNode told = new ObjectMapper().readTree(status.out());
        assertThat(told.get("sound").asBoolean()).isFalse();
        assertThat(told.get("damage")).isNotEmpty();
        assertThat(told.get("account").isNull()).isTrue();
        CommandRun diff = run("diff", NAME);
        assertThat(diff.code()).isEqualTo(3);
        assertThat(diff.err()).contains("The database is damaged").contains("restore a backup");
    }

    @Test
    void aStoreBesideWhichNothingCanBeMadeIsLookedAt() throws IOException {
        Files.createDirectory(folder.resolve("nianbao.db-shm")); // as a folder without rights, for any user
        assertThat(run("status").out()).contains("files seen: 1").contains("the database is consistent");
        assertThat(run("diff", NAME).out()).contains("no figure differs");
        assertThat(run("bodies").out()).contains("names that may be one body: 0");
        assertThat(run("sources").code()).isZero();
        assertThat(run("backup", folder.resolve("copy.db").toString()).code()).isZero();
        assertThat(run("correct", NAME, "requests.new.total", "1", "--by", "me").code())
                .isEqualTo(3);
    }

    @Test
    void whatWasFinishedBeforeAFailureIsListed() throws IOException {
        Path originals = folder.resolve("originals");
        Files.move(originals, folder.resolve("elsewhere"));
        Files.writeString(originals, "no folder");
        CommandRun ingest =
                run("ingest", "--jobs", "1", "fixtures/inbox/minzhu-2024.pdf", "fixtures/word-docx/input.docx");
        assertThat(ingest.code()).isEqualTo(3);
        assertThat(ingest.out()).contains("minzhu-2024.pdf");
    }

    @Test
    void aBackupIsAStoreAndOverwritesNothing() throws IOException {
        Path copy = folder.resolve("copy.db");
        assertThat(run("backup", copy.toString()).out())
                .contains("backup: " + copy)
                .contains(folder.resolve("originals").toString());
        CommandRun again = run("backup", copy.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("never overwrites a file");
        Files.move(copy, database, StandardCopyOption.REPLACE_EXISTING);
        assertThat(run("status", "--check").out()).contains("files seen: 1").contains("the database is consistent");
    }

    @Test
    void aBackupIntoAFolderIsNamedByItsTime() throws IOException {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        assertThat(run("backup", backups.toString()).code()).isZero();
        assertThat(backups)
                .isDirectoryContaining(path -> path.getFileName().toString().matches("nianbao-\\d{8}-\\d{6}\\.db"));
    }

    @Test
    void anAddressOfAKindThatIsNotKnownIsRefused() {
        CommandRun status = run("status", "--store", "mysql://localhost/nianbao");
        assertThat(status.code()).isEqualTo(2);
        assertThat(status.err()).contains("no kind of database is known for this address");
        CommandRun nearly = run("status", "--store", "postgresql://localhost/nianbao");
        assertThat(nearly.code()).isEqualTo(2);
        assertThat(nearly.err()).contains("it is written jdbc:postgresql://HOST:PORT/NAME");
    }

    private void damage(long place) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            file.seek(place);
            file.write(new byte[PAGE]);
        }
    }

    private CommandRun run(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--lang", "en"));
        if (!line.contains("--store")) {
            line.addAll(List.of("--store", database.toString()));
        }
        return CommandRun.of(line.toArray(String[]::new));
    }
}
