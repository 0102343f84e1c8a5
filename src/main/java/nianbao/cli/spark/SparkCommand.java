package nianbao.cli.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.cli.command.BugLog;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.LanguageOptions;
import nianbao.cli.command.Subcommand;
import nianbao.lifecycle.ShutdownHook;
import nianbao.model.EnvironmentException;
import nianbao.worker.ReadingLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a job on Spark that reads a listing of files, in a process of its own, and ends as that does. */
@Command(
        name = "spark",
        description = "Read a listing of files on Apache Spark, into Parquet and, if asked to, a database.",
        mixinStandardHelpOptions = true)
public final class SparkCommand extends Subcommand {
    @Mixin
    private LanguageOptions options = new LanguageOptions();

    @Parameters(
            paramLabel = "LISTING",
            arity = "1..*",
            description = "Text files with a path or an address a line, or folders; of any of Hadoop's file systems.")
    private List<String> listings = List.of();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "Where the results go. A job that was ended goes on there with the same command.")
    private String out = "";

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "Take the reports into this database, too: jdbc:postgresql://HOST:PORT/NAME.")
    private Optional<String> store = Optional.empty();

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "The cluster, as Spark names it (default: local[*], this machine with all its cores).")
    private Optional<String> master = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Wall time for one file (default: ${DEFAULT-VALUE}).",
            defaultValue = "600")
    private int timeout = 600;

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            description = "The most memory of a reading process (default: ${DEFAULT-VALUE}).",
            defaultValue = "1024")
    private int memory = 1024;

    public SparkCommand(CliContext context) {
        super(context);
    }

    @Override
    public LanguageOptions options() {
        return options;
    }

    @Override
    protected ExitCode run() {
        if (memory < ReadingLimits.LEAST_MEMORY_MIB) {
            throw misused("cli.memory.little", ReadingLimits.LEAST_MEMORY_MIB);
        } else if (store.isPresent() && !store.get().startsWith("jdbc:postgresql:")) {
            throw misused("spark.store");
        }
        SparkInstallation spark = SparkInstallation.of(context());
        if (!spark.hasSpark()) {
            return unusable("spark.home");
        } else if (!spark.hasJob()) {
            return unusable("spark.jar", spark.job());
        }
        Path log = new BugLog(options, context()).file().resolveSibling("spark.log");
        context().err().println(messages().text("spark.starting", log));
        try {
            return ended(spark.command(words(), log, context().terminal()));
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.READER_UNUSABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private ExitCode unusable(String key, Object... arguments) {
        context().err().println(messages().text(key, arguments));
        return ExitCode.WORLD_FAILED;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(listings);
        words.addAll(List.of("--out", out, "--lang", options.locale().toLanguageTag()));
        words.addAll(List.of("--timeout", String.valueOf(timeout), "--memory", String.valueOf(memory)));
        store.ifPresent(address -> words.addAll(List.of("--store", address)));
        master.ifPresent(url -> words.addAll(List.of("--master", url)));
        return words;
    }

    /** Told to end, it has the job end; what that has read is kept. */
    private ExitCode ended(List<String> command) throws IOException {
        context().out().flush();
        try (ShutdownHook shutdown = new ShutdownHook()) {
            Process job = new ProcessBuilder(command).inheritIO().start();
            shutdown.whenTold(job::destroy);
            int code = job.waitFor();
            return Arrays.stream(ExitCode.values())
                    .filter(known -> known.number() == code)
                    .findFirst()
                    .orElse(ExitCode.WORLD_FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.WORLD_FAILED;
        }
    }
}
