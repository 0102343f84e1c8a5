package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Reading;
import nianbao.model.Place;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SecondReader;
import nianbao.model.document.Cell;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import org.junit.jupiter.api.Test;

/** A report of 7 new requests of natural persons, all granted; one cell of it is read wrongly. */
class ReconcilerTest {
    private static final String NEW = "requests.new.natural_person";
    private static final String GRANTED = "requests.granted.natural_person";

    private final FormCatalog catalog = FormCatalog.load();
    private final FormTable requests = catalog.table("requests", "ogi-2021");
    private final FormTable disputes = catalog.table("disputes", "ogi-2021");
    private final Map<String, Evidence> evidence = new HashMap<>();

    ReconcilerTest() {
        for (String row : List.of("new", "granted", "processed_total")) {
            print("requests." + row + ".natural_person", "7");
            print("requests." + row + ".total", "7");
        }
    }

    private void print(String field, String text) {
        evidence.put(field, agreed(text, 0.999));
    }

    private static Evidence agreed(String text, double confidence) {
        return new Evidence(
                new Box(0, 0, 10, 10),
                Evidence.Agreement.AGREED,
                text,
                confidence,
                List.of(new Reading("shapes", text, confidence), new Reading("tesseract", text, confidence)));
    }

    private static List<Reading> both(String text, double confidence) {
        return List.of(new Reading("shapes/plain", text, confidence), new Reading("tesseract/word", text, confidence));
    }

    /** Readers that do not agree; what Tesseract says is taken where the shapes say nothing. */
    private static Evidence torn(String shapes, String tesseract) {
        return new Evidence(
                new Box(0, 0, 10, 10),
                Evidence.Agreement.DOUBTFUL,
                shapes.isEmpty() ? tesseract : shapes,
                0.5,
                List.of(new Reading("shapes", shapes, 0.5), new Reading("tesseract/20", tesseract, 0.4)));
    }

    private Settled settled(SecondReader reader) {
        Map<String, Located> located = new HashMap<>();
        List<FormTable> forms = List.of(requests, disputes);
        for (FormTable form : forms) {
            for (Field field : form.fields()) {
                Evidence seen = evidence.getOrDefault(field.id(), agreed("0", 0.999));
                Cell cell = new Cell(
                        1, 1, 1, 1, seen.text(), List.of(), Optional.of(new Place(3, seen.box())), Optional.of(seen));
                located.put(
                        field.id(), new Located(field, 1, 1, 1, cell, seen.text(), Doubt.NONE, List.of(), List.of()));
            }
        }
        List<Value> first = new ArrayList<>();
        forms.forEach(form -> first.addAll(ValueFinder.values(form, located)));
        Map<String, Value> settled = new HashMap<>();
        new Reconciler(List.of(requests, disputes), located, reader)
                .settle(first)
                .forEach(value -> settled.put(value.field(), value));
        return new Settled(settled);
    }

    private record Settled(Map<String, Value> values) {
        Value value(String field) {
            return Optional.ofNullable(values.get(field)).orElseThrow();
        }
    }

    private long broken(Settled settled) {
        return Checks.of(
                        List.of(requests, disputes),
                        List.copyOf(settled.values().values()))
                .stream()
                .filter(check -> check.verdict() == CheckVerdict.FAIL)
                .count();
    }

    @Test
    void anotherReadingOfThePageThatKeepsTheSumsRepairsTheFirst() {
        evidence.put(NEW, agreed("1", 0.9));

        Settled values = settled((page, first) -> both("7", 0.8));

        Value repaired = values.value(NEW);
        assertThat(repaired.status()).isEqualTo(Status.REPAIRED);
        assertThat(repaired.value()).contains(BigDecimal.valueOf(7));
        assertThat(repaired.readings()).extracting(Reading::text).contains("1", "7");
        assertThat(broken(values)).isZero();
    }

    @Test
    void aReadingOfTheFirstLookThatWasOutvotedRepairsWhereAnotherKindOfReaderSeesItToo() {
        evidence.put(GRANTED, torn("1", "7"));

        Settled values = settled((page, first) -> List.of(new Reading("shapes/plain", "7", 0.9)));

        assertThat(values.value(GRANTED).status()).isEqualTo(Status.REPAIRED);
        assertThat(values.value(GRANTED).value()).contains(BigDecimal.valueOf(7));
    }

    @Test
    void whatOneKindOfReaderAloneSaysRepairsNothing() {
        evidence.put(GRANTED, torn("1", "7"));

        Settled values = settled((page, first) -> List.of(new Reading("tesseract/word", "7", 0.9)));

        assertThat(values.value(GRANTED).status()).isEqualTo(Status.REVIEW);
        assertThat(values.value(GRANTED).value()).contains(new BigDecimal("7"));
    }

