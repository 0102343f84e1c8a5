package nianbao.export.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.export.PanelReport;
import org.jspecify.annotations.Nullable;

/** A row for each report: what is known of it as a whole. */
public final class ReportTable implements PanelTable {
    private final DeskLinks links;

    public ReportTable(DeskLinks links) {
        this.links = links;
    }

    @Override
    public List<Column> columns() {
        return Arrays.stream(ReportColumn.values()).map(ReportColumn::column).toList();
    }

    @Override
    public List<@Nullable Object[]> rows(PanelReport report) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(Arrays.stream(ReportColumn.values())
                .map(column -> column.cell(report, links))
                .toArray());
        return rows;
    }
}
