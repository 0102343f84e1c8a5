package nianbao.store.sql;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import nianbao.model.DiskFailure;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;

/** What a database or disk said, as a failure with a code that tells what to do. */
public final class StoreFailure {
    /** Of these the code says all, and the words of the database nothing more. */
    private static final Set<Code> SAID_BY_CODE =
            Set.of(Code.STORE_BUSY, Code.STORE_READ_ONLY, Code.DISK_FULL, Code.STORE_LOST, Code.STORE_UNCERTAIN);

    private StoreFailure() {}

    /**
     * What went wrong with a database.
     *
     * @param database for people
     */
    static EnvironmentException of(String database, Code code, SQLException e) {
        return new EnvironmentException(
                code, SAID_BY_CODE.contains(code) ? database : database + ": " + e.getMessage(), e);
    }

    public static EnvironmentException of(String path, IOException e) {
        String said = String.valueOf(e.getMessage());
        boolean full = DiskFailure.isFull(e);
        boolean locked = e instanceof AccessDeniedException || DiskFailure.isReadOnly(e);
        Code code = full ? Code.DISK_FULL : locked ? Code.STORE_READ_ONLY : Code.STORE_UNUSABLE;
        String told = said.contains(path) ? said : path + ": " + said;
        return new EnvironmentException(code, full ? path : told, e);
    }

    /** The same failure; {@code connection}, which is of no use after it, is closed. */
    static EnvironmentException closing(Connection connection, EnvironmentException failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
