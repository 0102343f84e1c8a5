package nianbao.cli.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.cli.harvest.HarvestReport;
import nianbao.cli.read.ReadingSetup;
import nianbao.harvest.SourceResult;
import nianbao.harvest.schedule.HarvestStatus;
import nianbao.harvest.schedule.ScheduledHarvest;
import nianbao.model.EnvironmentException;
import nianbao.monitor.StatusFileUpdater;
import nianbao.store.source.HarvestAlarms.Standing;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.store.source.SourceAddresses.Notice;
import nianbao.words.LineLog;
import nianbao.words.Messages;

/** What a nightly harvest has to say, in the log and in a file for monitors. */
final class HarvestLog implements ScheduledHarvest.Reporter {
    /** Alarms of a source that are named in the log; {@code nianbao sources} has all. */
    private static final int NAMED = 20;

    private final LineLog log;
    private final Messages messages;
    private final Consumer<HarvestStatus> statuses;
    private final Consumer<List<SourceResult>> harvested;
    private final Consumer<Throwable> bugs;

    /**
     * @param file where the status is written
     * @param also told of the status, too
     * @param harvested told what came of each harvest
     */
    HarvestLog(
            LineLog log,
            ReadingSetup reading,
            Optional<Path> file,
            Consumer<HarvestStatus> also,
            Consumer<List<SourceResult>> harvested) {
        this.log = log;
        this.messages = reading.messages();
        this.statuses = file.<Consumer<HarvestStatus>>map(this::keeping)
                .orElse(status -> {})
                .andThen(also);
        this.harvested = harvested;
        this.bugs = reading::reportBug;
    }

    private StatusFileUpdater<HarvestStatus> keeping(Path file) {
        return new StatusFileUpdater<>(
                HarvestStatus.file(file), failure -> log.error(messages.text("harvest.status-file", failure)));
    }

    @Override
    public void status(HarvestStatus status) {
        statuses.accept(status);
    }

    @Override
    public void begins() {
        log.info(messages.text("harvest.begins"));
    }

    @Override
    public void ends(List<SourceResult> results) {
        results.forEach(this::source);
        harvested.accept(results);
        if (HarvestReport.isAllUnchanged(results)) {
            log.info(messages.text("harvest.unchanged"));
        }
        log.info(messages.text("harvest.ends"));
    }

    private void source(SourceResult result) {
        String name = result.source().name();
        log.info(messages.text(
                "harvest.source",
                name,
                count(result, CheckResult.NEW),
                count(result, CheckResult.CHANGED),
                count(result, CheckResult.UNCHANGED),
                count(result, CheckResult.GONE),
                count(result, CheckResult.FAILED)));
        result.failure().ifPresent(failure -> log.warn(name + ": " + failure));
        warn(name, result.alarms().stream().map(this::told).toList());
        warn(name, result.gone().stream().map(this::told).toList());
    }

    private String told(Standing standing) {
        String place = standing.number() + " " + standing.alarm().place();
        return messages.text("harvest.alarm", place, standing.alarm().reason());
    }

    private String told(Notice gone) {
        return messages.text(
                "harvest.gone",
                gone.address() + gone.reason().map(why -> ": " + why).orElse(""));
    }

    private void warn(String source, List<String> lines) {
        lines.stream().limit(NAMED).forEach(line -> log.warn(source + ": " + line));
        if (lines.size() > NAMED) {
            log.warn(source + ": " + messages.text("ingest.more", lines.size() - NAMED));
        }
    }

    private static int count(SourceResult result, CheckResult outcome) {
        return result.counts().getOrDefault(outcome, 0);
    }

    @Override
    public String trouble(RuntimeException cause) {
        String told;
        if (cause instanceof EnvironmentException failure) {
            told = messages.text("environment.again", messages.tellInLog(failure));
        } else {
            bugs.accept(cause);
            told = messages.text("harvest.alarm.bug", cause.getClass().getSimpleName());
        }
        log.error(told);
        return told;
    }
}
