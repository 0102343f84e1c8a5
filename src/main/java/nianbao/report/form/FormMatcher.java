package nianbao.report.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
        meant(
                        slices,
                        Kind.REQUESTS,
                        slice -> best(catalog.tables(Kind.REQUESTS).stream()
                                .flatMap(form -> RequestsMatcher.match(slice, form).stream())))
                .ifPresent(match -> matches.put(Kind.REQUESTS, match));
        FormTable disputes = catalog.table(
                Kind.DISPUTES,
                Optional.ofNullable(matches.get(Kind.REQUESTS))
                        .map(match -> match.form().form())
                        .orElse(Form.OGI_2021));
        meant(slices, Kind.DISPUTES, slice -> best(DisputesMatcher.match(slice, disputes).stream()))
                .ifPresent(match -> matches.put(Kind.DISPUTES, match));
        List<Slice> proactive = proactive(slices);
        best(catalog.tables(Kind.PROACTIVE).stream().flatMap(form -> ProactiveMatcher.match(proactive, form).stream()))
                .ifPresent(match -> matches.put(Kind.PROACTIVE, match));
        return matches;
    }

    /**
     * The first whole table of a kind; the best where none is whole.
     *
     * @param reader the form that a slice fits best
     */
    private static Optional<TableMatch> meant(
            List<Slice> slices, Kind kind, Function<Slice, Optional<TableMatch>> reader) {
        List<TableMatch> matches = slices.stream()
                .filter(slice -> slice.kind().isEmpty() || slice.kind().get() == kind)
                .flatMap(slice -> reader.apply(slice).stream())
                .toList();
        List<TableMatch> whole = matches.stream().filter(FormMatcher::isWhole).toList();
        if (whole.isEmpty()) {
            return best(matches.stream());
        }
        List<TableMatch> further = whole.subList(1, whole.size());
        return Optional.of(whole.get(0)
                .with(further.stream().map(FormMatcher::furtherTable).toList()));
    }

    private static boolean isWhole(TableMatch match) {
        return match.figures().size() >= WHOLE * match.form().fields().size();
    }

    private static Problem furtherTable(TableMatch match) {
        return match.figures()
                .get(0)
                .cell()
                .place()
                .map(place -> Problem.at(ProblemCode.TABLE_FURTHER, place))
                .orElse(Problem.ofFile(ProblemCode.TABLE_FURTHER));
    }

    private static Optional<TableMatch> best(Stream<TableMatch> matches) {
        return matches.min(Comparator.comparingDouble(TableMatch::cost));
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
