package nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import nianbao.store.reading.Bodies.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store promises whoever works on it, whatever database keeps it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReportStoreTest {
    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    @TempDir
    private Path folder = Path.of("");

    private ReportStore open() {
        return ReportStore.open(database.address(folder), Clock.systemUTC());
    }

    private static Optional<Body> named(ReportStore store, String name) {
        return store.read(tables -> tables.bodies().named(name));
    }

    @Test
    void workThatFailsLeavesNothing() {
        try (ReportStore store = open()) {
            assertThatThrownBy(() -> store.write(tables -> {
                        tables.bodies().of("一县");
                        throw new IllegalStateException("midway");
                    }))
                    .hasMessage("midway");
            assertThat(database.column(folder, "SELECT name FROM body")).isEmpty();
            store.write(tables -> tables.bodies().of("二县"));
            assertThat(database.column(folder, "SELECT name FROM body")).containsExactly("二县");
        }
    }

    @Test
    void whatOneProgramWroteAnotherSees() {
        try (ReportStore one = open();
                ReportStore other = open()) {
            long number = one.write(tables -> tables.bodies().of("一县"));
            assertThat(named(other, "一县")).contains(new Body(number, "一县"));
            assertThat(other.<Long>write(tables -> tables.bodies().of("一 县"))).isEqualTo(number);
        }
    }

    @Test
    void whatIsThereIsThereWhenItIsOpenedAgain() {
        try (ReportStore store = open()) {
            store.write(tables -> tables.runs().begin("test", "1", Map.of("a", "b")));
        }
        try (ReportStore store = ReportStore.openToLook(database.address(folder), Clock.systemUTC())) {
            assertThat(store.read(tables -> tables.statistics().summary("1")).runs())
                    .hasSize(1);
            assertThat(store.damageInAll()).isEmpty();
        }
    }

    @Test
    void aCopyHoldsWhatIsThereAndIsAStoreItself() {
        Path copies = folder.resolve("copies");
        assertThat(copies.toFile().mkdir()).isTrue();
        try (ReportStore store = open()) {
            store.write(tables -> tables.bodies().of("一县"));
            if (database != TestDatabase.SQLITE) {
                assertThatThrownBy(() -> store.copy(copies.resolve("copy")))
                        .isInstanceOfSatisfying(
                                EnvironmentException.class,
                                failure -> assertThat(failure.code()).isEqualTo(Code.STORE_NO_FILE));
                return;
            }
            assertThat(store.copy(Path.of(database.address(copies).place()))).isPositive();
            store.write(tables -> tables.bodies().of("二县"));
        }
        try (ReportStore copy = ReportStore.open(database.address(copies), Clock.systemUTC())) {
            assertThat(named(copy, "一县")).isPresent();
            assertThat(named(copy, "二县")).isEmpty();
        }
    }
}
