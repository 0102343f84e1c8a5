package nianbao.store;

import java.nio.file.Path;

/** The kinds of databases that every test of the store runs on. */
public enum TestDatabase {
    SQLITE {
        @Override
        public StoreAddress address(Path folder) {
            return StoreAddress.of(folder.resolve("nianbao.db"));
        }
    };

    /** Where a new store is, with its files in this folder. */
    public abstract StoreAddress address(Path folder);
}
