package nianbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nianbao.harvest.BadSourcesException;
import nianbao.harvest.Harvest;
import nianbao.harvest.HarvestLock;
import nianbao.harvest.NightlyHarvest;
import nianbao.harvest.Schedule;
import nianbao.harvest.SourceList;
import nianbao.harvest.SourceResult;
import nianbao.harvest.StopSignal;
import nianbao.ingest.Ingest;
import nianbao.model.WorldFailure;
import nianbao.store.ReportStore;

/** Harvests of a list of sources, which is read anew for each: people add to it meanwhile. */
final class Nights {
    private final Path yaml;
    private final Path database;
    private final ReportStore store;
    private final Ingest ingest;
    private final HarvestOptions options;
    private final Reading reading;
    private final Clock clock;
    private final StopSignal stop = new StopSignal();

    /** @throws BadSourcesException where the list says what is not understood: better now than at night */
    Nights(
            Path yaml,
            Path database,
            ReportStore store,
            Ingest ingest,
            HarvestOptions options,
            Reading reading,
            Clock clock)
            throws BadSourcesException {
        this.yaml = yaml;
        this.database = database;
        this.store = store;
        this.ingest = ingest;
        this.options = options;
        this.reading = reading;
        this.clock = clock;
        SourceList.read(yaml);
    }

    /** What harvests by a schedule until it is stopped. */
    Service service(Schedule schedule, NightlyHarvest.Reporter reporter) {
        NightlyHarvest nightly = new NightlyHarvest(
                schedule, () -> store.read(tables -> tables.addresses().lastHarvest()), clock, stop, reporter);
        return new Service(() -> nightly.run(this::night), stop::stop);
    }

    private List<SourceResult> night(Harvest.Watcher watcher) {
        SourceList list = list();
        Harvest harvest = new Harvest(
                store,
                ingest,
                options.web(database, clock, stop, list.contact()),
                reading.messages(),
                reading::reportBug);
        return HarvestLock.holding(database, () -> harvest.run(list.sources(), Harvest.ALL, options.jobs(), watcher));
    }

    private SourceList list() {
        try {
            return SourceList.read(yaml);
        } catch (BadSourcesException e) {
            throw new WorldFailure(WorldFailure.Code.INPUT_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
