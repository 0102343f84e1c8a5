package nianbao.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nianbao.harvest.Looker.Brought;
import nianbao.harvest.Looker.Place;
import nianbao.ingest.Ingest;
import nianbao.ingest.Taken;
import nianbao.model.WorldFailure;
import nianbao.store.Address;
import nianbao.store.Address.Outcome;
import nianbao.store.Address.State;
import nianbao.store.Archive;
import nianbao.store.Arrival;
import nianbao.store.InputState;

/** Brings files of a source into the store. */
final class FileTaker {
    private final Ingest ingest;
    private final long run;
    private final String broughtBy;

    FileTaker(Ingest ingest, long run, Source source) {
        this.ingest = ingest;
        this.run = run;
        this.broughtBy = "harvest: " + source.name();
    }

    /**
     * Takes a file; the store has it then.
     *
     * @param offered what else it leads to
     */
    Brought take(Address address, Path file, State state, List<Place> offered) {
        String sha256 = sha256(file);
        Arrival arrival = new Arrival(address.address(), Optional.empty(), broughtBy);
        List<Taken> taken = ingest.take(run, arrival, file);
        Optional<Taken> again = taken.stream()
                .filter(each -> each.state() == InputState.FAILED_RETRY)
                .findFirst();
        Outcome outcome;
        if (again.isPresent()) {
            outcome = Outcome.FAILED;
        } else if (address.sha256().isEmpty()) {
            outcome = Outcome.NEW;
        } else {
            outcome = address.sha256().get().equals(sha256) ? Outcome.UNCHANGED : Outcome.CHANGED;
        }
        return new Brought(
                outcome,
                again.or(() -> taken.stream().findFirst().filter(any -> taken.size() == 1))
                        .flatMap(Taken::reason),
                again.isPresent() ? Optional.empty() : Optional.of(state), // without it, all of it comes again
                Optional.of(sha256),
                offered);
    }

    private static String sha256(Path file) {
        try {
            return Archive.sha256(file);
        } catch (IOException e) {
            throw new WorldFailure(WorldFailure.Code.INPUT_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
