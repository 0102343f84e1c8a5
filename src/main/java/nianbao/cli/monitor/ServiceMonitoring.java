package nianbao.cli.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import nianbao.harvest.SourceResult;
import nianbao.harvest.schedule.HarvestStatus;
import nianbao.inbox.WatchStatus;
import nianbao.model.EnvironmentException;
import nianbao.model.ReportRecord.Verdict;
import nianbao.monitor.Health;
import nianbao.notice.Notices;
import nianbao.store.ReportStore;
import nianbao.words.Messages;
import nianbao.words.Program;

/** Tells people and monitors how a watch and a harvest do. For several threads. */
public final class ServiceMonitoring implements AutoCloseable {
    /** Between two notices of reports that wait: whoever works on them has others by the hour. */
    private static final Duration REVIEWS = Duration.ofHours(1);

    private static final String HARVEST_TROUBLE = "harvest-trouble";
    private static final String ALARM = "harvest-alarm";
    private static final String WATCH_TROUBLE = "watch-trouble";
    private static final String WATCH_FAILING = "watch-failing";
    private static final String STOPPED = "service-stopped";
    private static final String WAITING = "reviews-waiting";

    private final Optional<ServiceMetrics> metrics;
    private final Notices notices;
    private final ReportStore store;
    private final Clock clock;
    private final Messages messages;
    private Optional<Instant> reviewed = Optional.empty();

    ServiceMonitoring(
            Optional<ServiceMetrics> metrics, Notices notices, ReportStore store, Clock clock, Messages messages) {
        this.metrics = metrics;
        this.notices = notices;
        this.store = store;
        this.clock = clock;
        this.messages = messages;
        notices.start();
    }

    /** Tells how the watch of an inbox does. */
    public void watch(WatchStatus status) {
        metrics.ifPresent(kept -> kept.watch(status));
        if (status.health(status.time()) == Health.TROUBLED) {
            String why = status.lastError().orElse("");
            tell(WATCH_TROUBLE, Map.of(WATCH_TROUBLE, messages.text("notice.watch-trouble", status.inbox(), why)));
        } else if (status.troubleSince().isEmpty()) {
            notices.settle(WATCH_TROUBLE::equals);
        }
        if (status.persistent() > 0) {
            String text = messages.text("notice.watch-failing", status.inbox(), status.persistent());
            tell(WATCH_FAILING, Map.of(WATCH_FAILING, text));
        } else {
            notices.settle(WATCH_FAILING::equals);
        }
        if (status.waiting() == 0 && status.reading().isEmpty()) {
            reviews(REVIEWS);
        }
    }

    /** Tells how a harvest does. */
    public void harvest(HarvestStatus status) {
        metrics.ifPresent(kept -> kept.harvest(status));
        if (status.trouble().isPresent()) {
            String text =
                    messages.text("notice.harvest-trouble", status.trouble().get());
            tell(HARVEST_TROUBLE, Map.of(HARVEST_TROUBLE, text));
        } else if (status.state() == HarvestStatus.State.WAITING) {
            notices.settle(HARVEST_TROUBLE::equals);
        }
    }

    /** A harvest came to its end; what nobody acknowledged is told. */
    public void harvested(List<SourceResult> results) {
        Map<String, String> alarms = new LinkedHashMap<>();
        for (SourceResult result : results) {
            String source = result.source().name();
            result.alarms().forEach(standing -> {
                String place = standing.number() + " " + source + " "
                        + standing.alarm().place();
                String line =
                        messages.text("harvest.alarm", place, standing.alarm().reason());
                alarms.put(ALARM + " " + standing.number(), line);
            });
            result.failure()
                    .ifPresent(why ->
                            alarms.put(ALARM + " " + source + " " + why, messages.text("harvest.alarm", source, why)));
        }
        notices.tell(ALARM, messages.text("notice.harvest-alarms"), alarms);
        reviews(Duration.ZERO);
    }

    /** Does {@code work}; where that ends by a failure, people are told. */
    public <T> T reporting(Supplier<T> work) {
        try {
            return work.get();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            stopped(e);
            throw e;
        }
    }

    private void stopped(RuntimeException why) {
        String reason = why instanceof EnvironmentException failure
                ? messages.tellInLog(failure)
                : why.getClass().getSimpleName();
        String matter = STOPPED + " " + clock.instant();
        tell(STOPPED, Map.of(matter, messages.text("notice.service-stopped", reason)));
    }

    private void tell(String kind, Map<String, String> matters) {
        notices.tell(kind, "", matters);
    }

    private synchronized void reviews(Duration pause) {
        Instant now = clock.instant();
        if (!notices.isUsed()
                || (reviewed.isPresent() && now.isBefore(reviewed.get().plus(pause)))) {
            return;
        }
        reviewed = Optional.of(now);
        try {
            tellOfReviews(store.read(tables ->
                            tables.statistics().summary(Program.reader().version()))
                    .verdicts()
                    .getOrDefault(Verdict.REVIEW.id(), 0L));
        } catch (EnvironmentException e) {
            // the watch and the harvest meet it too, and tell of it
        }
    }

    private void tellOfReviews(long count) {
        notices.settle(matter -> waiting(matter).orElse(0) > count);
        long told = notices.told().stream()
                .mapToLong(matter -> waiting(matter).orElse(0))
                .max()
                .orElse(0);
        if (count > told) {
            tell(WAITING, Map.of(WAITING + " " + count, messages.text("notice.reviews-waiting", count)));
        }
    }

    private static OptionalLong waiting(String matter) {
        return matter.matches(WAITING + " \\d{1,18}")
                ? OptionalLong.of(Long.parseLong(matter.substring(WAITING.length() + 1)))
                : OptionalLong.empty();
    }

    @Override
    public void close() {
        notices.close();
    }
}
