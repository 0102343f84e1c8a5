package nianbao.export.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.correct.codebook.Codebook;
import nianbao.export.Doubtful;
import nianbao.export.PanelReport;
import nianbao.export.table.Column.Kind;
import nianbao.model.ReportRecord.Value;
import org.jspecify.annotations.Nullable;

/** A row for each report: what is known of it as a whole, then a value and a status for each figure of all forms. */
public final class WideTable implements PanelTable {
    /** What a column of statuses ends with. */
    static final String STATUS = ".status";

    private static final List<ReportColumn> REPORT = Arrays.asList(ReportColumn.values());

    private final List<String> fields;
    private final Doubtful doubtful;
    private final DeskLinks links;

    public WideTable(Codebook codebook, Doubtful doubtful, DeskLinks links) {
        this.fields = codebook.entries().stream().map(Codebook.Entry::field).toList();
        this.doubtful = doubtful;
        this.links = links;
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        REPORT.forEach(column -> columns.add(column.column()));
        for (String field : fields) {
            columns.add(new Column(field, Kind.NUMBER));
            columns.add(new Column(field + STATUS, Kind.TEXT));
        }
        return columns;
    }

    @Override
    public List<@Nullable Object[]> rows(PanelReport report) {
        Map<String, Value> values = new HashMap<>();
        report.values().forEach(value -> values.put(value.field(), value));
        List<@Nullable Object> row = new ArrayList<>();
        REPORT.forEach(column -> row.add(column.cell(report, links)));
        for (String field : fields) {
            Value value = values.get(field);
            row.add(value == null ? null : doubtful.value(value).orElse(null));
            row.add(value == null ? null : value.status().id());
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(row.toArray());
        return rows;
    }
}
