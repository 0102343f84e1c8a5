package nianbao.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.book.CountyBook;
import nianbao.book.RollUp;
import nianbao.book.RollUp.Explanation;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUp.Outcome;
import nianbao.book.across.AcrossFinding;
import nianbao.book.across.AcrossFinding.Kind;
import nianbao.book.across.ReportsAcross;
import nianbao.check.DraftCheck;
import nianbao.check.Finding;
import nianbao.correct.FigureFields;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import nianbao.review.ReviewStore;
import nianbao.store.source.SourceAddress;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.store.source.SourceAddresses.Round;

/** Takes the reports of a made county into a store, and looks there for what was planted. */
final class CountyTrial implements AutoCloseable {
    private static final Optional<MonthDay> DUE = Optional.of(MonthDay.of(3, 31));

    private final ReviewStore reports;
    private int files;

    /** @param folder for a store and files of its own */
    CountyTrial(Path folder) {
        reports = new ReviewStore(folder);
    }

    /** All that is found, by kind, body and year. */
    Set<Planted> found(MadeCounty county) {
        county.replaced().forEach(this::take);
        county.reports().forEach(report -> {
            String file = take(report);
            if (county.gone().contains(report)) {
                leave(file);
            }
        });
        reports.store().write(tables -> tables.book().expect(county.code(), county.bodies(), "trial"));
        Set<Planted> found = new LinkedHashSet<>();
        new ReportsAcross(reports.store(), DUE).findings(county.code()).forEach(finding -> found.add(planted(finding)));
        prose(county, found);
        CountyBook book = new CountyBook(reports.store(), FigureFields.load());
        for (int year = MadeCounty.FIRST; year <= MadeCounty.LAST; year++) {
            rollUp(county, book.rollUp(county.code(), year, OptionalLong.empty()), found);
        }
        return found;
    }

    private String take(MadeReport report) {
        String name = files++ + ".pdf";
        reports.take(name, report::of);
        return name;
    }

    /** It was at an address, and is there no more. */
    private void leave(String name) {
        reports.store().write(tables -> {
            Round round = tables.addresses().begin(1, "source", Duration.ZERO);
            tables.addresses().list(round, name, name, Optional.empty());
            SourceAddress address = tables.addresses().find("source", name).orElseThrow();
            tables.addresses()
                    .check(
                            round,
                            address,
                            CheckResult.NEW,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(sha256(name)));
            tables.addresses().check(round, address, CheckResult.GONE, Optional.empty());
            return 0;
        });
    }

    private String sha256(String name) {
        return SourceFile.single(name, "application/pdf", name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .sha256();
    }

    private static Planted planted(AcrossFinding finding) {
        return finding.kind() == Kind.OTHER_BODY
                ? Planted.ofTwo(
                        finding.kind().id(), finding.body(), finding.evidence().orElseThrow(), finding.year())
                : new Planted(finding.kind().id(), finding.body(), finding.year());
    }

    private static void prose(MadeCounty county, Set<Planted> found) {
        DraftCheck check = new DraftCheck();
        for (MadeReport report : county.reports()) {
            ReportRecord record = report.of(SourceFile.single("a.pdf", "application/pdf", new byte[] {1}));
            check.findings(record, Optional.empty()).stream()
                    .filter(finding -> finding.kind() == Finding.Kind.PROSE)
                    .forEach(finding -> found.add(new Planted(CountyMaker.PROSE, report.body(), report.year())));
        }
    }

    private static void rollUp(MadeCounty county, RollUp rollUp, Set<Planted> found) {
        rollUp.missing().forEach(body -> found.add(new Planted(CountyMaker.MISSING, body, rollUp.year())));
        List<Planted> explanations = new ArrayList<>();
        for (Line line : rollUp.lines()) {
            line.why().forEach(why -> explanation(why, rollUp.year()).ifPresent(explanations::add));
        }
        Set<Planted> likeliest = likeliest(explanations);
        found.addAll(likeliest);
        boolean explained = likeliest.stream().anyMatch(each -> !each.kind().equals(CountyMaker.DOUBTFUL));
        if (rollUp.count(Outcome.DIFFERS) > 0 && !explained) {
            found.add(new Planted(CountyMaker.SUM, county.government(), rollUp.year()));
        }
    }

    private static Optional<Planted> explanation(Explanation why, int year) {
        if (why instanceof Explanation.LeftOut left) {
            return Optional.of(new Planted(CountyMaker.LEFT_OUT, left.body(), year));
        } else if (why instanceof Explanation.Twice twice) {
            return Optional.of(new Planted(CountyMaker.TWICE, twice.body(), year));
        } else if (why instanceof Explanation.Doubtful doubtful) {
            return Optional.of(new Planted(CountyMaker.DOUBTFUL, doubtful.body(), year));
        }
        return Optional.empty(); // a missing body is named for itself
    }

    /** What explains most of the figures that differ. */
    private static Set<Planted> likeliest(List<Planted> explanations) {
        Map<Planted, Long> counted =
                explanations.stream().collect(Collectors.groupingBy(each -> each, HashMap::new, Collectors.counting()));
        long most = counted.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counted.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        reports.close();
    }

    /** Deletes a folder of a trial. */
    static void clear(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
