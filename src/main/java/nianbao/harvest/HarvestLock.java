package nianbao.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import nianbao.lifecycle.ProcessLock;
import nianbao.model.EnvironmentException;
import nianbao.store.StoreAddress;

/** Keeps a second harvest from a store, by a lock on a file beside it. */
public final class HarvestLock {
    private HarvestLock() {}

    /**
     * Does {@code work} while no other harvest is at it.
     *
     * @throws EnvironmentException where another harvest has the lock, or there can be none
     */
    public static <T> T holding(StoreAddress store, Supplier<T> work) {
        Path file = store.lock("harvest");
        try (ProcessLock lock = new ProcessLock(file, ProcessLock.WithoutLocks.FAIL)) {
            lock.take();
            return work.get();
        } catch (ProcessLock.TakenException e) {
            throw new EnvironmentException(EnvironmentException.Code.HARVEST_BUSY, file.toString(), e);
        } catch (IOException e) {
            throw new EnvironmentException(EnvironmentException.Code.STORE_UNUSABLE, file + ": " + e.getMessage(), e);
        }
    }
}
