package nianbao.report.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nianbao.model.Form;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.Table;
import nianbao.report.form.FormTable.Kind;

/**
 * Finds the three tables of the form among all tables of a document; each table says itself which form it has. Where a
 * document has several that are whole, as when reports were bound together, the first is meant, and the others are named.
 */
public final class FormMatcher {
    /** Share of the form's fields that a whole table has. */
    private static final double WHOLE = 0.9;

    private final FormCatalog catalog;

    public FormMatcher(FormCatalog catalog) {
        this.catalog = catalog;
    }

    /** The tables that were found. The table of section four is the same in both forms, and goes by section three. */
    public Map<Kind, TableMatch> match(List<Table> tables) {
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            slices.addAll(Slice.of(tables.get(i), i + 1));
        }
        Map<Kind, TableMatch> matches = new EnumMap<>(Kind.class);
        meant(catalog.tables(Kind.REQUESTS).stream()
                        .flatMap(form -> slices.stream()
                                .filter(slice ->
                                        slice.kind().isEmpty() || slice.kind().get() == Kind.REQUESTS)
                                .flatMap(slice -> RequestsMatcher.match(slice, form).stream()))
                        .toList())
                .ifPresent(match -> matches.put(Kind.REQUESTS, match));
        FormTable disputes = catalog.table(
                Kind.DISPUTES,
                Optional.ofNullable(matches.get(Kind.REQUESTS))
                        .map(match -> match.form().form())
                        .orElse(Form.OGI_2021));
        meant(slices.stream()
                        .filter(slice -> slice.kind().isEmpty() || slice.kind().get() == Kind.DISPUTES)
                        .flatMap(slice -> DisputesMatcher.match(slice, disputes).stream())
                        .toList())
                .ifPresent(match -> matches.put(Kind.DISPUTES, match));
        List<Slice> proactive = proactive(slices);
        best(catalog.tables(Kind.PROACTIVE).stream()
                        .flatMap(form -> ProactiveMatcher.match(proactive, form).stream())
                        .toList())
                .ifPresent(match -> matches.put(Kind.PROACTIVE, match));
        return matches;
    }

    private static Optional<TableMatch> meant(List<TableMatch> matches) {
        SortedMap<Spot, TableMatch> whole = new TreeMap<>();
        matches.stream()
                .filter(match ->
                        match.figures().size() >= WHOLE * match.form().fields().size())
                .forEach(match ->
                        whole.merge(Spot.of(match), match, (one, other) -> other.cost() < one.cost() ? other : one));
        if (whole.isEmpty()) {
            return best(matches);
        }
        List<TableMatch> inOrder = List.copyOf(whole.values());
        List<TableMatch> further = inOrder.subList(1, inOrder.size());
        return Optional.of(inOrder.get(0)
                .with(further.stream().map(FormMatcher::furtherTable).toList()));
    }

    private static Problem furtherTable(TableMatch match) {
        return match.figures()
                .get(0)
                .cell()
                .place()
                .map(place -> Problem.at(ProblemCode.TABLE_FURTHER, place))
                .orElse(Problem.ofFile(ProblemCode.TABLE_FURTHER));
    }

    /** Where a table of the form begins: forms are tried on the same rows. */
    private record Spot(int table, int row) implements Comparable<Spot> {
        static Spot of(TableMatch match) {
            int table = match.figures().get(0).table();
            int row = match.figures().stream()
                    .mapToInt(TableMatch.Located::row)
                    .min()
                    .orElseThrow();
            return new Spot(table, row);
        }

        @Override
        public int compareTo(Spot other) {
            return Comparator.comparingInt(Spot::table)
                    .thenComparingInt(Spot::row)
                    .compare(this, other);
        }
    }

    private static Optional<TableMatch> best(List<TableMatch> matches) {
        return matches.stream().min(Comparator.comparingDouble(TableMatch::cost));
    }

    /**
     * What may be the table of section two: all that lies before the first table of another kind and after its last one,
     * pieces without a band included, where there is a band; else all that is of no other kind.
     */
    private static List<Slice> proactive(List<Slice> slices) {
        int band = 0;
        while (band < slices.size() && !slices.get(band).kind().equals(Optional.of(Kind.PROACTIVE))) {
            band++;
        }
        if (band == slices.size()) {
            return slices.stream().filter(slice -> slice.kind().isEmpty()).toList();
        }
        int from = band;
        while (from > 0 && slices.get(from - 1).kind().isEmpty()) {
            from--;
        }
        int to = band;
        while (to < slices.size() && !isOther(slices.get(to))) {
            to++;
        }
        return slices.subList(from, to);
    }

    private static boolean isOther(Slice slice) {
        return slice.kind().isPresent() && slice.kind().get() != Kind.PROACTIVE;
    }
}
