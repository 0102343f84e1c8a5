package nianbao.cli;

import java.nio.file.Path;
import java.util.List;
import nianbao.harvest.BadSourcesException;
import nianbao.harvest.Harvest;
import nianbao.harvest.HarvestLock;
import nianbao.harvest.NightlyHarvest;
import nianbao.harvest.Schedule;
import nianbao.harvest.SourceList;
import nianbao.harvest.SourceResult;
import nianbao.harvest.StopSignal;
import nianbao.model.WorldFailure;

/** Harvests of a list of sources, which is read anew for each: people add to it meanwhile. */
final class Nights {
    private final Path yaml;
    private final HarvestOptions options;
    private final Intake intake;
    private final StopSignal stop = new StopSignal();

    /** @throws BadSourcesException where the list says what is not understood: better now than at night */
    Nights(Path yaml, HarvestOptions options, Intake intake) throws BadSourcesException {
        this.yaml = yaml;
        this.options = options;
        this.intake = intake;
        SourceList.read(yaml);
    }

    /** What harvests by a schedule until it is stopped. */
    Service service(Schedule schedule, NightlyHarvest.Reporter reporter) {
        NightlyHarvest nightly = new NightlyHarvest(
                schedule,
                () -> intake.store().read(tables -> tables.addresses().lastHarvest()),
                intake.clock(),
                stop,
                reporter);
        return new Service(() -> nightly.run(this::night), stop::stop);
    }

    private List<SourceResult> night(Harvest.Watcher watcher) {
        SourceList list = list();
        Harvest harvest = options.harvest(intake, stop, list.contact());
        return HarvestLock.holding(
                intake.database(), () -> harvest.run(list.sources(), Harvest.ALL, options.jobs(), watcher));
    }

    private SourceList list() {
        try {
            return SourceList.read(yaml);
        } catch (BadSourcesException e) {
            throw new WorldFailure(WorldFailure.Code.INPUT_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
