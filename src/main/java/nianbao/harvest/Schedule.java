package nianbao.harvest;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When a harvest is due: a cron expression of five fields, in the time zone of the machine. */
public final class Schedule {
    /** Every night, when sites have nothing to do. */
    public static final String NIGHTLY = "0 2 * * *";

    private final ExecutionTime times;
    private final ZoneId zone;
    private final Clock clock;

    private Schedule(Cron cron, ZoneId zone, Clock clock) {
        this.times = ExecutionTime.forCron(cron);
        this.zone = zone;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException where the expression says nothing, or a time that never comes */
    public static Schedule of(String expression, ZoneId zone, Clock clock) {
        CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
        Schedule schedule = new Schedule(parser.parse(expression).validate(), zone, clock);
        schedule.next();
        return schedule;
    }

    /** The next time that it is due. */
    public Instant next() {
        return times.nextExecution(now())
                .orElseThrow(() -> new IllegalArgumentException("never"))
                .toInstant();
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
