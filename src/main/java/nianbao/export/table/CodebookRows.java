package nianbao.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.correct.codebook.Codebook;
import nianbao.export.table.Column.Kind;
import org.jspecify.annotations.Nullable;

/** A row for each figure of the forms: by which words people know it. */
public final class CodebookRows {
    private static final List<Column> COLUMNS = List.of(
            FigureColumn.FIELD.column(),
            new Column("forms", Kind.TEXT),
            new Column("table", Kind.TEXT),
            new Column("section", Kind.INTEGER),
            FigureColumn.LABEL_ZH.column(),
            FigureColumn.LABEL_EN.column(),
            new Column("type", Kind.TEXT),
            FigureColumn.UNIT.column());

    private final Codebook codebook;

    public CodebookRows(Codebook codebook) {
        this.codebook = codebook;
    }

    public List<Column> columns() {
        return COLUMNS;
    }

    /** Cells as the columns say. */
    public List<@Nullable Object[]> rows() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Codebook.Entry entry : codebook.entries()) {
            rows.add(new @Nullable Object[] {
                entry.field(),
                String.join(" ", entry.forms()),
                entry.table(),
                (long) entry.section(),
                entry.chinese(),
                entry.english(),
                entry.type().name().toLowerCase(Locale.ROOT),
                entry.unit().orElse(null)
            });
        }
        return rows;
    }
}
