package nianbao.report.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.Form;
import nianbao.model.Table;
import nianbao.report.form.FormTable.Kind;

/** Finds the three tables of the form among all tables of a document; each table says itself which form it has. */
public final class FormMatcher {
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
        best(catalog.tables(Kind.REQUESTS).stream()
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
        best(slices.stream()
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
