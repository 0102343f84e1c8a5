package nianbao.store.book;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person said of where a body is.
 *
 * @param code of the division
 */
public record Placement(String body, String code, String by, Instant at, Optional<String> note) {}
