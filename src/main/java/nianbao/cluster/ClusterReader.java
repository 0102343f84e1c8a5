package nianbao.cluster;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import nianbao.detect.archive.OpeningLimits;
import nianbao.detect.folder.OwnFiles;
import nianbao.ingest.Ingest;
import nianbao.ingest.IngestedFile;
import nianbao.json.RecordWriter;
import nianbao.model.EnvironmentException;
import nianbao.model.Extent;
import nianbao.model.FileAddress;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.store.BadAddressException;
import nianbao.store.StoreAddress;
import nianbao.store.input.IncomingFile;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.ReaderJvm;
import nianbao.worker.ReadingLimits;
import nianbao.worker.ReadingPool;
import nianbao.worker.wire.PageView;

/**
 * Reads files for a machine of a cluster, in forked processes, as {@code ingest} does. An order is a list of words:
 *
 * <ul>
 *   <li>{@code read FILE PATH}: the file, known as PATH; gives its lines ({@link ClusterLine})
 *   <li>{@code lost PATH WHY...}: the line of a path without a file; WHY is words of another program
 *   <li>{@code large NAME PATH BYTES}: the line of a file that has too many bytes to be brought here
 *   <li>{@code list FOLDER}: gives the addresses of its files
 *   <li>{@code count FILE}: gives how many pages the file has, and how many of them are images
 *   <li>{@code limit}: gives how many bytes of a file are read at most
 *   <li>{@code version}: gives that of the reader
 *   <li>{@code check}: gives what is wrong with the address of the store, or nothing; opens it where nothing is
 *   <li>{@code say KEY ARGUMENT...}: gives a text in the language of the reader
 * </ul>
 *
 * <p>For any number of threads. An environment error comes as an {@link IllegalStateException} with a text for a person.
 */
