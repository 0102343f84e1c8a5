package nianbao.model;

import java.util.Optional;

/** Reads a cell of an image again, by means that were not used before. */
@FunctionalInterface
public interface SecondReader {
    /** For files that state their own text: there is nothing to look at again. */
    SecondReader NONE = (page, first) -> Optional.empty();

    /**
     * What the cell says to other eyes.
     *
     * @param page counted from 1
     * @param first what was seen before
     */
    Optional<Evidence> reread(int page, Evidence first);
}
