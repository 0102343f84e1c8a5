package nianbao.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUp.Part;
import nianbao.correct.FigureFields;
import nianbao.places.Divisions;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.book.BookedFigure;
import nianbao.store.book.BookedReport;
import nianbao.store.book.ExpectedBody;
import nianbao.store.book.UnplacedReport;

/**
 * The bodies of a county, or of a larger division, their reports, and what these add up to.
 *
 * <p>A body is a part of a division where it is in it and in no smaller one; and so is the government of each division that it
 * is made of directly, which answers for what lies in that.
 */
public final class CountyBook {
    private final ReportStore store;
    private final FigureFields fields;
    private final Divisions divisions = Divisions.shipped();

    public CountyBook(ReportStore store, FigureFields fields) {
        this.store = store;
        this.fields = fields;
    }

    /** The bodies of a division by code and name, with their reports of a year or of all, and those that owe one. */
    public List<BookLine> lines(String code, OptionalInt year) {
        return store.read(tables -> lines(tables, code, year));
    }

    private List<BookLine> lines(Tables tables, String code, OptionalInt year) {
        List<BookedReport> reports = tables.book().reports(code, year).stream()
                .filter(report -> belongs(code, report) || isOwn(code, report))
                .toList();
        List<ExpectedBody> expected = tables.book().expected(code);
        Map<String, SortedMap<Integer, BookedReport>> byBody = new LinkedHashMap<>();
        reports.forEach(report ->
                byBody.computeIfAbsent(report.key(), any -> new TreeMap<>()).put(report.year(), report));
        List<BookLine> lines = new ArrayList<>();
        byBody.forEach((key, years) -> {
            BookedReport last = Objects.requireNonNull(years.get(years.lastKey()));
            boolean owes = expected.stream().anyMatch(body -> body.key().equals(key));
            lines.add(new BookLine(last.body(), last.code(), kind(last), owes, years));
        });
        expected.stream()
                .filter(body -> !byBody.containsKey(body.key()))
                .forEach(body -> lines.add(BookLine.without(
                        body.name(), divisions.codeOf(body.name()).orElse(code))));
        if (expected.isEmpty()) {
            unseen(code, reports)
                    .forEach(part ->
                            lines.add(BookLine.without(divisions.name(part).orElse(part), part)));
        }
        lines.sort(Comparator.comparing(BookLine::kind).thenComparing(BookLine::code));
        return lines;
    }

    /** The divisions that a division is made of of which none of these reports is. */
    private List<String> unseen(String code, List<BookedReport> reports) {
        return divisions.partsOf(code).stream()
                .filter(part ->
                        reports.stream().noneMatch(report -> report.code().equals(part)))
                .toList();
    }

    /**
     * Holds a division's own report against those of its bodies.
     *
     * @param total the number of its own report; empty for that of its government
     */
    public RollUp rollUp(String code, int year, OptionalLong total) {
        return withFigures(code, year, total).rollUp();
    }

    /** The same, with the figures of each body. */
    public RollUpFigures withFigures(String code, int year, OptionalLong total) {
        return store.read(tables -> withFigures(tables, code, year, total));
    }

    private RollUpFigures withFigures(Tables tables, String code, int year, OptionalLong named) {
        List<BookedReport> reports = tables.book().reports(code, OptionalInt.of(year));
        OptionalLong total = named.isPresent() ? named : own(code, reports);
        List<BookedReport> members = reports.stream()
                .filter(report -> total.isEmpty() || report.report() != total.getAsLong())
                .filter(report -> belongs(code, report))
                .toList();
        Map<Long, Map<String, BookedFigure>> figures = byReport(Stream.concat(
                tables.book().figures(code, year).stream(),
                named.isPresent() ? tables.book().figures(named.getAsLong()).stream() : Stream.of()));
        List<Part> parts = members.stream()
                .map(report -> new Part(report.report(), report.body(), kind(report), report.verdict()))
                .toList();
        List<String> missing = missing(tables, code, members, reports);
        List<UnplacedReport> unplaced = tables.book().unplaced(year).stream()
                .filter(report -> divisions.mayBePart(code, report.body()))
                .toList();
        List<String> perhaps =
                unplaced.stream().map(UnplacedReport::body).distinct().toList();
        // they explain what a total has more: where there is none, none of them is asked for
        Map<Long, Map<String, BookedFigure>> theirs =
                byReport((total.isPresent() ? unplaced : List.<UnplacedReport>of())
                        .stream().flatMap(report -> tables.book().figures(report.report()).stream()));
        boolean complete = !tables.book().expected(code).isEmpty() && missing.isEmpty() && perhaps.isEmpty();
        List<Line> lines = fields.ids().stream()
                .filter(field -> figures.values().stream().anyMatch(of -> of.containsKey(field)))
                .map(field -> {
                    FieldSum sum =
                            new FieldSum(field, own(total, figures, field), fields.isSigned(field), missing, complete);
                    parts.forEach(part -> sum.add(part, figure(figures, part.report(), field)));
                    unplaced.forEach(report -> sum.mayAdd(report, figure(theirs, report.report(), field)));
                    return sum.line();
                })
                .toList();
        RollUp rollUp = new RollUp(code, year, total, parts, missing, perhaps, BodyExplanations.telling(lines));
        return new RollUpFigures(rollUp, figures);
    }

    /** A county's own report may be named, and be one of its bodies', too. */
    private static Map<Long, Map<String, BookedFigure>> byReport(Stream<BookedFigure> figures) {
        return figures.collect(Collectors.groupingBy(
                BookedFigure::report,
                Collectors.toMap(BookedFigure::field, Function.identity(), (once, again) -> again)));
    }

    private static Optional<BookedFigure> own(
            OptionalLong total, Map<Long, Map<String, BookedFigure>> figures, String field) {
        return total.isPresent() ? figure(figures, total.getAsLong(), field) : Optional.empty();
    }

    private static Optional<BookedFigure> figure(
            Map<Long, Map<String, BookedFigure>> figures, long report, String field) {
        return Optional.ofNullable(figures.getOrDefault(report, Map.of()).get(field));
    }

    /** The government's report; none where there are several, as where one body has two names. */
    private static OptionalLong own(String code, List<BookedReport> reports) {
        long[] found = reports.stream()
                .filter(report -> isOwn(code, report))
                .mapToLong(BookedReport::report)
                .toArray();
        return found.length == 1 ? OptionalLong.of(found[0]) : OptionalLong.empty();
    }

    private List<String> missing(Tables tables, String code, List<BookedReport> members, List<BookedReport> reports) {
        List<ExpectedBody> expected = tables.book().expected(code);
        if (expected.isEmpty()) {
            return unseen(code, members).stream()
                    .map(part -> divisions.name(part).orElse(part))
                    .toList();
        }
        return expected.stream()
                .filter(body ->
                        reports.stream().noneMatch(report -> report.key().equals(body.key())))
                .map(ExpectedBody::name)
                .toList();
    }

    private static boolean isOwn(String code, BookedReport report) {
        return report.code().equals(code) && kind(report) == BodyKind.GOVERNMENT;
    }

    private boolean belongs(String code, BookedReport report) {
        BodyKind kind = kind(report);
        if (report.code().equals(code)) {
            return kind != BodyKind.GOVERNMENT;
        }
        return divisions.isPart(code, report.code()) && (kind == BodyKind.GOVERNMENT || kind == BodyKind.TOWN);
    }

    private static BodyKind kind(BookedReport report) {
        return BodyKind.of(report.body(), report.code());
    }
}