public final class ClusterReader implements Function<List<String>, List<String>>, AutoCloseable {
    /** As the command has it: a page at 600 dpi takes fifteen seconds on a slow core. */
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(2);
    /** As the command has it: what native code leaks ends there. */
    private static final int FILES_OF_A_PROCESS = 5000;
    /** As for every start of the program. */
    private static final List<String> JAVA_OPTIONS =
            List.of("-Xshare:auto", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8");

    /** As the command has them; the largest file that is opened at all is an archive. */
    private static final OpeningLimits LIMITS = OpeningLimits.STANDARD;

    private final Messages messages;
    private final ReadingPool pool;
    private final Optional<String> store;
    private final RecordWriter json = new RecordWriter();
    private Optional<ClusterStore> opened = Optional.empty();

    /**
     * @param settings {@code jar} of the program, {@code language}, number of {@code processes}, {@code timeout} in seconds, {@code
     *     memory} of a process in MiB, and {@code store}, if there is one
     * @param faults told of the stacks of bugs, and of processes that failed; from any thread
     */
    public ClusterReader(Map<String, String> settings, Consumer<String> faults) {
        String language = settings.getOrDefault("language", "en");
        messages = Messages.in(Locale.forLanguageTag(language));
        store = Optional.ofNullable(settings.get("store"));
        ReadingLimits limits = new ReadingLimits(
                Duration.ofSeconds(number(settings, "timeout")),
                WITHOUT_PROGRESS,
                (int) number(settings, "memory"),
                FILES_OF_A_PROCESS);
        String jar = settings.getOrDefault("jar", "");
        ReaderJvm jvm = new ReaderJvm(ReaderJvm.installedJava(), List.of(jar.split(File.pathSeparator)), JAVA_OPTIONS);
        int processes = (int) number(settings, "processes");
        pool = ReadingPool.of(processes, language, Extent.WHOLE, limits, jvm, messages, faults);
    }

    private static long number(Map<String, String> settings, String name) {
        return Long.parseLong(settings.getOrDefault(name, ""));
    }

    @Override
    public List<String> apply(List<String> order) {
        try {
            List<String> words = order.subList(1, order.size());
            return switch (order.get(0)) {
                case "read" -> read(FileAddress.path(words.get(0)), words.get(1));
                case "lost" -> List.of(ClusterLine.notFound(words.get(0), words.get(1), json));
                case "large" -> List.of(tooLarge(words.get(0), words.get(1), Long.parseLong(words.get(2))));
                case "list" -> list(words.get(0));
                case "count" -> count(FileAddress.path(words.get(0)));
                case "limit" -> List.of(Long.toString(LIMITS.archiveBytes()));
                case "version" -> List.of(Program.reader().version());
                case "check" -> check();
                case "say" ->
                    List.of(messages.text(
                            words.get(0), words.subList(1, words.size()).toArray()));
                default -> throw new IllegalArgumentException(order.get(0));
            };
        } catch (EnvironmentException e) {
            // its own type is not known where this goes
            throw new IllegalStateException(messages.tell(e), e);
        }
    }

    private List<String> read(Path file, String path) {
        if (!Files.isRegularFile(file)) {
            String reason = Files.isDirectory(file) ? "spark.folder" : "spark.no-file";
            return List.of(ClusterLine.notFound(path, messages.text(reason), json));
        }
        List<ReportRecord> records = new ArrayList<>();
        Optional<ClusterStore> open = store();
        if (open.isPresent()) {
            IncomingFile arrival = isOf(file, path) ? IncomingFile.of(file, "spark") : IncomingFile.from(path, "spark");
            open.get().take(arrival, file).stream().map(IngestedFile::report).forEach(records::add);
        } else {
            pool.read(file, records::add);
        }
        return ClusterLine.of(path, records, json);
    }

    /** Whether a path is that of the file itself, and not one from which it was copied. */
    private static boolean isOf(Path file, String path) {
        return FileAddress.of(file).equals(path);
    }

    private String tooLarge(String name, String path, long bytes) {
        Source source = new Source(
                name,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(bytes),
                OptionalInt.empty(),
                Optional.empty());
        Problem problem =
                Problem.ofFile(ProblemCode.FILE_TOO_LARGE, mebibytes(bytes), mebibytes(LIMITS.archiveBytes() - 1));
        ReportRecord refused = ReportRecord.rejected(source, messages.note(problem), Program.reader());
        return ClusterLine.of(path, List.of(refused), json).get(0);
    }

    private static String mebibytes(long bytes) {
        return String.valueOf((bytes >> 20) + 1);
    }

    private static List<String> list(String folder) {
        return Ingest.find(List.of(FileAddress.path(folder)), OwnFiles.NONE, own -> {}).stream()
                .map(file -> address(file.toAbsolutePath().normalize()))
                .toList();
    }

    /** On one line, whatever the name is. */
    private static String address(Path file) {
        String address = FileAddress.of(file);
        return address.lines().count() == 1 ? address : file.toUri().toString();
    }

    private List<String> count(Path file) {
        PageView.Counting counted = pool.countPages(file);
        return counted instanceof PageView.PageCounts counts
                ? List.of(Integer.toString(counts.pages()), Integer.toString(counts.images()))
                : List.of("1", "0");
    }

    private List<String> check() {
        try {
            store();
            return List.of();
        } catch (BadAddressException e) {
            return List.of(messages.text(e.key(), String.valueOf(e.getMessage())));
        }
    }

    /** Opened when it is first needed: a driver that only plans has no use for it. */
    private synchronized Optional<ClusterStore> store() {
        if (opened.isEmpty() && store.isPresent()) {
            opened = Optional.of(ClusterStore.open(StoreAddress.of(store.get()), pool, messages));
        }
        return opened;
    }

    /** Ends the processes that are idle, and the run in the store. */
    @Override
    public synchronized void close() {
        pool.close();
        opened.ifPresent(ClusterStore::close);
    }
}
