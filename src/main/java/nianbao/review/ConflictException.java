package nianbao.review;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import nianbao.store.correction.Correction;

/** Somebody else said something of the same figure first, or the report was read again. Nothing was kept. */
public final class ConflictException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Conflict> conflicts;

    ConflictException(List<Conflict> conflicts) {
        super(conflicts.toString());
        this.conflicts = List.copyOf(conflicts);
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    /**
     * A figure that is not any more what the person saw.
     *
     * @param first what the other said; empty where it was taken back, or the report was read again
     */
    public record Conflict(String field, Optional<Correction> first) {}
}
