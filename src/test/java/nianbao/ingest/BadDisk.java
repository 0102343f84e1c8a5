package nianbao.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nianbao.detect.folder.OwnFiles;
import nianbao.harvest.TestStore;
import nianbao.model.EnvironmentException;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;

/**
 * Ingests to a disk that is full or may not be written to, and then again when it is well, and prints what came of each. It
 * must be root of a mount namespace of its own: it mounts what it breaks.
 */
final class BadDisk {
    /** The room on the disk: a new store with its journal, and some dozen files. */
    private static final int MIB = 16;
    /** Room that is left at first, in KiB: from none for a store to some for files. */
    private static final List<Integer> LEFT = List.of(0, 100, 500, 1000, 2000);

    private final Path disk;
    private final Path files;

    private BadDisk(Path disk, Path files) {
        this.disk = disk;
        this.files = files;
    }

    /** @param arguments a folder to mount disks at, and a folder of files */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BadDisk bad = new BadDisk(Path.of(arguments[0]), Path.of(arguments[1]));
        for (int left : LEFT) {
            bad.fill(left);
        }
        bad.lockStore();
        bad.lockArchive();
    }

    private void fill(int left) throws IOException, InterruptedException {
        run("mount", "-t", "tmpfs", "-o", "size=" + MIB + "m", "tmpfs", disk.toString());
        Path ballast = Files.write(disk.resolve("ballast"), new byte[(MIB << 20) - (left << 10)]);
        String broken = ingest();
        Files.delete(ballast);
        System.out.println("full, " + left + " KiB left: " + broken + "; then " + ingest());
        fillUp();
        System.out.println("full again, looked at: " + look());
        run("umount", disk.toString());
    }

    private void fillUp() {
        try (OutputStream out = Files.newOutputStream(disk.resolve("more"))) {
            byte[] some = new byte[1 << 12];
            while (true) {
                out.write(some);
            }
        } catch (IOException e) {
            // it is full
        }
    }

    private void lockStore() throws IOException, InterruptedException {
        run("mount", "-t", "tmpfs", "tmpfs", disk.toString());
        Path first = Files.writeString(files.resolveSibling("first.pdf"), "the first");
        String before = ingest(first);
        run("mount", "-o", "remount,ro", disk.toString());
        String broken = ingest() + ", looked at: " + look();
        run("mount", "-o", "remount,rw", disk.toString());
        System.out.println("store: " + before + "; " + broken + "; then " + ingest());
        run("umount", disk.toString());
    }

    private void lockArchive() throws IOException, InterruptedException {
        run("mount", "-t", "tmpfs", "tmpfs", disk.toString());
        Path originals = Files.createDirectory(disk.resolve("originals"));
        run("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", originals.toString());
        String broken = ingest();
        run("umount", originals.toString());
        System.out.println("archive: " + broken + "; then " + ingest());
        run("umount", disk.toString());
    }

    /** What someone finds who only looks. */
    private String look() {
        StoreAddress address = StoreAddress.of(disk.resolve("nianbao.db"));
        try (ReportStore store = ReportStore.openToLook(address, Clock.systemUTC())) {
            return store.read(tables -> tables.statistics().summary("")).seen() + " seen";
        } catch (EnvironmentException e) {
            return e.code().id();
        }
    }

    private String ingest() {
        return ingest(files);
    }

    private String ingest(Path what) {
        try (TestStore store = new TestStore(disk, Clock.systemUTC())) {
            store.ingest().run(List.of(what), OwnFiles.NONE, 2, new Ends((file, taken) -> {}));
            return store.count("reports") + " reports, " + store.count("input WHERE state IS NULL") + " cut off, "
                    + store.wrongs();
        } catch (EnvironmentException e) {
            return e.code().id();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }
}
