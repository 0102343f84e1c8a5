package nianbao.book.across;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.book.across.AcrossFinding.Kind;
import nianbao.store.ReportStore;
import nianbao.store.book.BookedReport;

/** Looks through the reports of a store, body by body, each over its years, and for those that are alike. */
public final class ReportsAcross {
    private final ReportStore store;
    private final Optional<MonthDay> due;

    /** @param due the day by which a report is due in the year after that on which it is; empty to take none for late */
    public ReportsAcross(ReportStore store, Optional<MonthDay> due) {
        this.store = store;
        this.due = due;
    }

    /**
     * What shows between the reports of the bodies in a division, the certain first.
     *
     * @param code of the division; empty for all reports
     */
    public List<AcrossFinding> findings(String code) {
        Map<String, List<BookedReport>> byBody = new LinkedHashMap<>();
        store.read(tables -> tables.book().reports(code, OptionalInt.empty()))
                .forEach(report -> byBody.computeIfAbsent(report.key(), any -> new ArrayList<>())
                        .add(report));
        List<AcrossFinding> found = new ArrayList<>();
        Map<List<Object>, StatedYear> byFigures = new HashMap<>(); // the first report of each year with such figures
        byBody.values().forEach(reports -> found.addAll(ofBody(reports, byFigures)));
        found.sort(
                Comparator.comparing((AcrossFinding finding) -> !finding.kind().isCertain())
                        .thenComparing(AcrossFinding::kind)
                        .thenComparing(AcrossFinding::body)
                        .thenComparing(AcrossFinding::year));
        return found;
    }

    private List<AcrossFinding> ofBody(List<BookedReport> reports, Map<List<Object>, StatedYear> byFigures) {
        List<StatedYear> years = store.read(tables -> reports.stream()
                .sorted(Comparator.comparing(BookedReport::year))
                .flatMap(report -> tables.reports().excerpt(report.report()).stream()
                        .map(excerpt -> StatedYear.of(report, excerpt)))
                .toList());
        List<AcrossFinding> found = new ArrayList<>(new BodySeries(years).findings());
        for (StatedYear year : years) {
            late(year).ifPresent(found::add);
            alike(year, byFigures).ifPresent(found::add);
        }
        reports.stream().filter(report -> report.files() > 1).forEach(report -> republished(report, years, found));
        return found;
    }

    private Optional<AcrossFinding> late(StatedYear year) {
        return year.day()
                .flatMap(ReportsAcross::date)
                .filter(day -> due.filter(last -> day.isAfter(last.atYear(year.year() + 1)))
                        .isPresent())
                .map(day -> AcrossFinding.of(Kind.LATE, year).by(day.toString()));
    }

    private static Optional<LocalDate> date(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // reports bear months and years, too
        }
    }

    private static Optional<AcrossFinding> alike(StatedYear year, Map<List<Object>, StatedYear> byFigures) {
        if (year.telling() < BodySeries.TELLING) {
            return Optional.empty();
        }
        StatedYear first = byFigures.putIfAbsent(List.of(year.year(), year.certain()), year);
        return first == null
                ? Optional.empty()
                : Optional.of(
                        AcrossFinding.of(Kind.OTHER_BODY, year).against(first).by(first.body()));
    }

    private void republished(BookedReport report, List<StatedYear> years, List<AcrossFinding> found) {
        List<String> fields = store.read(tables -> tables.book().republished(report.report()));
        years.stream()
                .filter(year -> year.report() == report.report() && !fields.isEmpty())
                .forEach(year ->
                        found.add(AcrossFinding.of(Kind.REPUBLISHED, year).by(String.join(" ", fields))));
    }
}
