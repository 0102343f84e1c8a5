package nianbao.release;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nianbao.export.table.Column;
import nianbao.export.table.Column.Kind;

/** What {@code documents.csv} says of the file that a report was read from. */
public enum DocumentColumn {
    REPORT(Kind.INTEGER),
    SHA256(Kind.TEXT),
    BYTES(Kind.INTEGER),
    MEDIA_TYPE(Kind.TEXT),
    PAGES(Kind.INTEGER),
    FILE(Kind.TEXT),
    PATH(Kind.TEXT),
    CONTAINER(Kind.TEXT),
    ADDRESSES(Kind.TEXT),
    READER(Kind.TEXT);

    private final Kind kind;

    DocumentColumn(Kind kind) {
        this.kind = kind;
    }

    public Column column() {
        return new Column(name().toLowerCase(Locale.ROOT), kind);
    }

    public static List<Column> columns() {
        return Arrays.stream(values()).map(DocumentColumn::column).toList();
    }
}
