package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Forms;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValidationTest {
    private static final FormCatalog CATALOG = FormCatalog.load();
    private static final String TOTAL = "disputes.review.total";
    private static final String CHECK = "disputes.total.review";

    private final Map<String, Value> values = new LinkedHashMap<>();

    ValidationTest() {
        for (String kind : CATALOG.tableIds()) {
            FormTable table = CATALOG.table(kind, "ogi-2021");
            table.fields().forEach(field -> set(field.id(), 0, Status.READ));
        }
    }

    private void set(String field, Integer value, Status status) {
        values.put(field, FakeValues.of(field, Optional.ofNullable(value).map(BigDecimal::valueOf), status));
    }

    private Validation judged() {
        return judged(Optional.of("红泉镇"), OptionalInt.of(2024), 6);
    }

    private Validation judged(Optional<String> issuer, OptionalInt year, int sections) {
        Optional<String> none = Optional.empty();
        Forms forms = Forms.of(Map.of());
        Description report = new Description(none, issuer, year, none, forms, none, none, none, none, none, none);
        List<Section> found = IntStream.rangeClosed(1, sections)
                .mapToObj(number -> new Section(number, "", "", OptionalInt.empty()))
                .toList();
        return Validation.of(CATALOG, report, new ArrayList<>(values.values()), Optional.of(found));
    }

    private Check check() {
        return judged().checks().stream()
                .filter(each -> each.id().equals(CHECK))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figuresThatAddUpAreAccepted() {
        assertThat(judged().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judged().failures()).isEmpty();
    }

    @Test
    void figuresThatDoNotAreThePublishers() {
        set(TOTAL, 3, Status.READ);
        assertThat(check().verdict()).isEqualTo(CheckVerdict.FAIL);
        assertThat(judged().verdict()).isEqualTo(Verdict.ACCEPTED_WITH_FAILURES);
        assertThat(judged().failures()).hasSize(1);
    }

    @Test
    void noCheckFailsWithAFigureInDoubt() {
        set(TOTAL, 3, Status.READ);
        set("disputes.review.upheld", 2, Status.REVIEW);
        assertThat(check().verdict()).isEqualTo(CheckVerdict.UNKNOWN);
        assertThat(judged().failures()).isEmpty();
        assertThat(judged().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void aCheckWithAFigureInDoubtMayHold() {
        set(TOTAL, 3, Status.READ);
        set("disputes.review.upheld", 3, Status.REVIEW);
        assertThat(check().verdict()).isEqualTo(CheckVerdict.PASS);
    }

    @Test
    void aTotalOfBlanksContradictsNothing() {
        for (String part : List.of("upheld", "corrected", "other", "pending")) {
            set("disputes.review." + part, null, Status.BLANK);
        }
        set(TOTAL, 3, Status.READ);
        assertThat(check().verdict()).isEqualTo(CheckVerdict.UNKNOWN);
    }

    @Test
    void aBlankAmongFiguresCountsAsNothing() {
        set("disputes.review.upheld", null, Status.BLANK);
        set(TOTAL, 3, Status.READ);
        assertThat(check().verdict()).isEqualTo(CheckVerdict.FAIL);
    }

    @Test
    void aBlankTotalClaimsNothing() {
        set(TOTAL, null, Status.BLANK);
        set("disputes.review.upheld", 3, Status.READ);
        assertThat(check().verdict()).isEqualTo(CheckVerdict.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REVIEW", "MISSING"})
    void aFigureInDoubtNeedsAPerson(Status status) {
        set("proactive.fees.amount", null, status);
        assertThat(judged().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void theEmptyFormIsNoAcceptedReport() {
        values.replaceAll((field, value) -> value.with(Optional.empty(), Status.BLANK));
        assertThat(judged().verdict()).isEqualTo(Verdict.REVIEW);
        set(TOTAL, 0, Status.READ);
        assertThat(judged().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void figuresOfNobodyOrNoYearAreNotAccepted() {
        assertThat(judged(Optional.empty(), OptionalInt.of(2024), 6).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(judged(Optional.of("红泉镇"), OptionalInt.empty(), 6).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(judged(Optional.of("红泉镇"), OptionalInt.of(2024), 5).verdict())
                .isEqualTo(Verdict.REVIEW);
    }

    @Test
    void aReportOlderThanTheFormsHasNoChecksAndNeedsAPerson() {
        Validation judgement = judged(Optional.of("红泉镇"), OptionalInt.of(2018), 6);

        assertThat(judgement.checks()).isEmpty();
        assertThat(judgement.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void aSectionOfTheReportsOwnDoesNotStandForOneOfTheForm() {
        assertThat(judged(Optional.of("红泉镇"), OptionalInt.of(2024), 7).verdict())
                .isEqualTo(Verdict.ACCEPTED);
    }
}
