package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.geometry.Box;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Reading;
import nianbao.model.Place;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.document.Cell;
import nianbao.model.page.Mark;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import org.junit.jupiter.api.Test;

/**
 * What keeps the second look from making figures up. A report on 7 requests of natural persons, all granted, and no
 * disputes, read from an image; each test has some of it read otherwise.
 */
class ReconcilerGuardsTest {
    private static final String NEW = "requests.new.natural_person";
    private static final String PROCESSED = "requests.processed_total.natural_person";
    private static final String CARRIED_IN = "requests.carried_in.natural_person";
    private static final String UPHELD = "disputes.review.upheld";
    private static final String CORRECTED = "disputes.review.corrected";
    private static final String REVIEWS = "disputes.review.total";

    private final FormCatalog catalog = FormCatalog.load();
    private final FormTable requests = catalog.table("requests", "ogi-2021");
    private final FormTable disputes = catalog.table("disputes", "ogi-2021");
    private final Map<String, Evidence> seen = new HashMap<>();
    private final Map<String, String> again = new HashMap<>();
    private final Map<String, Doubt> doubts = new HashMap<>();
    private final Map<String, List<Mark>> marks = new HashMap<>();
    private final Map<String, Integer> pages = new HashMap<>();

    ReconcilerGuardsTest() {
        for (String row : List.of("new", "granted", "processed_total")) {
            clear("requests." + row + ".natural_person", "7");
            clear("requests." + row + ".total", "7");
        }
    }

    /** Read without doubt. */
    private void clear(String field, String text) {
        agreed(field, text, 0.999);
    }

    /** Read by readers that agree, but of letters that are not clear. */
    private void faint(String field, String text) {
        agreed(field, text, 0.9);
    }

    private void agreed(String field, String text, double confidence) {
        see(field, Evidence.Agreement.AGREED, text, confidence, List.of());
    }

    /** Read by readers that do not agree. */
    private void torn(String field, String text) {
        List<Reading> readings = List.of(new Reading("shapes", text, 0.6), new Reading("tesseract", "x", 0.4));
        see(field, Evidence.Agreement.DOUBTFUL, text, 0.6, readings);
    }

    private void see(String field, Evidence.Agreement verdict, String text, double confidence, List<Reading> readings) {
        // each field its own box: by it the second reader knows where it is asked
        Box box = new Box(seen.size(), 0, seen.size() + 1, 1);
        Box known = Optional.ofNullable(seen.get(field)).map(Evidence::box).orElse(box);
        seen.put(field, new Evidence(known, verdict, text, confidence, readings));
    }

    /** What readers of both kinds see in the second look. */
    private void looked(String field, String text) {
        again.put(field, text);
    }

    private List<Reading> reread(Evidence first) {
        return seen.keySet().stream()
                .filter(field -> Objects.equals(seen.get(field), first) && again.containsKey(field))
                .flatMap(field -> Stream.of("shapes/fine", "tesseract/word")
                        .map(reader -> new Reading(reader, again.getOrDefault(field, ""), 0.9)))
                .toList();
    }

    private Map<String, Value> settled() {
        Map<String, Located> located = new HashMap<>();
        List<Value> first = new ArrayList<>();
        for (FormTable form : List.of(requests, disputes)) {
            for (Field field : form.fields()) {
                if (!seen.containsKey(field.id())) {
                    clear(field.id(), "0");
                }
                located.put(field.id(), located(field, Objects.requireNonNull(seen.get(field.id()))));
            }
            first.addAll(ValueFinder.values(form, located));
        }
        Map<String, Value> settled = new HashMap<>();
        new Reconciler(List.of(requests, disputes), located, (page, evidence) -> reread(evidence))
                .settle(first)
                .forEach(value -> settled.put(value.field(), value));
        return settled;
    }

    private Located located(Field field, Evidence evidence) {
        Place place = new Place(pages.getOrDefault(field.id(), 3), evidence.box());
        Cell cell = new Cell(1, 1, 1, 1, evidence.text(), List.of(), Optional.of(place), Optional.of(evidence));
        return new Located(
                field,
                1,
                1,
                1,
                cell,
                evidence.text(),
                doubts.getOrDefault(field.id(), Doubt.NONE),
                List.of(),
                marks.getOrDefault(field.id(), List.of()));
    }

