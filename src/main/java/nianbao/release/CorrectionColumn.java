package nianbao.release;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nianbao.export.table.Column;
import nianbao.export.table.Column.Kind;

/** What {@code corrections.csv} says of each thing that a person said of a report's files, and that stands. */
public enum CorrectionColumn {
    REPORT(Kind.INTEGER),
    SHA256(Kind.TEXT),
    KIND(Kind.TEXT),
    FIELD(Kind.TEXT),
    SAID(Kind.TEXT),
    BEFORE(Kind.TEXT),
    BEFORE_STATUS(Kind.TEXT),
    SAID_BY(Kind.TEXT),
    SAID_AT(Kind.TEXT),
    NOTE(Kind.TEXT);

    private final Kind kind;

    CorrectionColumn(Kind kind) {
        this.kind = kind;
    }

    public Column column() {
        return new Column(name().toLowerCase(Locale.ROOT), kind);
    }

    public static List<Column> columns() {
        return Arrays.stream(values()).map(CorrectionColumn::column).toList();
    }
}
