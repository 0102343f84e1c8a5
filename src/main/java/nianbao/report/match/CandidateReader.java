package nianbao.report.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.document.Block;
import nianbao.model.document.Table;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.form.TableKind;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.context.ReportSubject;
import nianbao.report.match.context.TableContexts;
import nianbao.report.match.context.TableContexts.Context;
import nianbao.report.match.label.Naming.TextOrigin;
import nianbao.report.match.table.BlockRow;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch;

/**
 * Lays each table of a document against each form, in the one or several ways in which it may be of it.
 *
 * <p>Phases: 1. {@link #slices}: what stands as one grid on the page and is of several tables is parted; 2. {@link
 * #candidates} of grids, each for one kind where its {@link GridClaims rows} say which; 3. those of groups, by the form that
 * the grids have; 4. {@link #blocks}: of what is left.
 */
final class CandidateReader {
    /** Share of the form's fields that make a table whole: only where it is not, its rows may be columns. */
    private static final double WHOLE = 0.9;

    private final FormCatalog catalog;
    private final OptionalInt year;
    private final List<SliceInContext> slices;

    /** @param subject what is known of the report */
    CandidateReader(List<Block> blocks, ReportSubject subject, FormCatalog catalog) {
        this.catalog = catalog;
        this.year = subject.year();
        this.slices = slices(blocks, subject, catalog);
    }

    /** A slice and where its table stands. */
    private record SliceInContext(Slice slice, Context context) {}

    /** The candidates of each kind. A table that is the same in several forms goes by the one whose head of columns says its form. */
    Map<TableKind, List<TableCandidate>> read() {
        Map<TableKind, List<TableCandidate>> grids = new HashMap<>();
        kinds(Layout.GRID).forEach(kind -> grids.put(kind, candidates(kind, new GridReader(kind, year))));
        Map<TableKind, List<TableCandidate>> candidates = GridClaims.decided(grids);
        String form = kinds(Layout.GRID)
                .flatMap(kind -> candidates.getOrDefault(kind, List.of()).stream())
                .findFirst()
                .map(first -> first.match().form().form())
                .orElse(catalog.newest().id());
        kinds(Layout.GROUPS)
                .forEach(kind -> candidates.put(kind, candidates(kind, slice -> groups(slice, kind, form))));
        Set<Slice> taken = candidates.values().stream()
                .flatMap(List::stream)
                .map(TableCandidate::slice)
                .collect(Collectors.toSet());
        kinds(Layout.BLOCKS)
                .forEach(kind -> candidates.put(
                        kind,
                        blocks(
                                kind,
                                slice -> !slice.mayBe(kind)
                                        || taken.contains(slice)
                                                && bands(slice, kind).isEmpty())));
        return candidates;
    }

    private Stream<TableKind> kinds(Layout layout) {
        return catalog.kinds().stream().filter(kind -> kind.layout() == layout);
    }

    private static List<SliceInContext> slices(List<Block> blocks, ReportSubject subject, FormCatalog catalog) {
        List<Context> contexts = TableContexts.of(blocks, subject, catalog.kinds());
        List<SliceInContext> slices = new ArrayList<>();
        int number = 0;
        for (Block block : blocks) {
            if (block instanceof Table table) {
                Context context = contexts.get(number);
                number++;
                Slice.of(table, number, catalog.kinds())
                        .forEach(slice -> slices.add(new SliceInContext(slice, context)));
            }
        }
        return slices;
    }

    private interface SliceReader {
        Optional<TableMatch> read(Slice slice);

        default List<TableMatch> otherwise(Slice slice) {
            return List.of();
        }
    }

    /** Reads what may be a table under one head of columns, or a piece of one. */
    private static final class GridReader implements SliceReader {
        private final TableKind kind;
        private final OptionalInt year;

        GridReader(TableKind kind, OptionalInt year) {
            this.kind = kind;
            this.year = year;
        }

        @Override
        public Optional<TableMatch> read(Slice slice) {
            return grid(slice, kind, year);
        }

        @Override
        public List<TableMatch> otherwise(Slice slice) {
            return slice.source() == TextOrigin.TYPED
                    ? List.of()
                    : kind.tables().stream()
                            .flatMap(form -> GridMatcher.match(slice, form, others(kind, form), year).stream())
                            .toList();
        }
    }

    /** The same table in all other forms. */
    private static List<FormTable> others(TableKind kind, FormTable form) {
        return kind.tables().stream()
                .filter(other -> !other.form().equals(form.form()))
                .toList();
    }

