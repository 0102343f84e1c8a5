package nianbao.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import nianbao.detect.folder.OwnFiles;
import nianbao.harvest.TestStore;
import nianbao.worker.Misbehaving;
import nianbao.worker.ReadingPool;

/** An ingest in a process of its own, to be killed: all is real but for what its reading processes read. */
final class KilledIngest {
    private static final int JOBS = 2;

    private KilledIngest() {}

    /** @param arguments the folder of the store, and what to take */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try (ReadingPool pool = Misbehaving.pool(JOBS, folder.resolve("starts"));
                TestStore store = new TestStore(folder, Clock.systemUTC(), pool)) {
            store.ingest()
                    .run(
                            Arrays.stream(arguments).skip(1).map(Path::of).toList(),
                            OwnFiles.NONE,
                            JOBS,
                            new Ends((file, taken) -> System.out.println(file + " " + taken.state())));
        }
    }
}
