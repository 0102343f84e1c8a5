package nianbao.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.cli.book.BookCommand;
import nianbao.cli.book.FindingsCommand;
import nianbao.cli.book.RollUpCommand;
import nianbao.cli.check.CheckCommand;
import nianbao.cli.command.BugLog;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.LanguageOptions;
import nianbao.cli.command.SettingsFault;
import nianbao.cli.command.Subcommand;
import nianbao.cli.copy.BackupCommand;
import nianbao.cli.copy.CopyCommand;
import nianbao.cli.desk.AccountsCommand;
import nianbao.cli.desk.WebCommand;
import nianbao.cli.export.ExportCommand;
import nianbao.cli.harvest.HarvestCommand;
import nianbao.cli.harvest.SourcesCommand;
import nianbao.cli.ingest.EnqueueCommand;
import nianbao.cli.ingest.IngestCommand;
import nianbao.cli.ingest.RerunCommand;
import nianbao.cli.ingest.WorkCommand;
import nianbao.cli.read.BenchCommand;
import nianbao.cli.read.ExtractCommand;
import nianbao.cli.read.ReadingSetup;
import nianbao.cli.read.ShowCommand;
import nianbao.cli.release.ReleaseCommand;
import nianbao.cli.release.VerifyCommand;
import nianbao.cli.serve.ServeCommand;
import nianbao.cli.serve.WatchCommand;
import nianbao.cli.spark.SparkCommand;
import nianbao.cli.store.BodiesCommand;
import nianbao.cli.store.ChangesCommand;
import nianbao.cli.store.ChooseCommand;
import nianbao.cli.store.CorrectCommand;
import nianbao.cli.store.DiffCommand;
import nianbao.cli.store.ReviewCommand;
import nianbao.cli.store.StatusCommand;
import nianbao.model.EnvironmentException;
import nianbao.settings.BadSettingsException;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.EarlyReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code nianbao} with its subcommands. */
final class Nianbao {
    /** The one that speaks of all others. */
    private static final String COMPLETION = "completion";

    /** Every command, in the order in which the help lists them. */
    private static final List<String> COMMANDS = List.of(
            "extract",
            "check",
            "ingest",
            "enqueue",
            "work",
            "spark",
            "harvest",
            "watch",
            "serve",
            "web",
            "accounts",
            "status",
            "rerun",
            "diff",
            "review",
            "correct",
            "changes",
            "choose",
            "bodies",
            "export",
            "release",
            "verify",
            "book",
            "rollup",
            "findings",
            "backup",
            "copy",
            "sources",
            "show",
            "bench",
            COMPLETION);

    /** Set by whoever starts the program for a person, who waits for it. */
    private static final String EARLY = "nianbao.early";

    private final CliContext context;
    private Optional<EarlyReader> early = Optional.empty();

    Nianbao(CliContext context) {
        this.context = context;
    }

    /** Where no command is named. */
    @Command(
            name = "nianbao",
            description = "Reads annual reports on government information disclosure (政府信息公开工作年度报告).",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND")
    static final class Unnamed implements Runnable {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(
                    spec.commandLine(), Messages.in(Locale.getDefault()).text("usage.no-command"));
        }
    }

    /** Prints the version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String commit = Program.commit().map(of -> " (" + of + ")").orElse("");
            return new String[] {"nianbao " + Program.version() + commit};
        }
    }

    /** Runs one command line to its end. */
    int run(String... args) {
        List<String> words = LeadingOptions.behindCommand(List.of(args));
        UsageLanguage language = UsageLanguage.of(words, Optional.empty());
        CommandLine line;
        try {
            ConfigFile config = ConfigFile.of(words, context);
            language = UsageLanguage.of(words, config.language());
            early = early(words, language); // before all that takes time: looking for the parser's classes, above all
            line = commandLineFor(words);
            line.setDefaultValueProvider(config);
        } catch (BadSettingsException e) {
            context.err().println(SettingsFault.text(e, Messages.in(language.locale())));
            return ExitCode.USAGE.number();
        }
        return run(line, language, words.toArray(String[]::new));
    }

