package nianbao.cli.read;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nianbao.cli.command.BugLog;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.LanguageOptions;
import nianbao.model.Extent;
import nianbao.words.Messages;
import nianbao.worker.EarlyReader;
import nianbao.worker.ReaderJvm;
import nianbao.worker.ReadingLimits;
import nianbao.worker.ReadingPool;

/** What the commands that read files share: the language, the processes that read, where bugs are written down. */
public final class ReadingSetup {
    /** Wall time in which a process must read a page: one at 600 dpi takes fifteen seconds on a slow core. */
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(2);
    /** Files after which a process is replaced: Java takes half a minute of a core to compile what a new one runs. */
    private static final int FILES_OF_A_PROCESS = 5000;

    /** The property that holds more options for the Java of reading processes, a line each: paths may have blanks. */
    private static final String READER_OPTIONS = "nianbao.reader.options";

    private final Duration timeout;
    private final BugLog bugs;
    private final Locale locale;

    /** Of the options and surroundings of a command. */
    public ReadingSetup(ReadingOptions options, CliContext context) {
        this(options, options.timeout(), context);
    }

    /** Of a command that reads files now and then only, and has no options for that. */
    public ReadingSetup(LanguageOptions options, CliContext context) {
        this(options, ReadingOptions.TIMEOUT, context);
    }

    private ReadingSetup(LanguageOptions options, int timeout, CliContext context) {
        this.timeout = Duration.ofSeconds(timeout);
        this.bugs = new BugLog(options, context);
        this.locale = options.locale();
    }

    /** Messages in the language asked for. */
    public Messages messages() {
        return Messages.in(locale);
    }

    /** Processes that read so much of files. */
    public ReadingPool pool(PoolOptions pool, int jobs, Extent extent) {
        return pool(pool.memory(), jobs, extent);
    }

    /** The same, with one that was started early. */
    ReadingPool pool(PoolOptions pool, int jobs, Extent extent, Optional<EarlyReader> early) {
        return early.map(reader -> ReadingPool.of(
                        jobs,
                        locale.toLanguageTag(),
                        extent,
                        limits(timeout, pool.memory()),
                        jvm(),
                        messages(),
                        bugs::write,
                        reader))
                .orElseGet(() -> pool(pool, jobs, extent));
    }

    /**
     * Starts a process that reads as files are read where no option says otherwise, before it is known whether one does.
     *
     * @param language of the command line
     */
    public static EarlyReader early(Locale language) {
        Duration timeout = Duration.ofSeconds(ReadingOptions.TIMEOUT);
        return EarlyReader.start(language.toLanguageTag(), Extent.WHOLE, limits(timeout, PoolOptions.MEMORY), jvm());
    }

    /** A process that reads so much of a file. */
    public ReadingPool pool(Extent extent) {
        return pool(1, extent);
    }

    /** Processes that read so much of files. */
    public ReadingPool pool(int processes, Extent extent) {
        return pool(PoolOptions.MEMORY, processes, extent);
    }

    private ReadingPool pool(int memory, int jobs, Extent extent) {
        ReadingLimits limits = limits(timeout, memory);
        return ReadingPool.of(jobs, locale.toLanguageTag(), extent, limits, jvm(), messages(), bugs::write);
    }

    private static ReadingLimits limits(Duration timeout, int memory) {
        return new ReadingLimits(timeout, WITHOUT_PROGRESS, memory, FILES_OF_A_PROCESS);
    }

    private static ReaderJvm jvm() {
        return ReaderJvm.ofThisProcess(
                System.getProperty(READER_OPTIONS, "").lines().toList());
    }

    /** Writes the stack where bugs are kept. */
    public void reportBug(Throwable bug) {
        bugs.write(bug);
    }
}
