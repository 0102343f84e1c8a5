package nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nianbao.model.ReportRecord.Verdict;
import nianbao.store.codebook.CodebookTable.Row;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueueFilter.Order;
import nianbao.store.queue.QueueRecords.Stated;
import nianbao.store.queue.QueuedReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What other programs see of bodies, problems, sections and figures. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ViewsTest {
    private static final QueueFilter ALL = QueueFilter.ALL.in(Order.NAME);

    private final TestDatabase database;
    private final Path folder;
    private final ReportStore store;

    ViewsTest(TestDatabase database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
        this.store = ReportStore.open(database.address(folder), Clock.systemUTC());
        QueuedReports reports = new QueuedReports(store);
        reports.put("岚皋县民主镇人民政府", 2023, Verdict.REVIEW, "ingest", "第一段", "unit-differs", "value-unreadable");
        reports.put("岚皋县民主镇人民政府", 2024, Verdict.ACCEPTED, "ingest", "第二段");
        reports.put("红泉镇", 2024, Verdict.ACCEPTED, "ingest", "第三段");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> column(String sql) {
        return database.column(folder, sql);
    }

    @Test
    void bodiesHaveTheirYearsAndDivisions() {
        assertThat(column("SELECT name || ' ' || coalesce(division, '-') || ' ' || reports || ' ' || first_year || ' ' "
                        + "|| last_year FROM bodies ORDER BY id"))
                .containsExactly("岚皋县民主镇人民政府 610925106 2 2023 2024", "红泉镇 - 1 2024 2024");
    }

    @Test
    void problemsNameTheirFigures() {
        assertThat(column("SELECT issuer || year || ' ' || number || ' ' || code || ' ' || field FROM problems "
                        + "ORDER BY report_id, number"))
                .containsExactly("岚皋县民主镇人民政府2023 1 unit-differs field.0", "岚皋县民主镇人民政府2023 2 value-unreadable field.1");
    }

    @Test
    void sectionsHaveTheirProse() {
        assertThat(column("SELECT number || heading || text || page FROM sections ORDER BY report_id"))
                .containsExactly("1一、总体情况第一段1", "1一、总体情况第二段1", "1一、总体情况第三段1");
    }

    @Test
    void theCodebookIsSetAnewWhereItDiffers() {
        List<Row> rows = List.of(row("b", Optional.of("件")), row("a", Optional.empty()));
        store.write(tables -> {
            tables.codebook().set(List.of(row("old", Optional.empty())));
            tables.codebook().set(rows);
            return rows;
        });
        List<Row> kept = store.read(tables -> tables.codebook().rows());
        assertThat(kept).isEqualTo(rows);
        assertThat(column("SELECT field || coalesce(unit, '') FROM codebook")).containsExactly("b件", "a");
    }

    private static Row row(String field, Optional<String> unit) {
        return new Row(field, "ogi-2021", "requests", 3, "新收", "received", "integer", unit);
    }

    @Test
    void allReportsAreFoundInOrderSomeAtATime() {
        List<Stated> all = store.read(tables -> tables.queueRecords().after(ALL, Optional.empty(), 10));
        assertThat(all).hasSize(3);
        Stated first = store.read(tables -> tables.queueRecords().after(ALL, Optional.empty(), 1))
                .get(0);
        assertThat(first.entry()).isEqualTo(all.get(0).entry());
        List<Stated> others = store.read(tables -> tables.queueRecords().after(ALL, Optional.of(first.entry()), 10));
        assertThat(others)
                .extracting(each -> each.entry().report())
                .containsExactly(all.get(1).entry().report(), all.get(2).entry().report());
        long count = store.read(tables -> tables.queueRecords().count(ALL.ofYear(2024)));
        assertThat(count).isEqualTo(2);
    }
}
