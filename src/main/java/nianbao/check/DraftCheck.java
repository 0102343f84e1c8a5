package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.check.Finding.Kind;
import nianbao.check.Finding.Level;
import nianbao.check.form.Deviation;
import nianbao.check.form.FormCheck;
import nianbao.check.form.PrintedLabel;
import nianbao.check.prose.ProseReader;
import nianbao.check.prose.Statement;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.report.form.file.FormCatalog;

/** Looks through a draft, what is wrong for certain first. */
public final class DraftCheck {
    private static final String CARRIED_IN = "requests.carried_in.";
    private static final String CARRIED_OUT = "requests.carried_out.";
    /** Blank cells of one table that are told one by one; where more are, nobody fills in zeros there. */
    private static final int MOST_BLANKS = 8;

    private static final String RECEIVED = "requests.new.total";

    private final ProseReader prose = new ProseReader();
    private final FormCheck form;

    public DraftCheck() {
        this(FormCatalog.load());
    }

    /** @param catalog the forms that drafts are held against */
    public DraftCheck(FormCatalog catalog) {
        form = new FormCheck(catalog);
    }

    /** The same where it is not known how the labels of its tables are printed. */
    public List<Finding> findings(ReportRecord draft, Optional<ReportRecord> before) {
        return findings(draft, before, List.of());
    }

    /**
     * What to look at in a draft.
     *
     * @param before the report of the same body on the year before, where there is one
     * @param labels of its tables as they are printed
     */
    public List<Finding> findings(ReportRecord draft, Optional<ReportRecord> before, List<PrintedLabel> labels) {
        Map<String, Value> figures = byField(draft);
        List<Finding> found = new ArrayList<>();
        if (!draft.verdict().isReport()) {
            refused(draft, found);
        }
        arithmetic(draft, figures, found);
        before.ifPresent(earlier -> carried(figures, byField(earlier), found));
        Optional<List<Deviation>> deviations = form.deviations(draft, labels);
        deviations.stream().flatMap(List::stream).forEach(deviation -> found.add(Finding.of(deviation)));
        prose.read(draft).forEach(statement -> stated(statement, figures).ifPresent(found::add));
        new Doubts(deviations).of(draft).forEach(found::add);
        blanks(draft, found);
        return found.stream()
                .sorted(Comparator.comparing(Finding::level).thenComparing(Finding::kind))
                .toList();
    }

    /** A file that is no report, or could not be read, has nothing else that could be said of it. */
    private static void refused(ReportRecord draft, List<Finding> found) {
        draft.problems()
                .forEach(note -> found.add(new Finding(
                        Kind.REPORT,
                        Level.FAIL,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(note.message()),
                        note.page())));
    }

    private static Map<String, Value> byField(ReportRecord record) {
        return record.values().stream()
                .collect(Collectors.toMap(Value::field, Function.identity(), (one, other) -> one));
    }

    /** Cells in which nothing stands: few of a table each by itself, many as one. */
    private static void blanks(ReportRecord draft, List<Finding> found) {
        Map<String, List<Value>> tables = draft.values().stream()
                .filter(value -> value.status() == Status.BLANK)
                .collect(Collectors.groupingBy(DraftCheck::table, LinkedHashMap::new, Collectors.toList()));
        tables.values().forEach(blanks -> {
            int together = blanks.size() > MOST_BLANKS ? blanks.size() : 1;
            for (int from = 0; from < blanks.size(); from += together) {
                List<Value> some = blanks.subList(from, from + together);
                found.add(new Finding(
                        Kind.BLANK,
                        Level.LOOK,
                        some.stream().map(Value::field).toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        some.get(0).page()));
            }
        });
    }

    private static String table(Value value) {
        return value.field().substring(0, value.field().indexOf('.'));
    }

    private static void arithmetic(ReportRecord draft, Map<String, Value> figures, List<Finding> found) {
        draft.checks().stream()
                .filter(check -> check.verdict() == CheckVerdict.FAIL)
                .forEach(check -> found.add(new Finding(
                        Kind.ARITHMETIC,
                        Level.FAIL,
                        check.fields(),
                        check.actual(),
                        check.expected(),
                        Optional.of(check.id()),
                        page(check.fields(), figures))));
    }

    private static OptionalInt page(List<String> fields, Map<String, Value> figures) {
        return fields.stream()
                .map(figures::get)
                .filter(Objects::nonNull)
                .map(Value::page)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static void carried(Map<String, Value> now, Map<String, Value> before, List<Finding> found) {
        now.values().stream()
                .filter(value -> value.field().startsWith(CARRIED_IN))
                .forEach(value -> {
                    Optional<BigDecimal> in = certain(Optional.of(value));
                    Optional<BigDecimal> out = certain(Optional.ofNullable(
                            before.get(CARRIED_OUT + value.field().substring(CARRIED_IN.length()))));
                    if (in.isPresent() && out.isPresent() && in.get().compareTo(out.get()) != 0) {
                        found.add(new Finding(
                                Kind.CARRIED,
                                Level.FAIL,
                                List.of(value.field()),
                                in,
                                out,
                                Optional.empty(),
                                value.page()));
                    }
                });
    }

    /** The number, a blank as nothing; empty where it is not certain. */
    private static Optional<BigDecimal> certain(Optional<Value> value) {
        return value.filter(figure -> figure.status().isCertain())
                .map(figure -> figure.value().orElse(BigDecimal.ZERO));
    }

    private static Optional<Finding> stated(Statement statement, Map<String, Value> figures) {
        Optional<BigDecimal> table = sum(statement.fields(), figures);
        if (table.isEmpty() || table.get().compareTo(statement.value()) == 0 || !statement.scoped()) {
            return Optional.empty();
        }
        if (statement.fields().equals(List.of(RECEIVED))
                && sum(List.of(RECEIVED, CARRIED_IN + "total"), figures)
                        .filter(all -> all.compareTo(statement.value()) == 0)
                        .isPresent()) {
            return Optional.empty(); // it counts what was left over from the year before, too
        }
        boolean blank = statement.fields().stream()
                .map(figures::get)
                .filter(Objects::nonNull)
                .allMatch(figure -> figure.value().isEmpty());
        return Optional.of(new Finding(
                Kind.PROSE,
                Level.LOOK,
                statement.fields(),
                table.filter(sum -> !blank),
                Optional.of(statement.value()),
                Optional.of(statement.sentence()),
                statement.page()));
    }

    private static Optional<BigDecimal> sum(List<String> fields, Map<String, Value> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String field : fields) {
            Optional<BigDecimal> figure = certain(Optional.ofNullable(figures.get(field)));
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(figure.get());
        }
        return Optional.of(sum);
    }
}
