package nianbao.harvest.net;

import java.nio.file.Path;
import java.util.Optional;

/** What came of asking for an address. */
public sealed interface FetchResult {
    /**
     * A whole file.
     *
     * @param file in the spool folder, under the name that the server or the address gives it
     * @param charset that the server stated
     */
    record Loaded(Validators validators, Path file, Optional<String> charset) implements FetchResult {}

    /** The file is the one that is known. */
    record Unchanged() implements FetchResult {}

    /** The server says that there is nothing any more, or never was. */
    record Gone(int status) implements FetchResult {}

    /** @param detail for a person: a status, an address, what the system said */
    record NotLoaded(FetchFailure reason, String detail) implements FetchResult {}
}
