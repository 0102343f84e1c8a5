package nianbao.store.source;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.store.source.SourceAddress.FileVersion;
import nianbao.store.sql.Sql;

/**
 * What the harvest knows of its sources. It goes through a source in rounds: in each it lists what is there, then looks at
 * every address that it knows, so that a round that was cut off can be gone on with.
 */
public final class SourceAddresses {
    private static final String COLUMNS = "id, address, title, located_at, etag, last_modified, sha256, "
            + "EXISTS (SELECT 1 FROM reading WHERE reading.sha256 = address.sha256 AND reading.report_id IS NOT NULL)";

    private final Sql sql;
    private final Clock clock;

    public SourceAddresses(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A round through a source.
     *
     * @param listed whether its list is whole
     */
    public record Round(long id, String source, boolean listed) {}

    /** The round of a source that was cut off, where it is younger than {@code age}; else a new one. */
    public Round begin(long run, String source, Duration age) {
        Instant oldest = clock.instant().minus(age);
        Optional<Round> open = sql.one(
                row -> new Round(row.number(1), source, row.maybeText(2).isPresent()),
                "SELECT id, listed_at FROM round WHERE id = (SELECT max(id) FROM round WHERE source = ?) "
                        + "AND ended_at IS NULL AND started_at > ?",
                source,
                oldest);
        return open.orElseGet(() -> new Round(
                sql.insert(
                        "INSERT INTO round (source, run_id, started_at) VALUES (?, ?, ?) RETURNING id",
                        source,
                        run,
                        clock.instant()),
                source,
                false));
    }

    /** The list of a round is whole. */
    public void endList(Round round) {
        sql.run("UPDATE round SET listed_at = ? WHERE id = ?", clock.instant(), round.id());
    }

    public void end(Round round) {
        sql.run("UPDATE round SET ended_at = ? WHERE id = ?", clock.instant(), round.id());
    }

    /**
     * Notes that an address is there.
     *
     * @param foundOn the page that offers it; empty where the list itself names it
     */
    public void list(Round round, String address, String title, Optional<String> foundOn) {
        sql.run(
                "INSERT INTO address (source, address, title, found_on, listed_round, first_seen_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (source, address) DO UPDATE SET "
                        + "title = excluded.title, listed_round = excluded.listed_round",
                round.source(),
                address,
                title,
                foundOn,
                round.id(),
                clock.instant());
    }

    /** Notes what a page leads to, in place of what it led to before. */
    public void offer(Round round, SourceAddress page, Map<String, String> titles) {
        sql.run("DELETE FROM offer WHERE page_id = ?", page.id());
        titles.forEach((address, title) -> {
            list(round, address, title, Optional.of(page.address()));
            sql.run(
                    "INSERT INTO offer (page_id, address_id) SELECT ?, id FROM address WHERE source = ? AND address ="
                            + " ?",
                    page.id(),
                    round.source(),
                    address);
        });
    }

    /** An address that the round has yet to look at. What is gone is looked at only where it is named again. */
    public Optional<SourceAddress> next(Round round) {
        return sql.one(
                SourceAddresses::address,
                "SELECT " + COLUMNS + " FROM address WHERE source = ? AND checked_round IS DISTINCT FROM ? "
                        + "AND (gone_at IS NULL OR listed_round = ?) ORDER BY id LIMIT 1",
                round.source(),
                round.id(),
                round.id());
    }

    /** What is known of an address of a source. */
    public Optional<SourceAddress> find(String source, String address) {
        return sql.one(
                SourceAddresses::address,
                "SELECT " + COLUMNS + " FROM address WHERE source = ? AND address = ?",
                source,
                address);
    }

    /** How many addresses of a source there are that are not gone. */
    public int count(String source) {
        return sql.one(row -> row.count(1), "SELECT count(*) FROM address WHERE source = ? AND gone_at IS NULL", source)
                .orElseThrow();
    }

    private static SourceAddress address(Sql.Row row) throws SQLException {
        Optional<String> etag = row.maybeText(5);
        Optional<String> lastModified = row.maybeText(6);
        Optional<FileVersion> state = row.maybeText(4).map(at -> new FileVersion(at, etag, lastModified));
        return new SourceAddress(row.number(1), row.text(2), row.text(3), state, row.maybeText(7), row.truth(8));
    }

    /** Notes what a look found where nothing was brought; what is known of the file stays. */
    public void check(Round round, SourceAddress address, CheckResult outcome, Optional<String> reason) {
        Instant now = clock.instant();
        sql.run(
                "UPDATE address SET checked_round = ?, outcome = ?, reason = ?, checked_at = ?, "
                        + "gone_at = CASE ? WHEN 'gone' THEN coalesce(gone_at, ?) WHEN 'failed' THEN gone_at END "
                        + "WHERE id = ?",
                round.id(),
                outcome.id(),
                reason,
                now,
                outcome.id(),
                now,
                address.id());
    }

    /** Notes what a look found, and by what it will be known to be the same. */
    public void check(
            Round round,
            SourceAddress address,
            CheckResult outcome,
            Optional<String> reason,
            Optional<FileVersion> state,
            Optional<String> sha256) {
        check(round, address, outcome, reason);
        sql.run(
                "UPDATE address SET located_at = ?, etag = ?, last_modified = ?, sha256 = ? WHERE id = ?",
                state.map(FileVersion::at),
                state.flatMap(FileVersion::etag),
                state.flatMap(FileVersion::lastModified),
                sha256,
                address.id());
    }

    /** How many looks of a round ended in each way. */
    public Map<CheckResult, Integer> outcomes(Round round) {
        Map<CheckResult, Integer> counts = new EnumMap<>(CheckResult.class);
        for (CheckResult outcome : CheckResult.values()) {
            sql.one(
                            row -> row.count(1),
                            "SELECT count(*) FROM address WHERE source = ? AND checked_round = ? AND outcome = ?",
                            round.source(),
                            round.id(),
                            outcome.id())
                    .ifPresent(count -> counts.put(outcome, count));
        }
        return counts;
    }

    /**
     * An address that a person should know of.
     *
     * @param reason for a person
     */
    public record Notice(String address, String title, Optional<String> reason) {}

    /** The addresses that a round is the first to find gone. */
    public List<Notice> newlyGone(Round round) {
        return sql.list(
                SourceAddresses::notice,
                "SELECT address, title, reason FROM address WHERE source = ? AND checked_round = ? "
                        + "AND outcome = 'gone' AND gone_at >= (SELECT started_at FROM round WHERE id = ?) ORDER BY id",
                round.source(),
                round.id(),
                round.id());
    }

    private static Notice notice(Sql.Row row) throws SQLException {
        return new Notice(row.text(1), row.text(2), row.maybeText(3));
    }

    /**
     * A source that was harvested.
     *
     * @param began when the last round through it did
     * @param ended empty where that was cut off, or is at work
     * @param addresses that are not gone
     */
    public record Overview(String source, Instant began, Optional<Instant> ended, int addresses) {}

    /** All sources that were ever harvested, by name. */
    public List<Overview> overviews() {
        return sql.list(
                row -> new Overview(row.text(1), row.time(2), row.maybeTime(3), row.count(4)),
                "SELECT source, started_at, ended_at, (SELECT count(*) FROM address "
                        + "WHERE address.source = round.source AND gone_at IS NULL) FROM round "
                        + "WHERE id IN (SELECT max(id) FROM round GROUP BY source) ORDER BY source");
    }

    /** From where the bytes of files came, by their hash, in order. */
    public Map<String, List<String>> byFile() {
        Map<String, List<String>> addresses = new HashMap<>();
        sql.list(
                        row -> List.of(row.text(1), row.text(2)),
                        "SELECT DISTINCT sha256, address FROM address WHERE sha256 IS NOT NULL ORDER BY address")
                .forEach(pair -> addresses
                        .computeIfAbsent(pair.get(0), file -> new ArrayList<>())
                        .add(pair.get(1)));
        return addresses;
    }

    /** When a harvest of all sources began last that came to its end. */
    public Optional<Instant> lastHarvest() {
        return sql.one(
                        row -> row.maybeTime(1),
                        "SELECT max(started_at) FROM run WHERE command = 'harvest' AND ended_at IS NOT NULL AND EXISTS"
                                + " (SELECT 1 FROM run_setting WHERE run_id = run.id AND name = 'sources' AND value ="
                                + " 'all')")
                .flatMap(time -> time);
    }
}