    private void settlesAt(String field, String figure, Status status) {
        Value value = Objects.requireNonNull(settled().get(field));
        assertThat(value.value().map(BigDecimal::toPlainString)).contains(figure);
        assertThat(value.status()).isEqualTo(status);
    }

    /** Two of three readers took a 7 for a 1; the third alone bears nothing out, and the arithmetic is on its side. */
    @Test
    void whatOneReaderSawAsTheArithmeticAsksIsForAPerson() {
        outvoted(PROCESSED, "1", "7");
        settlesAt(PROCESSED, "1", Status.REVIEW);
        settlesAt(NEW, "7", Status.READ);
    }

    @Test
    void whatOneReaderSawThatTheArithmeticDoesNotAskForDoubtsNothing() {
        outvoted(PROCESSED, "1", "4");
        settlesAt(PROCESSED, "1", Status.READ);
    }

    /** Read by two of three readers, clearly. */
    private void outvoted(String field, String text, String other) {
        List<Reading> readings = List.of(
                new Reading("shapes", text, 0.92),
                new Reading("tesseract", other, 1),
                new Reading("tesseract", text, 1));
        see(field, Evidence.Agreement.AGREED, text, 0.98, readings);
    }

    @Test
    void aRepairSaysWhatWasReadAndHowSureItIs() {
        faint(NEW, "1");
        looked(NEW, "7");

        settlesAt(NEW, "7", Status.REPAIRED);
        Value value = Objects.requireNonNull(settled().get(NEW));
        assertThat(value.raw()).contains("7");
        assertThat(value.confidence()).contains(new BigDecimal("0.9800"));
        assertThat(value.page()).hasValue(3);
    }

    @Test
    void aFigureUnderADoubtfulLabelIsNotRepaired() {
        faint(NEW, "1");
        looked(NEW, "7");
        doubts.put(NEW, Doubt.LABEL);

        settlesAt(NEW, "1", Status.REVIEW);
    }

    @Test
    void aFigureBesideSomethingElseIsNotRepaired() {
        faint(NEW, "1");
        looked(NEW, "7");
        marks.put(NEW, List.of(new Mark(Mark.Kind.DRAWING, "stroke")));

        settlesAt(NEW, "1", Status.REVIEW);
    }

    @Test
    void aFigureBesideSomethingElseIsNotConfirmed() {
        torn(NEW, "7");
        marks.put(NEW, List.of(new Mark(Mark.Kind.DRAWING, "stroke")));

        settlesAt(NEW, "7", Status.REVIEW);
    }

    @Test
    void aFigureThatIsDoubtfulForWhatItSaysIsNotConfirmed() {
        clear(NEW, "07");

        settlesAt(NEW, "7", Status.REVIEW);
    }

    @Test
    void aFigureIsNotConfirmedBesideOneThatIsDoubtful() {
        torn(UPHELD, "7");
        clear(CORRECTED, "02");
        clear(REVIEWS, "9");

        settlesAt(UPHELD, "7", Status.REVIEW);
    }

    @Test
    void aFigureIsConfirmedBesideOthersThatAreClear() {
        torn(UPHELD, "7");
        clear(CORRECTED, "2");
        clear(REVIEWS, "9");

        settlesAt(UPHELD, "7", Status.READ);
    }

    @Test
    void aFigureIsNotConfirmedBesideAFaintOne() {
        torn(UPHELD, "7");
        agreed(CORRECTED, "2", 0.9499);
        clear(REVIEWS, "9");

        settlesAt(UPHELD, "7", Status.REVIEW);
    }

    @Test
    void fromSuchAConfidenceAFigureIsClear() {
        torn(UPHELD, "7");
        agreed(CORRECTED, "2", 0.95);
        clear(REVIEWS, "9");

        settlesAt(UPHELD, "7", Status.READ);
    }

