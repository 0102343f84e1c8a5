package nianbao.export.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nianbao.export.table.Column.Kind;

/** What tables say of a figure. */
public enum FigureColumn {
    REPORT(Kind.INTEGER),
    BODY(Kind.TEXT),
    DIVISION(Kind.TEXT),
    YEAR(Kind.INTEGER),
    VERDICT(Kind.TEXT),
    FIELD(Kind.TEXT),
    LABEL_ZH(Kind.TEXT),
    LABEL_EN(Kind.TEXT),
    VALUE(Kind.NUMBER),
    DOUBTFUL_READING(Kind.NUMBER),
    UNIT(Kind.TEXT),
    PRINTED_UNIT(Kind.TEXT),
    RAW(Kind.TEXT),
    STATUS(Kind.TEXT),
    CONFIDENCE(Kind.NUMBER),
    PAGE(Kind.INTEGER),
    BOX_LEFT(Kind.NUMBER),
    BOX_TOP(Kind.NUMBER),
    BOX_RIGHT(Kind.NUMBER),
    BOX_BOTTOM(Kind.NUMBER),
    SHA256(Kind.TEXT),
    LINK(Kind.TEXT);

    /** What of a figure is the figure's own: not its report's, and not its field's. */
    private static final List<FigureColumn> OWN = List.of(
            REPORT,
            FIELD,
            VALUE,
            DOUBTFUL_READING,
            PRINTED_UNIT,
            RAW,
            STATUS,
            CONFIDENCE,
            PAGE,
            BOX_LEFT,
            BOX_TOP,
            BOX_RIGHT,
            BOX_BOTTOM,
            LINK);

    private final Kind kind;

    FigureColumn(Kind kind) {
        this.kind = kind;
    }

    public Column column() {
        return new Column(name().toLowerCase(Locale.ROOT), kind);
    }

    /** All columns, for a table that needs no other beside it. */
    static List<FigureColumn> all() {
        return Arrays.asList(values());
    }

    /** The columns of a table beside which there is one of reports and one of fields. */
    static List<FigureColumn> own() {
        return OWN;
    }
}
