package nianbao.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Whoever is told that a disk is full must be told which. */
class StoreFailureTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, DISK_FULL, ''",
        "SQLITE_BUSY, STORE_BUSY, ''",
        "SQLITE_READONLY, STORE_READ_ONLY, ''",
        "SQLITE_IOERR, STORE_UNUSABLE, ': as SQLite says'"
    })
    void namesTheDatabase(SQLiteErrorCode said, Code code, String more) {
        Path file = folder.resolve("年报 1.db");
        EnvironmentException told = new SqliteDatabase(file).failure(new SQLiteException("as SQLite says", said));
        assertThat(told.code()).isEqualTo(code);
        assertThat(told).hasMessage(file + more);
    }

    @Test
    void namesTheFolderOfAFullDiskInNoLanguage() {
        EnvironmentException told = StoreFailure.of(
                "/srv/originals", new FileSystemException("/srv/originals/a", null, "No space left on device"));
        assertThat(told.code()).isEqualTo(Code.DISK_FULL);
        assertThat(told).hasMessage("/srv/originals");
    }
}
