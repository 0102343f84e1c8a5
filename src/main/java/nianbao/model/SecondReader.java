package nianbao.model;

import java.util.List;
import nianbao.model.Evidence.Reading;

/** Reads a cell of an image again, by means that were not used before. */
@FunctionalInterface
public interface SecondReader {
    /** For files that state their own text: there is nothing to read again. */
    SecondReader NONE = (page, first) -> List.of();

    /**
     * What the cell says to other means, each named by its reader; empty where nothing is to be read.
     *
     * @param page counted from 1
     * @param first what was read before
     */
    List<Reading> reread(int page, Evidence first);
}
