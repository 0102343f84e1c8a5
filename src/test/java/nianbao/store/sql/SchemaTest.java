package nianbao.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nianbao.model.EnvironmentException;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.words.Program;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T08:09:10Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    private Path database = Path.of("");

    @BeforeEach
    void name() {
        database = folder.resolve("nianbao.db");
    }

    @Test
    void aStoreOfVersionOneIsUpgradedAndNothingOfItLost() throws Exception {
        versionOne();
        try (ReportStore store = ReportStore.open(StoreAddress.of(database), CLOCK)) {
            assertThat(store.read(tables ->
                                    tables.statistics().summary(Program.reader().version()))
                            .waiting())
                    .containsEntry("disagreements", 1L);
        }
        assertThat(column("SELECT issuer || year || verdict || files FROM reports ORDER BY id"))
                .containsExactly("红 旗区（试点）2024accepted2", "另一县2024review1");
        assertThat(column("SELECT value FROM figures WHERE year = 2024 AND field = 'f' ORDER BY report_id"))
                .containsExactly("2", "3");
        assertThat(column("SELECT name || other_value FROM disagreements")).containsExactly("b.pdf1");
        assertThat(column("SELECT standing FROM versions ORDER BY id")).containsExactly("equal", "current", "current");
        assertThat(column("SELECT path || ' ' || state FROM inputs ORDER BY id"))
                .containsExactly(
                        "/a.pdf ingested",
                        "/b.pdf ingested",
                        "/c.pdf failed-retry",
                        "/z.zip!/d.pdf ingested",
                        "/copy of a.pdf duplicate");
        assertThat(column("SELECT container FROM inputs WHERE container IS NOT NULL"))
                .containsExactly("/z.zip");
        assertThat(column("SELECT path FROM original ORDER BY id"))
                .containsExactly("/a.pdf", "/b.pdf", "/z.zip!/d.pdf");
        assertThat(column("SELECT code FROM problem")).containsExactly("title-missing");
        assertThat(column("SELECT verdict FROM identity")).containsExactly("pass");
        assertThat(column("PRAGMA foreign_key_check")).isEmpty();
        assertThat(column("SELECT name FROM sqlite_master WHERE name LIKE 'v1%'"))
                .isEmpty();
    }

    @Test
    void readingsOfBeforeHaveNoDateAndFiguresNoUnit() throws Exception {
        versionOne();
        ReportStore.open(StoreAddress.of(database), CLOCK).close();
        assertThat(column("SELECT date IS NULL AND published_at IS NULL FROM reports"))
                .containsOnly("1");
        assertThat(column("SELECT unit IS NULL FROM figures")).containsOnly("1");
    }

    @Test
    void aCopyIsMadeBeforeTheUpgradeAndOnlyThen() throws Exception {
        versionOne();
        ReportStore.open(StoreAddress.of(database), CLOCK).close();
        ReportStore.open(StoreAddress.of(database), CLOCK).close();
        List<Path> backups = backups();
        assertThat(backups)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("nianbao.db.v1-20250131T080910Z.backup");
        try (Connection copy = DriverManager.getConnection("jdbc:sqlite:" + backups.get(0));
                Statement statement = copy.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM report WHERE final = 1")) {
            assertThat(result.getInt(1)).isEqualTo(3);
        }
    }

    @Test
    void aNewStoreNeedsNoCopy() throws Exception {
        ReportStore.open(StoreAddress.of(database), CLOCK).close();
        assertThat(backups()).isEmpty();
    }

    @Test
    void aNewerStoreIsRefusedAndLeftAlone() throws Exception {
        ReportStore.open(StoreAddress.of(database), CLOCK).close();
        run("INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum, installed_by, "
                + "installed_on, execution_time, success FROM flyway_schema_history WHERE version = '2'");
        assertThatThrownBy(() -> ReportStore.open(StoreAddress.of(database), CLOCK))
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        failure -> assertThat(failure.code()).isEqualTo(EnvironmentException.Code.STORE_NEWER))
                .hasMessageContaining("99");
    }

    @Test
    void whatPagesOfferedBeforeIsStillKnown() throws Exception {
        migrateTo(3);
        run("INSERT INTO run VALUES (1, 'harvest', '1', '', 0, '', NULL)");
        run("INSERT INTO round (id, source, run_id, started_at) VALUES (1, 's', 1, '')");
        run(
                "INSERT INTO address (id, source, address, title, found_on, listed_round, first_seen_at) "
                        + "VALUES (1, 's', '/p', '', NULL, 1, ''), (2, 's', '/d', '', '/p', 1, ''), (3, 't', '/d', '', '/p', 1, '')");
        ReportStore.open(StoreAddress.of(database), CLOCK).close();
        assertThat(column("SELECT page_id || '>' || address_id FROM offer")).containsExactly("1>2");
    }

    /** Before, a run that was ended in order in the middle of a file was for ever one whose counts do not add up. */
    @Test
    void countsOfRunsThatWereEndedInOrderAddUpFromVersionSixOn() throws Exception {
        migrateTo(5);
        run("INSERT INTO run VALUES (1, 'ingest', '1', '', 0, '2025-01-01T00:00:00Z', '2025-01-01T00:01:00Z'), "
                + "(2, 'ingest', '1', '', 0, '2025-01-01T00:00:00Z', NULL), "
                + "(3, 'ingest', '1', '', 0, '2025-01-01T00:00:00Z', '2025-01-01T00:01:00Z')");
        run("INSERT INTO run_count VALUES (1, 'seen', 5), (1, 'ingested', 2), (1, 'rejected', 1), (2, 'seen', 4), "
                + "(3, 'seen', 2), (3, 'ingested', 2)");
        try (ReportStore store = ReportStore.open(StoreAddress.of(database), CLOCK)) {
            assertThat(store.read(tables -> tables.statistics().summary("1")).mismatches())
                    .isEmpty();
        }
        assertThat(column("SELECT run_id || ' ' || count FROM run_count WHERE state = 'unfinished'"))
                .containsExactly("1 2");
    }

    @Test
    void problemsOfBeforeNameTheFigureThatTheirRecordNames() throws Exception {
        versionSix("{\"problems\": [{\"code\": \"unit-differs\", \"page\": 2, \"field\": \"f\"}, "
                + "{\"code\": \"title-missing\", \"page\": null, \"field\": null}, "
                + "{\"code\": \"value-unreadable\", \"page\": 3, \"field\": \"g\"}]}");
        run("INSERT INTO problem VALUES (1, 1, 'unit-differs', 2, ''), (1, 2, 'title-missing', NULL, ''), "
                + "(1, 3, 'value-unreadable', 4, '')");
        ReportStore.open(StoreAddress.of(database), CLOCK).close();
        assertThat(column("SELECT number || coalesce(field, ' unknown') FROM problem ORDER BY number"))
                .containsExactly("1f", "2 unknown", "3 unknown");
    }

    @Test
    void changesOfBeforeAreKeptWithWhatEndedThem() throws Exception {
        migrateTo(11);
        String columns = "INSERT INTO change (id, kind, action, field, said_by, said_at, takes_back, ended_by) VALUES ";
        run(columns + "(1, 'figure', 'set', 'f', 'li', '2025', NULL, NULL)");
        run(columns + "(2, 'figure', 'set', 'f', 'wang', '2026', NULL, NULL)");
        run(columns + "(3, 'figure', 'take-back', 'f', 'wang', '2027', 2, NULL)");
        run("UPDATE change SET ended_by = id + 1 WHERE id < 3");
        ReportStore.open(StoreAddress.of(database), CLOCK).close();
        assertThat(
                        column(
                                "SELECT id || said_by || coalesce(takes_back, '-') || coalesce(ended_by, '-') FROM change ORDER BY id"))
                .containsExactly("1li-2", "2wang-3", "3wang2-");
        assertThat(column("PRAGMA foreign_key_check")).isEmpty();
        assertThat(column("SELECT name FROM sqlite_master WHERE name LIKE 'change_b%' AND type = 'table'"))
                .isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadHidesNoReport() throws Exception {
        versionSix("no record");
        ReportStore.open(StoreAddress.of(database), CLOCK).close();
        assertThat(column("SELECT verdict || year || issuer || file_name FROM queue_entry"))
                .containsExactly("accepted2024红旗区a.pdf");
        assertThat(column("SELECT reports FROM queue_total")).containsExactly("1");
    }

    @Test
    void whereTheQueueWasCutOffTheNextGoesOn() throws Exception {
        versionSix("{}");
        migrateTo(Schema.VERSION);
        assertThat(column("SELECT report_id FROM queue_pending")).containsExactly("1");
        List<String> told = new ArrayList<>();
        ReportStore.open(StoreAddress.of(database), CLOCK, (done, all) -> told.add(done + "/" + all))
                .close();
        assertThat(told).containsExactly("1/1");
        assertThat(column("SELECT report_id FROM queue_entry")).containsExactly("1");
        assertThat(column("SELECT report_id FROM queue_pending")).isEmpty();
    }

    @Test
    void whatWasSaidOfFilesIsKeptWhenSectionsCanBeSaidToo() throws Exception {
        versionSix("{}");
        run("INSERT INTO file_correction VALUES (7, 'aa', 'title', 'said', 'read', 'li', NULL, '2025-01-01T00:00:00Z', "
                + "NULL, NULL)");
        ReportStore.open(StoreAddress.of(database), CLOCK).close();
        run("INSERT INTO file_correction (sha256, field, value, said_by, said_at) "
                + "VALUES ('aa', 'section-2-text', 'text', 'li', '2025-01-01T00:00:00Z')");
        assertThat(column("SELECT id || field || value FROM file_correction ORDER BY id"))
                .containsExactly("7titlesaid", "8section-2-texttext");
        assertThat(column("SELECT title FROM reports")).containsExactly("said");
        assertThatThrownBy(() -> run("INSERT INTO file_correction (sha256, field, value, said_by, said_at) "
                        + "VALUES ('aa', 'section-2-text', 'another', 'li', '2025-01-01T00:00:00Z')"))
                .hasMessageContaining("UNIQUE");
    }

    @Test
    void anOldStoreThatCannotBeWrittenToIsToldOf() throws Exception {
        versionSix("{}");
        assertThatThrownBy(() -> new SqliteDatabase(database).openUnwritable())
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        failure -> assertThat(failure.code()).isEqualTo(EnvironmentException.Code.STORE_OLDER));
    }

    /** A report, its reading and its body, as version 6 kept them. */
    private void versionSix(String record) throws SQLException {
        migrateTo(6);
        run("INSERT INTO body (id, name, key) VALUES (1, '红旗区', '红旗区')");
        run("INSERT INTO original (id, sha256, bytes, media_type, name, path, archived, arrived_at) "
                + "VALUES (1, 'aa', 1, 'application/pdf', 'a.pdf', '/a.pdf', 0, '2025-01-01T00:00:00Z')");
        run("INSERT INTO report (id, body_id, year, verdict) VALUES (1, 1, 2024, 'accepted')");
        run(
                "INSERT INTO reading (id, sha256, reader, name, year, verdict, finality, tries, read_at, report_id, record) "
                        + "VALUES (1, 'aa', '1', 'a.pdf', 2024, 'accepted', 'final', 1, '2025-01-01T00:00:00Z', 1, '"
                        + record + "')");
        run("UPDATE report SET reading_id = 1");
    }

    @Test
    void severalMayOpenANewStoreAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Boolean> open = () -> {
            ReportStore.open(StoreAddress.of(database), CLOCK).close();
            return true;
        };
        for (Future<Boolean> opened : threads.invokeAll(List.of(open, open, open, open))) {
            assertThat(opened.get()).isTrue();
        }
        threads.shutdown();
    }

    /** A file made by the script of version 1, as that version used it. */
    private void versionOne() throws SQLException {
        migrateTo(1);
        run("INSERT INTO run VALUES (1, '2025-01-01T00:00:00Z', '2025-01-01T00:01:00Z', '0.1.0')");
        report(1, "'aa'", "'a.pdf'", "'红 旗区（试点）'", "accepted", 1);
        report(2, "'bb'", "'b.pdf'", "'红旗区(试点)'", "accepted", 1);
        report(3, "NULL", "'c.pdf'", "NULL", "rejected", 0);
        report(4, "'dd'", "'z.zip!/d.pdf'", "'另一县'", "review", 1);
        run("INSERT INTO figure (report_id, field, value, status) VALUES "
                + "(1, 'f', 1, 'read'), (2, 'f', 2, 'read'), (4, 'f', 3, 'read')");
        run("INSERT INTO identity VALUES (2, 'i', 'pass', 1, 1)");
        run("INSERT INTO problem VALUES (4, 1, 'title-missing', NULL, 'No title was found.')");
        run("INSERT INTO run_file (run_id, path, sha256, outcome, report_id, at) VALUES "
                + "(1, '/a.pdf', 'aa', 'stored', 1, '2025-01-01T00:00:01Z'),"
                + "(1, '/b.pdf', 'bb', 'stored', 2, '2025-01-01T00:00:02Z'),"
                + "(1, '/c.pdf', NULL, 'stored', 3, '2025-01-01T00:00:03Z'),"
                + "(1, '/z.zip!/d.pdf', 'dd', 'stored', 4, '2025-01-01T00:00:04Z'),"
                + "(1, '/copy of a.pdf', 'aa', 'known', 1, '2025-01-01T00:00:05Z')");
    }

    private void migrateTo(int version) {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + database, null, null)
                .locations("classpath:nianbao/store/sqlite")
                .target(Integer.toString(version))
                .load()
                .migrate();
    }

    private void report(int id, String sha256, String name, String issuer, String verdict, int isFinal)
            throws SQLException {
        run("INSERT INTO report (id, sha256, reader, name, issuer, year, verdict, final, read_at, record) VALUES (" + id
                + ", " + sha256 + ", '0.1.0', " + name + ", " + issuer + ", 2024, '" + verdict + "', " + isFinal
                + ", '2025-01-01T00:00:00Z', '{}')");
    }

    private List<Path> backups() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".backup")).toList();
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }
}
