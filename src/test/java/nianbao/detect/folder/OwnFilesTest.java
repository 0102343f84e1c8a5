package nianbao.detect.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private Path database = Path.of("");
    private OwnFiles own = OwnFiles.NONE;

    @BeforeEach
    void keep() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        database = Files.writeString(data.resolve("nianbao.db"), "SQLite");
        Files.createDirectories(data.resolve("originals/ab"));
        Files.writeString(data.resolve("originals/ab/cdef"), "report");
        own = new OwnFiles(
                List.of(database), List.of(data.resolve("originals")), List.of(folder.resolve("status.json")));
    }

    @Test
    void areTheDatabaseAndAllThatSqliteAndThisProgramKeepBesideIt() {
        for (String name : List.of(
                "nianbao.db",
                "nianbao.db-wal",
                "nianbao.db-shm",
                "nianbao.db-journal",
                "nianbao.db.harvest-lock",
                "nianbao.db.v3-20260102T030405Z.backup")) {
            assertThat(own.contain(database.resolveSibling(name))).as(name).isTrue();
        }
        for (String name : List.of("nianbao.db.pdf", "nianbao.db2", "anianbao.db", "report.pdf")) {
            assertThat(own.contain(database.resolveSibling(name))).as(name).isFalse();
        }
        assertThat(own.contain(folder.resolve("nianbao.db-wal"))).isFalse();
    }

    @Test
    void areFoundByEveryPathThatLeadsToThem() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));
        Path inner = Files.createSymbolicLink(folder.resolve("inner"), folder.resolve("data/originals/ab"));
        Path hard = Files.createLink(folder.resolve("report.pdf"), database);
        Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
        for (Path path : List.of(
                link.resolve("nianbao.db"),
                link.resolve("nianbao.db-wal"),
                link.resolve("originals"),
                link.resolve("originals/not-there-yet"),
                inner,
                inner.resolve("cdef"),
                hard,
                folder.resolve("data/../data/./originals/ab/cdef"),
                relative.resolve("data/nianbao.db"),
                relative.resolve("status.json"))) {
            assertThat(own.contain(path)).as(path.toString()).isTrue();
        }
        assertThat(own.contain(folder)).isFalse();
        assertThat(own.contain(folder.resolve("data"))).isFalse();
        assertThat(own.contain(folder.resolve("data/report.pdf"))).isFalse();
    }

    @Test
    void areFoundWhereTheDatabaseItselfIsNamedByALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("named.db"), database);
        OwnFiles linked = new OwnFiles(List.of(link), List.of(), List.of());
        assertThat(linked.contain(database)).isTrue();
        assertThat(linked.contain(database.resolveSibling("nianbao.db-wal"))).isTrue();
    }
}
