package nianbao.cli.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.correct.FigureFields;
import nianbao.correct.Worklist.Item;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;

/** The tables of a report of which every figure is missing: one thing to look at, not a hundred. */
final class MissingTables {
    private final FigureFields fields;
    private final List<Item> listed;
    private final Map<String, List<Item>> figures;

    /** @param listed what of the report is listed; a table of which only a part is listed is none of these */
    MissingTables(FigureFields fields, ReportRecord record, List<Item> listed) {
        this.fields = fields;
        this.listed = List.copyOf(listed);
        Map<String, Long> sizes = record.values().stream()
                .map(Value::field)
                .flatMap(id -> fields.table(id).stream())
                .collect(Collectors.groupingBy(table -> table, Collectors.counting()));
        Map<String, List<Item>> missing = listed.stream()
                .filter(item -> item.status().equals(Optional.of(Status.MISSING.id())))
                .filter(item -> table(item).isPresent())
                .collect(Collectors.groupingBy(
                        item -> table(item).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        missing.entrySet()
                .removeIf(entry -> !Objects.equals(
                        sizes.get(entry.getKey()), (long) entry.getValue().size()));
        figures = missing;
    }

    private Optional<String> table(Item item) {
        return item.field().flatMap(fields::table);
    }

    /** The missing figures, by the ids of their tables, as they come in the report. */
    Map<String, List<Item>> figures() {
        return figures;
    }

    /** Whether an item is a figure of such a table, or says only that the table is missing. */
    boolean holds(Item item) {
        return table(item).filter(figures::containsKey).isPresent()
                || figures.keySet().stream().anyMatch(table -> isAbout(item, table));
    }

    /** Why a table is missing, as far as the record says. */
    Optional<Item> reason(String table) {
        return Stream.concat(
                        listed.stream().filter(item -> isAbout(item, table)),
                        figures.getOrDefault(table, List.of()).stream()
                                .filter(item -> item.why().isPresent()))
                .findFirst();
    }

    /** Whether an item says that a table is missing; records name it in the language of their reading. */
    private boolean isAbout(Item item, String table) {
        return item.code().equals(Optional.of(ProblemCode.TABLE_MISSING.id()))
                && Stream.of(Locale.CHINESE, Locale.ENGLISH)
                        .map(locale -> fields.tableTitle(table, locale))
                        .anyMatch(title -> item.why().stream().anyMatch(why -> why.contains(title)));
    }
}
