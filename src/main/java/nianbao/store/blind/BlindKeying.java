package nianbao.store.blind;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * What one person keyed.
 *
 * @param correction by which all see it; empty as long as only the program knows
 */
public record BlindKeying(long number, Keyed keyed, String by, Instant at, OptionalLong correction) {}
