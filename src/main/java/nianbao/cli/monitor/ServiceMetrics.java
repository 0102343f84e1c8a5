package nianbao.cli.monitor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nianbao.harvest.schedule.HarvestStatus;
import nianbao.inbox.WatchStatus;
import nianbao.model.EnvironmentException;
import nianbao.monitor.Metric;
import nianbao.monitor.MetricsFile;
import nianbao.store.StoreSummary;

/** Keeps a file of metrics at what a watch, a harvest and the store are like. For several threads. */
final class ServiceMetrics {
    /** Between two counts of the store, which takes a second in a large one. */
    private static final Duration COUNT = Duration.ofMinutes(1);

    private static final String PREFIX = "nianbao_";

    private final MetricsFile file;
    private final Supplier<StoreSummary> store;
    private final Clock clock;
    private final Consumer<IOException> failed;
    private Optional<WatchStatus> watch = Optional.empty();
    private Optional<HarvestStatus> harvest = Optional.empty();
    private List<Metric> counts = List.of();
    private Optional<Instant> counted = Optional.empty();
    private String told = "";

    /** @param failed told of each failure to write that is not the one before again */
    ServiceMetrics(MetricsFile file, Supplier<StoreSummary> store, Clock clock, Consumer<IOException> failed) {
        this.file = file;
        this.store = store;
        this.clock = clock;
        this.failed = failed;
    }

    synchronized void watch(WatchStatus status) {
        watch = Optional.of(status);
        if (status.state() == WatchStatus.State.STOPPED) {
            counted = Optional.empty(); // the last word is true
        }
        write();
    }

    synchronized void harvest(HarvestStatus status) {
        harvest = Optional.of(status);
        write();
    }

    private void write() {
        List<Metric> metrics = new ArrayList<>();
        watch.ifPresent(status -> addWatch(metrics, status));
        harvest.ifPresent(status -> addHarvest(metrics, status));
        metrics.addAll(counts());
        try {
            file.write(metrics);
            told = "";
        } catch (IOException e) {
            if (!told.equals(e.toString())) {
                told = e.toString();
                failed.accept(e);
            }
        }
    }

    private static void addWatch(List<Metric> metrics, WatchStatus status) {
        metrics.add(time("watch_seen", "When the watch was last alive.", status.time()));
        metrics.add(gauge("watch_waiting_files", "Files in the inbox that are not yet taken.", status.waiting()));
        metrics.add(
                gauge("watch_reading_files", "Files in work.", status.reading().size()));
        metrics.add(taken("done", status.done()));
        metrics.add(taken("failed", status.failed()));
        metrics.add(gauge("watch_retry_files", "Files that wait for another try.", status.retry()));
        metrics.add(gauge("watch_failing_files", "Files that failed three times or more.", status.persistent()));
        metrics.add(gauge(
                "watch_troubled",
                "1 where no file can be taken, else 0.",
                status.troubleSince().isPresent() ? 1 : 0));
        status.oldest()
                .ifPresent(oldest -> metrics.add(
                        time("watch_oldest_waiting", "Since when the file waits that waits longest.", oldest.since())));
    }

    private static Metric taken(String result, long files) {
        return new Metric(
                PREFIX + "watch_taken_files_total",
                Metric.Kind.COUNTER,
                "Files taken since the start, by where they went.",
                Map.of("result", result),
                files);
    }

    private static void addHarvest(List<Metric> metrics, HarvestStatus status) {
        metrics.add(time("harvest_seen", "When the harvest was last alive.", status.time()));
        status.began().ifPresent(began -> metrics.add(time("harvest_began", "When the last harvest began.", began)));
        status.ended().ifPresent(end -> metrics.add(time("harvest_ended", "When the last harvest ended.", end)));
        metrics.add(gauge(
                "harvest_visited_addresses", "Addresses that the last harvest looked at so far.", status.checked()));
        metrics.add(gauge("harvest_sources", "Sources of the last harvest.", status.sources()));
        metrics.add(gauge("harvest_alarm_sources", "Sources with alarms that nobody acknowledged.", status.unwell()));
        metrics.add(gauge(
                "harvest_troubled",
                "1 where the harvest cannot go on, else 0.",
                status.trouble().isPresent() ? 1 : 0));
    }

    private List<Metric> counts() {
        Instant now = clock.instant();
        if (counted.isPresent() && now.isBefore(counted.get().plus(COUNT))) {
            return counts;
        }
        counted = Optional.of(now);
        try {
            StoreSummary summary = store.get();
            List<Metric> metrics = new ArrayList<>();
            summary.states().forEach((state, count) -> metrics.add(of("store_files", "state", state, count)));
            summary.verdicts().forEach((verdict, count) -> metrics.add(of("store_reports", "verdict", verdict, count)));
            summary.waiting().forEach((kind, count) -> metrics.add(of("store_waiting", "kind", kind, count)));
            metrics.add(gauge(
                    "store_mismatches",
                    "What does not add up in the database.",
                    summary.mismatches().size()));
            counts = metrics;
        } catch (EnvironmentException e) {
            counts = List.of(); // the watch and the harvest tell of it
        }
        return counts;
    }

    private static Metric of(String name, String label, String content, long count) {
        String help = "Counts of the database, by " + label + ".";
        return new Metric(PREFIX + name, Metric.Kind.GAUGE, help, Map.of(label, content), count);
    }

    private static Metric gauge(String name, String help, long value) {
        return Metric.gauge(PREFIX + name, help, (double) value);
    }

    private static Metric time(String name, String help, Instant time) {
        return gauge(name + "_timestamp_seconds", help + " Seconds since 1970.", time.getEpochSecond());
    }
}
