package nianbao.store;

import java.time.Clock;
import nianbao.store.correction.Corrections;
import nianbao.store.correction.FileCorrections;
import nianbao.store.input.Inputs;
import nianbao.store.input.Originals;
import nianbao.store.input.Runs;
import nianbao.store.reading.Bodies;
import nianbao.store.reading.Readings;
import nianbao.store.reading.Reports;
import nianbao.store.source.HarvestAlarms;
import nianbao.store.source.SourceAddresses;
import nianbao.store.sql.Sql;

/** The tables of a store by topic, within the transaction at hand. */
public final class Tables {
    private final Runs runs;
    private final Originals originals;
    private final Inputs inputs;
    private final Readings readings;
    private final Bodies bodies;
    private final Reports reports;
    private final SourceAddresses addresses;
    private final HarvestAlarms alarms;
    private final Corrections corrections;
    private final FileCorrections fileCorrections;
    private final StoreStatistics statistics;

    Tables(Sql sql, Clock clock) {
        runs = new Runs(sql, clock);
        originals = new Originals(sql, clock);
        inputs = new Inputs(sql, runs, clock);
        readings = new Readings(sql, clock);
        bodies = new Bodies(sql, clock);
        reports = new Reports(sql);
        addresses = new SourceAddresses(sql, clock);
        alarms = new HarvestAlarms(sql, clock);
        corrections = new Corrections(sql, clock);
        fileCorrections = new FileCorrections(sql, clock);
        statistics = new StoreStatistics(sql, runs, bodies, originals);
    }

    public Runs runs() {
        return runs;
    }

    public Originals originals() {
        return originals;
    }

    public Inputs inputs() {
        return inputs;
    }

    public Readings readings() {
        return readings;
    }

    public Bodies bodies() {
        return bodies;
    }

    public Reports reports() {
        return reports;
    }

    public SourceAddresses addresses() {
        return addresses;
    }

    public HarvestAlarms alarms() {
        return alarms;
    }

    public StoreStatistics statistics() {
        return statistics;
    }

    public FileCorrections fileCorrections() {
        return fileCorrections;
    }

    public Corrections corrections() {
        return corrections;
    }
}