    private List<TableCandidate> candidates(TableKind kind, SliceReader reader) {
        List<TableCandidate> candidates = new ArrayList<>();
        for (SliceInContext placed : slices) {
            if (placed.slice().mayBe(kind)) {
                reader.read(placed.slice())
                        .ifPresent(match -> candidates.add(new TableCandidate(
                                match, placed.context(), placed.slice(), reader.otherwise(placed.slice()))));
            }
        }
        return candidates;
    }

    private static Optional<TableMatch> grid(Slice slice, TableKind kind, OptionalInt year) {
        Optional<TableMatch> upright = gridAsItStands(slice, kind, year);
        boolean whole = upright.filter(match ->
                        match.figures().size() >= WHOLE * match.form().fields().size())
                .isPresent();
        return whole
                ? upright
                : best(Stream.concat(upright.stream(), gridAsItStands(slice.transposed(), kind, year).stream()));
    }

    private static Optional<TableMatch> gridAsItStands(Slice slice, TableKind kind, OptionalInt year) {
        return inAnyForm(kind, (form, others) -> GridMatcher.match(slice, form, others, year));
    }

    /** The form that a table of groups fits; of those in which it is the same, the one that {@code form} names. */
    private static Optional<TableMatch> groups(Slice slice, TableKind kind, String form) {
        List<FormTable> different = new ArrayList<>();
        Stream.concat(kind.tables().stream().filter(table -> table.form().equals(form)), kind.tables().stream())
                .filter(table -> different.stream().noneMatch(table::looksLike))
                .forEach(different::add);
        return best(different.stream().flatMap(table -> GroupsMatcher.match(slice, table).stream()));
    }

    private static Optional<TableMatch> best(Stream<TableMatch> matches) {
        return matches.min(Comparator.comparingDouble(TableMatch::cost));
    }

    /** What may be tables in parts: runs of slices that are of no other kind, each from the first part on. */
    private List<TableCandidate> blocks(TableKind kind, Predicate<Slice> isOther) {
        List<TableCandidate> candidates = new ArrayList<>();
        List<SliceInContext> run = new ArrayList<>();
        for (int i = 0; i <= slices.size(); i++) {
            Optional<SliceInContext> next = i < slices.size() ? Optional.of(slices.get(i)) : Optional.empty();
            boolean ends = next.isEmpty()
                    || isOther.test(next.get().slice())
                    || !run.isEmpty() && beginsAnew(run, next.get(), kind);
            if (ends && !run.isEmpty()) {
                SliceInContext first = run.get(0);
                best(run, kind, year)
                        .ifPresent(match ->
                                candidates.add(new TableCandidate(match, first.context(), first.slice(), List.of())));
                run.clear();
            }
            if (next.isPresent() && !isOther.test(next.get().slice())) {
                run.add(next.get());
            }
        }
        return candidates;
    }

    private static Optional<TableMatch> best(List<SliceInContext> run, TableKind kind, OptionalInt year) {
        List<Slice> slices = run.stream().map(SliceInContext::slice).toList();
        return inAnyForm(kind, (form, others) -> BlocksMatcher.match(slices, form, others, year));
    }

    private interface FormReader {
        Optional<TableMatch> read(FormTable form, List<FormTable> others);
    }

    /** The form that a table fits best; the others are not tried where nothing speaks against the newest. */
    private static Optional<TableMatch> inAnyForm(TableKind kind, FormReader reader) {
        List<FormTable> forms = kind.tables();
        Optional<TableMatch> first = reader.read(forms.get(0), others(kind, forms.get(0)));
        if (first.filter(match -> match.problems().isEmpty()).isPresent()) {
            return first;
        }
        return best(Stream.concat(
                first.stream(),
                forms.stream().skip(1).flatMap(form -> reader.read(form, others(kind, form)).stream())));
    }

    /** Whether a table is no piece of those before it: of another report, or with a part that they have already. */
    private static boolean beginsAnew(List<SliceInContext> run, SliceInContext next, TableKind kind) {
        Set<String> before = new HashSet<>();
        run.forEach(placed -> before.addAll(bands(placed.slice(), kind)));
        boolean again = bands(next.slice(), kind).stream().anyMatch(before::contains);
        return again || next.context().report() != run.get(0).context().report();
    }

    private static List<String> bands(Slice slice, TableKind kind) {
        return BlockRow.bands(slice, kind.tables().get(0).signs());
    }
}
