package nianbao.review.change;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.RecordedChange;
import nianbao.csv.CsvText;
import nianbao.json.DrawnGridJson;
import nianbao.json.PlainJson;
import nianbao.model.page.DrawnGrid;
import nianbao.store.correction.Change.Action;
import nianbao.store.correction.Change.Kind;

/** Reads what {@link ChangeExport} wrote, a table or lines of JSON. */
public final class ChangeImport {
    private ChangeImport() {}

    /**
     * @throws MalformedChangesException where the text is neither
     */
    public static List<RecordedChange> read(String text) throws MalformedChangesException {
        return text.stripLeading().startsWith("{") ? ofLines(text) : ofTable(text);
    }

    private static List<RecordedChange> ofLines(String text) throws MalformedChangesException {
        List<RecordedChange> changes = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                changes.add(change(i + 1, members(i + 1, lines[i])));
            }
        }
        return changes;
    }

    private static Map<ChangeColumn, String> members(int line, String text) throws MalformedChangesException {
        Map<ChangeColumn, String> cells = new EnumMap<>(ChangeColumn.class);
        try {
            PlainJson.read(text)
                    .forEach(
                            (name, value) -> ChangeColumn.of(name).ifPresent(column -> cells.put(column, cell(value))));
        } catch (IOException e) {
            throw new MalformedChangesException(line, e);
        }
        return cells;
    }

    /** As a table has it. */
    private static String cell(Object member) {
        if (member instanceof List<?> tables) {
            return PlainJson.line(Map.of(ChangeColumn.TABLES.id(), tables));
        }
        return member instanceof BigDecimal number ? number.toPlainString() : member.toString();
    }

    private static List<RecordedChange> ofTable(String text) throws MalformedChangesException {
        List<CsvText.Row> rows = CsvText.rows(text);
        List<Optional<ChangeColumn>> columns = rows.isEmpty()
                ? List.of()
                : rows.get(0).cells().stream()
                        .map(name -> ChangeColumn.of(name.strip()))
                        .toList();
        if (!columns.contains(Optional.of(ChangeColumn.NUMBER))
                || !columns.contains(Optional.of(ChangeColumn.ACTION))) {
            throw new MalformedChangesException(1);
        }
        List<RecordedChange> changes = new ArrayList<>();
        for (CsvText.Row row : rows.subList(1, rows.size())) {
            Map<ChangeColumn, String> cells = new EnumMap<>(ChangeColumn.class);
            for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
                String cell = CsvText.plain(row.cells().get(i));
                columns.get(i).filter(column -> !cell.isEmpty()).ifPresent(column -> cells.put(column, cell));
            }
            changes.add(change(row.line(), cells));
        }
        return changes;
    }

    private static RecordedChange change(int line, Map<ChangeColumn, String> cells) throws MalformedChangesException {
        try {
            return new RecordedChange(
                    line,
                    Long.parseLong(needed(cells, ChangeColumn.NUMBER)),
                    Kind.of(needed(cells, ChangeColumn.KIND)).orElseThrow(IllegalArgumentException::new),
                    Action.of(needed(cells, ChangeColumn.ACTION)).orElseThrow(IllegalArgumentException::new),
                    needed(cells, ChangeColumn.FIELD),
                    maybe(cells, ChangeColumn.SHA256),
                    maybe(cells, ChangeColumn.BODY),
                    maybe(cells, ChangeColumn.OTHER_BODY),
                    maybe(cells, ChangeColumn.AFTER),
                    needed(cells, ChangeColumn.BY),
                    maybe(cells, ChangeColumn.NOTE),
                    Instant.parse(needed(cells, ChangeColumn.AT)),
                    maybe(cells, ChangeColumn.TAKES_BACK).stream()
                            .mapToLong(Long::parseLong)
                            .findFirst(),
                    tables(cells));
        } catch (IllegalArgumentException | DateTimeException | IOException e) {
            throw new MalformedChangesException(line, e);
        }
    }

    private static List<DrawnGrid> tables(Map<ChangeColumn, String> cells) throws IOException {
        Optional<String> said = maybe(cells, ChangeColumn.TABLES);
        return said.isPresent() ? DrawnGridJson.read(PlainJson.read(said.get()), ChangeColumn.TABLES.id()) : List.of();
    }

    private static String needed(Map<ChangeColumn, String> cells, ChangeColumn column) {
        return maybe(cells, column).orElseThrow(() -> new IllegalArgumentException(column.id()));
    }

    private static Optional<String> maybe(Map<ChangeColumn, String> cells, ChangeColumn column) {
        return Optional.ofNullable(cells.get(column));
    }
}
