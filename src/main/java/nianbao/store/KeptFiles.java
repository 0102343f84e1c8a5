package nianbao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.store.input.Archive;
import nianbao.store.input.Original;
import nianbao.store.sql.StoreFailure;

/** Copies the files that a store keeps beside its database: originals, and brought files that are not read yet. */
public final class KeptFiles {
    private static final String UPLOADS = "uploads";

    private KeptFiles() {}

    /**
     * What came of it.
     *
     * @param there files that are where they belong now
     * @param missing the hashes and paths of originals that are missing at the source, or are not those bytes any more
     */
    public record Result(int there, List<String> missing) {
        public Result {
            missing = List.copyOf(missing);
        }
    }

    /** Copies what {@code store}, whose files are at {@code from}, has there. What is there already is left as it is. */
    public static Result copy(ReportStore store, StoreAddress from, StoreAddress to) {
        Archive target = Archive.of(to.originals());
        List<String> missing = new ArrayList<>();
        int there = 0;
        for (Original original : store.read(tables -> tables.originals().all())) {
            if (!original.archived() || original.container().isPresent()) {
                continue;
            }
            if (target.keep(store.archive().path(original.sha256()), original.sha256()) == Archive.Kept.KEPT) {
                there++;
            } else {
                missing.add(original.sha256() + " " + original.path());
            }
        }
        for (String name : store.read(tables -> tables.uploads().spoolNames())) {
            Path file = from.beside(UPLOADS).resolve(name);
            Path copy = to.beside(UPLOADS).resolve(name);
            try {
                if (!Files.exists(copy)) {
                    Files.createDirectories(to.beside(UPLOADS));
                    Files.copy(file, copy);
                }
                there++;
            } catch (IOException e) {
                throw StoreFailure.of(file.toString(), e);
            }
        }
        return new Result(there, missing);
    }
}