    @Test
    void aDoubtfulFigureThatAloneKeepsASumIsConfirmed() {
        evidence.put(NEW, torn("", "7"));

        assertThat(settled((page, first) -> List.of()).value(NEW).status()).isEqualTo(Status.READ);
    }

    @Test
    void aStrokeThatIsReadAsOneInWordsMayBeADash() {
        for (String row : List.of("new", "granted", "processed_total")) {
            print("requests." + row + ".natural_person", "1");
            print("requests." + row + ".total", "1");
        }
        evidence.put(GRANTED, torn("", "1"));
        assertThat(settled(SecondReader.NONE).value(GRANTED).status()).isEqualTo(Status.READ);

        evidence.put(GRANTED, torn("", "一"));
        assertThat(settled(SecondReader.NONE).value(GRANTED).status()).isEqualTo(Status.REVIEW);
    }

    @Test
    void aSumSaysNothingOfAZeroForADashWouldKeepItToo() {
        evidence.put("requests.denied.third_party_rights.natural_person", torn("", "0"));

        Settled values = settled((page, first) -> List.of());

        assertThat(values.value("requests.denied.third_party_rights.natural_person")
                        .status())
                .isEqualTo(Status.REVIEW);
    }

    @Test
    void aZeroThatBothKindsOfReadersSeeInTheEndIsOne() {
        evidence.put("requests.denied.third_party_rights.natural_person", torn("", "0"));

        Settled values = settled((page, first) -> both("0", 0.9));

        assertThat(values.value("requests.denied.third_party_rights.natural_person")
                        .status())
                .isEqualTo(Status.READ);
    }

    @Test
    void aMinorityOfReadingsRepairsNothing() {
        evidence.put(NEW, agreed("1", 0.9));

        Settled values = settled((page, first) -> List.of(
                new Reading("shapes/plain", "7", 0.9),
                new Reading("tesseract/word", "7", 0.9),
                new Reading("shapes/fine", "1", 0.9)));

        assertThat(values.value(NEW).status()).isEqualTo(Status.REVIEW);
    }

    @Test
    void aFigureThatTheFirstLookCouldNotReadIsReadAgainAndHeldAgainstTheSums() {
        evidence.put(GRANTED, torn("", "ee"));

        Settled values = settled((page, first) -> both("7", 0.9));

        assertThat(values.value(GRANTED).status()).isEqualTo(Status.REPAIRED);
        assertThat(values.value(GRANTED).value()).contains(BigDecimal.valueOf(7));
        assertThat(values.value(GRANTED).readings()).extracting(Reading::text).contains("ee", "7");
    }

    @Test
    void aFigureThatTheFirstLookCouldNotReadStaysInDoubtWhereItBreaksTheSums() {
        evidence.put(GRANTED, torn("", "ee"));

        Settled values = settled((page, first) -> both("1", 0.9));

        assertThat(values.value(GRANTED).status()).isEqualTo(Status.REVIEW);
    }

    @Test
    void whatThePageDoesNotSayIsNeverComputed() {
        evidence.put(NEW, agreed("1", 0.9));

        Settled values = settled((page, first) -> both("1", 0.9));

        assertThat(values.value(NEW).value()).contains(BigDecimal.ONE);
        assertThat(values.value(NEW).status()).isEqualTo(Status.REVIEW);
    }

    @Test
    void figuresThatAreAllClearAreThePublishersOwnMistake() {
        evidence.put(NEW, agreed("1", 0.999));

        Settled values = settled((page, first) -> both("1", 0.999));

        assertThat(values.values().values()).extracting(Value::status).containsOnly(Status.READ);
        assertThat(broken(values)).isEqualTo(2);
    }

    @Test
    void aDoubtfulFigureThatTheSumsConfirmIsRead() {
        evidence.put(
                NEW,
                new Evidence(
                        new Box(0, 0, 10, 10),
                        Evidence.Agreement.DOUBTFUL,
                        "7",
                        0.6,
                        List.of(new Reading("shapes", "7", 0.6), new Reading("tesseract", "1", 0.4))));

        assertThat(settled(SecondReader.NONE).value(NEW).status()).isEqualTo(Status.READ);
    }

    @Test
    void twoDoubtfulFiguresOfOneCheckConfirmNothing() {
        for (String field : List.of("disputes.review.upheld", "disputes.review.total")) {
            evidence.put(
                    field,
                    new Evidence(
                            new Box(0, 0, 10, 10),
                            Evidence.Agreement.DOUBTFUL,
                            "7",
                            0.6,
                            List.of(new Reading("shapes", "7", 0.6), new Reading("tesseract", "1", 0.4))));
        }

        assertThat(settled(SecondReader.NONE).value("disputes.review.total").status())
                .isEqualTo(Status.REVIEW);
    }
}
