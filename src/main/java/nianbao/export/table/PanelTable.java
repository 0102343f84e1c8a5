package nianbao.export.table;

import java.util.List;
import nianbao.export.PanelReport;
import org.jspecify.annotations.Nullable;

/** A table of a panel: its columns, and the rows that a report has in it. */
public interface PanelTable {
    List<Column> columns();

    /** The cells of the rows of a report, as the columns say; null where a cell holds nothing. */
    List<@Nullable Object[]> rows(PanelReport report);
}
