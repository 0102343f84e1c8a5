package nianbao.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nianbao.harvest.SourceCrawler.Candidate;
import nianbao.harvest.SourceCrawler.Delivered;
import nianbao.ingest.DuplicateCriterion;
import nianbao.ingest.Ingest;
import nianbao.ingest.IngestedFile;
import nianbao.ingest.IngestedFile.Effort;
import nianbao.model.EnvironmentException;
import nianbao.store.input.Archive;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.InputState;
import nianbao.store.source.HarvestAlarm;
import nianbao.store.source.SourceAddress;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.store.source.SourceAddress.FileVersion;

/** Brings files of a source into the store. */
final class SourceFileIngester {
    private final Ingest ingest;
    private final long run;
    private final String broughtBy;

    SourceFileIngester(Ingest ingest, long run, Source source) {
        this.ingest = ingest;
        this.run = run;
        this.broughtBy = "harvest: " + source.name();
    }

    /**
     * Takes a file; the store has it then.
     *
     * @param offered what else it leads to
     */
    Delivered take(SourceAddress address, Path file, FileVersion state, List<Candidate> offered) {
        return take(address, file, Optional.of(state), DuplicateCriterion.BYTES, offered);
    }

    /** @param state empty where it is to be asked for in any case */
    Delivered take(
            SourceAddress address,
            Path file,
            Optional<FileVersion> state,
            DuplicateCriterion sameness,
            List<Candidate> offered) {
        String sha256 = sha256(file);
        IncomingFile arrival = new IncomingFile(address.address(), Optional.empty(), broughtBy);
        List<IngestedFile> taken = ingest.take(run, arrival, file, sameness);
        Optional<IngestedFile> again = taken.stream()
                .filter(each -> each.state() == InputState.FAILED_RETRY)
                .findFirst();
        if (again.isPresent()) { // without a state, all of it comes again
            Optional<String> reason = again.flatMap(IngestedFile::reason);
            HarvestAlarm alarm = new HarvestAlarm(address.address(), InputState.FAILED_RETRY.id(), reason.orElse(""));
            return new Delivered(
                    CheckResult.FAILED, reason, Optional.empty(), Optional.of(sha256), offered, List.of(alarm));
        }
        Optional<IngestedFile> alone = taken.stream().findFirst().filter(any -> taken.size() == 1);
        // of a file that says the same as before the store has the one before
        String kept = alone.filter(one -> one.effort() == Effort.SAME)
                .flatMap(one -> one.report().source().sha256())
                .orElse(sha256);
        CheckResult outcome = address.sha256()
                .map(before -> before.equals(kept) ? CheckResult.UNCHANGED : CheckResult.CHANGED)
                .orElse(CheckResult.NEW);
        return new Delivered(
                outcome, alone.flatMap(IngestedFile::reason), state, Optional.of(kept), offered, List.of());
    }

    private static String sha256(Path file) {
        try {
            return Archive.sha256(file);
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.INPUT_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
