package nianbao.export.table;

import java.util.ArrayList;
import java.util.List;
import nianbao.export.FormRules;
import nianbao.export.table.Column.Kind;
import org.jspecify.annotations.Nullable;

/** A row for each figure in each equation of the forms. */
public final class RuleRows {
    static final Column CHECK = new Column("check", Kind.TEXT);

    private static final List<Column> COLUMNS = List.of(
            CHECK,
            ReportColumn.FORM.column(),
            FigureColumn.FIELD.column(),
            new Column("coefficient", Kind.INTEGER),
            new Column("is_total", Kind.INTEGER),
            FigureColumn.LABEL_ZH.column(),
            FigureColumn.LABEL_EN.column());

    private final FormRules rules;

    public RuleRows(FormRules rules) {
        this.rules = rules;
    }

    public List<Column> columns() {
        return COLUMNS;
    }

    /** Cells as the columns say. */
    public List<@Nullable Object[]> rows() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (FormRules.Rule rule : rules.rules()) {
            for (FormRules.Term term : rule.terms()) {
                rows.add(new @Nullable Object[] {
                    rule.check(),
                    rule.form(),
                    term.field(),
                    (long) term.coefficient(),
                    term.isTotal() ? 1L : 0L,
                    rule.chinese(),
                    rule.english()
                });
            }
        }
        return rows;
    }
}
