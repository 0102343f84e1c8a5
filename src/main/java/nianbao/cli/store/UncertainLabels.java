package nianbao.cli.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nianbao.correct.Worklist.Item;
import nianbao.model.ProblemCode;

/**
 * The labels of a page that could not be read with certainty: a poor scan has twenty of them, and the figures that they put in
 * doubt are listed by themselves. Where no figure is listed, or a page has one such label, each says what is to be looked at.
 */
final class UncertainLabels {
    /** Labels that are told as one. */
    private static final int FEWEST = 2;

    private final Map<OptionalInt, List<Item>> byPage;

    /** @param listed what of the report is listed */
    UncertainLabels(List<Item> listed) {
        boolean hasFigures = listed.stream().anyMatch(item -> item.field().isPresent());
        byPage = listed.stream()
                .filter(item -> hasFigures && isLabel(item))
                .collect(Collectors.groupingBy(Item::page, LinkedHashMap::new, Collectors.toList()));
        byPage.values().removeIf(items -> items.size() < FEWEST);
    }

    private static boolean isLabel(Item item) {
        return item.code().equals(Optional.of(ProblemCode.LABEL_UNCERTAIN.id()))
                && item.field().isEmpty();
    }

    /** The labels, by the page on which they stand, as they come in the report; no page where the record names none. */
    Map<OptionalInt, List<Item>> byPage() {
        return byPage;
    }

    /** Whether an item is one of these labels. */
    boolean holds(Item item) {
        return byPage.getOrDefault(item.page(), List.of()).contains(item);
    }
}
