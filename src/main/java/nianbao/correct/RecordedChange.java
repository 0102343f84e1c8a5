package nianbao.correct;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.store.correction.Change;
import nianbao.store.correction.Change.Action;
import nianbao.store.correction.Change.Kind;
import nianbao.store.correction.Change.Pair;

/**
 * A change as it was kept in some store, to be said again in another one: files by their hashes, bodies by their names.
 *
 * @param line where it stands among others
 * @param number that it had in its store
 * @param takesBack the number, there, of the change that it takes back
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
        OptionalLong takesBack) {
    /** Whether a change is this one. */
    boolean is(Change change) {
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
