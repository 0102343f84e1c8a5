package nianbao.review.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord.Verdict;
import nianbao.review.Desk;
import nianbao.review.ReviewStore;
import nianbao.review.Statement;
import nianbao.store.overview.OverviewTables.Coverage;
import nianbao.store.overview.OverviewTables.Sum;
import nianbao.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reports of a store amount to. */
class OverviewServiceTest {
    private static final String UPHELD = FakeReport.GROUP + "upheld";

    @TempDir
    private Path folder = Path.of("");

    private ReviewStore reports;
    private Instant now = Instant.parse("2025-06-01T00:00:00Z");

    @BeforeEach
    void open() {
        reports = new ReviewStore(folder);
    }

    @AfterEach
    void close() {
        reports.close();
    }

    private OverviewService service() {
        return new OverviewService(reports.store(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Sum sum(String field) {
        return reports.store()
                .read(tables -> tables.overview().sums(List.of(field)))
                .get(0);
    }

    @Test
    void outcomesAreWhatTheFormAddsUp() {
        OverviewService service = service();
        assertThat(service.totals())
                .contains("requests.new.total", "requests.carried_out.total", "requests.processed_total.total");
        assertThat(service.outcomes())
                .startsWith("requests.granted.total", "requests.partially_granted.total")
                .doesNotContain("requests.processed_total.total", "requests.new.total", "requests.carried_out.total");
    }

    @Test
    void reportsAreCountedByRegionYearAndVerdict() {
        reports.takeDoubtful("a.pdf", UPHELD);
        reports.take("b.pdf", new FakeReport().by("兰西县红光镇")::of);
        assertThat(service().of("").coverage())
                .containsExactlyInAnyOrder(
                        new Coverage("23", 2024, Verdict.ACCEPTED.id(), 1),
                        new Coverage("41", 2024, Verdict.REVIEW.id(), 1));
        assertThat(service().of("23").coverage()).extracting(Coverage::region).containsExactly("2312");
        assertThat(service().of("").load())
                .containsExactlyInAnyOrder(
                        new Coverage("", 2024, Verdict.ACCEPTED.id(), 1),
                        new Coverage("", 2024, Verdict.REVIEW.id(), 1));
    }

    @Test
    void onlyCertainFiguresAreAddedUpAndTheOthersAreCounted() {
        long doubtful = reports.takeDoubtful("a.pdf", UPHELD);
        reports.take("b.pdf", new FakeReport().by("兰西县红光镇")::of);
        assertThat(sum(UPHELD)).isEqualTo(new Sum(UPHELD, 2024, BigDecimal.ONE, 1, 1));
        Desk desk = new Desk(reports.store(), Messages.in(Locale.ENGLISH));
        String seen = desk.open(doubtful).orElseThrow().seen(UPHELD);
        desk.say(doubtful, List.of(new Statement(UPHELD, seen, Action.SET, Optional.of("1"), Optional.empty())), "li");
        assertThat(sum(UPHELD)).isEqualTo(new Sum(UPHELD, 2024, BigDecimal.valueOf(2), 2, 0));
    }

    @Test
    void whatWasCountedIsShownAgainForAWhile() {
        Instant[] time = {now};
        OverviewService service = new OverviewService(reports.store(), new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time[0];
            }
        });
        assertThat(service.of("").coverage()).isEmpty();
        reports.take("b.pdf", new FakeReport().by("兰西县红光镇")::of);
        assertThat(service.of("").coverage()).isEmpty();
        time[0] = now.plus(Duration.ofMinutes(1));
        assertThat(service.of("").coverage()).hasSize(1);
        assertThat(service.of("").asOf()).isEqualTo(time[0]);
    }
}
