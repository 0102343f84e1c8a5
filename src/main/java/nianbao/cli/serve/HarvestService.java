package nianbao.cli.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.cli.command.SettingsFault;
import nianbao.cli.harvest.HarvestOptions;
import nianbao.cli.ingest.IngestSession;
import nianbao.harvest.Harvest;
import nianbao.harvest.HarvestLock;
import nianbao.harvest.SourceList;
import nianbao.harvest.SourceResult;
import nianbao.harvest.schedule.Schedule;
import nianbao.harvest.schedule.ScheduledHarvest;
import nianbao.lifecycle.StopSignal;
import nianbao.model.EnvironmentException;
import nianbao.settings.BadSettingsException;
import nianbao.store.source.HarvestAlarms.Standing;

/** Harvests of a list of sources, which is read anew for each: people add to it meanwhile. */
final class HarvestService {
    private final Path yaml;
    private final HarvestOptions options;
    private final IngestSession session;
    private final StopSignal stop = new StopSignal();

    /** @throws BadSettingsException where the list says what is not understood: better now than at night */
    HarvestService(Path yaml, HarvestOptions options, IngestSession session) throws BadSettingsException {
        this.yaml = yaml;
        this.options = options;
        this.session = session;
        SourceList.read(yaml);
    }

    /** What harvests by a schedule until it is stopped. */
    Service service(Schedule schedule, ScheduledHarvest.Reporter reporter) {
        ScheduledHarvest nightly = new ScheduledHarvest(
                schedule,
                () -> session.store().read(tables -> tables.addresses().lastHarvest()),
                () -> session.store().read(tables -> tables.alarms().standing()).stream()
                        .filter(Standing::isOpen)
                        .map(Standing::source)
                        .collect(Collectors.toSet()),
                session.clock(),
                stop,
                reporter);
        return new Service(() -> nightly.run(this::night), stop::stop);
    }

    private List<SourceResult> night(Harvest.Watcher watcher) {
        SourceList list = list();
        Harvest harvest = options.harvest(session, stop, list.contact());
        return HarvestLock.holding(
                session.address(), () -> harvest.run(list.sources(), Harvest.ALL, options.jobs(), watcher));
    }

    private SourceList list() {
        try {
            return SourceList.read(yaml);
        } catch (BadSettingsException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.INPUT_UNREADABLE, SettingsFault.text(e, session.messages()), e);
        }
    }
}
