package nianbao.spark;

import java.io.Serial;
import java.util.List;

/** The command line is wrong, or does not go with what is there. */
final class MisuseException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<String> words;

    /** @param words a key of the program's texts, and its arguments */
    MisuseException(String... words) {
        super(words[0]);
        this.words = List.of(words);
    }

    /** What to say, as the program is asked for it. */
    List<String> words() {
        return words;
    }
}
