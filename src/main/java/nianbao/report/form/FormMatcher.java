package nianbao.report.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.Block;
import nianbao.model.Form;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.Table;
import nianbao.report.form.FormTable.Kind;
import nianbao.report.form.Naming.TextOrigin;
import nianbao.report.form.TableContexts.Context;
import nianbao.report.form.TableMatch.Doubt;
import nianbao.report.form.TableMatch.Located;

/**
 * Finds the three tables of the form among all tables of a document; each table says itself which form it has.
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
     * @param own the report's own
     * @param further a problem for each that fits a form and is not the report's own
     */
    public record MatchedTables(Map<Kind, TableMatch> own, List<Problem> further) {
        public MatchedTables {
            own = Collections.unmodifiableMap(new TreeMap<>(own));
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
     * The tables that were found. The table of section four is the same in both forms, and goes by section three.
     *
     * @param subject what is known of the report
     */
    public MatchedTables match(List<Block> blocks, ReportSubject subject) {
        OptionalInt year = subject.year();
        List<Context> contexts = TableContexts.of(blocks, subject);
        List<SliceInContext> slices = new ArrayList<>();
        int number = 0;
        for (Block block : blocks) {
            if (block instanceof Table table) {
                Context context = contexts.get(number);
                number++;
                Slice.of(table, number).forEach(slice -> slices.add(new SliceInContext(slice, context)));
            }
        }
        List<Candidate> requests = candidates(slices, Kind.REQUESTS, new RequestsReader(year));
        Form form = requests.stream()
                .findFirst()
                .map(first -> first.match().form().form())
                .orElse(Form.OGI_2021);
        FormTable disputesForm = catalog.table(Kind.DISPUTES, form);
        List<Candidate> disputes =
                candidates(slices, Kind.DISPUTES, slice -> DisputesMatcher.match(slice, disputesForm));
        Set<Slice> others = Stream.of(requests, disputes)
                .flatMap(List::stream)
                .map(Candidate::slice)
                .filter(slice -> ProactiveRow.bands(slice).isEmpty())
                .collect(Collectors.toSet());
        List<Candidate> proactive = proactive(slices, year, slice -> isOther(slice) || others.contains(slice));
        int own = Stream.of(requests, disputes, proactive)
                .flatMap(List::stream)
                .mapToInt(candidate -> candidate.context().report())
                .min()
                .orElse(0);
        Map<Kind, TableMatch> matches = new EnumMap<>(Kind.class);
        List<Problem> further = new ArrayList<>();
        meant(Kind.PROACTIVE, proactive, own, subject, further).ifPresent(match -> matches.put(Kind.PROACTIVE, match));
        meant(Kind.REQUESTS, requests, own, subject, further).ifPresent(match -> matches.put(Kind.REQUESTS, match));
        meant(Kind.DISPUTES, disputes, own, subject, further).ifPresent(match -> matches.put(Kind.DISPUTES, match));
        return new MatchedTables(matches, further);
    }

    private interface SliceReader {
        Optional<TableMatch> read(Slice slice);

        default List<TableMatch> otherwise(Slice slice) {
            return List.of();
        }
    }

    /** Reads what may be a table of section three, or a piece of one. */
    private final class RequestsReader implements SliceReader {
        private final OptionalInt year;

        RequestsReader(OptionalInt year) {
            this.year = year;
        }

        @Override
        public Optional<TableMatch> read(Slice slice) {
            return requests(slice, year);
        }

        @Override
        public List<TableMatch> otherwise(Slice slice) {
            List<FormTable> forms = catalog.tables(Kind.REQUESTS);
            return slice.source() == TextOrigin.TYPED
                    ? List.of()
                    : Stream.of(0, 1)
                            .flatMap(i -> RequestsMatcher.match(slice, forms.get(i), forms.get(1 - i), year).stream())
                            .toList();
        }
    }

    private static List<Candidate> candidates(List<SliceInContext> slices, Kind kind, SliceReader reader) {
        List<Candidate> candidates = new ArrayList<>();
        for (SliceInContext placed : slices) {
            Optional<Kind> known = placed.slice().kind();
            if (known.isEmpty() || known.get() == kind) {
                reader.read(placed.slice())
                        .ifPresent(match -> candidates.add(new Candidate(
                                match, placed.context(), placed.slice(), reader.otherwise(placed.slice()))));
            }
        }
        return candidates;
    }

    private Optional<TableMatch> requests(Slice slice, OptionalInt year) {
        Optional<TableMatch> upright = requestsIn(slice, year);
        boolean whole = upright.filter(match ->
                        match.figures().size() >= WHOLE * match.form().fields().size())
                .isPresent();
        return whole ? upright : best(Stream.concat(upright.stream(), requestsIn(slice.transposed(), year).stream()));
    }

    private Optional<TableMatch> requestsIn(Slice slice, OptionalInt year) {
        return inEitherForm(Kind.REQUESTS, (form, other) -> RequestsMatcher.match(slice, form, other, year));
    }

    private static Optional<TableMatch> best(Stream<TableMatch> matches) {
        return matches.min(Comparator.comparingDouble(TableMatch::cost));
    }

    /** What may be tables of section two: runs of slices that are of no other kind, each from the first block on. */
    private List<Candidate> proactive(List<SliceInContext> slices, OptionalInt year, Predicate<Slice> isOther) {
        List<Candidate> candidates = new ArrayList<>();
        List<SliceInContext> run = new ArrayList<>();
        for (int i = 0; i <= slices.size(); i++) {
            Optional<SliceInContext> next = i < slices.size() ? Optional.of(slices.get(i)) : Optional.empty();
            boolean ends =
                    next.isEmpty() || isOther.test(next.get().slice()) || !run.isEmpty() && beginsAnew(run, next.get());
            if (ends && !run.isEmpty()) {
                SliceInContext first = run.get(0);
                best(run, year).ifPresent(match -> candidates.add(new Candidate(match, first)));
                run.clear();
            }
            if (next.isPresent() && !isOther.test(next.get().slice())) {
                run.add(next.get());
            }
        }
        return candidates;
    }

    private Optional<TableMatch> best(List<SliceInContext> run, OptionalInt year) {
        List<Slice> slices = run.stream().map(SliceInContext::slice).toList();
        return inEitherForm(Kind.PROACTIVE, (form, other) -> ProactiveMatcher.match(slices, form, other, year));
    }

    private interface FormReader {
        Optional<TableMatch> read(FormTable form, FormTable other);
    }

    /** The form that a table fits better; the second is not tried where nothing speaks against the first. */
    private Optional<TableMatch> inEitherForm(Kind kind, FormReader reader) {
        List<FormTable> forms = catalog.tables(kind);
        Optional<TableMatch> first = reader.read(forms.get(0), forms.get(1));
        if (first.filter(match -> match.problems().isEmpty()).isPresent()) {
            return first;
        }
        return best(Stream.concat(first.stream(), reader.read(forms.get(1), forms.get(0)).stream()));
    }

    private static boolean isOther(Slice slice) {
        return slice.kind().isPresent() && slice.kind().get() != Kind.PROACTIVE;
    }

    /** Whether a table is no piece of those before it: of another report, or with a block that they have already. */
    private static boolean beginsAnew(List<SliceInContext> run, SliceInContext next) {
        Set<String> before = new HashSet<>();
        run.forEach(placed -> before.addAll(ProactiveRow.bands(placed.slice())));
        boolean again = ProactiveRow.bands(next.slice()).stream().anyMatch(before::contains);
        return again || next.context().report() != run.get(0).context().report();
    }

    /** The table of a kind that is the report's own. */
    private static Optional<TableMatch> meant(
            Kind kind, List<Candidate> all, int report, ReportSubject subject, List<Problem> further) {
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
    private static Optional<TableMatch> joined(List<Candidate> pieces) {
        Optional<TableMatch> asTheyAre =
                TableParts.join(pieces.stream().map(Candidate::match).toList());
        if (asTheyAre.isPresent()) {
            return asTheyAre;
        }
        return Stream.of(Form.values())
                .map(form -> pieces.stream()
                        .flatMap(piece -> piece.otherwise().stream()
                                .filter(match -> match.form().form() == form))
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
