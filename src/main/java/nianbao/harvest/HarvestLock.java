package nianbao.harvest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import nianbao.model.WorldFailure;
import nianbao.store.StoreAddress;

/**
 * Keeps a second harvest from a store: a lock of the operating system on a file beside it, which ends with its process
 * however that ends.
 */
public final class HarvestLock {
    private HarvestLock() {}

    /**
     * Does {@code work} while no other harvest is at it.
     *
     * @throws WorldFailure where another harvest has the lock, or there can be none
     */
    public static <T> T holding(StoreAddress store, Supplier<T> work) {
        Path file = store.lock("harvest");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!isFree(channel)) {
                throw new WorldFailure(WorldFailure.Code.HARVEST_BUSY, file.toString());
            }
            return work.get();
        } catch (IOException e) {
            throw new WorldFailure(WorldFailure.Code.STORE_UNUSABLE, file + ": " + e.getMessage(), e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) { // another thread of this process has it
            return false;
        }
    }
}
