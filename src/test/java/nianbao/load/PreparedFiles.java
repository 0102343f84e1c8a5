package nianbao.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.model.SourceFile;
import nianbao.worker.DrawnRequest;
import nianbao.worker.DrawnTableReading;
import nianbao.worker.wire.PageView;

/**
 * Files whose records are made beforehand, by number: of ten, eight are reports of their own, one has the bytes of another, and
 * one is another file of the same report. Readers of them open nothing, so that all time goes to the store.
 */
public final class PreparedFiles implements DrawnTableReading {
    private static final int GROUP = 10;
    private static final int OWN = 8;

    private final ManyReports reports;
    private final Path folder;

    /** @param folder in which they are made */
    public PreparedFiles(Path divisions, Path folder) throws IOException {
        this.reports = new ManyReports(divisions);
        this.folder = folder;
    }

    /** How many reports there are among so many files. */
    public static long reports(int files) {
        return IntStream.range(0, files).map(PreparedFiles::report).distinct().count();
    }

    /** How many different files there are among so many. */
    public static long contents(int files) {
        return IntStream.range(0, files)
                .mapToObj(PreparedFiles::content)
                .distinct()
                .count();
    }

    private static int report(int number) {
        return number / GROUP * OWN + Math.min(number % GROUP, OWN - 1);
    }

    private static String content(int number) {
        return number % GROUP == GROUP - 1 ? "report " + report(number) + " again" : "report " + report(number);
    }

    /** The file of a number, which is made. */
    public Path file(int number) {
        try {
            return Files.writeString(folder.resolve("file-" + number + ".pdf"), content(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(Path path, Taker taker) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            int report = Integer.parseInt(new String(bytes, StandardCharsets.UTF_8).split(" ")[1]);
            ReportRecord record = reports.of(report);
            SourceFile file = SourceFile.single(String.valueOf(path.getFileName()), "application/pdf", bytes);
            Source source = record.source();
            taker.take(new ReportRecord(
                    record.schema(),
                    new Source(
                            file.name(),
                            file.sha256(),
                            Optional.of("application/pdf"),
                            bytes.length,
                            source.pages(),
                            source.textSource()),
                    record.report(),
                    record.sections(),
                    record.values(),
                    record.checks(),
                    record.problems(),
                    record.verdict(),
                    record.reader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PageView.Rereading readDrawn(DrawnRequest wanted) {
        throw new UnsupportedOperationException("nobody draws on these");
    }
}
