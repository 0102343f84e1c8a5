package nianbao.pipeline.image;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.OcrReader;
import nianbao.read.ocr.engine.EngineMissingException;

/** The readers of images of this process: one, and as many more as a file's pages are read side by side with. */
public final class OcrReaders implements AutoCloseable {
    private final OcrReader first;
    private final List<OcrReader> readers = new ArrayList<>();

    private OcrReaders(OcrReader first) {
        this.first = first;
        readers.add(first);
    }

    /** @throws EngineMissingException where images cannot be read here */
    public static OcrReaders open() {
        return new OcrReaders(OcrReader.open());
    }

    /** The reader of the thread that asks, while no pages are read. */
    public OcrReader first() {
        return first;
    }

    /** Work on pages for so many threads; readers that are too many are closed, for the memory that they hold. */
    public PageExecutor work(int threads) {
        while (readers.size() > threads) {
            readers.remove(readers.size() - 1).close();
        }
        return new PageExecutor(
                readers, threads, this::another, Runtime.getRuntime().maxMemory());
    }

    /** One more, opened by the thread that needs it, while the first prepares its page. */
    private synchronized OcrReader another() {
        OcrReader reader = first.another();
        readers.add(reader);
        return reader;
    }

    /** Forgets the lines of the file that was read. */
    public void forget() {
        readers.forEach(OcrReader::forget);
    }

    @Override
    public void close() {
        readers.forEach(OcrReader::close);
    }
}
