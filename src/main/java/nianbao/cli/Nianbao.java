package nianbao.cli;

import nianbao.model.WorldFailure;
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
        CommandLine line = commandLine();
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            LanguageOptions options = options(command);
            if (exception instanceof WorldFailure failure) {
                context.err().println(options.messages().tell(failure));
            } else {
                new BugLog(options, context).write(exception);
            }
            return ExitCode.WORLD_FAILED.number();
        });
        return line.execute(args);
    }

    /** The settings of the command that failed. */
    private static LanguageOptions options(CommandLine command) {
        return command.getCommand() instanceof Subcommand known ? known.options() : new LanguageOptions();
    }

    /** All commands and options, as the documentation test sees them. */
    CommandLine commandLine() {
        CommandLine line = new CommandLine(this);
        line.addSubcommand(new ExtractCommand(context));
        line.addSubcommand(new IngestCommand(context));
        line.addSubcommand(new HarvestCommand(context));
        line.addSubcommand(new WatchCommand(context));
        line.addSubcommand(new ServeCommand(context));
        line.addSubcommand(new StatusCommand(context));
        line.addSubcommand(new RerunCommand(context));
        line.addSubcommand(new DiffCommand(context));
        line.addSubcommand(new CorrectCommand(context));
        line.addSubcommand(new BodiesCommand(context));
        line.addSubcommand(new BackupCommand(context));
        line.addSubcommand(new SourcesCommand(context));
        line.addSubcommand(new ShowCommand(context));
        line.addSubcommand(new BenchCommand(context));
        line.setOut(context.out());
        line.setErr(context.err());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
