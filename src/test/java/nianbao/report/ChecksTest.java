package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;
import org.junit.jupiter.api.Test;

/** The forms' arithmetic, over a form in which every figure is 0. */
class ChecksTest {
    private static final FormCatalog CATALOG = FormCatalog.load();
    private static final FormTable REQUESTS = CATALOG.table("requests", "ogi-2021");
    private static final FormTable DISPUTES = CATALOG.table("disputes", "ogi-2021");

    private final Map<String, Value> values = new LinkedHashMap<>();

    ChecksTest() {
        for (FormTable form : List.of(REQUESTS, DISPUTES)) {
            form.fields().forEach(field -> set(field.id(), 0, Status.READ));
        }
    }

    private void set(String field, int value, Status status) {
        put(field, Optional.of(BigDecimal.valueOf(value)), status);
    }

    private void put(String field, Optional<BigDecimal> value, Status status) {
        values.put(field, FakeValues.of(field, value, status));
    }

    private List<Check> all() {
        return Checks.of(List.of(REQUESTS, DISPUTES), new ArrayList<>(values.values()));
    }

    private Check check(String id) {
        return all().stream().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
    }

    private List<String> failing() {
        return all().stream()
                .filter(check -> check.verdict() == CheckVerdict.FAIL)
                .map(Check::id)
                .toList();
    }

    @Test
    void columnsThenRowsThenGroups() {
        assertThat(all())
                .extracting(Check::id)
                .startsWith("requests.balance.natural_person")
                .contains("requests.outcomes.natural_person", "requests.total.new", "disputes.total.review")
                .doesNotHaveDuplicates()
                .hasSize(7 + 7 + REQUESTS.rows().size() + 3);
        assertThat(all()).extracting(Check::verdict).containsOnly(CheckVerdict.PASS);
    }

    @Test
    void whatComesInGoesOut() {
        set("requests.new.natural_person", 5, Status.READ);
        set("requests.carried_in.natural_person", 2, Status.READ);
        set("requests.processed_total.natural_person", 6, Status.READ);
        set("requests.carried_out.natural_person", 1, Status.READ);

        Check balance = check("requests.balance.natural_person");

        assertThat(balance.verdict()).isEqualTo(CheckVerdict.PASS);
        assertThat(balance.expected()).contains(BigDecimal.valueOf(7));
        assertThat(balance.actual()).contains(BigDecimal.valueOf(7));
        assertThat(balance.fields()).hasSize(4);
        assertThat(Checks.isBroken(balance)).isFalse();
    }

    @Test
    void anOutcomeCountsInItsColumnAndItsRow() {
        set("requests.granted.natural_person", 1, Status.READ);

        assertThat(failing()).containsExactlyInAnyOrder("requests.outcomes.natural_person", "requests.total.granted");
        assertThat(check("requests.outcomes.natural_person").fields())
                .doesNotContain("requests.new.natural_person", "requests.carried_out.natural_person")
                .endsWith("requests.processed_total.natural_person");
    }

    @Test
    void aNewRequestCountsInTheBalanceAndItsRow() {
        set("requests.new.natural_person", 1, Status.READ);

        assertThat(failing()).containsExactlyInAnyOrder("requests.balance.natural_person", "requests.total.new");
    }

    @Test
    void aCheckThatAFigureInDoubtBreaksIsBrokenButDoesNotFail() {
        set("requests.new.natural_person", 1, Status.REVIEW);

        Check check = check("requests.total.new");

        assertThat(check.verdict()).isEqualTo(CheckVerdict.UNKNOWN);
        assertThat(Checks.isBroken(check)).isTrue();
    }

    @Test
    void aCheckWithAFigureThatCouldNotBeReadSaysNothing() {
        put("requests.new.natural_person", Optional.empty(), Status.REVIEW);

        Check check = check("requests.total.new");

        assertThat(check.verdict()).isEqualTo(CheckVerdict.UNKNOWN);
        assertThat(check.expected()).isEmpty();
        assertThat(Checks.isBroken(check)).isFalse();
    }

    @Test
    void aCheckWithAFigureThatIsMissingSaysNothing() {
        put("requests.new.natural_person", Optional.empty(), Status.MISSING);
        values.remove("disputes.review.upheld");

        assertThat(check("requests.total.new").verdict()).isEqualTo(CheckVerdict.UNKNOWN);
        assertThat(check("disputes.total.review").verdict()).isEqualTo(CheckVerdict.UNKNOWN);
        assertThat(check("disputes.total.review").actual()).isEmpty();
    }

    @Test
    void aFigureThatAPersonCorrectedToNothingCountsAsABlank() {
        put("requests.new.natural_person", Optional.empty(), Status.CORRECTED);

        assertThat(check("requests.total.new").verdict()).isEqualTo(CheckVerdict.PASS);
    }

    @Test
    void aTotalAloneClaimsNothing() {
        REQUESTS.rows().get(0).fields().forEach(field -> put(field.id(), Optional.empty(), Status.BLANK));
        set("requests.new.total", 3, Status.READ);

        assertThat(check("requests.total.new").verdict()).isEqualTo(CheckVerdict.UNKNOWN);
        assertThat(Checks.isBroken(check("requests.total.new"))).isFalse();
    }
}
