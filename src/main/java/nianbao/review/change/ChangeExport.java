package nianbao.review.change;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.correct.FigureFields;
import nianbao.correct.FileDescription;
import nianbao.csv.CsvText;
import nianbao.json.DrawnGridJson;
import nianbao.json.PlainJson;
import nianbao.store.correction.Change;
import nianbao.store.correction.Change.End;
import nianbao.store.correction.Change.Pair;
import nianbao.store.reading.Reports.Title;
import nianbao.words.Messages;
import org.jspecify.annotations.Nullable;

/** Changes as tables for spreadsheets and as JSON for programs; {@link ChangeImport} reads both. */
public final class ChangeExport {
    private final FigureFields fields;
    private final Messages messages;

    public ChangeExport(FigureFields fields, Messages messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /** The first line of a table, with what tells spreadsheets how it is written. */
    public String head() {
        return CsvText.MARK
                + CsvText.line(Arrays.stream(ChangeColumn.values())
                        .map(column -> column.title(messages))
                        .toList());
    }

    /** A change as a line of a table. */
    public String row(ChangeLine line) {
        Map<String, Object> members = members(line);
        List<String> cells = Arrays.stream(ChangeColumn.values())
                .map(column -> text(members.get(column.id())))
                .map(CsvText::safe)
                .toList();
        return CsvText.line(cells);
    }

    private static String text(@Nullable Object member) {
        if (member instanceof Optional<?> maybe) {
            return maybe.map(ChangeExport::text).orElse("");
        }
        if (member instanceof List<?> tables) {
            return PlainJson.line(Map.of(ChangeColumn.TABLES.id(), tables));
        }
        return String.valueOf(member);
    }

    /** A change as an object on one line. */
    public String json(ChangeLine line) {
        return PlainJson.line(members(line));
    }

    /** What is known of a change, by the names of the columns. */
    public Map<String, Object> members(ChangeLine line) {
        Change change = line.change();
        Optional<Pair> bodies = change.subject().bodies();
        Optional<End> end = change.end();
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, ChangeColumn.NUMBER, change.number());
        put(members, ChangeColumn.AT, change.at().toString());
        put(members, ChangeColumn.BY, change.by());
        put(members, ChangeColumn.KIND, change.subject().kind().id());
        put(members, ChangeColumn.ACTION, change.action().id());
        put(members, ChangeColumn.REPORT, line.report().map(ChangeExport::title));
        put(members, ChangeColumn.FILE, line.file());
        put(members, ChangeColumn.WORDS, words(change));
        put(members, ChangeColumn.BEFORE, change.before().value());
        put(members, ChangeColumn.AFTER, change.after());
        put(members, ChangeColumn.NOTE, change.note());
        put(members, ChangeColumn.ENDED_BY, end.map(End::by));
        put(members, ChangeColumn.ENDED_AT, end.map(by -> by.at().toString()));
        put(members, ChangeColumn.FIELD, change.subject().field());
        put(members, ChangeColumn.SHA256, change.subject().sha256());
        put(members, ChangeColumn.BODY, bodies.map(Pair::oneName));
        put(members, ChangeColumn.OTHER_BODY, bodies.map(Pair::otherName));
        put(members, ChangeColumn.TAKES_BACK, maybe(change.takesBack()));
        put(members, ChangeColumn.TABLES, tables(line));
        return members;
    }

    private static void put(Map<String, Object> members, ChangeColumn column, Object value) {
        members.put(column.id(), value);
    }

    private static Optional<Long> maybe(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static Optional<List<Map<String, Object>>> tables(ChangeLine line) {
        return Optional.of(DrawnGridJson.write(line.tables())).filter(tables -> !tables.isEmpty());
    }

    private static String title(Title title) {
        String year = title.year().isPresent() ? "/" + title.year().getAsInt() : "";
        return title.issuer().map(name -> name + year).orElseGet(() -> Long.toString(title.report()));
    }

    /** What was changed, in words. */
    public String words(Change change) {
        return switch (change.subject().kind()) {
            case FIGURE, DESCRIPTION -> FileDescription.words(change.subject().field(), fields, messages);
            case FILE, BODY, TABLES ->
                messages.text("changes.kind." + change.subject().kind().id());
        };
    }
}
