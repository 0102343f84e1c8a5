package nianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.OcrReader;
import nianbao.read.ocr.engine.EngineMissingException;

/** The readers of images of this process: one, and as many more as a file's pages are read side by side with. */
final class OcrReaders implements AutoCloseable {
    private final List<OcrReader> readers = new ArrayList<>();

    private OcrReaders(OcrReader first) {
        readers.add(first);
    }

    /** @throws EngineMissingException where images cannot be read here */
    static OcrReaders open() {
        return new OcrReaders(OcrReader.open());
    }

    /** The reader of the thread that asks, while no pages are read. */
    OcrReader first() {
        return readers.get(0);
    }

    /** Work on pages for so many threads; readers that are too many are closed, for the memory that they hold. */
    PageWork work(int threads) {
        while (readers.size() > threads) {
            readers.remove(readers.size() - 1).close();
        }
        while (readers.size() < threads) {
            readers.add(first().another());
        }
        return new PageWork(readers, Runtime.getRuntime().maxMemory());
    }

    /** Forgets the lines of the file that was read. */
    void forget() {
        readers.forEach(OcrReader::forget);
    }

    @Override
    public void close() {
        readers.forEach(OcrReader::close);
    }
}
