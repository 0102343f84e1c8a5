package nianbao.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nianbao.harvest.SourceCrawler.Candidate;
import nianbao.harvest.SourceCrawler.Delivered;
import nianbao.ingest.Ingest;
import nianbao.ingest.Sameness;
import nianbao.ingest.Taken;
import nianbao.ingest.Taken.Effort;
import nianbao.model.WorldFailure;
import nianbao.store.Address;
import nianbao.store.Address.Outcome;
import nianbao.store.Address.State;
import nianbao.store.Archive;
import nianbao.store.Arrival;
import nianbao.store.InputState;
import nianbao.store.Trouble;

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
    Delivered take(Address address, Path file, State state, List<Candidate> offered) {
        return take(address, file, Optional.of(state), Sameness.BYTES, offered);
    }

    /** @param state empty where it is to be asked for in any case */
    Delivered take(Address address, Path file, Optional<State> state, Sameness sameness, List<Candidate> offered) {
        String sha256 = sha256(file);
        Arrival arrival = new Arrival(address.address(), Optional.empty(), broughtBy);
        List<Taken> taken = ingest.take(run, arrival, file, sameness);
        Optional<Taken> again = taken.stream()
                .filter(each -> each.state() == InputState.FAILED_RETRY)
                .findFirst();
        if (again.isPresent()) { // without a state, all of it comes again
            Optional<String> reason = again.flatMap(Taken::reason);
            Trouble trouble = new Trouble(address.address(), InputState.FAILED_RETRY.id(), reason.orElse(""));
            return new Delivered(
                    Outcome.FAILED, reason, Optional.empty(), Optional.of(sha256), offered, List.of(trouble));
        }
        Optional<Taken> alone = taken.stream().findFirst().filter(any -> taken.size() == 1);
        // of a file that says the same as before the store has the one before
        String kept = alone.filter(one -> one.effort() == Effort.SAME)
                .flatMap(one -> one.report().source().sha256())
                .orElse(sha256);
        Outcome outcome = address.sha256()
                .map(before -> before.equals(kept) ? Outcome.UNCHANGED : Outcome.CHANGED)
                .orElse(Outcome.NEW);
        return new Delivered(outcome, alone.flatMap(Taken::reason), state, Optional.of(kept), offered, List.of());
    }

    private static String sha256(Path file) {
        try {
            return Archive.sha256(file);
        } catch (IOException e) {
            throw new WorldFailure(WorldFailure.Code.INPUT_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
