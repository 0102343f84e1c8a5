package nianbao.cli.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.correct.FigureFields;
import nianbao.correct.Worklist.Item;
import nianbao.model.ProblemCode;

/**
 * The uncertain labels of a table on a page: a poor scan has twenty of them, and each figure that they name is listed by
 * itself. A label of which no figure is listed is none of these, nor is one that is alone in its table and page.
 */
final class UncertainLabels {
    /** Labels that are told as one. */
    private static final int FEWEST = 2;

    private final FigureFields fields;
    private final List<Item> figures;
    private final Map<PageTable, List<Item>> labels = new LinkedHashMap<>();

    /** A table, by its id, as far as it stands on one page; on none in a file without pages. */
    record PageTable(String table, OptionalInt page) {}

    /** @param listed what of the report is listed */
    UncertainLabels(FigureFields fields, List<Item> listed) {
        this.fields = fields;
        this.figures = listed.stream().filter(item -> item.field().isPresent()).toList();
        for (Item item : listed) {
            if (isLabel(item)) {
                figure(item)
                        .flatMap(this::place)
                        .ifPresent(place -> labels.computeIfAbsent(place, first -> new ArrayList<>())
                                .add(item));
            }
        }
        labels.values().removeIf(items -> items.size() < FEWEST);
    }

    private static boolean isLabel(Item item) {
        return item.code().equals(Optional.of(ProblemCode.LABEL_UNCERTAIN.id()))
                && item.field().isEmpty();
    }

    /** The first listed figure that an item names by its label. */
    private Optional<Item> figure(Item label) {
        String why = label.why().orElse("");
        Optional<Item> found = Optional.empty();
        int last = -1;
        for (Item figure : figures) {
            int at = figure.field().map(fields::labels).stream()
                    .flatMap(List::stream)
                    .mapToInt(name -> why.lastIndexOf("“" + name + "”"))
                    .max()
                    .orElse(-1);
            if (at > last) { // what stands on the page is told before the form's own label
                found = Optional.of(figure);
                last = at;
            }
        }
        return found;
    }

    private Optional<PageTable> place(Item figure) {
        return figure.field().flatMap(fields::table).map(table -> new PageTable(table, figure.page()));
    }

    /** The labels, by where they stand, as they come in the report. */
    Map<PageTable, List<Item>> labels() {
        return labels;
    }

    /** Whether an item is one of these labels. */
    boolean holds(Item item) {
        return labels.values().stream().anyMatch(items -> items.contains(item));
    }
}
