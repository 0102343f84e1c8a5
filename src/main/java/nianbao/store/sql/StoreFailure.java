package nianbao.store.sql;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;

/** What a database or disk said, as a failure with a code that tells what to do. */
public final class StoreFailure {
    private StoreFailure() {}

    public static EnvironmentException of(SQLException e) {
        return new EnvironmentException(SqliteDatabase.code(e), String.valueOf(e.getMessage()), e);
    }

    public static EnvironmentException of(String path, IOException e) {
        String said = String.valueOf(e.getMessage());
        String reason = e instanceof FileSystemException named && named.getReason() != null ? named.getReason() : said;
        String lower = reason.toLowerCase(Locale.ROOT);
        // Java has no type of its own for these; the words are those of errno on Linux, macOS and Windows
        boolean full = lower.contains("no space left")
                || lower.contains("quota exceeded")
                || lower.contains("not enough space");
        boolean locked = e instanceof AccessDeniedException || lower.contains("read-only file system");
        Code code = full ? Code.DISK_FULL : locked ? Code.STORE_READ_ONLY : Code.STORE_UNUSABLE;
        return new EnvironmentException(code, said.contains(path) ? said : path + ": " + said, e);
    }
}
