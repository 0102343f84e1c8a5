package nianbao.cli.ingest;

import java.time.Clock;
import nianbao.cli.command.BugLog;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.StoreOptions;
import nianbao.cli.command.UpgradeLine;
import nianbao.cli.read.PoolOptions;
import nianbao.cli.read.ReadingCommand;
import nianbao.cli.read.ReadingSetup;
import nianbao.detect.folder.OwnFiles;
import nianbao.model.Extent;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.Mixin;

/** A command that reads files into a store. */
public abstract class IngestingCommand extends ReadingCommand {
    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Mixin
    private PoolOptions poolOptions = new PoolOptions();

    protected IngestingCommand(CliContext context) {
        super(context);
    }

    /** The options of the store. */
    protected final StoreOptions storeOptions() {
        return storeOptions;
    }

    /** Files that are read at the same time. */
    protected final int jobs() {
        return poolOptions.jobs(messages());
    }

    /** Files that the program keeps itself, where the store is the one that is asked for. */
    protected final OwnFiles ownFiles() {
        StoreAddress address = storeOptions.address(context(), messages());
        return IngestSession.ownFiles(address, new BugLog(options(), context()).file());
    }

    /** Opens the store that is asked for, a new one where there is none. */
    protected final IngestSession open(Extent extent) {
        Clock clock = Clock.systemUTC();
        return open(extent, storeOptions.address(context(), messages()), clock);
    }

    /** Opens the store that is asked for, which must be there. */
    protected final IngestSession openExisting() {
        return open(Extent.WHOLE, storeOptions.existing(context(), messages()), Clock.systemUTC());
    }

    private IngestSession open(Extent extent, StoreAddress address, Clock clock) {
        int jobs = jobs();
        ReportStore store = ReportStore.open(address, clock, new UpgradeLine(context(), messages()));
        ReadingSetup reading = reading();
        ReadingPool pool = reading.pool(poolOptions, jobs, extent);
        return new IngestSession(address, ownFiles(), store, pool, jobs, reading, clock);
    }
}
