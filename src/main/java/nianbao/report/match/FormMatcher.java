package nianbao.report.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Block;
import nianbao.model.document.Table;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.form.TableKind;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.context.Qualifiers;
import nianbao.report.match.context.ReportSubject;
import nianbao.report.match.context.TableContexts;
import nianbao.report.match.context.TableContexts.Context;
import nianbao.report.match.label.Naming.TextOrigin;
import nianbao.report.match.table.BlockRow;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import nianbao.report.match.table.TableParts;

/**
 * Finds the tables of the forms among all tables of a document; each table says itself which form it has.
 *
 * <p>All come from one report, the first that has tables. Phases: 1. {@link #candidates} of each kind; 2. those of another
 * report, another body or another year are set aside, also where nothing else is left; 3. parts of one table that stand
 * beside each other are put together; 4. where the document does not tell which of two is meant, the first is, in doubt.
 * Each further table is named.
 */
public final class FormMatcher {
    /** Share of the form's fields that make a table whole: only where it is not, its rows may be columns. */
    private static final double WHOLE = 0.9;

    private final FormCatalog catalog;

    public FormMatcher(FormCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The tables of a document.
     *
     * @param own the report's own, by their ids, in the order of sections
     * @param further a problem for each that fits a form and is not the report's own
     */
    public record MatchedTables(Map<String, TableMatch> own, List<Problem> further) {
        public MatchedTables {
            own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
            further = List.copyOf(further);
        }
    }

    /**
     * A table, or several pieces of one, the first in {@code slice}, that fits a form.
     *
     * @param otherwise how a piece of a table on an image fits each form: it may be of rows that both have
     */
    private record Candidate(TableMatch match, Context context, Slice slice, List<TableMatch> otherwise) {
        Candidate(TableMatch match, SliceInContext placed) {
            this(match, placed.context(), placed.slice(), List.of());
        }
    }

    /** A slice and where its table stands. */
    private record SliceInContext(Slice slice, Context context) {}

    /**
     * The tables that were found. A table that is the same in several forms goes by the one whose head of columns says its form.
     *
     * @param subject what is known of the report
     */
    public MatchedTables match(List<Block> blocks, ReportSubject subject) {
        OptionalInt year = subject.year();
        List<SliceInContext> slices = slices(blocks, subject);
        Map<TableKind, List<Candidate>> candidates = new HashMap<>();
        kinds(Layout.GRID).forEach(kind -> candidates.put(kind, candidates(slices, kind, new GridReader(kind, year))));
        String form = kinds(Layout.GRID)
                .flatMap(kind -> candidates.getOrDefault(kind, List.of()).stream())
                .findFirst()
                .map(first -> first.match().form().form())
                .orElse(catalog.newest().id());
        kinds(Layout.GROUPS)
                .forEach(kind -> candidates.put(kind, candidates(slices, kind, slice -> groups(slice, kind, form))));
        Set<Slice> taken = candidates.values().stream()
                .flatMap(List::stream)
                .map(Candidate::slice)
                .collect(Collectors.toSet());
        kinds(Layout.BLOCKS)
                .forEach(kind -> candidates.put(
                        kind,
                        blocks(
                                slices,
                                kind,
                                year,
                                slice -> isOther(slice, kind)
                                        || taken.contains(slice)
                                                && bands(slice, kind).isEmpty())));
        int own = candidates.values().stream()
                .flatMap(List::stream)
                .mapToInt(candidate -> candidate.context().report())
                .min()
                .orElse(0);
        Map<String, TableMatch> matches = new LinkedHashMap<>();
        List<Problem> further = new ArrayList<>();
        for (TableKind kind : catalog.kinds()) {
            meant(kind, candidates.getOrDefault(kind, List.of()), own, subject, further)
                    .ifPresent(match -> matches.put(kind.id(), match));
        }
        return new MatchedTables(matches, further);
    }

    private Stream<TableKind> kinds(Layout layout) {
        return catalog.kinds().stream().filter(kind -> kind.layout() == layout);
    }

    private List<SliceInContext> slices(List<Block> blocks, ReportSubject subject) {
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

    private static List<Candidate> candidates(List<SliceInContext> slices, TableKind kind, SliceReader reader) {
        List<Candidate> candidates = new ArrayList<>();
        for (SliceInContext placed : slices) {
            Optional<TableKind> known = placed.slice().kind();
            if (known.isEmpty() || known.get().equals(kind)) {
                reader.read(placed.slice())
                        .ifPresent(match -> candidates.add(new Candidate(
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
    private static List<Candidate> blocks(
            List<SliceInContext> slices, TableKind kind, OptionalInt year, Predicate<Slice> isOther) {
        List<Candidate> candidates = new ArrayList<>();
        List<SliceInContext> run = new ArrayList<>();
        for (int i = 0; i <= slices.size(); i++) {
            Optional<SliceInContext> next = i < slices.size() ? Optional.of(slices.get(i)) : Optional.empty();
            boolean ends = next.isEmpty()
                    || isOther.test(next.get().slice())
                    || !run.isEmpty() && beginsAnew(run, next.get(), kind);
            if (ends && !run.isEmpty()) {
                SliceInContext first = run.get(0);
                best(run, kind, year).ifPresent(match -> candidates.add(new Candidate(match, first)));
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

    private static boolean isOther(Slice slice, TableKind kind) {
        return slice.kind().isPresent() && !slice.kind().get().equals(kind);
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

    /** The table of a kind that is the report's own. */
    private Optional<TableMatch> meant(
            TableKind kind, List<Candidate> all, int report, ReportSubject subject, List<Problem> further) {
        OptionalInt year = subject.year();
        List<Candidate> own = new ArrayList<>(all);
        own.removeIf(candidate -> candidate.context().report() != report);
        own.removeIf(candidate -> isOfAnotherYear(candidate.context(), year));
        own.removeIf(candidate ->
                candidate.context().annexed() && candidate.context().body().isPresent());
        preferring(own, candidate -> candidate.context().year().equals(year) && year.isPresent());
        preferring(own, candidate -> candidate.context().isPlain());
        preferring(own, candidate -> candidate.context().section().equals(Optional.of(kind)));
        Optional<TableMatch> joined = joined(own);
        for (Candidate candidate : all) {
            boolean used = own.contains(candidate) && (joined.isPresent() || candidate.equals(own.get(0)));
            if (!used) {
                further.add(furtherTable(candidate.match()));
            }
        }
        if (own.isEmpty()) {
            return Optional.empty();
        }
        TableMatch first = own.get(0).match();
        boolean certain = subject.otherPeriod().isEmpty()
                && own.stream().allMatch(candidate -> isCertain(candidate.context(), year));
        Qualifiers qualifiers = new Qualifiers(subject);
        TableMatch chosen = joined.orElse(own.size() > 1 ? doubted(first, figure -> true) : first);
        return Optional.of(doubted(
                chosen,
                figure -> !certain
                        || figure.wording().stream().anyMatch(label -> qualifiers.isOther(label, figure.field()))));
    }

    /** What the pieces make together: each as it fits best, or all in the one form in which they do. */
    private Optional<TableMatch> joined(List<Candidate> pieces) {
        Optional<TableMatch> asTheyAre =
                TableParts.join(pieces.stream().map(Candidate::match).toList());
        if (asTheyAre.isPresent()) {
            return asTheyAre;
        }
        return catalog.forms().stream()
                .map(form -> pieces.stream()
                        .flatMap(piece -> piece.otherwise().stream()
                                .filter(match -> match.form().form().equals(form.id())))
                        .toList())
                .filter(matches -> matches.size() == pieces.size())
                .flatMap(matches -> TableParts.join(matches).stream())
                .max(Comparator.comparingInt(match -> match.figures().size()));
    }

    /** Whether a table is surely the report's: of no other body or scope, and of no year where the report's is not known. */
    private static boolean isCertain(Context context, OptionalInt year) {
        return context.isPlain() && (year.isPresent() || context.year().isEmpty());
    }

    private interface FigureTest {
        boolean holds(Candidate candidate);
    }

    /** Keeps those that hold, where some do. */
    private static void preferring(List<Candidate> candidates, FigureTest test) {
        if (candidates.stream().anyMatch(test::holds)) {
            candidates.removeIf(candidate -> !test.holds(candidate));
        }
    }

    private static boolean isOfAnotherYear(Context context, OptionalInt year) {
        return year.isPresent() && context.year().isPresent() && context.year().getAsInt() != year.getAsInt();
    }

    private static TableMatch doubted(TableMatch match, Predicate<Located> which) {
        List<Located> figures = match.figures().stream()
                .map(figure -> figure.doubt() == Doubt.NONE && which.test(figure)
                        ? figure.with(Doubt.LABEL, figure.text())
                        : figure)
                .toList();
        return new TableMatch(match.form(), match.cost(), figures, match.labels(), match.problems());
    }

    private static Problem furtherTable(TableMatch match) {
        return match.figures().stream()
                .findFirst()
                .flatMap(figure -> figure.cell().place())
                .map(place -> Problem.at(ProblemCode.TABLE_FURTHER, place))
                .orElse(Problem.ofFile(ProblemCode.TABLE_FURTHER));
    }
}