    /** A reading process on its way, where the words look like files to be read and nothing else. */
    private static Optional<EarlyReader> early(List<String> words, UsageLanguage language) {
        boolean files = Boolean.getBoolean(EARLY)
                && words.size() > 1
                && words.get(0).equals("extract")
                && language.isSpoken()
                && !words.get(words.size() - 1).startsWith("-");
        return files ? Optional.of(ReadingSetup.early(language.locale())) : Optional.empty();
    }

    private int run(CommandLine line, UsageLanguage language, String... args) {
        Messages messages = Messages.in(language.locale());
        language.applyTo(line);
        UsageErrors errors = new UsageErrors(messages, language::label);
        if (!language.isSpoken()) {
            errors.tell(line, messages.text("usage.language", language.locale().toLanguageTag()));
            return ExitCode.USAGE.number();
        }
        line.setParameterExceptionHandler(errors);
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            Optional<ExitCode> code = ended(exception, messages);
            if (code.isEmpty()) {
                new BugLog(options(command), context).write(exception);
            }
            return code.orElse(ExitCode.WORLD_FAILED).number();
        });
        // picocli itself prints the help alone, and the stack of what keeps it from that
        StringWriter help = new StringWriter();
        line.setOut(new PrintWriter(help, true));
        int code = line.execute(args);
        try {
            context.out().print(help);
            context.out().flush();
            return code;
        } catch (StandardOutput.Closed | EnvironmentException e) {
            return ended(e, messages).orElseThrow().number();
        }
    }

    /** How a command ends after an environment error; empty for a bug. */
    private Optional<ExitCode> ended(Exception why, Messages messages) {
        if (why instanceof StandardOutput.Closed) {
            return Optional.of(ExitCode.OUTPUT_CLOSED);
        }
        if (why instanceof EnvironmentException failure) {
            context.err().println(messages.tell(failure));
            return Optional.of(ExitCode.WORLD_FAILED);
        }
        return Optional.empty();
    }

    /** The settings of the command that failed. */
    private static LanguageOptions options(CommandLine command) {
        return command.getCommand() instanceof Subcommand known ? known.options() : new LanguageOptions();
    }

    /** All commands and options, as the documentation test sees them. */
    CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    /** With no command but that which is asked for: the options of all of them would take as long as all else of a start. */
    private CommandLine commandLineFor(List<String> words) {
        String first = words.isEmpty() ? "" : words.get(0);
        return commandLine(COMMANDS.contains(first) && !first.equals(COMPLETION) ? List.of(first) : COMMANDS);
    }

    private CommandLine commandLine(List<String> names) {
        CommandLine line = new CommandLine(new Unnamed());
        for (String name : names) {
            line.addSubcommand(command(name));
        }
        line.setOut(context.out());
        line.setErr(context.err());
        return line;
    }

    private Subcommand command(String name) {
        return switch (name) {
            case "extract" -> new ExtractCommand(context, early);
            case "check" -> new CheckCommand(context);
            case "ingest" -> new IngestCommand(context);
            case "enqueue" -> new EnqueueCommand(context);
            case "work" -> new WorkCommand(context);
            case "spark" -> new SparkCommand(context);
            case "harvest" -> new HarvestCommand(context);
            case "watch" -> new WatchCommand(context);
            case "serve" -> new ServeCommand(context);
            case "web" -> new WebCommand(context);
            case "accounts" -> new AccountsCommand(context);
            case "status" -> new StatusCommand(context);
            case "rerun" -> new RerunCommand(context);
            case "diff" -> new DiffCommand(context);
            case "review" -> new ReviewCommand(context);
            case "correct" -> new CorrectCommand(context);
            case "changes" -> new ChangesCommand(context);
            case "choose" -> new ChooseCommand(context);
            case "bodies" -> new BodiesCommand(context);
            case "export" -> new ExportCommand(context);
            case "release" -> new ReleaseCommand(context);
            case "verify" -> new VerifyCommand(context);
            case "book" -> new BookCommand(context);
            case "rollup" -> new RollUpCommand(context);
            case "findings" -> new FindingsCommand(context);
            case "backup" -> new BackupCommand(context);
            case "copy" -> new CopyCommand(context);
            case "sources" -> new SourcesCommand(context);
            case "show" -> new ShowCommand(context);
            case "bench" -> new BenchCommand(context);
            case COMPLETION -> new CompletionCommand(context);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
