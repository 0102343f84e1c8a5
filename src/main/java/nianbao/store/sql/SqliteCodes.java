package nianbao.store.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What errors of SQLite are to the program. */
final class SqliteCodes {
    private SqliteCodes() {}

    /** What the database in a file said, as a failure. */
    static EnvironmentException failure(Path file, SQLException e) {
        return StoreFailure.of(file.toString(), code(e), e);
    }

    /** SQLite keeps the kind in the lowest eight bits of its code. */
    static Code code(SQLException e) {
        int kind = e.getErrorCode() & 0xff;
        if (kind == SQLiteErrorCode.SQLITE_BUSY.code || kind == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Code.STORE_BUSY;
        } else if (kind == SQLiteErrorCode.SQLITE_FULL.code || isFullForLocks(e)) {
            return Code.DISK_FULL;
        } else if (kind == SQLiteErrorCode.SQLITE_READONLY.code) {
            return Code.STORE_READ_ONLY;
        } else if (kind == SQLiteErrorCode.SQLITE_CORRUPT.code || kind == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Code.STORE_DAMAGED;
        }
        return Code.STORE_UNUSABLE;
    }

    /** No room for the file beside the database in which processes tell each other what they lock. */
    private static boolean isFullForLocks(SQLException e) {
        return e instanceof SQLiteException named && named.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
    }
}
