package nianbao.check.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nianbao.check.DraftCheck;
import nianbao.check.FileComparison;
import nianbao.check.Finding;
import nianbao.check.Finding.Kind;
import nianbao.check.form.PrintedLabel;
import nianbao.check.planted.DraftPages.Printed;
import nianbao.check.planted.Slip.Planted;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;
import nianbao.pipeline.ReadingTrace;
import nianbao.variants.VariantMaker;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Thirty drafts, each with one slip that officers make, and drafts without any: printed as PDF, and read. */
class PlantedSlipsTest {
    private static final List<Slip> SLIPS = List.of(Slip.values());
    private static final int DRAFTS = 30;
    private static final int CLEAN = 3;
    /** What the prose of made reports says of requests, which their tables do not. */
    private static final Pattern INVENTED = Pattern.compile("共办理政府信息公开申请[0-9]+件");

    private static final Pipeline PIPELINE = new Pipeline(Locale.CHINESE, Extent.WHOLE);
    private static final DraftCheck CHECK = new DraftCheck();

    @AfterAll
    static void close() {
        PIPELINE.close();
    }

    /** A report with one paragraph in each section, which is as much as is looked at here. */
    private static String html(long seed) {
        Document report = Jsoup.parse(INVENTED.matcher(VariantMaker.html(seed)).replaceAll("及时答复申请"));
        report.select("p:not([class]) + p:not([class])").remove();
        return report.outerHtml();
    }

    /** A draft that has what the slip changes. */
    private static String html(long number, Slip slip) {
        return LongStream.iterate(number, seed -> seed + DRAFTS)
                .mapToObj(PlantedSlipsTest::html)
                .filter(slip::fits)
                .findFirst()
                .orElseThrow();
    }

    /** A draft as it was read. */
    private record Draft(ReportRecord record, List<PrintedLabel> labels) {
        List<Finding> findings(Optional<ReportRecord> before) {
            return CHECK.findings(record, before, labels);
        }
    }

    private static Draft read(byte[] pdf) {
        ReadingTrace trace = PIPELINE.trace(SourceFile.single("draft.pdf", "application/pdf", pdf), () -> {});
        return new Draft(
                trace.record(),
                trace.matches().stream()
                        .flatMap(match -> match.labels().stream()
                                .map(label -> new PrintedLabel(
                                        match.form().form(),
                                        label.wanted(),
                                        label.found(),
                                        label.place().stream()
                                                .mapToInt(place -> place.page())
                                                .findFirst())))
                        .toList());
    }

    /** A report on the year before that carried out what this one carries in, but for {@code by} of all requests. */
    private static ReportRecord before(ReportRecord draft, int by) {
        Map<String, Value> in = draft.values().stream()
                .filter(value -> value.field().startsWith("requests.carried_in."))
                .collect(Collectors.toMap(value -> value.field().replace("_in.", "_out."), value -> value));
        List<Value> values = draft.values().stream()
                .map(value -> Optional.ofNullable(in.get(value.field()))
                        .map(carried -> value.with(
                                carried.value()
                                        .map(number -> value.field().endsWith(".total")
                                                ? number.add(BigDecimal.valueOf(by))
                                                : number),
                                carried.status()))
                        .orElse(value))
                .toList();
        return new ReportRecord(
                draft.schema(),
                draft.source(),
                draft.report(),
                draft.sections(),
                values,
                draft.checks(),
                draft.problems(),
                draft.verdict(),
                draft.reader());
    }

    @Test
    void eachSlipIsNamedAtItsPage() {
        List<String> lost = new ArrayList<>();
        for (int number = 0; number < DRAFTS; number++) {
            Slip slip = SLIPS.get(number % SLIPS.size());
            Planted planted = slip.planted(html(number, slip), number);
            Printed printed = DraftPages.of(planted.html());
            Draft draft = read(printed.pdf());
            List<Finding> found =
                    draft.findings(Optional.of(before(draft.record(), slip == Slip.CARRIED_OVER ? 1 : 0)));
            boolean named = found.stream()
                    .anyMatch(finding -> slip.isNamedBy(finding)
                            && (!slip.isOnPage() || finding.page().orElse(0) == printed.page(planted.words())));
            if (!named) {
                lost.add(slip + ", draft " + number + ", at " + planted.words() + ": " + found);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void aDraftWithoutSlipsHasNothingToLookAt() {
        for (long seed = 0; seed < CLEAN; seed++) {
            Draft draft = read(DraftPages.of(html(100 + seed)).pdf());
            assertThat(draft.findings(Optional.of(before(draft.record(), 0))))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void filesThatDifferAreHeldAgainstEachOther() {
        String html = html(1);
        Draft one = read(DraftPages.of(html).pdf());
        Draft other = read(DraftPages.of(Slip.HEADING_REWORDED
                        .planted(Slip.TOTAL_OF_REQUESTS.planted(html, 1).html(), 1)
                        .html())
                .pdf());
        assertThat(FileComparison.findings(one.record(), one.record())).isEmpty();
        assertThat(FileComparison.findings(one.record(), other.record()))
                .extracting(Finding::kind)
                .containsExactly(Kind.FILES, Kind.FILES_HEADING);
        Document later = Jsoup.parse(html);
        Slip.retitled(later, title -> title.replaceAll("20[0-9]{2}|二[〇○零]..", "2031"));
        Draft otherYear = read(DraftPages.of(later.outerHtml()).pdf());
        assertThat(FileComparison.findings(one.record(), otherYear.record()))
                .extracting(Finding::kind)
                .containsExactly(Kind.FILES_SAME_FIGURES);
    }
}
