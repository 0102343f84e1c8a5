package nianbao.export.table;

import java.util.ArrayList;
import java.util.List;
import nianbao.export.PanelReport;
import nianbao.export.table.Column.Kind;
import nianbao.model.ReportRecord.Check;
import org.jspecify.annotations.Nullable;

/** A row for each equation of each report: whether the report's own figures keep it. */
public final class CheckTable implements PanelTable {
    private static final List<Column> COLUMNS = List.of(
            ReportColumn.REPORT.column(),
            RuleRows.CHECK,
            new Column("outcome", Kind.TEXT),
            new Column("expected", Kind.NUMBER),
            new Column("actual", Kind.NUMBER));

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<@Nullable Object[]> rows(PanelReport report) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Check check : report.record().checks()) {
            rows.add(new @Nullable Object[] {
                report.number(),
                check.id(),
                check.verdict().id(),
                check.expected().orElse(null),
                check.actual().orElse(null)
            });
        }
        return rows;
    }
}
