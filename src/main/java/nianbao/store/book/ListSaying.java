package nianbao.store.book;

import java.time.Instant;

/** Whose list it is, and since when. */
public record ListSaying(String by, Instant at) {}
