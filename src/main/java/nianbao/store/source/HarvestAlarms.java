package nianbao.store.source;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.store.source.SourceAddresses.Round;
import nianbao.store.sql.Sql;

/**
 * What the harvest could not have. An alarm stands until a round through its source does not meet it any more; it is told
 * until then, or until a person says that it need not be.
 */
public final class HarvestAlarms {
    private static final String COLUMNS = "SELECT id, source, place, code, evidence, reason, since, seen_at, "
            + "acknowledged_at, acknowledged_by, note FROM trouble WHERE settled_at IS NULL ";

    /** Places that lists name and that a round looked at, each with all that they lead to. */
    private static final String BEHIND = """
            WITH RECURSIVE behind (root, id) AS (
              SELECT id, id FROM address
               WHERE source = ? AND checked_round = ? AND found_on IS NULL AND outcome <> 'gone'
              UNION
              SELECT behind.root, offer.address_id FROM behind JOIN offer ON offer.page_id = behind.id)
            """;

    private final Sql sql;
    private final Clock clock;

    public HarvestAlarms(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** That an alarm need not be told any more. */
    public record Acknowledgement(Instant at, String by, String note) {}

    /**
     * An alarm that stands.
     *
     * @param number of it in the store
     * @param seenAt when it was met last
     */
    public record Standing(
            long number,
            String source,
            HarvestAlarm alarm,
            Instant since,
            Instant seenAt,
            Optional<Acknowledgement> acknowledgement) {
        /** Whether it is to be told. */
        public boolean isOpen() {
            return acknowledgement.isEmpty();
        }
    }

    /**
     * Notes that a round met an alarm.
     *
     * @param address the number of the address that it is with; empty where it is with a list, or a whole source
     * @return whether it is to be told
     */
    public boolean note(Round round, OptionalLong address, HarvestAlarm alarm) {
        Optional<Standing> known = sql.one(
                HarvestAlarms::standing,
                COLUMNS + "AND source = ? AND place = ? AND code = ? AND evidence = ?",
                round.source(),
                alarm.place(),
                alarm.code(),
                alarm.evidence());
        if (known.isPresent()) {
            sql.run(
                    "UPDATE trouble SET reason = ?, seen_round = ?, seen_at = ? WHERE id = ?",
                    alarm.reason(),
                    round.id(),
                    clock.instant(),
                    known.get().number());
            return known.get().isOpen();
        }
        sql.run(
                "INSERT INTO trouble (source, address_id, place, code, evidence, reason, seen_round, since, seen_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                round.source(),
                address,
                alarm.place(),
                alarm.code(),
                alarm.evidence(),
                alarm.reason(),
                round.id(),
                clock.instant(),
                clock.instant());
        return true;
    }

    /** The alarms with lists, and with addresses that a round looked at, which it did not meet any more, are settled. */
    public void settle(Round round) {
        sql.run(
                "UPDATE trouble SET settled_at = ? WHERE source = ? AND settled_at IS NULL AND seen_round <> ? "
                        + "AND (address_id IS NULL OR address_id IN "
                        + "(SELECT id FROM address WHERE source = ? AND checked_round = ?))",
                clock.instant(),
                round.source(),
                round.id(),
                round.source(),
                round.id());
    }

    /** The alarms of a source that are to be told, in the order in which they arose. */
    public List<Standing> open(String source) {
        return sql.list(
                HarvestAlarms::standing, COLUMNS + "AND source = ? AND acknowledged_at IS NULL ORDER BY id", source);
    }

    /** All alarms that stand, source by source. */
    public List<Standing> standing() {
        return sql.list(HarvestAlarms::standing, COLUMNS + "ORDER BY source, id");
    }

    /** A person says that an alarm need not be told any more; false where no open alarm has this number. */
    public boolean acknowledge(long number, String by, String note) {
        return sql.run(
                        "UPDATE trouble SET acknowledged_at = ?, acknowledged_by = ?, note = ? "
                                + "WHERE id = ? AND settled_at IS NULL AND acknowledged_at IS NULL",
                        clock.instant(),
                        by,
                        note,
                        number)
                > 0;
    }

    /** An acknowledged alarm is told again, under a number of its own; false where none has this number. */
    public boolean reopen(long number) {
        int again = sql.run(
                "INSERT INTO trouble (source, address_id, place, code, evidence, reason, seen_round, since, seen_at) "
                        + "SELECT source, address_id, place, code, evidence, reason, seen_round, since, seen_at "
                        + "FROM trouble WHERE id = ? AND settled_at IS NULL AND acknowledged_at IS NOT NULL",
                number);
        if (again > 0) {
            sql.run("UPDATE trouble SET settled_at = ? WHERE id = ?", clock.instant(), number);
        }
        return again > 0;
    }

    /**
     * A place that a list names as a report, and that brought none.
     *
     * @param sha256 of what was there
     * @param reason why what came of it is no report, as far as that is known
     */
    public record Barren(long id, String address, Optional<String> sha256, Optional<String> reason) {}

    /**
     * The places that lists name and that a round looked at, where neither they nor what they lead to is a report with any
     * table of the forms, or one from before the forms, and no other alarm says why.
     */
    public List<Barren> barren(Round round) {
        return sql.list(
                row -> new Barren(row.number(1), row.text(2), row.maybeText(3), row.maybeText(4)),
                BEHIND + """
                SELECT root.id, root.address, root.sha256,
                       (SELECT input.reason FROM behind JOIN address AS place ON place.id = behind.id
                          JOIN input ON input.path = place.address AND input.sha256 = place.sha256
                         WHERE behind.root = root.id AND input.reason IS NOT NULL ORDER BY input.id LIMIT 1)
                  FROM address AS root
                 WHERE root.id IN (SELECT root FROM behind)
                   AND NOT EXISTS (
                         SELECT 1 FROM behind JOIN address AS place ON place.id = behind.id
                           JOIN input ON (input.path = place.address AND input.sha256 = place.sha256)
                                      OR input.container = place.address
                           JOIN reading ON reading.sha256 = input.sha256
                          WHERE behind.root = root.id AND reading.report_id IS NOT NULL
                            AND (reading.template IS NOT NULL
                              OR EXISTS (SELECT 1 FROM problem
                                          WHERE problem.reading_id = reading.id AND problem.code = 'form-unknown')))
                   AND NOT EXISTS (
                         SELECT 1 FROM behind JOIN trouble ON trouble.address_id = behind.id
                          WHERE behind.root = root.id AND trouble.settled_at IS NULL AND trouble.seen_round = ?)
                 ORDER BY root.id""",
                round.source(),
                round.id(),
                round.id());
    }

    private static Standing standing(Sql.Row row) throws SQLException {
        Optional<Instant> acknowledged = row.maybeTime(9);
        String by = row.maybeText(10).orElse("");
        String note = row.maybeText(11).orElse("");
        return new Standing(
                row.number(1),
                row.text(2),
                new HarvestAlarm(row.text(3), row.text(4), row.text(5), row.text(6)),
                row.time(7),
                row.time(8),
                acknowledged.map(at -> new Acknowledgement(at, by, note)));
    }
}
