package nianbao.export.table;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.export.PanelReport;
import nianbao.export.table.Column.Kind;
import org.jspecify.annotations.Nullable;

/** What tables say of a report as a whole. */
public enum ReportColumn {
    REPORT(Kind.INTEGER),
    BODY_ID(Kind.INTEGER),
    BODY(Kind.TEXT),
    DIVISION(Kind.TEXT),
    YEAR(Kind.INTEGER),
    TITLE(Kind.TEXT),
    VERDICT(Kind.TEXT),
    FORM(Kind.TEXT),
    DOUBTFUL_FIGURES(Kind.INTEGER),
    FAILED_CHECKS(Kind.INTEGER),
    FILE(Kind.TEXT),
    SHA256(Kind.TEXT),
    TEXT_SOURCE(Kind.TEXT),
    LINK(Kind.TEXT);

    private final Kind kind;

    ReportColumn(Kind kind) {
        this.kind = kind;
    }

    public Column column() {
        return new Column(name().toLowerCase(Locale.ROOT), kind);
    }

    @Nullable
    Object cell(PanelReport report, DeskLinks links) {
        return switch (this) {
            case REPORT -> report.number();
            case BODY_ID -> number(report.entry().body());
            case BODY -> report.entry().issuer().orElse(null);
            case DIVISION -> report.entry().region().orElse(null);
            case YEAR -> number(report.entry().year());
            case TITLE -> report.entry().title().orElse(null);
            case VERDICT -> report.entry().verdict().id();
            case FORM -> report.forms().isEmpty() ? null : String.join(" ", report.forms());
            case DOUBTFUL_FIGURES -> (long) report.entry().doubtful();
            case FAILED_CHECKS -> (long) report.entry().failed();
            case FILE -> report.entry().fileName();
            case SHA256 -> report.sha256();
            case TEXT_SOURCE -> report.entry().textSource().orElse(null);
            case LINK -> links.report(report.number());
        };
    }

    private static @Nullable Object number(OptionalLong number) {
        return number.isPresent() ? (Object) number.getAsLong() : null;
    }

    private static @Nullable Object number(OptionalInt number) {
        return number.isPresent() ? (Object) (long) number.getAsInt() : null;
    }
}
