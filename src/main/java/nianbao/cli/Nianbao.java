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
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Nianbao(Surroundings surroundings) {
        this.surroundings = surroundings;
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
                surroundings.err().println(options.messages().tell(failure));
            } else {
                new BugLog(options, surroundings).write(exception);
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
        line.addSubcommand(new ExtractCommand(surroundings));
        line.addSubcommand(new IngestCommand(surroundings));
        line.addSubcommand(new HarvestCommand(surroundings));
        line.addSubcommand(new WatchCommand(surroundings));
        line.addSubcommand(new ServeCommand(surroundings));
        line.addSubcommand(new StatusCommand(surroundings));
        line.addSubcommand(new RerunCommand(surroundings));
        line.addSubcommand(new DiffCommand(surroundings));
        line.addSubcommand(new CorrectCommand(surroundings));
        line.addSubcommand(new BodiesCommand(surroundings));
        line.addSubcommand(new SourcesCommand(surroundings));
        line.addSubcommand(new ShowCommand(surroundings));
        line.addSubcommand(new BenchCommand(surroundings));
        line.setOut(surroundings.out());
        line.setErr(surroundings.err());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
