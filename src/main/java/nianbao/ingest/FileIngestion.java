package nianbao.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.correct.CorrectedRecord;
import nianbao.correct.CurrentVersion;
import nianbao.ingest.IngestedFile.Effort;
import nianbao.ingest.IngestedFile.Rank;
import nianbao.ingest.ReadingChoice.CountingReading;
import nianbao.ingest.ReadingChoice.KeptReading;
import nianbao.ingest.ReadingChoice.Occasion;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Source;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.input.Archive;
import nianbao.store.input.Archive.Kept;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.InputState;
import nianbao.store.input.Inputs.Disposition;
import nianbao.store.input.Inputs.OpenInput;
import nianbao.store.input.Original;
import nianbao.store.reading.Finality;
import nianbao.store.reading.StoredReading;
import nianbao.worker.FileReading;

/**
 * One file on its way into the store. It is noted as seen when this is made; then, unless {@link #isKnown}, what is found in
 * it is told one after another, by {@link #wants} and {@link #take}; then {@link #end}.
 */
final class FileIngestion implements FileReading.Taker {
    /** Between an archive and its member in the names of records. */
    private static final String MEMBER = "!/";
    /** Which state of its members an archive takes: the first of these that one of them has. */
    private static final List<InputState> WORST_FIRST = List.of(
            InputState.FAILED_RETRY,
            InputState.QUARANTINED,
            InputState.INGESTED,
            InputState.DUPLICATE,
            InputState.REJECTED,
            InputState.NOT_A_REPORT);

    private final ReportStore store;
    private final Optional<Archive> archive;
    private final DispositionRules outcomes;
    private final CorrectedRecord corrected;
    private final IncomingFile arrival;
    private final Path file;
    private final String name;
    private final OriginalReader originals;
    private final DuplicateCriterion sameness;
    private final OpenInput seen;
    private final Optional<String> sha256;
    private final List<IngestedFile> done = new ArrayList<>();
    /** Members that were asked about and are being read, by name. */
    private final Map<String, OpenInput> open = new HashMap<>();

    private boolean finished;
    private boolean containerSettled;
    private boolean containerKept;

    /** @param name by which people know the file */
    FileIngestion(
            IngestContext room,
            OriginalReader originals,
            DuplicateCriterion sameness,
            long run,
            IncomingFile arrival,
            Path file,
            String name) {
        this.store = room.store();
        this.archive = room.archive();
        this.outcomes = room.outcomes();
        this.corrected = room.corrected();
        this.arrival = arrival;
        this.file = file;
        this.name = name;
        this.originals = originals;
        this.sameness = sameness;
        this.seen = store.write(tables -> tables.inputs().see(run, arrival));
        this.sha256 = hash(file);
    }

