package nianbao.web.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.model.ReportRecord.Verdict;
import nianbao.places.Divisions;
import nianbao.review.overview.Overview;
import nianbao.review.overview.OverviewService;
import nianbao.store.overview.OverviewTables.Coverage;
import nianbao.store.overview.OverviewTables.Failures;
import nianbao.store.overview.OverviewTables.Sum;
import nianbao.web.page.Frame;

/** The overview, as its page shows it. */
public final class OverviewView {
    private static final int MISTAKES = 15;

    private final Frame frame;
    private final OverviewService service;
    private final Overview overview;
    private final String region;

    OverviewView(Frame frame, OverviewService service, Overview overview, String region) {
        this.frame = frame;
        this.service = service;
        this.overview = overview;
        this.region = region;
    }

    public String asOf() {
        Instant time = overview.asOf();
        return frame.text("overview.as-of", frame.time(time));
    }

    /** The division that is shown; empty for all. */
    public String region() {
        return region.isEmpty() ? "" : name(region);
    }

    private static String name(String code) {
        return Divisions.shipped().name(code).orElse(code);
    }

    /** The years of the matrix, none of those between left out. */
    public List<Integer> years() {
        TreeSet<Integer> years =
                overview.coverage().stream().map(Coverage::year).collect(Collectors.toCollection(TreeSet::new));
        List<Integer> all = new ArrayList<>();
        if (!years.isEmpty()) {
            for (int year = years.first(); year <= years.last(); year++) {
                all.add(year);
            }
        }
        return all;
    }

    /**
     * A cell of the matrix.
     *
     * @param reports 0 where there is none
     * @param waiting those of them that wait for a person
     * @param address of them in the queue
     */
    public record Cell(long reports, long waiting, String address) {}

    /** A line of the matrix. */
    public record Line(String name, String address, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public List<Line> matrix() {
        Map<String, List<Coverage>> byRegion = overview.coverage().stream()
                .collect(Collectors.groupingBy(Coverage::region, TreeMap::new, Collectors.toList()));
        return byRegion.entrySet().stream()
                .map(line -> new Line(
                        name(line.getKey()),
                        "/overview?region=" + line.getKey(),
                        years().stream()
                                .map(year -> cell(line.getKey(), year, line.getValue()))
                                .toList()))
                .toList();
    }

    private static Cell cell(String code, int year, List<Coverage> counts) {
        List<Coverage> here =
                counts.stream().filter(count -> count.year() == year).toList();
        long all = here.stream().mapToLong(Coverage::reports).sum();
        long waiting = here.stream()
                .filter(count -> count.verdict().equals(Verdict.REVIEW.id()))
                .mapToLong(Coverage::reports)
                .sum();
        return new Cell(all, waiting, "/?verdict=all&region=" + code + "&year=" + year);
    }

    public List<ChartView> charts() {
        return List.of(totals(), rates(), outcomes(), load(), mistakes());
    }

    private List<Integer> sumYears() {
        return overview.totals().stream().map(Sum::year).distinct().sorted().toList();
    }

    private List<String> columns(List<Integer> years) {
        List<String> columns = new ArrayList<>(List.of(""));
        years.forEach(year -> columns.add(year == 0 ? frame.text("overview.no-year") : Integer.toString(year)));
        return columns;
    }

    private BigDecimal sum(String field, int year) {
        return overview.totals().stream()
                .filter(sum -> sum.field().equals(field) && sum.year() == year)
                .map(Sum::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String uncertain() {
        long left = overview.totals().stream().mapToLong(Sum::uncertain).sum();
        return left == 0 ? "" : frame.text("overview.uncertain", left);
    }

    private ChartView.Row series(String field, List<Integer> years) {
        return new ChartView.Row(
                rowName(field),
                years.stream().map(year -> sum(field, year).toPlainString()).toList());
    }

    /** The innermost label of the row of a total: a chart has no room for more. */
    private String rowName(String field) {
        return frame.fields().rowLabel(field, frame.messages().locale());
    }

    private ChartView totals() {
        List<Integer> years = sumYears();
        List<String> fields = service.totals().stream()
                .filter(field -> !service.outcomes().contains(field))
                .toList();
        return new ChartView(
                "totals",
                "lines",
                frame.text("overview.totals"),
                uncertain(),
                columns(years),
                fields.stream().map(field -> series(field, years)).toList());
    }

    /** What share of all processed requests the first two outcomes are: granted, and granted in part. */
    private ChartView rates() {
        List<Integer> years = sumYears();
        List<ChartView.Row> rows = service.outcomes().stream()
                .limit(2)
                .map(field -> new ChartView.Row(rowName(field), shares(field, years)))
                .toList();
        return new ChartView("rates", "lines", frame.text("overview.rates"), "", columns(years), rows);
    }

    private List<String> shares(String field, List<Integer> years) {
        return years.stream()
                .map(year -> {
                    BigDecimal all = service.outcomes().stream()
                            .map(outcome -> sum(outcome, year))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    return all.signum() == 0
                            ? ""
                            : sum(field, year)
                                    .movePointRight(2)
                                    .divide(all, 1, RoundingMode.HALF_UP)
                                    .toPlainString();
                })
                .toList();
    }

    private ChartView outcomes() {
        List<Integer> years = sumYears();
        return new ChartView(
                "outcomes",
                "shares",
                frame.text("overview.outcomes"),
                uncertain(),
                columns(years),
                service.outcomes().stream().map(field -> series(field, years)).toList());
    }

    private ChartView load() {
        List<Integer> years =
                overview.load().stream().map(Coverage::year).distinct().sorted().toList();
        List<ChartView.Row> rows = Arrays.stream(Verdict.values())
                .filter(Verdict::isReport)
                .map(verdict -> new ChartView.Row(
                        frame.word("verdict", verdict.id()),
                        years.stream().map(year -> reports(year, verdict)).toList()))
                .toList();
        return new ChartView("load", "stack", frame.text("overview.load"), "", columns(years), rows);
    }

    private String reports(int year, Verdict verdict) {
        long count = overview.load().stream()
                .filter(load -> load.year() == year && load.verdict().equals(verdict.id()))
                .mapToLong(Coverage::reports)
                .sum();
        return Long.toString(count);
    }

    private ChartView mistakes() {
        Map<String, Long> byCheck = overview.failures().stream()
                .collect(Collectors.groupingBy(
                        (Function<Failures, String>) Failures::check, Collectors.summingLong(Failures::reports)));
        List<ChartView.Row> rows = byCheck.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MISTAKES)
                .map(count -> new ChartView.Row(
                        frame.check(count.getKey()), List.of(count.getValue().toString())))
                .toList();
        return new ChartView(
                "mistakes",
                "bars",
                frame.text("overview.mistakes"),
                "",
                List.of(frame.text("overview.check"), frame.text("overview.reports")),
                rows);
    }
}
