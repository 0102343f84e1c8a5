package nianbao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
     * @param missing at the source: the hashes and paths of originals, also of those that are not these bytes any more, and
     *     the paths of brought files
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
            if (isThere(file, to.beside(UPLOADS).resolve(name))) {
                there++;
            } else {
                missing.add(file.toString());
            }
        }
        return new Result(there, missing);
    }

    /** Copies a file that nobody writes to any more; a copy is there whole or not at all. False where there is no such file. */
    private static boolean isThere(Path file, Path copy) {
        if (Files.exists(copy)) {
            return true;
        } else if (!Files.exists(file)) {
            return false;
        }
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        try {
            Files.createDirectories(part.resolveSibling("."));
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw StoreFailure.of(file.toString(), e);
        }
    }
}
