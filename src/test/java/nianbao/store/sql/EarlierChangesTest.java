package nianbao.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.correction.Change;
import nianbao.store.correction.Change.End;
import nianbao.store.correction.ChangeFilter;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people said before there was a history (up to version 8) stands in it, as far as it was kept. */
class EarlierChangesTest {
    @TempDir
    private Path folder = Path.of("");

    private Path database = Path.of("");

    /** A store of version 8 with two files of a report. */
    @BeforeEach
    void versionEight() throws SQLException {
        database = folder.resolve("nianbao.db");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + database, null, null)
                .locations("classpath:nianbao/store/sqlite")
                .target("8")
                .load()
                .migrate();
        run("INSERT INTO body (id, name, key) VALUES (1, '红旗区', '红旗区'), (2, '红旗区政府', '红旗区政府'), (3, '另一县', '另一县')");
        run("INSERT INTO original (sha256, bytes, media_type, name, path, archived, arrived_at) "
                + "VALUES ('aa', 1, 'application/pdf', 'a.pdf', '/a.pdf', 0, '2025-01-01T00:00:00Z'), "
                + "('bb', 1, 'application/pdf', 'b.pdf', '/b.pdf', 0, '2025-01-01T00:00:00Z')");
        run("INSERT INTO report (id, body_id, year, verdict) VALUES (1, 1, 2024, 'review')");
        run("INSERT INTO reading (id, sha256, reader, name, year, verdict, finality, tries, read_at, report_id,"
                + " record) VALUES (1, 'aa', '1', 'a.pdf', 2024, 'review', 'final', 1, '2025-01-01T00:00:00Z', 1,"
                + " '{}'), (2, 'bb', '1', 'b.pdf', 2024, 'review', 'final', 1, '2025-01-01T00:00:00Z', 1, '{}')");
        run("UPDATE report SET reading_id = 1");
    }

    @Test
    void aFigureThatWasSaidTwiceHasBothAndTheFirstCanCountAgain() throws SQLException {
        figure(
                1,
                "f",
                "7",
                "'li', 'blurred', '2025-01-01T08:00:00Z'",
                "5, 'review'",
                "'wang', '2025-01-02T08:00:00.5Z'");
        figure(2, "f", "8.5", "'wang', NULL, '2025-01-02T08:00:00.5Z'", "5, 'review'", "NULL, NULL");
        List<Change> changes = changes();
        assertThat(told(changes))
                .containsExactly(
                        "figure set f aa: 5 review > 7, li (blurred) 2025-01-01T08:00:00Z, ended by wang set",
                        "figure set f aa: 7 corrected > 8.5, wang 2025-01-02T08:00:00.500Z");
        assertThat(changes).extracting(Change::stands).containsExactly(false, true);
        try (ReportStore store = open()) {
            Optional<Change> before = store.read(tables -> tables.changes().replaced(changes.get(1)));
            assertThat(before).contains(changes.get(0));
        }
    }

    @Test
    void aFigureThatWasTakenBackWasSaidAndCleared() throws SQLException {
        figure(1, "f", "NULL", "'li', NULL, '2025-01-03T08:00:00Z'", "3, 'read'", "'wang', '2025-01-04T08:00:00Z'");
        figure(2, "f", "4", "'li', NULL, '2025-01-05T08:00:00Z'", "3, 'read'", "NULL, NULL");
        assertThat(told(changes()))
                .containsExactly(
                        "figure set f aa: 3 read > -, li 2025-01-03T08:00:00Z, ended by wang clear",
                        "figure clear f aa: - corrected > 3, wang 2025-01-04T08:00:00Z",
                        "figure set f aa: 3 read > 4, li 2025-01-05T08:00:00Z");
    }

    @Test
    void whatWasSaidOfAFileIsThereWithWhatEndedIt() throws SQLException {
        String columns = "INSERT INTO file_correction (sha256, field, value, seen, said_by, note, said_at, undone_by, "
                + "undone_at) VALUES ";
        run(columns + "('aa', 'title', 'said', 'read', 'li', 'cover', '2025-01-05T08:00:00Z', 'zhao', "
                + "'2025-01-06T08:00:00Z')");
        run(columns
                + "('aa', 'year', '2023', '2024', 'li', NULL, '2025-01-07T08:00:00Z', 'wang', '2025-01-08T08:00:00Z')");
        run(columns + "('aa', 'year', NULL, '2024', 'wang', NULL, '2025-01-08T08:00:00Z', NULL, NULL)");
        assertThat(told(changes()))
                .containsExactly(
                        "description set title aa: read > said, li (cover) 2025-01-05T08:00:00Z, ended by zhao clear",
                        "description clear title aa: said > read, zhao 2025-01-06T08:00:00Z",
                        "description set year aa: 2024 > 2023, li 2025-01-07T08:00:00Z, ended by wang set",
                        "description set year aa: 2023 > -, wang 2025-01-08T08:00:00Z");
    }

    @Test
    void filesThatWereChosenAreThereAndThatOneWasReleased() throws SQLException {
        String columns = "INSERT INTO chosen_file (sha256, said_by, note, said_at, undone_by, undone_at) VALUES ";
        run(columns + "('aa', 'li', NULL, '2025-01-01T08:00:00Z', 'wang', '2025-01-02T08:00:00Z')");
        run(columns + "('bb', 'wang', 'newer', '2025-01-02T08:00:00Z', 'li', '2025-01-03T08:00:00Z')");
        assertThat(told(changes()))
                .containsExactly(
                        "file set file aa: - > aa, li 2025-01-01T08:00:00Z, ended by wang set",
                        "file set file bb: aa > bb, wang (newer) 2025-01-02T08:00:00Z, ended by li clear",
                        "file clear file bb: bb > -, li 2025-01-03T08:00:00Z");
    }

    /** Only the last answer was kept, and that one body was found by a name of the other. */
    @Test
    void ofBodiesTheAnswerIsThereInItsDirection() throws SQLException {
        run("INSERT INTO body_pair VALUES (1, 2, 'same', 'li', 'seal', '2025-01-01T08:00:00Z'), "
                + "(1, 3, 'different', 'wang', NULL, '2025-01-02T08:00:00Z'), (2, 3, NULL, NULL, NULL, NULL)");
        run("INSERT INTO body_alias VALUES ('红旗区', 2, 'li', NULL, '2025-01-01T08:00:00Z')");
        List<Change> changes = changes();
        assertThat(told(changes))
                .containsExactly(
                        "body set body 红旗区政府=红旗区: - > same, li (seal) 2025-01-01T08:00:00Z",
                        "body set body 红旗区=另一县: - > different, wang 2025-01-02T08:00:00Z");
        assertThat(changes).allMatch(Change::stands);
    }

    private void figure(int id, String field, String value, String said, String seen, String undone)
            throws SQLException {
        run("INSERT INTO correction (id, report_id, field, value, said_by, note, said_at, sha256, seen_value,"
                + " seen_status, state, undone_by,"
                + " undone_at)"
                + " VALUES"
                + " (" + id + ", 1, '" + field + "', " + value + ", " + said
                + ", 'aa', " + seen + ", '" + (undone.startsWith("NULL") ? "laid" : "undone") + "', " + undone
                + ")");
    }

    private ReportStore open() {
        return ReportStore.open(StoreAddress.of(database), Clock.systemUTC());
    }

    /** As the program of today shows them. */
    private List<Change> changes() {
        try (ReportStore store = open()) {
            return store.read(tables -> tables.changes().after(0, ChangeFilter.ALL, 100));
        }
    }

    private static List<String> told(List<Change> changes) {
        return changes.stream().map(EarlierChangesTest::told).toList();
    }

    private static String told(Change change) {
        String about = change.subject()
                .sha256()
                .or(() -> change.subject().bodies().map(pair -> pair.oneName() + "=" + pair.otherName()))
                .orElseThrow();
        String before = Stream.of(
                        Optional.of(change.before().value().orElse("-")),
                        change.before().status())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        Instant at = change.at();
        return change.subject().kind().id() + " " + change.action().id() + " "
                + change.subject().field() + " " + about + ": " + before + " > "
                + change.after().orElse("-") + ", " + change.by()
                + change.note().map(note -> " (" + note + ")").orElse("") + " " + at
                + change.end().map(EarlierChangesTest::told).orElse("");
    }

    private static String told(End end) {
        return ", ended by " + end.by() + " " + end.action().id();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
