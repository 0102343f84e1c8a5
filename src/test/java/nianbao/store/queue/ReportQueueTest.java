package nianbao.store.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nianbao.model.ReportRecord.Verdict;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.queue.QueueFilter.Order;
import nianbao.store.sql.Database;
import nianbao.store.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReportQueueTest {
    private static final String UNREADABLE = "value-unreadable";
    private static final String UNIT = "unit-differs";
    private static final QueueFilter ALL = QueueFilter.ALL;

    private final TestDatabase database;
    private final Path folder;
    private final ReportStore store;
    private final QueuedReports reports;

    ReportQueueTest(TestDatabase database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
        store = ReportStore.open(database.address(folder), Clock.systemUTC());
        reports = new QueuedReports(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long review(String issuer, int year, String... problems) {
        return reports.put(issuer, year, Verdict.REVIEW, "watch", "稳步推进", problems);
    }

    private List<Long> found(QueueFilter filter) {
        return store.read(tables -> tables.queue().page(filter)).stream()
                .map(QueueEntry::report)
                .toList();
    }

    private QueueCounts counts(QueueFilter filter) {
        return store.read(tables -> tables.queue().counts(filter));
    }

    @Test
    void eachFilterFindsWhatItNames() {
        long first = reports.put("广元市利州区教育局", 2023, Verdict.REVIEW, "watch", "蚕桑产业", UNREADABLE);
        long second = reports.put("兰西县红光镇", 2024, Verdict.ACCEPTED, "ingest", "冰雪旅游");
        assertThat(found(ALL)).containsExactly(first, second);
        assertThat(found(ALL.ofVerdict(Verdict.ACCEPTED))).containsExactly(second);
        assertThat(found(ALL.withReason(UNREADABLE))).containsExactly(first);
        assertThat(found(ALL.inRegion("51"))).containsExactly(first);
        assertThat(found(ALL.inRegion("510802"))).containsExactly(first);
        assertThat(found(ALL.ofYear(2024))).containsExactly(second);
        assertThat(found(ALL.by("兰西县红光镇"))).containsExactly(second);
        assertThat(found(ALL.from("watch"))).containsExactly(first);
        assertThat(found(ALL.with("桑产业"))).containsExactly(first);
        assertThat(found(ALL.with("蚕"))).containsExactly(first);
        assertThat(found(ALL.with("2.pdf"))).containsExactly(second);
        assertThat(found(ALL.with("利州 2023年度"))).containsExactly(first);
        assertThat(found(ALL.with("，"))).isEmpty();
        assertThat(found(ALL.ofYear(2024).withReason(UNREADABLE))).isEmpty();
    }

    @Test
    void ordersAreWhatTheySay() {
        long few = review("阿坝县", 2023, UNIT);
        long many = review("资阳市", 2023, UNIT, UNREADABLE);
        long same = review("阿坝县", 2022, UNIT);
        assertThat(found(ALL)).containsExactly(many, same, few);
        assertThat(found(ALL.in(Order.NAME))).containsExactly(same, few, many);
        database.run(folder, "UPDATE queue_entry SET changed_at = '2099-01-01T00:00:00Z' WHERE report_id = " + few);
        assertThat(found(ALL.in(Order.NEWEST))).startsWith(few);
    }

    @Test
    void pagesFollowEachOtherAndLeaveNothingOut() {
        List<Long> all = LongStream.rangeClosed(1, ReportQueue.PAGE + 3)
                .map(number -> review("红旗区", 1900 + (int) number, UNIT))
                .boxed()
                .toList();
        QueueFilter named = ALL.in(Order.NAME);
        assertThat(found(named)).isEqualTo(all.subList(0, ReportQueue.PAGE));
        assertThat(found(named.atPage(2))).isEqualTo(all.subList(ReportQueue.PAGE, all.size()));
        assertThat(found(named.atPage(3))).isEmpty();
    }

    @Test
    void whatComesNextIsFoundWhenTheOneBeforeIsSettled() {
        long first = review("阿坝县", 2021, UNIT, UNREADABLE, UNIT);
        long second = review("阿坝县", 2022, UNIT, UNREADABLE);
        long third = review("阿坝县", 2023, UNIT);
        QueueFilter waiting = ALL.ofVerdict(Verdict.REVIEW);
        QueuePosition here =
                store.read(tables -> tables.queue().entry(second)).orElseThrow().position(waiting.order());
        assertThat(store.read(tables -> tables.queue().previous(waiting, here)).map(QueueEntry::report))
                .hasValue(first);
        reports.put("阿坝县", 2022, Verdict.ACCEPTED, "watch", "");
        QueuePosition kept = QueuePosition.of(here.word());
        assertThat(store.read(tables -> tables.queue().next(waiting, kept)).map(QueueEntry::report))
                .hasValue(third);
        assertThat(found(waiting)).containsExactly(first, third);
    }

    @Test
    void eachKindIsCountedAsIfTheFilterSaidNothingOfIt() {
        review("广元市利州区教育局", 2023, UNIT, UNIT);
        review("广元市利州区", 2024, UNREADABLE);
        reports.put("兰西县红光镇", 2024, Verdict.ACCEPTED, "ingest", "");
        QueueCounts counts = counts(ALL.ofVerdict(Verdict.REVIEW).ofYear(2024));
        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.verdicts()).containsExactly(Map.entry("accepted", 1L), Map.entry("review", 1L));
        assertThat(counts.years()).containsExactly(Map.entry("2024", 1L), Map.entry("2023", 1L));
        assertThat(counts.reasons()).containsExactly(Map.entry(UNREADABLE, 1L));
        assertThat(counts.regions()).containsExactly(Map.entry("51", 1L));
        assertThat(counts.sources()).containsExactly(Map.entry("watch", 1L));
    }

    /** Totals and entries: the same is counted with a condition that only entries tell of, and holds for all of them. */
    @Test
    void totalsAreWhatCountingGives() {
        review("广元市利州区教育局", 2023, UNIT, UNREADABLE);
        review("广元市利州区", 2024, UNREADABLE);
        reports.put("广元市利州区", 2024, Verdict.ACCEPTED, "ingest", "稳步推进"); // in place of the one before
        reports.put("兰西县红光镇", 2024, Verdict.ACCEPTED, "ingest", "稳步推进");
        for (QueueFilter filter : List.of(
                ALL,
                ALL.ofVerdict(Verdict.ACCEPTED),
                ALL.withReason(UNREADABLE),
                ALL.ofYear(2024).from("ingest"),
                ALL.inRegion("51").ofYear(2024))) {
            assertThat(counts(filter)).isEqualTo(counts(filter.with("稳步推进")));
        }
    }

    @Test
    void insideADivisionThoseNextBelowAreCounted() {
        review("广元市利州区教育局", 2023, UNIT);
        review("广元市利州区", 2024, UNIT);
        review("广元市", 2024, UNIT);
        review("成都市锦江区", 2024, UNIT);
        assertThat(counts(ALL).regions()).containsExactly(Map.entry("51", 4L));
        assertThat(counts(ALL.inRegion("51")).regions()).containsExactly(Map.entry("5101", 1L), Map.entry("5108", 3L));
        assertThat(counts(ALL.inRegion("5108")).regions())
                .containsExactly(Map.entry("5108", 1L), Map.entry("510802", 2L));
    }

    @Test
    void ofManyReportsWithTheSameWordsTheNewestAreLookedAt() throws Exception {
        List<Long> all = LongStream.rangeClosed(2019, 2023)
                .map(year -> review("红旗区", (int) year, UNIT))
                .boxed()
                .toList();
        Database opened = database.address(folder).database();
        try (Connection connection = opened.openToRead()) {
            ReportQueue bounded = new ReportQueue(new Sql(opened, connection), 4);
            QueueFilter common = ALL.with("稳步推进").in(Order.NAME);
            assertThat(bounded.page(common)).extracting(QueueEntry::report).isEqualTo(all.subList(1, 5));
            assertThat(bounded.counts(common).total()).isEqualTo(4);
            assertThat(bounded.counts(common).isBounded()).isTrue();
            assertThat(bounded.counts(ALL.with("稳步推进 2020")).isBounded()).isFalse();
        }
        assertThat(counts(ALL.with("稳步推进")).isBounded()).isFalse();
    }
}
