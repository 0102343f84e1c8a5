package nianbao.cli.command;

import java.util.List;
import java.util.Optional;
import nianbao.cli.text.StoreTexts;
import nianbao.store.BadAddressException;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.words.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that works on a store. */
public final class StoreOptions {
    private static final String DEFAULT = "nianbao-data/nianbao.db";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "The database: the path of a SQLite file, or jdbc:postgresql://HOST:PORT/NAME (default:"
                    + " NIANBAO_STORE, else nianbao-data/nianbao.db).")
    private Optional<String> store = Optional.empty();

    /** The store that is asked for. */
    public StoreAddress address(CliContext context, Messages messages) {
        String words = store.or(() -> context.variable("NIANBAO_STORE")).orElse(DEFAULT);
        try {
            return StoreAddress.of(words);
        } catch (BadAddressException e) {
            throw new ParameterException(spec.commandLine(), messages.text(e.key(), String.valueOf(e.getMessage())), e);
        }
    }

    /** The store that is asked for, which must be there: who asks what is in one does not want a new one. */
    public StoreAddress existing(CliContext context, Messages messages) {
        StoreAddress address = address(context, messages);
        if (!address.exists()) {
            throw new ParameterException(spec.commandLine(), messages.text("cli.store.missing", address));
        }
        return address;
    }

    /** The one report that is meant by {@code words}. */
    public long report(ReportStore store, String words, Messages messages) {
        List<Long> found = store.read(tables -> tables.reports().named(words));
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new AskedValues(spec.commandLine(), messages).noReport(store, words);
        }
        List<String> titles = store.read(tables -> found.stream()
                .map(number -> tables.reports().title(number))
                .map(title -> title.report() + " (" + StoreTexts.title(title) + ")")
                .toList());
        throw new ParameterException(
                spec.commandLine(),
                messages.text("cli.report.several", words, String.join(messages.text("ingest.join"), titles)));
    }
}
