package nianbao.store.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many changes: whatever is asked of them, the database looks up what it needs and no more. */
class ChangesTest {
    private static final int MANY = 50_000;
    private static final Instant SINCE = Instant.parse("2025-01-10T00:00:00Z");
    private static final Optional<ChangePosition> PLACE = Optional.of(new ChangePosition(SINCE, 5));
    private static final ChangeFilter OF_PERSON = ChangeFilter.ofPerson("p3", SINCE);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void fill() {
        ReportStore.open(TestDatabase.SQLITE.address(folder), Clock.systemUTC()).close();
        TestDatabase.SQLITE.run(
                folder,
                "INSERT INTO original (id, sha256, name, path, archived, arrived_at) "
                        + "VALUES (1, 'aa', 'a.pdf', '/a.pdf', 0, '2025-01-01T00:00:00Z')");
        TestDatabase.SQLITE.run(
                folder,
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + MANY + ") "
                        + "INSERT INTO change (kind, action, field, sha256, after_value, said_by, said_at) "
                        + "SELECT 'figure', 'set', 'f' || (i % 200), 'aa', i, 'p' || (i % 7), "
                        + "'2025-01-' || substr('0' || (1 + i % 28), -2) || 'T00:00:00.000000Z' FROM n");
    }

    @Test
    void theNewestAreFoundInTheirOrder() throws SQLException {
        assertThat(plan(ChangeFilter.ALL, Optional.empty()))
                .contains("SCAN change USING INDEX change_by_time")
                .noneMatch(step -> step.contains("TEMP B-TREE"));
        assertThat(plan(ChangeFilter.ALL, PLACE))
                .anyMatch(step -> step.startsWith("SEARCH change USING INDEX change_by_time"));
    }

    @Test
    void thoseOfAPersonAreFoundByThePerson() throws SQLException {
        for (Optional<ChangePosition> place : List.of(Optional.<ChangePosition>empty(), PLACE)) {
            assertThat(plan(OF_PERSON, place))
                    .anyMatch(step -> step.startsWith("SEARCH change USING INDEX change_by_person"))
                    .noneMatch(step -> step.contains("TEMP B-TREE"));
        }
    }

    @Test
    void thoseOfAReportAreFoundByItsFilesWhoeverMadeThem() throws SQLException {
        ChangeFilter both = new ChangeFilter(
                Optional.of("p3"), OptionalLong.of(1), Optional.of("f3"), Optional.empty(), Optional.empty());
        for (ChangeFilter filter : List.of(ChangeFilter.ofReport(1), ChangeFilter.ofFigure(1, "f3"), both)) {
            assertThat(plan(filter, Optional.empty()))
                    .anyMatch(step -> step.startsWith("SEARCH change USING INDEX change_by_file"))
                    .noneMatch(step -> step.startsWith("SCAN change"));
        }
    }

    @Test
    void allAreGoneThroughInPages() {
        try (ReportStore store = ReportStore.open(TestDatabase.SQLITE.address(folder), Clock.systemUTC())) {
            List<String> people = store.read(tables -> tables.changes().people());
            assertThat(people).containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6");
            List<Change> all = new ArrayList<>();
            Optional<ChangePosition> last = Optional.empty();
            long begun = System.nanoTime();
            do {
                Optional<ChangePosition> before = last;
                List<Change> page = store.read(tables -> tables.changes().page(OF_PERSON, before, 500));
                all.addAll(page);
                last = page.stream().reduce((one, other) -> other).map(ChangePosition::of);
            } while (last.isPresent());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            assertThat(all)
                    .hasSize(Integer.parseInt(TestDatabase.SQLITE.query(
                            folder, "SELECT count(*) FROM change WHERE said_by = 'p3' AND said_at >= '2025-01-10'")))
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        }
    }

    @Test
    void aPlaceIsReadAsItIsWritten() {
        ChangePosition place = PLACE.orElseThrow();
        assertThat(ChangePosition.of(place.toString())).contains(place);
        assertThat(ChangePosition.of("2025-13-10T00:00:00Z_5")).isEmpty();
        assertThat(ChangePosition.of("x")).isEmpty();
    }

    private List<String> plan(ChangeFilter filter, Optional<ChangePosition> before) throws SQLException {
        Path file = folder.resolve("nianbao.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet steps = connection
                        .prepareStatement("EXPLAIN QUERY PLAN " + Changes.statement(filter, before, 50))
                        .executeQuery()) {
            List<String> plan = new ArrayList<>();
            while (steps.next()) {
                plan.add(steps.getString("detail"));
            }
            return plan;
        }
    }
}
