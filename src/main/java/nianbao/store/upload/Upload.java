package nianbao.store.upload;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that somebody brought.
 *
 * @param spoolName of the file in the spool
 * @param name as people know it, without folders
 * @param by who brought it
 * @param begun when it was begun to be read first
 * @param finished empty while it waits or is read
 */
public record Upload(
        long number,
        String spoolName,
        String name,
        long bytes,
        String by,
        Instant received,
        Optional<Instant> begun,
        Optional<Instant> finished) {}
