package nianbao.store;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.store.sql.Database;

/** Where a store is, as a person says it: its database, with the folder of what belongs to it beside. */
public sealed interface StoreAddress permits SqliteAddress, PostgresAddress {
    /** What begins so is no path. */
    Pattern SCHEME = Pattern.compile("^(jdbc:|postgres(ql)?:|[A-Za-z]\\w+:/).*");

    /**
     * The address that words mean.
     *
     * @throws BadAddressException where they mean a database of a kind that is not known, or hold what they must not
     */
    static StoreAddress of(String words) {
        if (PostgresAddress.SCHEME.matcher(words).lookingAt()) {
            return PostgresAddress.of(words);
        } else if (SCHEME.matcher(words).matches()) {
            throw new BadAddressException("cli.store.unknown", PostgresAddress.withoutSecrets(words));
        }
        return of(Path.of(words));
    }

    /** The store in this file of SQLite. */
    static StoreAddress of(Path database) {
        return new SqliteAddress(database);
    }

    /** Whether there is a store, as far as that can be told without asking a server. */
    boolean exists();

    /** The database itself. */
    Database database();

    /** What names the store wherever the program is started: an absolute path, or an address without parameters. */
    String place();

    /** A file in the folder of what belongs to the store. */
    Path beside(String name);

    /** A file of this store alone, whatever else is in the folder. */
    Path own(String name);

    /** A file whose lock says that someone is at something with this store, such as a harvest. */
    default Path lock(String what) {
        return own(what + "-lock");
    }

    /** The files of the database itself, which others must leave alone. */
    List<Path> files();

    /** Where the originals are kept. */
    default Path originals() {
        return beside("originals");
    }
}
