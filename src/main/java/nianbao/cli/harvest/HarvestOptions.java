package nianbao.cli.harvest;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nianbao.cli.ingest.IngestSession;
import nianbao.harvest.Harvest;
import nianbao.harvest.net.Fetcher;
import nianbao.harvest.net.HostThrottle;
import nianbao.harvest.net.http.Spool;
import nianbao.lifecycle.Sleeper;
import nianbao.store.StoreAddress;
import nianbao.words.Program;
import picocli.CommandLine.Option;

/** Options of every command that harvests. */
public final class HarvestOptions {
    /** Sources at a time: hosts are slow, so that four keep a line busy and one machine is not noticed. */
    private static final int SOURCES = 4;
    /** After so long nobody goes on with a part of a file. */
    private static final Duration PART = Duration.ofDays(7);

    @Option(
            names = "--sources-at-a-time",
            paramLabel = "N",
            description = "Sources gone through at the same time; a host is never asked twice at once"
                    + " (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + SOURCES)
    private int jobs = SOURCES;

    /** Sources gone through at the same time, one at least. */
    public int jobs() {
        return Math.max(1, jobs);
    }

    /** A harvest into a store; {@code contact} is told to the sites. */
    public Harvest harvest(IngestSession session, Sleeper sleeper, Optional<String> contact) {
        return new Harvest(
                session.store(),
                session.ingest(),
                session.own(),
                web(session.address(), session.clock(), sleeper, contact),
                session.messages(),
                session.reading()::reportBug);
    }

    /** The way into the web, with the spool folder beside the store. */
    private static Fetcher.Context web(StoreAddress address, Clock clock, Sleeper sleeper, Optional<String> contact) {
        Spool spool = new Spool(IngestSession.spool(address));
        spool.removeOlderThan(clock.instant().minus(PART));
        return Fetcher.Context.of(new HostThrottle(clock, sleeper), spool, clock, sleeper, Program.version(), contact);
    }
}
