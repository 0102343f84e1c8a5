package nianbao.review;

import java.nio.file.Path;
import java.util.Optional;
import nianbao.ingest.OriginalLocator;
import nianbao.store.ReportStore;

/** Where the files are that readings were made of. */
public final class OriginalFiles {
    private static final String MEMBER = "!/";

    private final ReportStore store;
    private final OriginalLocator locator;

    public OriginalFiles(ReportStore store) {
        this.store = store;
        this.locator = new OriginalLocator(Optional.of(store.archive()));
    }

    /**
     * A file.
     *
     * @param path of it, or of the archive that holds it
     * @param member the hash of the member that is meant
     */
    public record FileOnDisk(Path path, Optional<String> member) {}

    /** The file of a reading; empty where there is no such reading, or its bytes are not to be had any more. */
    public Optional<FileOnDisk> ofReading(long reading) {
        return store.read(tables -> tables.readings()
                        .find(reading)
                        .flatMap(version -> tables.originals().find(version.sha256())))
                .flatMap(original -> locator.find(original)
                        .map(path -> new FileOnDisk(
                                path,
                                original.path().contains(MEMBER) ? Optional.of(original.sha256()) : Optional.empty())));
    }
}
