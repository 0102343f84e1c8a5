package nianbao.store.sql;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import nianbao.model.WorldFailure;
import nianbao.model.WorldFailure.Code;
import org.sqlite.SQLiteErrorCode;

/** What a database or disk said, as a failure with a code that tells what to do. */
public final class StoreFailure {
    private StoreFailure() {}

    public static WorldFailure of(SQLException e) {
        return new WorldFailure(code(e), String.valueOf(e.getMessage()), e);
    }

    /** Where the folder may not be written to, SQLite says no more than that it cannot open the file. */
    public static WorldFailure ofOpening(Path file, SQLException e) {
        Path folder = file.toAbsolutePath().resolveSibling(".");
        return Files.isDirectory(folder) && !Files.isWritable(folder)
                ? new WorldFailure(Code.STORE_READ_ONLY, file.toString(), e)
                : of(e);
    }

    public static WorldFailure of(String path, IOException e) {
        String said = String.valueOf(e.getMessage());
        String reason = e instanceof FileSystemException named && named.getReason() != null ? named.getReason() : said;
        String lower = reason.toLowerCase(Locale.ROOT);
        // Java has no type of its own for these; the words are those of errno on Linux, macOS and Windows
        boolean full = lower.contains("no space left")
                || lower.contains("quota exceeded")
                || lower.contains("not enough space");
        boolean locked = e instanceof AccessDeniedException || lower.contains("read-only file system");
        Code code = full ? Code.DISK_FULL : locked ? Code.STORE_READ_ONLY : Code.STORE_UNUSABLE;
        return new WorldFailure(code, said.contains(path) ? said : path + ": " + said, e);
    }

    /** SQLite keeps the kind of an error in the lowest eight bits of its code. */
    private static Code code(SQLException e) {
        int kind = e.getErrorCode() & 0xff;
        if (kind == SQLiteErrorCode.SQLITE_BUSY.code || kind == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Code.STORE_BUSY;
        } else if (kind == SQLiteErrorCode.SQLITE_FULL.code) {
            return Code.DISK_FULL;
        } else if (kind == SQLiteErrorCode.SQLITE_READONLY.code) {
            return Code.STORE_READ_ONLY;
        }
        return Code.STORE_UNUSABLE;
    }
}
