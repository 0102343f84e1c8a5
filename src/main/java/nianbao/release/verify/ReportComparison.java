package nianbao.release.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.csv.CsvText;
import nianbao.export.PanelReport;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.release.document.Rederived.Read;
import nianbao.release.folder.ReleasedCheck;
import nianbao.release.folder.ReleasedCorrection;
import nianbao.release.folder.ReleasedFigure;
import nianbao.release.folder.ReleasedReport;
import nianbao.release.verify.FigureComparison.Difference;
import nianbao.release.verify.Verified.Kind;
import nianbao.release.verify.Verified.Person;
import nianbao.release.verify.Verified.Said;
import nianbao.report.Validation;
import nianbao.report.form.file.FormCatalog;
import nianbao.store.reading.BodyName;
import org.jspecify.annotations.Nullable;

/** A report of a release against what is read of its file today. */
final class ReportComparison {
    private final FormCatalog catalog;
    private final ReleasedReport report;
    private final Read read;
    private final ReleasedWords words;
    private final boolean isSameReader;
    private final Map<String, Value> plain;
    private final Map<String, Value> counting;
    private final Set<String> doubts = new HashSet<>();
    private final List<Verified> verified = new ArrayList<>();

    /** @param isSameReader whether the reader of the release reads now */
    ReportComparison(
            FormCatalog catalog,
            ReleasedReport report,
            List<ReleasedCorrection> corrections,
            Read read,
            boolean isSameReader) {
        this.catalog = catalog;
        this.report = report;
        this.read = read;
        this.words = new ReleasedWords(
                corrections.stream()
                        .filter(said -> said.sha256().equals(report.sha256()))
                        .toList(),
                read);
        this.isSameReader = isSameReader;
        this.plain = byField(read.plain());
        this.counting = byField(read.counting());
    }

    private static Map<String, Value> byField(ReportRecord record) {
        Map<String, Value> values = new HashMap<>();
        record.values().forEach(value -> values.put(value.field(), value));
        return values;
    }

    /** All that came of it. */
    List<Verified> verified() {
        return List.copyOf(verified);
    }

    private void add(
            Kind kind, String name, Outcome outcome, Said released, Said now, Optional<Person> by, String why) {
        verified.add(new Verified(report, kind, name, outcome, released, now, by, why));
    }

    /** Compares a figure. */
    void figure(ReleasedFigure released) {
        Optional<Value> now = Optional.ofNullable(plain.get(released.field()));
        if (now.isEmpty()) {
            add(
                    Kind.FIGURE,
                    released.field(),
                    Outcome.DIFFERS,
                    FigureComparison.said(released),
                    Said.NOTHING,
                    Optional.empty(),
                    "");
        } else if (released.status().equals(Status.CORRECTED.id())) {
            corrected(released, now.get());
        } else {
            read(released, now.get());
        }
    }

    private void read(ReleasedFigure released, Value now) {
        Difference difference = FigureComparison.of(released, now, isSameReader);
        Value counted = counting.getOrDefault(released.field(), now);
        if (difference == Difference.VALUE
                && counted.status() == Status.REVIEW
                && FigureComparison.of(released, counted, isSameReader) == Difference.NONE) {
            doubts.add(released.field()); // read for certain, and in doubt because of what people say
            difference = Difference.NONE;
        }
        add(
                Kind.FIGURE,
                released.field(),
                switch (difference) {
                    case NONE -> Outcome.DERIVED;
                    case PLACE -> Outcome.ELSEWHERE;
                    case VALUE, REST -> Outcome.DIFFERS;
                },
                FigureComparison.said(released),
                FigureComparison.said(now),
                Optional.empty(),
                difference == Difference.REST
                        ? String.join(", ", FigureComparison.rest(released, now, isSameReader))
                        : "");
    }

    /** A number that a person set: by whom the release says, and whether that stands. */
    private void corrected(ReleasedFigure released, Value now) {
        Optional<ReleasedCorrection> said = words.ofFigure(released.field());
        Value counted = counting.getOrDefault(released.field(), now);
        Outcome outcome;
        if (said.isEmpty() || !words.stands(said.get())) {
            outcome = Outcome.NOBODY_SAYS;
        } else if (!isSame(ReleasedWords.number(said.get()), released.value())
                || counted.status() != Status.CORRECTED
                || !isSame(counted.value(), released.value())) {
            outcome = Outcome.DIFFERS;
        } else {
            outcome = FigureComparison.isSamePlace(released, now) ? Outcome.BY_PERSON : Outcome.ELSEWHERE;
        }
        add(
                Kind.FIGURE,
                released.field(),
                outcome,
                FigureComparison.said(released),
                FigureComparison.said(outcome == Outcome.NOBODY_SAYS ? now : counted),
                said.map(by -> new Person(by.by(), by.at())),
                "");
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
    }

