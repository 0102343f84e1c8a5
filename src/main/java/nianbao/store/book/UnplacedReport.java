package nianbao.store.book;

/**
 * The report of a year by a body of which no division is known.
 *
 * @param body as the report names it
 */
public record UnplacedReport(String body, long report) {}
