package nianbao.store;

import java.time.Clock;
import nianbao.store.account.Accounts;
import nianbao.store.blind.BlindFigures;
import nianbao.store.book.BookTables;
import nianbao.store.codebook.CodebookTable;
import nianbao.store.correction.Changes;
import nianbao.store.correction.Corrections;
import nianbao.store.correction.DrawnTables;
import nianbao.store.correction.FileCorrections;
import nianbao.store.input.Inputs;
import nianbao.store.input.Originals;
import nianbao.store.input.Runs;
import nianbao.store.overview.OverviewTables;
import nianbao.store.queue.QueueIndex;
import nianbao.store.queue.QueueRecords;
import nianbao.store.queue.ReportQueue;
import nianbao.store.reading.Bodies;
import nianbao.store.reading.Readings;
import nianbao.store.reading.Reports;
import nianbao.store.reading.Versions;
import nianbao.store.source.HarvestAlarms;
import nianbao.store.source.SourceAddresses;
import nianbao.store.sql.Sql;
import nianbao.store.upload.Uploads;
import nianbao.store.work.WorkQueue;

/** The tables of a store by topic, within the transaction at hand. */
public final class Tables {
    private final Runs runs;
    private final Originals originals;
    private final Inputs inputs;
    private final Readings readings;
    private final Bodies bodies;
    private final Reports reports;
    private final Versions versions;
    private final SourceAddresses addresses;
    private final HarvestAlarms alarms;
    private final Changes changes;
    private final Corrections corrections;
    private final FileCorrections fileCorrections;
    private final DrawnTables drawnTables;
    private final StoreStatistics statistics;
    private final OverviewTables overview;
    private final QueueIndex queueIndex;
    private final ReportQueue queue;
    private final QueueRecords queueRecords;
    private final Accounts accounts;
    private final CodebookTable codebook;
    private final Uploads uploads;
    private final BlindFigures blindFigures;
    private final BookTables book;
    private final WorkQueue work;

    Tables(Sql sql, Clock clock) {
        runs = new Runs(sql, clock);
        work = new WorkQueue(sql, clock);
        originals = new Originals(sql, clock);
        inputs = new Inputs(sql, runs, clock);
        readings = new Readings(sql, clock);
        changes = new Changes(sql, clock);
        bodies = new Bodies(sql, clock, changes);
        queueIndex = new QueueIndex(sql);
        queue = new ReportQueue(sql);
        queueRecords = new QueueRecords(sql);
        uploads = new Uploads(sql, clock);
        reports = new Reports(sql, queueIndex);
        versions = new Versions(sql);
        addresses = new SourceAddresses(sql, clock);
        alarms = new HarvestAlarms(sql, clock);
        corrections = new Corrections(sql, clock, changes);
        fileCorrections = new FileCorrections(sql, clock, changes);
        drawnTables = new DrawnTables(sql, clock, changes);
        overview = new OverviewTables(sql);
        accounts = new Accounts(sql, clock);
        codebook = new CodebookTable(sql);
        blindFigures = new BlindFigures(sql, clock);
        book = new BookTables(sql, clock);
        statistics = new StoreStatistics(sql, runs, bodies, originals, work);
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

    public Versions versions() {
        return versions;
    }

    public SourceAddresses addresses() {
        return addresses;
    }

    public HarvestAlarms alarms() {
        return alarms;
    }

    public OverviewTables overview() {
        return overview;
    }

    public StoreStatistics statistics() {
        return statistics;
    }

    public FileCorrections fileCorrections() {
        return fileCorrections;
    }

    public DrawnTables drawnTables() {
        return drawnTables;
    }

    public Changes changes() {
        return changes;
    }

    public Corrections corrections() {
        return corrections;
    }

    public ReportQueue queue() {
        return queue;
    }

    public QueueRecords queueRecords() {
        return queueRecords;
    }

    public CodebookTable codebook() {
        return codebook;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Uploads uploads() {
        return uploads;
    }

    public BlindFigures blindFigures() {
        return blindFigures;
    }

    public BookTables book() {
        return book;
    }

    public WorkQueue work() {
        return work;
    }

    QueueIndex queueIndex() {
        return queueIndex;
    }
}
