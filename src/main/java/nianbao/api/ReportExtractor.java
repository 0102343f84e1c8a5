package nianbao.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.model.EnvironmentException;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.words.Messages;
import nianbao.worker.DirectReading;
import nianbao.worker.FileReading;
import nianbao.worker.ReadingPool;

/**
 * Reads annual reports on government information disclosure (政府信息公开工作年度报告) from PDF, Word, web pages, images and
 * archives of them.
 *
 * <p>Files from outside may crash, hang or exhaust what reads them: {@link #inProcesses} reads them in processes of its own,
 * {@link #inThisProcess} in this one, which suits a short program and files that are trusted. Either may be used by any number
 * of threads, and is to be closed.
 *
 * <pre>{@code
 * try (ReportExtractor extractor = ReportExtractor.inThisProcess(ExtractionSettings.DEFAULT)) {
 *     for (Report report : extractor.extract(Path.of("report.pdf"))) {
 *         report.figure("requests.new.total").ifPresent(figure -> System.out.println(figure.value()));
 *     }
 * }
 * }</pre>
 */
public final class ReportExtractor implements AutoCloseable {
    private final FileReading reading;
    private final Runnable end;
    private final Messages messages;
    private final ReportConverter converter = new ReportConverter();

    private ReportExtractor(FileReading reading, Runnable end, Messages messages) {
        this.reading = reading;
        this.end = end;
        this.messages = messages;
    }

    /** Reads files in this process, one after the other whatever thread asks. */
    public static ReportExtractor inThisProcess(ExtractionSettings settings) {
        DirectReading reading = new DirectReading(
                settings.language(), extent(settings), settings.limits().opening(), settings.faults());
        return new ReportExtractor(reading, reading::close, Messages.in(settings.language()));
    }

    /**
     * Reads files in processes of its own, which are started when they are needed and used again.
     *
     * @param processes at most, each with one file at a time; threads that ask for more wait
     * @param java that they run on
     * @throws IllegalArgumentException for less than one process
     */
    public static ReportExtractor inProcesses(ExtractionSettings settings, int processes, ForkedJava java) {
        if (processes < 1) {
            throw new IllegalArgumentException(processes + " processes");
        }
        Messages messages = Messages.in(settings.language());
        ReadingPool pool = ReadingPool.of(
                processes,
                settings.language().toLanguageTag(),
                extent(settings),
                settings.limits().reading(),
                java.jvm(),
                messages,
                settings.faults());
        return new ReportExtractor(pool, pool::close, messages);
    }

    private static Extent extent(ExtractionSettings settings) {
        return switch (settings.scope()) {
            case WHOLE -> Extent.WHOLE;
            case FIGURES -> Extent.FIGURES;
        };
    }

    /**
     * Hands over the report of each file at a path, in order: of one file, or of each member of an archive. A file that cannot
     * be read gives a report with the verdict {@code REJECTED}, and never an exception.
     *
     * @throws ExtractionException where the environment fails
     */
    public void extract(Path path, ReportSink sink) {
        List<RuntimeException> thrown = new ArrayList<>();
        try {
            reading.read(path, report -> accept(report, sink, thrown));
        } catch (EnvironmentException e) {
            if (thrown.contains(e)) {
                throw e;
            }
            throw new ExtractionException(e.code().id(), messages.tell(e), e);
        }
    }

    /** What a sink throws goes to its owner as it is. */
    private void accept(ReportRecord report, ReportSink sink, List<RuntimeException> thrown) {
        Report converted = converter.report(report);
        try {
            sink.accept(converted);
        } catch (RuntimeException e) {
            thrown.add(e);
            throw e;
        }
    }

    /**
     * The report of each file at a path.
     *
     * @throws ExtractionException where the environment fails
     */
    public List<Report> extract(Path path) {
        List<Report> reports = new ArrayList<>();
        extract(path, reports::add);
        return reports;
    }

    /**
     * The report of each file that the bytes are. They are written to a file for the time of reading.
     *
     * @param name of the file, without folders; what it is, the bytes say
     * @throws IllegalArgumentException for a name that is no name of a file
     * @throws ExtractionException where the environment fails
     */
    public List<Report> extract(String name, byte[] bytes) {
        Path plain = Path.of(name).getFileName();
        if (plain == null || !plain.toString().equals(name) || name.equals("..") || name.equals(".")) {
            throw new IllegalArgumentException("no name of a file: " + name);
        }
        try {
            Path folder = Files.createTempDirectory("nianbao");
            Path file = folder.resolve(name);
            try {
                return extract(Files.write(file, bytes));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ExtractionException failed(IOException cause) {
        EnvironmentException failure = new EnvironmentException(
                EnvironmentException.Code.OUTPUT_UNWRITABLE, String.valueOf(cause.getMessage()), cause);
        return new ExtractionException(failure.code().id(), messages.tell(failure), failure);
    }

    /** Ends the processes, where there are any. */
    @Override
    public void close() {
        end.run();
    }
}
