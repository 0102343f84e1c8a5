package nianbao.harvest.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nianbao.harvest.schedule.BadScheduleException.Fault;

/** When a harvest is due: a cron expression of five fields, in the time zone of the machine. */
public final class Schedule {
    /** Every night, when sites have nothing to do. */
    public static final String NIGHTLY = "0 2 * * *";

    /** In their order. */
    private static final List<Fault> FIELDS = List.of(Fault.MINUTE, Fault.HOUR, Fault.DAY, Fault.MONTH, Fault.WEEKDAY);

    private final ExecutionTime times;
    private final ZoneId zone;
    private final Clock clock;

    private Schedule(Cron cron, ZoneId zone, Clock clock) {
        this.times = ExecutionTime.forCron(cron);
        this.zone = zone;
        this.clock = clock;
    }

    /** @throws BadScheduleException where the expression says nothing, or a time that never comes */
    public static Schedule of(String expression, ZoneId zone, Clock clock) throws BadScheduleException {
        List<String> fields = List.of(expression.strip().split("\\s+"));
        if (fields.size() != FIELDS.size()) {
            throw new BadScheduleException(Fault.FIELDS, expression);
        }
        for (int i = 0; i < fields.size(); i++) {
            List<String> alone = new ArrayList<>(Collections.nCopies(FIELDS.size(), "*"));
            alone.set(i, fields.get(i));
            if (parse(alone).isEmpty()) {
                throw new BadScheduleException(FIELDS.get(i), fields.get(i));
            }
        }
        Cron cron = parse(fields).orElseThrow(() -> new BadScheduleException(Fault.FIELDS, expression));
        Schedule schedule = new Schedule(cron, zone, clock);
        if (schedule.times.nextExecution(schedule.now()).isEmpty()) {
            throw new BadScheduleException(Fault.NEVER, expression);
        }
        return schedule;
    }

    private static Optional<Cron> parse(List<String> fields) {
        try {
            CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
            return Optional.of(parser.parse(String.join(" ", fields)).validate());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The next time that it is due. */
    public Instant next() {
        return times.nextExecution(now()).orElseThrow().toInstant();
    }

    /**
     * Whether a time has passed without a harvest.
     *
     * @param last when one began that came to its end; empty where there was none
     */
    public boolean isMissed(Optional<Instant> last) {
        // what is due at this very second is due
        Optional<Instant> due = times.lastExecution(now().plusSeconds(1)).map(ZonedDateTime::toInstant);
        return due.isPresent() && last.stream().noneMatch(began -> !began.isBefore(due.get()));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }
}