    /** A figure that the table tells for the second time. */
    void again(ReleasedFigure released) {
        add(
                Kind.FIGURE,
                released.field(),
                Outcome.DIFFERS,
                FigureComparison.said(released),
                Said.NOTHING,
                Optional.empty(),
                "2 ×");
    }

    /** Figures that are read, and that the release does not have. */
    void leftOut(Set<String> released) {
        read.plain().values().stream()
                .filter(value -> !released.contains(value.field()))
                .forEach(value -> add(
                        Kind.FIGURE,
                        value.field(),
                        Outcome.LEFT_OUT,
                        Said.NOTHING,
                        FigureComparison.said(value),
                        Optional.empty(),
                        ""));
    }

    /** What is said of the report as a whole, and whether its figures add up; after all figures. */
    void whole(List<ReleasedCheck> checks) {
        boolean isPlain = words.areNone() && doubts.isEmpty();
        ReportRecord laid = isPlain ? read.plain() : words.laid(catalog, doubts);
        Description now = read.plain().report();
        Description said = laid.report();
        body(now, said);
        text("year", report.year(), year(now), year(said));
        text("title", report.title(), now.title().orElse(""), said.title().orElse(""));
        text("form", report.form(), form(now), form(said));
        text(
                "text_source",
                report.textSource(),
                read.plain().source().textSource().orElse(""),
                read.plain().source().textSource().orElse(""));
        verdict(laid);
        checks(checks, laid);
    }

    private static String year(Description description) {
        return description.year().isPresent()
                ? Integer.toString(description.year().getAsInt())
                : "";
    }

    private static String form(Description description) {
        return String.join(" ", PanelReport.forms(description.forms()));
    }

    /** A body is known by several names where a person said so. */
    private void body(Description now, Description said) {
        String released = CsvText.plain(report.body());
        boolean isRead = BodyName.key(released).equals(BodyName.key(now.issuer().orElse("")));
        boolean isKnown = read.body().filter(released::equals).isPresent();
        text(
                "body",
                report.body(),
                isRead ? released : now.issuer().orElse(""),
                isKnown ? released : said.issuer().orElse(""));
    }

    private void verdict(ReportRecord laid) {
        String withoutProse = Validation.of(catalog, laid.report(), laid.values(), Optional.empty())
                .verdict()
                .id();
        String now = read.plain().verdict().id();
        text(
                "verdict",
                report.verdict(),
                report.verdict().equals(withoutProse) && words.areNone() ? withoutProse : now,
                laid.verdict().id());
    }

    /** @param laid the same with what the release says that people said */
    private void text(String name, String released, String now, String laid) {
        whole(Kind.REPORT, name, Said.text(released), Said.text(CsvText.safe(now)), Said.text(CsvText.safe(laid)));
    }

    private void whole(Kind kind, String name, Said released, Said now, Said laid) {
        Outcome outcome = Outcome.DIFFERS;
        if (released.equals(now)) {
            outcome = Outcome.DERIVED;
        } else if (released.equals(laid)) {
            outcome = words.allStand() ? Outcome.BY_PERSON : Outcome.NOBODY_SAYS;
        }
        boolean isOfPeople = outcome == Outcome.BY_PERSON || outcome == Outcome.NOBODY_SAYS;
        add(kind, name, outcome, released, now, isOfPeople ? words.last() : Optional.empty(), "");
    }

    private void checks(List<ReleasedCheck> released, ReportRecord laid) {
        Map<String, Check> now = byId(read.plain());
        Map<String, Check> with = byId(laid);
        Set<String> told = new HashSet<>();
        for (ReleasedCheck check : released) {
            told.add(check.check());
            whole(
                    Kind.CHECK,
                    check.check(),
                    said(check.outcome(), check.expected(), check.actual()),
                    said(now.get(check.check())),
                    said(with.get(check.check())));
        }
        now.values().stream()
                .filter(check -> !told.contains(check.id()))
                .forEach(check ->
                        add(Kind.CHECK, check.id(), Outcome.LEFT_OUT, Said.NOTHING, said(check), Optional.empty(), ""));
    }

    private static Map<String, Check> byId(ReportRecord record) {
        Map<String, Check> checks = new HashMap<>();
        record.checks().forEach(check -> checks.put(check.id(), check));
        return checks;
    }

    private static Said said(@Nullable Check check) {
        return check == null ? Said.NOTHING : said(check.verdict().id(), check.expected(), check.actual());
    }

    private static Said said(String outcome, Optional<BigDecimal> expected, Optional<BigDecimal> actual) {
        return new Said(outcome, "", number(expected) + " / " + number(actual));
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(value ->
                        value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
                .orElse("-");
    }
}
