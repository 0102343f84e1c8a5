package nianbao.worker;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import nianbao.detect.FileOpener;
import nianbao.detect.OpenedFile;
import nianbao.detect.archive.OpeningLimits;
import nianbao.model.Extent;
import nianbao.pipeline.Pipeline;
import nianbao.words.Messages;
import nianbao.worker.child.OpenedFileReader;

/**
 * Reads files in this process: at once, and without what processes of their own guard against. A file that hangs its reader,
 * fills the memory or ends Java does so to this process. For any number of threads, one after the other.
 */
public final class DirectReading implements FileReading, AutoCloseable {
    private final Pipeline pipeline;
    private final FileOpener opener;
    private final OpenedFileReader reader;

    /**
     * @param language of messages
     * @param extent how much of a report is read
     * @param faults told of the stack of each fault of the program
     */
    public DirectReading(Locale language, Extent extent, OpeningLimits limits, Consumer<String> faults) {
        pipeline = new Pipeline(language, extent);
        opener = new FileOpener(limits, Pipeline::pdfPages, Pipeline::attachments);
        reader = new OpenedFileReader(pipeline::read, Messages.in(language), faults);
    }

    @Override
    public synchronized void read(Path path, Taker taker) {
        opener.open(path, opened -> offer(opened, taker));
    }

    private void offer(OpenedFile opened, Taker taker) {
        if (taker.wants(OpenedFileReader.source(opened))) {
            taker.take(reader.read(opened, 1, taker::pageRead));
        }
    }

    @Override
    public synchronized void close() {
        pipeline.close();
    }
}
