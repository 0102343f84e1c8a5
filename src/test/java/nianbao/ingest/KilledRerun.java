package nianbao.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.input.Selection;
import nianbao.words.Messages;
import nianbao.worker.FakeReading;

/** A rerun in a process of its own, to be killed: all is real but for the reader. */
final class KilledRerun {
    /** What this reader reads where another read {@link FakeReport}'s own. */
    static final String TOTAL = "4";

    private static final int JOBS = 2;

    private KilledRerun() {}

    /** @param arguments the database */
    public static void main(String[] arguments) {
        Path database = Path.of(arguments[0]);
        Clock clock = Clock.systemUTC();
        try (ReportStore store = ReportStore.open(StoreAddress.of(database), clock)) {
            FakeReading reading = new FakeReading(
                    file -> report(file).with(FakeReport.TOTAL, TOTAL).of(file));
            new Rerun(reading, store, store.archive(), Messages.in(Locale.ENGLISH))
                    .run(Selection.ALL, JOBS, new Steps());
        }
    }

    /** The report of the issuer that the file's text is. */
    static FakeReport report(SourceFile file) {
        return new FakeReport().by(new String(file.bytes(), StandardCharsets.UTF_8));
    }

    /** Prints a line for each file. */
    private static final class Steps implements Rerun.Watcher {
        @Override
        public void begins(int files, int before) {}

        @Override
        public void ended(RereadComparison reread) {
            System.out.println(reread.original().name());
        }
    }
}
