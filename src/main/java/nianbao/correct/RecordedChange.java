package nianbao.correct;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.model.page.DrawnGrid;
import nianbao.store.Tables;
import nianbao.store.correction.Change;
import nianbao.store.correction.Change.Action;
import nianbao.store.correction.Change.Kind;
import nianbao.store.correction.Change.Pair;
import nianbao.store.correction.ChangeFilter;

/**
 * A change as it was kept in some store, to be said again in another one: files by their hashes, bodies by their names.
 *
 * @param line where it stands among others
 * @param number that it had in its store
 * @param takesBack the number, there, of the change that it takes back
 * @param tables whose lines were drawn
 */
public record RecordedChange(
        int line,
        long number,
        Kind kind,
        Action action,
        String field,
        Optional<String> sha256,
        Optional<String> body,
        Optional<String> otherBody,
        Optional<String> after,
        String by,
        Optional<String> note,
        Instant at,
        OptionalLong takesBack,
        List<DrawnGrid> tables) {
    /** Changes of one person at one moment; hardly more than one. */
    private static final int AT_ONCE = 1000;

    public RecordedChange {
        tables = List.copyOf(tables);
    }

    /** The same as a store has it. */
    public Optional<Change> in(Tables store) {
        ChangeFilter then = new ChangeFilter(
                Optional.of(by),
                OptionalLong.empty(),
                Optional.of(field),
                Optional.of(at),
                Optional.of(at.plusNanos(1000)));
        return store.changes().page(then, Optional.empty(), AT_ONCE).stream()
                .filter(this::is)
                .findFirst();
    }

    /** Whether a change is this one. */
    private boolean is(Change change) {
        return change.at().equals(at)
                && change.by().equals(by)
                && change.action() == action
                && change.subject().kind() == kind
                && change.subject().field().equals(field)
                && change.subject().sha256().equals(sha256)
                && change.subject().bodies().map(Pair::oneName).equals(body)
                && change.subject().bodies().map(Pair::otherName).equals(otherBody)
                && change.after().equals(after);
    }
}
