package nianbao.store.book;

/**
 * A body that owes a report each year.
 *
 * @param code of the county or city whose list it is on
 * @param key the name as names are compared
 */
public record ExpectedBody(String code, String name, String key) {}
