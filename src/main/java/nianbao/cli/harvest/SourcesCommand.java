package nianbao.cli.harvest;

import java.util.ArrayList;
import java.util.List;
import nianbao.cli.command.AuthorOptions;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.text.TextTable;
import nianbao.store.ReportStore;
import nianbao.store.source.HarvestAlarm;
import nianbao.store.source.HarvestAlarms.Acknowledgement;
import nianbao.store.source.HarvestAlarms.Standing;
import nianbao.store.source.SourceAddresses.Overview;
import nianbao.words.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the sources of the harvest with what they have and the store has not, and takes a person's word that it is known. */
@Command(
        name = "sources",
        description =
                "List the sources of the harvest with their alarms, or say that alarms need not be told any more.",
        mixinStandardHelpOptions = true)
public final class SourcesCommand extends StoreCommand {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Only these sources.")
    private List<String> names = List.of();

    @Option(names = "--all", description = "List alarms that somebody acknowledged, too.")
    private boolean all;

    @ArgGroup
    private @Nullable Answer answer;

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    /** One of two. */
    static final class Answer {
        @Option(
                names = "--acknowledge",
                paramLabel = "NUMBER|SOURCE",
                description = "The alarm with this number, or all alarms of this source, need not be told any more;"
                        + " may be given more than once.")
        private List<String> acknowledge = List.of();

        @Option(
                names = "--reopen",
                paramLabel = "NUMBER",
                description = "The acknowledged alarm with this number is to be told again.")
        private List<Long> reopen = List.of();
    }

    public SourcesCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        try (ReportStore store = answer == null ? openStoreToLook() : openStore()) {
            if (answer != null) {
                take(store, answer);
            }
            list(store);
        }
        return ExitCode.DONE;
    }

    /** All of them, or none where one is not known. */
    private void take(ReportStore store, Answer given) {
        if (!given.acknowledge.isEmpty()) {
            String who = author.by().orElseThrow(() -> misused("bodies.by"));
            String why = author.note().orElseThrow(() -> misused("sources.note"));
            store.write(tables -> {
                for (String words : given.acknowledge) {
                    List<Long> numbers = meant(words, tables.alarms().standing());
                    boolean all = numbers.stream()
                            .filter(number -> !tables.alarms().acknowledge(number, who, why))
                            .findFirst()
                            .isEmpty();
                    if (numbers.isEmpty() || !all) {
                        throw misused("sources.none", words);
                    }
                }
                return given;
            });
        } else {
            store.write(tables -> {
                given.reopen.stream()
                        .filter(number -> !tables.alarms().reopen(number))
                        .findFirst()
                        .ifPresent(number -> {
                            throw misused("sources.not-acknowledged", number);
                        });
                return given;
            });
        }
    }

    /** The number itself, or those of the open alarms of a source. */
    private static List<Long> meant(String words, List<Standing> standing) {
        return words.matches("\\d{1,18}")
                ? List.of(Long.valueOf(words))
                : standing.stream()
                        .filter(alarm -> alarm.isOpen() && alarm.source().equals(words))
                        .map(Standing::number)
                        .toList();
    }

    private void list(ReportStore store) {
        List<Overview> sources = store.read(tables -> tables.addresses().overviews()).stream()
                .filter(source -> names.isEmpty() || names.contains(source.source()))
                .toList();
        List<Standing> standing = store.read(tables -> tables.alarms().standing()).stream()
                .filter(alarm -> names.isEmpty() || names.contains(alarm.source()))
                .toList();
        names.stream()
                .filter(name ->
                        sources.stream().noneMatch(source -> source.source().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw misused("harvest.no-source", name);
                });
        List<Standing> open = standing.stream().filter(Standing::isOpen).toList();
        overview(sources, open);
        if (!standing.isEmpty()) {
            print("");
        }
        alarms(all ? standing : open);
        print(messages().text("sources.totals", sources.size(), open.size(), standing.size() - open.size()));
    }

    private void overview(List<Overview> sources, List<Standing> open) {
        Messages messages = messages();
        TextTable table = new TextTable();
        if (!sources.isEmpty()) {
            table.add(List.of(
                    messages.text("harvest.head.source"),
                    messages.text("sources.head.last"),
                    messages.text("sources.head.addresses"),
                    messages.text("harvest.head.alarm")));
        }
        for (Overview source : sources) {
            long alarms = open.stream()
                    .filter(alarm -> alarm.source().equals(source.source()))
                    .count();
            String last = source.ended()
                    .map(Messages::time)
                    .orElseGet(() -> messages.text("sources.not-ended", source.began()));
            table.add(List.of(source.source(), last, Integer.toString(source.addresses()), Long.toString(alarms)));
        }
        table.lines().forEach(this::print);
    }

    private void alarms(List<Standing> alarms) {
        Messages messages = messages();
        List<String> lines = new ArrayList<>();
        for (Standing standing : alarms) {
            HarvestAlarm alarm = standing.alarm();
            lines.add(standing.number() + "  " + standing.source() + "  " + alarm.place());
            lines.add("    " + messages.text("sources.alarm", alarm.reason(), standing.since(), alarm.code()));
            standing.acknowledgement().ifPresent(known -> lines.add("    " + acknowledged(known)));
        }
        lines.forEach(this::print);
        if (!lines.isEmpty()) {
            print("");
        }
    }

    private String acknowledged(Acknowledgement known) {
        return messages().text("sources.acknowledged", known.by(), known.at(), known.note());
    }
}