    /** Empty where there is no such file, or it cannot be read: whoever opens it says so. */
    private static Optional<String> hash(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Archive.sha256(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the store has what is to be known of the file, so that it need not be opened. */
    boolean isKnown() {
        finished = sha256.isPresent() && finishKnown(seen, sha256.get(), Optional.empty());
        return finished;
    }

    /** Whether a file that was found is to be read; if not, it is dealt with. */
    @Override
    public boolean wants(Source found) {
        Optional<String> member = member(found.name());
        if (member.isEmpty() || found.sha256().isEmpty()) {
            return true;
        }
        OpenInput seenNow = see(member.get());
        boolean wanted = !finishKnown(seenNow, found.sha256().get(), member);
        if (wanted) {
            open.put(member.get(), seenNow);
        }
        return wanted;
    }

    /** Puts what was read of a file or of a member into the store. */
    @Override
    public void take(ReportRecord record) {
        Optional<String> member = member(record.source().name());
        if (member.isPresent()) {
            takeMember(member.get(), record);
        } else {
            finished = true;
            takeFile(record);
        }
    }

    /** What became of all that was found. */
    List<IngestedFile> end() {
        if (!finished) {
            endContainer();
        }
        return List.copyOf(done);
    }

    private static Optional<String> member(String name) {
        int mark = name.indexOf(MEMBER);
        return mark < 0 ? Optional.empty() : Optional.of(name.substring(mark + MEMBER.length()));
    }

    /** A member is seen once, whether it was asked about before or not. */
    private OpenInput see(String member) {
        OpenInput asked = open.remove(member);
        if (asked != null) {
            return asked;
        }
        return store.write(tables -> tables.inputs().see(seen.run(), arrival.member(member)));
    }

    private void takeMember(String member, ReportRecord record) {
        Optional<String> bytes = record.source().sha256();
        if (bytes.isEmpty()) {
            finishWithoutBytes(see(member), Optional.of(member), record);
            return;
        }
        String path = arrival.member(member).path();
        finish(see(member), Optional.of(member), original(bytes.get(), path, sha256, keepContainer(), record), record);
    }

    private void takeFile(ReportRecord record) {
        if (sha256.isEmpty()) {
            finishWithoutBytes(seen, Optional.empty(), record);
            return;
        }
        if (sameness == DuplicateCriterion.READING && finishSame(record)) {
            return;
        }
        boolean worthKeeping = archive.isPresent() && DispositionRules.isWorthKeeping(record);
        boolean changed = record.source().sha256().stream().anyMatch(read -> !read.equals(sha256.get()));
        if (changed || (worthKeeping && archive.get().keep(file, sha256.get()) == Kept.CHANGED)) {
            finishChanged(record);
            return;
        }
        Original original = original(sha256.get(), arrival.path(), Optional.empty(), worthKeeping, record);
        finish(seen, Optional.empty(), original, record);
    }

    private static Original original(
            String bytes, String path, Optional<String> container, boolean archived, ReportRecord record) {
        Source source = record.source();
        return new Original(bytes, source.bytes(), source.mediaType(), source.name(), path, container, archived);
    }

    /** Keeps the archive that members come from; says whether it is kept. */
    private boolean keepContainer() {
        if (sha256.isEmpty()) {
            return false;
        }
        if (!containerSettled) {
            containerSettled = true;
            containerKept = archive.isPresent() && archive.get().keep(file, sha256.get()) == Kept.KEPT;
            store.write(tables -> {
                tables.originals()
                        .put(new Original(
                                sha256.get(),
                                OptionalLong.empty(),
                                Optional.empty(),
                                name,
                                arrival.path(),
                                Optional.empty(),
                                containerKept));
                return name;
            });
        }
        return containerKept;
    }

    private boolean finishKnown(OpenInput what, String bytes, Optional<String> member) {
        Optional<IngestedFile> taken = store.write(tables -> choice(tables)
                .known(bytes, occasion(member))
                .map(version -> finished(tables, what, bytes, member, version, Effort.KNOWN)));
        taken.ifPresent(done::add);
        return taken.isPresent();
    }

    /** Where the same stands in the file that came to this path last, that one came again. */
    private boolean finishSame(ReportRecord record) {
        store.read(tables -> tables.inputs()
                        .last(arrival.path())
                        .flatMap(bytes -> tables.readings().latest(bytes)))
                .filter(version -> !version.record().reader().equals(record.reader()))
                .ifPresent(version -> originals.renew(version.sha256())); // two programs may read one file otherwise
        Optional<IngestedFile> taken = store.write(tables -> tables.inputs()
                .last(arrival.path())
                .flatMap(bytes -> tables.readings().latest(bytes))
                .filter(version -> DispositionRules.finality(record, 0) == Finality.FINAL
                        && tables.readings().saysTheSame(version, record))
                .map(version -> finished(tables, seen, version.sha256(), Optional.empty(), version, Effort.SAME)));
        taken.ifPresent(done::add);
        return taken.isPresent();
    }

    private void finish(OpenInput what, Optional<String> member, Original original, ReportRecord record) {
        String bytes = original.sha256();
        done.add(store.write(tables -> {
            tables.originals().put(original);
            KeptReading kept = choice(tables).keep(bytes, record, occasion(member));
            return finished(tables, what, bytes, member, kept.reading(), kept.isNew() ? Effort.READ : Effort.KNOWN);
        }));
    }

    private static Occasion occasion(Optional<String> member) {
        return member.isPresent() ? Occasion.ARRIVAL_IN_ARCHIVE : Occasion.ARRIVAL;
    }

    private ReadingChoice choice(Tables tables) {
        return new ReadingChoice(tables, outcomes);
    }

    private IngestedFile finished(
            Tables tables,
            OpenInput what,
            String bytes,
            Optional<String> member,
            StoredReading version,
            Effort effort) {
        CountingReading now = choice(tables).counting(bytes);
        StoredReading latest = now.reading();
        Disposition outcome = now.disposition();
        InputState state = tables.inputs().finish(what, bytes, outcome);
        CurrentVersion current = new CurrentVersion(tables, corrected);
        current.place(bytes);
        Optional<StoredReading> counting = counting(tables, bytes);
        ReportRecord record = counting.filter(of -> of.number() == version.number())
                .map(StoredReading::report)
                .flatMap(report -> tables.reports().record(report.orElseThrow()))
                .orElse(version.record());
        Optional<Rank> rank = rank(current, counting, bytes);
        return state == InputState.DUPLICATE
                ? new IngestedFile(
                        member, state, Optional.of(outcome.elsewhere()), Optional.empty(), record, effort, rank)
                : new IngestedFile(
                        member,
                        state,
                        outcome.reason(),
                        DispositionRules.cause(latest.record(), latest.finality()),
                        record,
                        effort,
                        rank);
    }

    /** The current version of the report that a file is of. */
    private static Optional<StoredReading> counting(Tables tables, String bytes) {
        OptionalLong report = tables.readings().latest(bytes).orElseThrow().report();
        OptionalLong current = report.isPresent() ? tables.reports().current(report.getAsLong()) : OptionalLong.empty();
        return current.isPresent() ? tables.readings().find(current.getAsLong()) : Optional.empty();
    }

    private static Optional<Rank> rank(CurrentVersion current, Optional<StoredReading> counting, String bytes) {
        Optional<Rank> behind = counting.filter(of -> !of.sha256().equals(bytes))
                .map(of -> new Rank.Behind(of.record().source().name()));
        return behind.or(() -> current.takenOverFrom(bytes).map(Rank.InFrontOf::new));
    }

    private void finishWithoutBytes(OpenInput what, Optional<String> member, ReportRecord record) {
        Finality finality = DispositionRules.finality(record, 0);
        InputState state = DispositionRules.state(record, finality);
        Optional<Note> cause = DispositionRules.cause(record, finality);
        finishWithoutBytes(
                what,
                new IngestedFile(
                        member, state, cause.map(Note::message), cause, record, Effort.READ, Optional.empty()));
    }

    private void finishChanged(ReportRecord record) {
        Optional<String> reason = Optional.of(outcomes.changed());
        finishWithoutBytes(
                seen,
                new IngestedFile(
                        Optional.empty(),
                        InputState.FAILED_RETRY,
                        reason,
                        Optional.empty(),
                        record,
                        Effort.READ,
                        Optional.empty()));
    }

    private void finishWithoutBytes(OpenInput what, IngestedFile file) {
        store.write(tables -> {
            tables.inputs().finish(what, file.state(), file.reason());
            return file;
        });
        done.add(file);
    }

    private void endContainer() {
        InputState state = WORST_FIRST.stream()
                .filter(worse -> done.stream().anyMatch(taken -> taken.state() == worse))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was found in " + file));
        keepContainer();
        store.write(tables -> {
            tables.inputs().finishContainer(seen, sha256, state, done.size());
            return state;
        });
    }
}
