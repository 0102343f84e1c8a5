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
import nianbao.cli.read.ShowCommand;
import nianbao.cli.release.ReleaseCommand;
import nianbao.cli.release.VerifyCommand;
import nianbao.cli.serve.ServeCommand;
import nianbao.cli.serve.WatchCommand;
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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code nianbao} with its subcommands. */
@Command(
        name = "nianbao",
        description = "Reads annual reports on government information disclosure (政府信息公开工作年度报告).",
        mixinStandardHelpOptions = true,
        versionProvider = Nianbao.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class Nianbao implements Runnable {
    private final CliContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Nianbao(CliContext context) {
        this.context = context;
    }

    /** Prints the version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"nianbao " + Program.version()};
        }
    }

    /** Runs one command line to its end. */
    int run(String... args) {
        List<String> words = LeadingOptions.behindCommand(List.of(args));
        CommandLine line = commandLine();
        UsageLanguage language = UsageLanguage.of(words, Optional.empty());
        Messages messages = Messages.in(language.locale());
        try {
            ConfigFile config = ConfigFile.of(words, context);
            line.setDefaultValueProvider(config);
            language = UsageLanguage.of(words, config.language());
            messages = Messages.in(language.locale());
        } catch (BadSettingsException e) {
            context.err().println(SettingsFault.text(e, messages));
            return ExitCode.USAGE.number();
        }
        return run(line, language, messages, words.toArray(String[]::new));
    }

    private int run(CommandLine line, UsageLanguage language, Messages messages, String... args) {
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
        CommandLine line = new CommandLine(this);
        line.addSubcommand(new ExtractCommand(context));
        line.addSubcommand(new CheckCommand(context));
        line.addSubcommand(new IngestCommand(context));
        line.addSubcommand(new EnqueueCommand(context));
        line.addSubcommand(new WorkCommand(context));
        line.addSubcommand(new HarvestCommand(context));
        line.addSubcommand(new WatchCommand(context));
        line.addSubcommand(new ServeCommand(context));
        line.addSubcommand(new WebCommand(context));
        line.addSubcommand(new AccountsCommand(context));
        line.addSubcommand(new StatusCommand(context));
        line.addSubcommand(new RerunCommand(context));
        line.addSubcommand(new DiffCommand(context));
        line.addSubcommand(new ReviewCommand(context));
        line.addSubcommand(new CorrectCommand(context));
        line.addSubcommand(new ChangesCommand(context));
        line.addSubcommand(new ChooseCommand(context));
        line.addSubcommand(new BodiesCommand(context));
        line.addSubcommand(new ExportCommand(context));
        line.addSubcommand(new ReleaseCommand(context));
        line.addSubcommand(new VerifyCommand(context));
        line.addSubcommand(new BookCommand(context));
        line.addSubcommand(new RollUpCommand(context));
        line.addSubcommand(new FindingsCommand(context));
        line.addSubcommand(new BackupCommand(context));
        line.addSubcommand(new CopyCommand(context));
        line.addSubcommand(new SourcesCommand(context));
        line.addSubcommand(new ShowCommand(context));
        line.addSubcommand(new BenchCommand(context));
        line.addSubcommand(new CompletionCommand(context));
        line.setOut(context.out());
        line.setErr(context.err());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), Messages.in(Locale.getDefault()).text("usage.no-command"));
    }
}
