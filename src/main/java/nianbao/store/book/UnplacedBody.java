package nianbao.store.book;

/**
 * A body of which no division is known.
 *
 * @param report the number of its latest report
 */
public record UnplacedBody(String name, int firstYear, int lastYear, int reports, long report) {}
