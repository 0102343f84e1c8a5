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

    Tables(Sql sql, Clock clock) {
        runs = new Runs(sql, clock);
        originals = new Originals(sql, clock);
        inputs = new Inputs(sql, runs, clock);
        readings = new Readings(sql, clock);
        bodies = new Bodies(sql);
        reports = new Reports(sql);
        addresses = new Addresses(sql, clock);
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
}
