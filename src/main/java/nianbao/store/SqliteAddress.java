package nianbao.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.store.sql.Database;
import nianbao.store.sql.SqliteDatabase;

/** A store in a file of SQLite, with what belongs to it in the same folder. */
record SqliteAddress(Path file) implements StoreAddress {
    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public Database database() {
        return new SqliteDatabase(file.toAbsolutePath());
    }

    @Override
    public String place() {
        return file.toAbsolutePath().toString();
    }

    @Override
    public Path beside(String name) {
        return file.toAbsolutePath().resolveSibling(name);
    }

    @Override
    public Path own(String name) {
        return beside(file.getFileName() + "." + name);
    }

    @Override
    public List<Path> files() {
        return List.of(file.toAbsolutePath());
    }

    /** As it was said. */
    @Override
    public String toString() {
        return file.toString();
    }
}
