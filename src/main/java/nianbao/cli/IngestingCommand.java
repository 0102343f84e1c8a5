package nianbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nianbao.detect.OwnFiles;
import nianbao.model.Extent;
import nianbao.store.ReportStore;
import nianbao.store.input.Archive;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.Mixin;

/** A command that reads files into a store. */
abstract class IngestingCommand extends ReadingCommand {
    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Mixin
    private PoolOptions poolOptions = new PoolOptions();

    IngestingCommand(CliContext context) {
        super(context);
    }

    /** The options of the store. */
    final StoreOptions storeOptions() {
        return storeOptions;
    }

    /** Files that are read at the same time. */
    final int jobs() {
        return poolOptions.jobs(messages());
    }

    /** Files that the program keeps itself, where the store is the one that is asked for. */
    final OwnFiles ownFiles() {
        Path database = storeOptions.file(context());
        return new OwnFiles(
                List.of(database),
                List.of(Archive.folder(database), HarvestOptions.spool(database)),
                List.of(new BugLog(options(), context()).file()));
    }

    /** Opens the store that is asked for, a new one where there is none. */
    final IngestSession open(Extent extent) {
        Clock clock = Clock.systemUTC();
        return open(extent, ReportStore.open(storeOptions.file(context()), clock), clock);
    }

    /** Opens the store that is asked for, which must be there. */
    final IngestSession openExisting() {
        return open(Extent.WHOLE, storeOptions.existing(context(), messages()), Clock.systemUTC());
    }

    private IngestSession open(Extent extent, ReportStore store, Clock clock) {
        int jobs = jobs();
        Path database = storeOptions.file(context());
        ReadingSetup reading = reading();
        ReadingPool pool = reading.pool(poolOptions, jobs, extent);
        return new IngestSession(
                database, ownFiles(), store, Archive.beside(database, clock), pool, jobs, reading, clock);
    }
}
