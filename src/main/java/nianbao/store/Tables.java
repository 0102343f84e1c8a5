package nianbao.store;

import java.time.Clock;

/** The tables of a store by topic, within the transaction at hand. */
public final class Tables {
    private final Runs runs;
    private final Originals originals;
    private final Inputs inputs;
    private final Readings readings;
    private final Bodies bodies;
    private final Reports reports;
    private final Addresses addresses;
    private final Troubles troubles;
    private final Corrections corrections;
    private final Census census;

    Tables(Sql sql, Clock clock) {
        runs = new Runs(sql, clock);
        originals = new Originals(sql, clock);
        inputs = new Inputs(sql, runs, clock);
        readings = new Readings(sql, clock);
        bodies = new Bodies(sql, clock);
        reports = new Reports(sql);
        addresses = new Addresses(sql, clock);
        troubles = new Troubles(sql, clock);
        corrections = new Corrections(sql, clock);
        census = new Census(sql, runs, bodies);
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

    public Addresses addresses() {
        return addresses;
    }

    public Troubles troubles() {
        return troubles;
    }

    public Census census() {
        return census;
    }

    public Corrections corrections() {
        return corrections;
    }
}
