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

    /** From the first band of section two up to the next table of another kind; pieces without a band go along. */
    private static List<Slice> proactive(List<Slice> slices) {
        List<Slice> run = new ArrayList<>();
        boolean begun = slices.stream().noneMatch(slice -> slice.kind().equals(Optional.of(Kind.PROACTIVE)));
        for (Slice slice : slices) {
            boolean own = slice.kind().equals(Optional.of(Kind.PROACTIVE));
            begun |= own;
            if (begun && slice.kind().isPresent() && !own) {
                break;
            }
            if (begun) {
                run.add(slice);
            }
        }
        return run;
    }
}
