package nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import nianbao.store.input.Archive;
import nianbao.store.reading.Bodies.Body;
import nianbao.store.sql.Database;
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

    /** What stays open keeps a disk busy, and a server's places taken. */
    @Test
    void whatWasOpenedIsClosedWhereTheRestCannotBe() {
        open().close();
        Database opened = database.address(folder).database();
        StoreSession writing = StoreSession.writing(opened, Clock.systemUTC());
        Supplier<StoreSession> full = () -> {
            throw new EnvironmentException(Code.DISK_FULL, "no room for one that reads");
        };
        assertThatThrownBy(() -> ReportStore.of(opened, Archive.of(folder), () -> writing, full))
                .hasMessage("no room for one that reads");
        assertThat(writing.isLost()).isTrue();
    }

    /** A thread may be at work still while another has failed and gives the store up. */
    @Test
    void whoIsAtWorkWhenTheStoreIsClosedEndsItAndNobodyElseBegins() {
        open().close();
        Database opened = database.address(folder).database();
        StoreSession writing = StoreSession.writing(opened, Clock.systemUTC());
        ReportStore store = ReportStore.of(
                opened, Archive.of(folder), () -> writing, () -> StoreSession.reading(opened, Clock.systemUTC()));
        store.write(tables -> {
            store.close();
            return tables.bodies().of("一县");
        });
        assertThat(writing.isLost()).isTrue();
        assertThat(database.column(folder, "SELECT name FROM body")).containsExactly("一县");
        assertThatThrownBy(() -> store.write(tables -> tables.bodies().of("二县")))
                .isInstanceOf(CancellationException.class);
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
