package nianbao.export.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.correct.codebook.Codebook;
import nianbao.export.Doubtful;
import nianbao.export.PanelReport;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import org.jspecify.annotations.Nullable;

/** A row for each figure of each report. */
public final class FigureTable implements PanelTable {
    private static final Map<Status, String> STATUSES =
            new EnumMap<>(Arrays.stream(Status.values()).collect(Collectors.toMap(Function.identity(), Status::id)));

    private final List<FigureColumn> columns;
    private final Codebook codebook;
    private final Doubtful doubtful;
    private final DeskLinks links;
    private final Set<Status> wanted;
    private final LongAdder figures = new LongAdder();

    private FigureTable(
            List<FigureColumn> columns, Codebook codebook, Doubtful doubtful, DeskLinks links, Set<Status> wanted) {
        this.columns = columns;
        this.codebook = codebook;
        this.doubtful = doubtful;
        this.links = links;
        this.wanted = Set.copyOf(wanted);
    }

    /** One that stands by itself: each row says all of its report and field. */
    public static FigureTable alone(Codebook codebook, Doubtful doubtful, DeskLinks links) {
        return new FigureTable(FigureColumn.all(), codebook, doubtful, links, STATUSES.keySet());
    }

    /** One beside a table of reports and one of fields. */
    public static FigureTable besideOthers(Codebook codebook, Doubtful doubtful, DeskLinks links) {
        return new FigureTable(FigureColumn.own(), codebook, doubtful, links, STATUSES.keySet());
    }

    /** The same with no other figures than those of these statuses. */
    public FigureTable only(Set<Status> statuses) {
        return new FigureTable(columns, codebook, doubtful, links, statuses);
    }

    /** How many figures have a row so far. */
    public long figures() {
        return figures.sum();
    }

    @Override
    public List<Column> columns() {
        return columns.stream().map(FigureColumn::column).toList();
    }

    @Override
    public List<@Nullable Object[]> rows(PanelReport report) {
        @Nullable
        Object[] ofReport = columns.stream().map(column -> cell(column, report)).toArray();
        String link = links.figure(report.number(), "");
        List<@Nullable Object[]> rows = new ArrayList<>(report.values().size());
        for (Value value : report.values()) {
            if (!wanted.contains(value.status())) {
                continue;
            }
            Optional<Codebook.Entry> entry = codebook.find(value.field());
            @Nullable Object[] row = ofReport.clone();
            for (int i = 0; i < row.length; i++) {
                if (row[i] == null) {
                    row[i] = cell(columns.get(i), value, entry, link);
                }
            }
            rows.add(row);
        }
        figures.add(rows.size());
        return rows;
    }

    /** What all figures of a report have in common; null for other columns, too. */
    private @Nullable Object cell(FigureColumn column, PanelReport report) {
        return switch (column) {
            case REPORT -> ReportColumn.REPORT.cell(report, links);
            case BODY -> ReportColumn.BODY.cell(report, links);
            case DIVISION -> ReportColumn.DIVISION.cell(report, links);
            case YEAR -> ReportColumn.YEAR.cell(report, links);
            case VERDICT -> ReportColumn.VERDICT.cell(report, links);
            case SHA256 -> ReportColumn.SHA256.cell(report, links);
            default -> null;
        };
    }

    private @Nullable Object cell(FigureColumn column, Value value, Optional<Codebook.Entry> entry, String link) {
        return switch (column) {
            case REPORT, BODY, DIVISION, YEAR, VERDICT, SHA256 -> null;
            case FIELD -> value.field();
            case LABEL_ZH -> entry.map(Codebook.Entry::chinese).orElse(null);
            case LABEL_EN -> entry.map(Codebook.Entry::english).orElse(null);
            case VALUE -> doubtful.value(value).orElse(null);
            case DOUBTFUL_READING -> Doubtful.reading(value).orElse(null);
            case UNIT -> entry.flatMap(Codebook.Entry::unit).orElse(null);
            case PRINTED_UNIT -> value.unit().orElse(null);
            case RAW -> value.raw().orElse(null);
            case STATUS -> STATUSES.get(value.status());
            case CONFIDENCE -> value.confidence().orElse(null);
            case PAGE -> value.page().isPresent() ? (Object) (long) value.page().getAsInt() : null;
            case BOX_LEFT -> side(value, 0);
            case BOX_TOP -> side(value, 1);
            case BOX_RIGHT -> side(value, 2);
            case BOX_BOTTOM -> side(value, 3);
            case LINK -> link + value.field();
        };
    }

    private static @Nullable BigDecimal side(Value value, int which) {
        return value.box().map(box -> box.get(which)).orElse(null);
    }
}
