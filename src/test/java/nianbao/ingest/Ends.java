package nianbao.ingest;

import java.nio.file.Path;
import java.util.function.BiConsumer;

/**
 * A watcher of an ingest that wants to know what became of each file, and nothing else.
 *
 * @param taker of a file and what became of it
 */
record Ends(BiConsumer<Path, IngestedFile> taker) implements Ingest.Watcher {
    @Override
    public void leftOut(Path own) {}

    @Override
    public void begins(int files) {}

    @Override
    public void pageRead() {}

    @Override
    public void fileDone() {}

    @Override
    public void ended(Path file, IngestedFile taken) {
        taker.accept(file, taken);
    }
}