    @Test
    void aCheckWithoutATotalConfirmsNothing() {
        torn(UPHELD, "7");
        clear(REVIEWS, "");

        settlesAt(UPHELD, "7", Status.REVIEW);
    }

    @Test
    void aReadingThatMendsNoCheckRepairsNothing() {
        faint(NEW, "10");
        looked(NEW, "13");

        settlesAt(NEW, "10", Status.REVIEW);
    }

    @Test
    void aReadingThatBreaksAnotherCheckRepairsNothing() {
        clear(NEW, "8");
        clear("requests.new.total", "8");
        clear("requests.processed_total.total", "8");
        faint(PROCESSED, "7");
        looked(PROCESSED, "8");

        settlesAt(PROCESSED, "7", Status.REVIEW);
    }

    @Test
    void aFigureMayTurnOutToBeNothing() {
        faint(CARRIED_IN, "5");
        looked(CARRIED_IN, "0");

        settlesAt(CARRIED_IN, "0", Status.REPAIRED);
    }

    @Test
    void whereTwoRepairsWouldMendOneCheckNeitherIsMade() {
        faint(UPHELD, "3");
        looked(UPHELD, "5");
        faint(CORRECTED, "0");
        looked(CORRECTED, "2");
        clear(REVIEWS, "5");

        settlesAt(UPHELD, "3", Status.REVIEW);
        settlesAt(CORRECTED, "0", Status.REVIEW);
    }

    @Test
    void twoRepairsOfTwoChecksAreBothMade() {
        faint(UPHELD, "3");
        looked(UPHELD, "5");
        clear(REVIEWS, "5");
        faint(NEW, "1");
        looked(NEW, "7");

        settlesAt(UPHELD, "5", Status.REPAIRED);
        settlesAt(NEW, "7", Status.REPAIRED);
    }

    @Test
    void theRepairThatMendsMostIsMade() {
        // as carried in, 6 would mend the balance only: the row's total is blank
        clear("requests.carried_in.total", "");
        faint(CARRIED_IN, "0");
        looked(CARRIED_IN, "6");
        pages.put(CARRIED_IN, 2);
        faint(NEW, "1");
        looked(NEW, "7");

        settlesAt(NEW, "7", Status.REPAIRED);
        settlesAt(CARRIED_IN, "0", Status.READ);
    }

    @Test
    void whatCouldNotBeReadStaysSoUnderADoubtfulLabel() {
        torn(NEW, "ee");
        looked(NEW, "7");
        doubts.put(NEW, Doubt.LABEL);

        Value value = Objects.requireNonNull(settled().get(NEW));
        assertThat(value.value()).isEmpty();
        assertThat(value.status()).isEqualTo(Status.REVIEW);
    }

    @Test
    void aFaintFigureInACheckThatStaysBrokenNeedsAPerson() {
        faint(UPHELD, "3");
        clear(CORRECTED, "0");
        clear(REVIEWS, "5");

        settlesAt(UPHELD, "3", Status.REVIEW);
        settlesAt(CORRECTED, "0", Status.READ);
        settlesAt(REVIEWS, "5", Status.READ);
    }

    @Test
    void rivalRepairsAreDoubtedHoweverClearlyTheFirstLookRead() {
        clear(UPHELD, "3");
        looked(UPHELD, "5");
        clear(CORRECTED, "0");
        looked(CORRECTED, "2");
        clear(REVIEWS, "5");

        settlesAt(UPHELD, "3", Status.REVIEW);
        settlesAt(CORRECTED, "0", Status.REVIEW);
        settlesAt(REVIEWS, "5", Status.READ);
    }

    @Test
    void repairsThatMendAsMuchAreNoRivalsWhereTheyMendDifferentChecks() {
        String direct = "disputes.litigation_direct.upheld";
        faint(UPHELD, "3");
        looked(UPHELD, "5");
        clear(REVIEWS, "5");
        faint(direct, "1");
        looked(direct, "2");
        clear("disputes.litigation_direct.total", "2");

        settlesAt(UPHELD, "5", Status.REPAIRED);
        settlesAt(direct, "2", Status.REPAIRED);
    }
}
