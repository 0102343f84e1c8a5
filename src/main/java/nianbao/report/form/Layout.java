package nianbao.report.form;

import java.util.Locale;

/** How a form sets a table, and so how a table of a document is laid against it. */
public enum Layout {
    /** Rows under one head of columns: section three. */
    GRID,
    /** One row of figures under groups of equal columns: section four. */
    GROUPS,
    /** Parts below each other, each with a line that begins it, a head and rows: section two. */
    BLOCKS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
