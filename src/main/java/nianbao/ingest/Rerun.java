package nianbao.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.model.FileAddress;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.store.Archive;
import nianbao.store.Finality;
import nianbao.store.Original;
import nianbao.store.ReportStore;
import nianbao.store.Selection;
import nianbao.store.Tables;
import nianbao.store.Version;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.FileReading;
import nianbao.worker.InOrder;

/**
 * Reads originals again that the store has. What is to be read is written down at the beginning, and each file crossed off
 * in the transaction that keeps its reading: a rerun that was cut off goes on where it was.
 */
public final class Rerun {
    private static final String COMMAND = "rerun";
    private static final String MEMBER = "!/";

    private final FileReading reading;
    private final ReportStore store;
    private final Archive archive;
    private final Storeroom room;

    public Rerun(FileReading reading, ReportStore store, Archive archive, Messages messages) {
        this.reading = reading;
        this.store = store;
        this.archive = archive;
        this.room = Storeroom.of(store, Optional.of(archive), messages);
    }

    /** Told how far a rerun is. */
    public interface Watcher {
        /** About to read so many files, after so many that a rerun which was cut off has read. */
        void begins(int files, int before);

        /** A file was read again. */
        void ended(Reread reread);
    }

    /**
     * Tells what would change, and changes nothing.
     *
     * @param jobs files that are read at the same time
     */
    public void preview(Selection selection, int jobs, Watcher watcher) {
        List<String> files = store.read(tables -> tables.originals().select(selection));
        watcher.begins(files.size(), 0);
        inOrder(files, jobs, watcher::ended);
    }

    /**
     * Reads again what is chosen; goes on with the same choice where that was cut off.
     *
     * @param jobs files that are read at the same time
     */
    public void run(Selection selection, int jobs, Watcher watcher) {
        long run = store.write(tables -> begun(tables, selection));
        List<String> left = store.read(tables -> tables.runs().left(run));
        watcher.begins(left.size(), store.read(tables -> tables.runs().planned(run)) - left.size());
        inOrder(left, jobs, reread -> {
            store.write(tables -> kept(tables, run, reread));
            watcher.ended(reread);
        });
        store.write(tables -> {
            tables.runs().end(run);
            return run;
        });
    }

    private void inOrder(List<String> files, int jobs, Consumer<Reread> taker) {
        new InOrder<String, Reread>((sha256, give) -> give.accept(reread(sha256)), taker).run(files, jobs);
    }

    private static long begun(Tables tables, Selection selection) {
        Map<String, String> settings = Map.of("selection", selection.toString());
        return tables.runs().resume(COMMAND, Program.version(), settings).orElseGet(() -> {
            long run = tables.runs().begin(COMMAND, Program.version(), settings);
            tables.runs().plan(run, tables.originals().select(selection));
            return run;
        });
    }

    private Reread reread(String sha256) {
        Original original =
                store.read(tables -> tables.originals().find(sha256)).orElseThrow();
        ReportRecord before = store.read(tables -> tables.readings().latest(sha256))
                .orElseThrow()
                .record();
        List<ReportRecord> read = new ArrayList<>();
        file(original).ifPresent(file -> reading.read(file, new Wanted(original, read)));
        return new Reread(original, before, read.stream().findFirst().map(record -> named(record, original)));
    }

    /** Takes the record of one original out of the file that holds it. */
    private record Wanted(Original original, List<ReportRecord> read) implements FileReading.Taker {
        @Override
        public boolean wants(Source found) {
            return read.isEmpty() && isOriginal(found);
        }

        @Override
        public void take(ReportRecord record) {
            if (read.isEmpty() && (isOriginal(record.source()) || isRefusedWhole(record.source()))) {
                read.add(record);
            }
        }

        private boolean isOriginal(Source found) {
            return found.sha256().equals(Optional.of(original.sha256()));
        }

        /** A file whose bytes no reader wanted to see, such as one over a limit: it is not opened, so it has no hash. */
        private boolean isRefusedWhole(Source found) {
            return original.container().isEmpty() && !found.name().contains(MEMBER);
        }
    }

    /** Where the bytes are, or the archive that holds them. */
    private Optional<Path> file(Original original) {
        String kept = original.container().orElse(original.sha256());
        if (original.archived()) {
            return Optional.of(archive.path(kept)).filter(Files::isRegularFile);
        }
        int member = original.path().indexOf(MEMBER);
        Path found =
                FileAddress.path(member < 0 ? original.path() : original.path().substring(0, member));
        return isStill(found, original) ? Optional.of(found) : Optional.empty();
    }

    /** Of a member it shows when the archive is opened. */
    private static boolean isStill(Path file, Original original) {
        try {
            return Files.isRegularFile(file)
                    && (original.path().contains(MEMBER) || Archive.sha256(file).equals(original.sha256()));
        } catch (IOException e) {
            return false;
        }
    }

    /** In the archive a file is named by its hash; records know it by its own name. */
    private static ReportRecord named(ReportRecord record, Original original) {
        Source source = record.source();
        return new ReportRecord(
                record.schema(),
                new Source(
                        original.name(),
                        source.sha256(),
                        source.mediaType(),
                        source.bytes(),
                        source.pages(),
                        source.textSource()),
                record.report(),
                record.sections(),
                record.values(),
                record.checks(),
                record.problems(),
                record.verdict(),
                record.reader());
    }

    private boolean kept(Tables tables, long run, Reread reread) {
        String sha256 = reread.original().sha256();
        reread.after().ifPresent(record -> keep(tables, sha256, record));
        Version latest = tables.readings().latest(sha256).orElseThrow();
        tables.runs().countSeen(run);
        tables.runs().count(run, Outcomes.state(latest.record(), latest.finality()));
        return tables.runs().crossOff(run, sha256);
    }

    private void keep(Tables tables, String sha256, ReportRecord record) {
        Optional<Version> earlier =
                tables.readings().find(sha256, record.reader().version());
        Finality finality =
                Outcomes.finality(record, earlier.map(Version::tries).orElse(0));
        // a reader that failed this time does not wipe out what it read before
        boolean worse = finality != Finality.FINAL
                && earlier.stream().anyMatch(version -> version.finality() == Finality.FINAL);
        if (!worse) {
            tables.readings().put(sha256, record, finality);
        }
        Original original = tables.originals().find(sha256).orElseThrow();
        Version latest = tables.readings().latest(sha256).orElseThrow();
        tables.inputs().restate(sha256, room.outcomes().of(latest, original));
        new CurrentVersion(tables, room.corrected()).place(sha256);
    }
}
