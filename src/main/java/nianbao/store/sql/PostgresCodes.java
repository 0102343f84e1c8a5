package nianbao.store.sql;

import java.sql.SQLException;
import java.util.Map;
import nianbao.model.EnvironmentException.Code;

/** What errors of PostgreSQL are to the program, by their states: appendix A of its manual. */
final class PostgresCodes {
    private static final Map<String, Code> STATES = Map.ofEntries(
            Map.entry("08001", Code.STORE_UNREACHABLE), // nobody answers
            Map.entry("08004", Code.STORE_UNREACHABLE),
            Map.entry("57P03", Code.STORE_UNREACHABLE), // it starts or stops
            Map.entry("53300", Code.STORE_UNREACHABLE), // it has no connection left
            Map.entry("08000", Code.STORE_LOST),
            Map.entry("08003", Code.STORE_LOST),
            Map.entry("08006", Code.STORE_LOST),
            Map.entry("57P01", Code.STORE_LOST), // it was stopped, or the connection ended by a person
            Map.entry("57P02", Code.STORE_LOST),
            Map.entry("57P05", Code.STORE_LOST),
            Map.entry("25P03", Code.STORE_LOST),
            Map.entry("28P01", Code.STORE_LOGIN),
            Map.entry("28000", Code.STORE_LOGIN),
            Map.entry("3D000", Code.STORE_MISSING),
            Map.entry("3F000", Code.STORE_MISSING), // no schema
            Map.entry("42501", Code.STORE_READ_ONLY), // the role may not
            Map.entry("25006", Code.STORE_READ_ONLY),
            Map.entry("40001", Code.STORE_BUSY),
            Map.entry("40P01", Code.STORE_BUSY),
            Map.entry("55P03", Code.STORE_BUSY),
            Map.entry("53100", Code.DISK_FULL),
            Map.entry("XX001", Code.STORE_DAMAGED),
            Map.entry("XX002", Code.STORE_DAMAGED));

    private PostgresCodes() {}

    static Code code(SQLException e) {
        String state = e.getSQLState();
        return state == null ? Code.STORE_UNUSABLE : STATES.getOrDefault(state, Code.STORE_UNUSABLE);
    }
}
