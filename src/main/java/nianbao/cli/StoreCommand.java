package nianbao.cli;

import java.time.Clock;
import nianbao.store.ReportStore;
import picocli.CommandLine.Mixin;

/** A command that works on what a store has, and reads no files. */
abstract class StoreCommand extends Subcommand {
    @Mixin
    private LanguageOptions options = new LanguageOptions();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    StoreCommand(CliContext context) {
        super(context);
    }

    @Override
    final LanguageOptions options() {
        return options;
    }

    final StoreOptions storeOptions() {
        return storeOptions;
    }

    /** Opens the store that is asked for, which must be there. */
    final ReportStore openStore() {
        return ReportStore.open(storeOptions.existing(context(), messages()), Clock.systemUTC());
    }

    /** The same for a command that only looks: it works where nothing may be written, too. */
    final ReportStore openStoreToLook() {
        return ReportStore.openToLook(storeOptions.existing(context(), messages()), Clock.systemUTC());
    }
}
