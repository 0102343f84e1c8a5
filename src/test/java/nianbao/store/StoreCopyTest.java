package nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.model.ReportRecord.Verdict;
import nianbao.store.input.Archive;
import nianbao.store.input.Original;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueuedReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreCopyTest {
    private static final StoreCopy.Progress UNTOLD = new StoreCopy.Progress() {
        @Override
        public void copied(String table, long rows) {}

        @Override
        public void compared(String table, long rows) {}

        @Override
        public void derived(int done, int all) {}
    };

    @TempDir
    private Path folder = Path.of("");

    private StoreAddress filled(TestDatabase database) {
        StoreAddress address = database.address(folder.resolve("from"));
        folder.resolve("from").toFile().mkdir();
        try (ReportStore store = ReportStore.open(address, Clock.systemUTC())) {
            QueuedReports reports = new QueuedReports(store);
            reports.put("岚皋县民主镇人民政府", 2023, Verdict.REVIEW, "ingest", "第一段", "unit-differs", "value-unreadable");
            reports.put("红泉镇", 2024, Verdict.ACCEPTED, "watch", "蚕桑产业\uD842\uDFB7", "unit-differs");
        }
        return address;
    }

    private static List<String> all(TestDatabase database, Path folder) {
        return StoreCopy.TABLES.stream()
                .map(table -> table + " " + database.query(folder, "SELECT count(*) FROM " + table))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"SQLITE, POSTGRESQL", "POSTGRESQL, SQLITE"})
    void allIsThereAndFoundAndNewRowsGetNumbersOfTheirOwn(TestDatabase from, TestDatabase to) {
        StoreAddress source = filled(from);
        Path there = folder.resolve("to");
        StoreAddress target = to.address(there);
        try (ReportStore store = ReportStore.open(source, Clock.systemUTC());
                ReportStore copy = ReportStore.open(target, Clock.systemUTC())) {
            assertThat(StoreCopy.isEmpty(copy)).isTrue();
            Map<String, Long> rows = new StoreCopy(store, copy, UNTOLD).copy();
            assertThat(rows).containsEntry("report", 2L).containsKeys("figure", "account");
            assertThat(StoreCopy.isEmpty(copy)).isFalse();
            assertThat(copy.<List<Long>>read(tables -> tables.queue().page(QueueFilter.ALL.with("蚕桑")).stream()
                            .map(entry -> entry.report())
                            .toList()))
                    .isEqualTo(store.<List<Long>>read(tables -> tables.queue().page(QueueFilter.ALL.with("蚕桑")).stream()
                            .map(entry -> entry.report())
                            .toList()))
                    .hasSize(1);
            assertThat(copy.<Object>read(tables -> tables.queue().counts(QueueFilter.ALL)))
                    .isEqualTo(store.<Object>read(tables -> tables.queue().counts(QueueFilter.ALL)));
            assertThat(copy.<Object>read(
                            tables -> tables.statistics().summary("1").mismatches()))
                    .isEqualTo(List.of());
            assertThat(copy.<Long>write(tables -> tables.bodies().of("另一个镇"))).isEqualTo(3);
        }
        assertThat(from.column(folder.resolve("from"), "SELECT record FROM reading ORDER BY id"))
                .isEqualTo(to.column(there, "SELECT record FROM reading ORDER BY id"));
    }

    @Test
    void whatWasThereIsReplaced() {
        StoreAddress source = filled(TestDatabase.SQLITE);
        Path there = folder.resolve("to");
        try (ReportStore store = ReportStore.open(source, Clock.systemUTC());
                ReportStore copy = ReportStore.open(TestDatabase.POSTGRESQL.address(there), Clock.systemUTC())) {
            new QueuedReports(copy).put("别的镇", 2020, Verdict.REVIEW, "ingest", "别的");
            new StoreCopy(store, copy, UNTOLD).copy();
            new StoreCopy(store, copy, UNTOLD).copy();
            assertThat(copy.<Integer>read(
                            tables -> tables.queue().page(QueueFilter.ALL).size()))
                    .isEqualTo(2);
            assertThat(copy.<Integer>read(tables ->
                            tables.queue().page(QueueFilter.ALL.with("别的")).size()))
                    .isZero();
        }
        assertThat(all(TestDatabase.POSTGRESQL, there)).isEqualTo(all(TestDatabase.SQLITE, folder.resolve("from")));
    }

    /** A row that does not come out as it was: a number that the file's database cannot keep exactly. */
    @Test
    void whereOneRowIsAnotherNothingIsCopied() {
        StoreAddress source = filled(TestDatabase.POSTGRESQL);
        TestDatabase.POSTGRESQL.run(
                folder.resolve("from"),
                "UPDATE figure SET value = 12345678901234567890.125 WHERE field = (SELECT min(field) FROM figure)");
        Path there = folder.resolve("to");
        try (ReportStore store = ReportStore.open(source, Clock.systemUTC());
                ReportStore copy = ReportStore.open(TestDatabase.SQLITE.address(there), Clock.systemUTC())) {
            assertThatThrownBy(() -> new StoreCopy(store, copy, UNTOLD).copy())
                    .isInstanceOf(StoreCopy.DiffersException.class)
                    .hasMessage("figure");
            assertThat(StoreCopy.isEmpty(copy)).isTrue();
        }
    }

    @Test
    void originalsGoAlongAndOneThatIsMissingIsNamed() throws Exception {
        StoreAddress source = filled(TestDatabase.SQLITE);
        StoreAddress target = TestDatabase.POSTGRESQL.address(folder.resolve("to"));
        Path kept = Files.writeString(folder.resolve("kept.pdf"), "kept");
        String sha256 = Archive.sha256(kept);
        String gone = "0".repeat(64);
        try (ReportStore store = ReportStore.open(source, Clock.systemUTC())) {
            store.archive().keep(kept, sha256);
            store.write(tables -> {
                tables.originals().put(original(sha256));
                tables.originals().put(original(gone));
                return gone;
            });
            KeptFiles.Result result = KeptFiles.copy(store, source, target);
            assertThat(result.there()).isEqualTo(1);
            assertThat(result.missing()).containsExactly(gone + " /in/" + gone);
        }
        assertThat(Archive.of(target.originals()).isSound(sha256)).isTrue();
    }

    /** A copy that was cut off is begun again. */
    @Test
    void broughtFilesGoAlongWholeAndOneThatIsMissingIsNamed() throws Exception {
        StoreAddress source = filled(TestDatabase.SQLITE);
        StoreAddress target = TestDatabase.SQLITE.address(folder.resolve("to"));
        Files.createDirectories(source.beside("uploads"));
        Files.writeString(source.beside("uploads").resolve("1-a"), "brought");
        Path copy = target.beside("uploads").resolve("1-a");
        Files.createDirectories(target.beside("uploads"));
        Files.writeString(copy.resolveSibling("1-a.part"), "bro");
        try (ReportStore store = ReportStore.open(source, Clock.systemUTC())) {
            store.write(tables -> {
                tables.uploads().receive("1-a", "a.pdf", 7, "李明");
                return tables.uploads().receive("2-b", "b.pdf", 7, "李明");
            });
            KeptFiles.Result result = KeptFiles.copy(store, source, target);
            assertThat(result.there()).isEqualTo(1);
            assertThat(result.missing())
                    .containsExactly(source.beside("uploads").resolve("2-b").toString());
        }
        assertThat(copy).hasContent("brought");
        assertThat(copy.resolveSibling("1-a.part")).doesNotExist();
    }

    private static Original original(String sha256) {
        return new Original(
                sha256, OptionalLong.empty(), Optional.empty(), "kept.pdf", "/in/" + sha256, Optional.empty(), true);
    }
}
