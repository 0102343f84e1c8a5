package nianbao.cli.command;

import java.time.Clock;
import nianbao.store.ReportStore;
import picocli.CommandLine.Mixin;

/** A command that works on what a store has, and reads no files. */
public abstract class StoreCommand extends Subcommand {
    @Mixin
    private LanguageOptions options = new LanguageOptions();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    protected StoreCommand(CliContext context) {
        super(context);
    }

    @Override
    public final LanguageOptions options() {
        return options;
    }

    /** Which store, and how its reports are named. */
    protected final StoreOptions storeOptions() {
        return storeOptions;
    }

    /** Opens the store that is asked for, which must be there. */
    protected final ReportStore openStore() {
        return ReportStore.open(
                storeOptions.existing(context(), messages()),
                Clock.systemUTC(),
                new UpgradeLine(context(), messages()));
    }

    /** The same for a command that only looks: it works where nothing may be written, too. */
    protected final ReportStore openStoreToLook() {
        return ReportStore.openToLook(
                storeOptions.existing(context(), messages()),
                Clock.systemUTC(),
                new UpgradeLine(context(), messages()));
    }
}
