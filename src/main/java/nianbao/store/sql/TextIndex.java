package nianbao.store.sql;

import java.util.List;
import java.util.Optional;

/**
 * Finds rows of a table by their tokens. What a token is, whoever fills it decides; tokens are parted by spaces, and letters
 * and digits alone.
 */
public interface TextIndex {
    /**
     * Tokens that follow each other.
     *
     * @param column in which they are looked for; in all where it is empty
     */
    record Phrase(Optional<String> column, List<String> tokens) {
        public Phrase {
            if (tokens.isEmpty()) {
                throw new IllegalArgumentException("no token");
            }
            tokens = List.copyOf(tokens);
        }
    }

    /** Sets the tokens of a row, column by column. */
    void put(long row, List<String> texts);

    void remove(long row);

    /** The numbers of rows in which all phrases are somewhere, the largest first, {@code most} of them at most. */
    List<Long> find(List<Phrase> phrases, int most);

    /** A query that gives numbers of rows, which are its argument: an array of JSON. */
    String listed();
}
