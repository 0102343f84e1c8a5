package nianbao.export.table;

/** A column of a table: its stable name, and what stands in its cells. */
public record Column(String name, Kind kind) {
    /** What stands in cells; in each of them nothing may stand. */
    public enum Kind {
        /** A {@code Long}. */
        INTEGER,
        /** A {@code BigDecimal}. */
        NUMBER,
        /** A {@code String}. */
        TEXT
    }
}
