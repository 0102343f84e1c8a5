package nianbao.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where a store is, as a person says it: the file of a database, with what belongs to it beside. Whoever opens a store needs
 * no more; a database that is no file would have an address of another form.
 */
public final class StoreAddress {
    private static final Pattern SCHEME = Pattern.compile("^(jdbc:|[A-Za-z]\\w+:/).*");

    private final Path database;

    private StoreAddress(Path database) {
        this.database = database;
    }

    /**
     * The address that words mean.
     *
     * @throws IllegalArgumentException where they mean a database of a kind that is not known
     */
    public static StoreAddress of(String words) {
        if (SCHEME.matcher(words).matches()) {
            throw new IllegalArgumentException(words);
        }
        return of(Path.of(words));
    }

    /** The store in this file. */
    public static StoreAddress of(Path database) {
        return new StoreAddress(database);
    }

    /** Whether there is a store. */
    public boolean exists() {
        return Files.exists(database);
    }

    /** A place beside the store, for something that goes with it. */
    public Path beside(String name) {
        return database().resolveSibling(name);
    }

    /** A file whose lock says that someone is at something with this store, such as a harvest. */
    public Path lock(String what) {
        return beside(database.getFileName() + "." + what + "-lock");
    }

    /** Where the originals are kept. */
    public Path originals() {
        return beside("originals");
    }

    /** The file, for the opening of the store and for those who must leave it alone. */
    public Path database() {
        return database.toAbsolutePath();
    }

    /** As it was said. */
    @Override
    public String toString() {
        return database.toString();
    }
}
