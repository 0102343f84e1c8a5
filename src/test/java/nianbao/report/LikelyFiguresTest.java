package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.geometry.Box;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.Evidence.Reading;
import nianbao.model.Place;
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

/** A report of 3 new requests of natural persons, all granted, on a page where shapes take a 3 for an 8. */
class LikelyFiguresTest {
    private static final String NEW = "requests.new.natural_person";
    private static final String NEW_TOTAL = "requests.new.total";

    private final FormCatalog catalog = FormCatalog.load();
    private final FormTable requests = catalog.table("requests", "ogi-2021");
    private final FormTable disputes = catalog.table("disputes", "ogi-2021");
    private final Map<String, Evidence> evidence = new HashMap<>();

    LikelyFiguresTest() {
        for (String row : List.of("new", "granted", "processed_total")) {
            for (String column : List.of("natural_person", "total")) {
                evidence.put("requests." + row + "." + column, seen(Agreement.AGREED, 0.95, "3", "3"));
            }
        }
    }

    /** What shapes say, with their likeness, and then Tesseract. */
    private static Evidence seen(Agreement verdict, double likeness, String shapes, String... looks) {
        List<Reading> readings = Stream.concat(
                        Stream.of(new Reading("shapes", shapes, likeness)),
                        Stream.of(looks).map(look -> new Reading("tesseract/20", look, 1)))
                .toList();
        return new Evidence(new Box(0, 0, 10, 10), verdict, shapes, 0.44, readings);
    }

    private Map<String, Value> likely() {
        Map<String, Located> located = new HashMap<>();
        List<Value> values = new ArrayList<>();
        for (FormTable form : List.of(requests, disputes)) {
            for (Field field : form.fields()) {
                Evidence seen = evidence.getOrDefault(field.id(), seen(Agreement.AGREED, 0.95, "0", "0"));
                Optional<Place> place = Optional.of(new Place(3, seen.box()));
                Cell cell = new Cell(1, 1, 1, 1, seen.text(), List.of(), place, Optional.of(seen));
                located.put(
                        field.id(), new Located(field, 1, 1, 1, cell, seen.text(), Doubt.NONE, List.of(), List.of()));
            }
            values.addAll(ValueFinder.values(form, located));
        }
        Map<String, Value> likely = new HashMap<>();
        LikelyFigures.in(values, List.of(requests, disputes), new CellReadings(located, SecondReader.NONE))
                .forEach(value -> likely.put(value.field(), value));
        return likely;
    }

    private static void assertReview(Value value, String figure) {
        assertThat(value.status()).isEqualTo(Status.REVIEW);
        assertThat(value.value()).contains(new BigDecimal(figure));
        assertThat(value.raw()).contains(figure);
    }

    @Test
    void whatKeepsTheArithmeticIsLikelyAndStaysInReview() {
        evidence.put(NEW, seen(Agreement.DOUBTFUL, 0.92, "8", "3", "6"));

        assertReview(likely().get(NEW), "3");
    }

    @Test
    void severalCellsOfOneRowMayHaveBeenMisread() {
        evidence.put(NEW, seen(Agreement.DOUBTFUL, 0.92, "5", "6", "3"));
        evidence.put(NEW_TOTAL, seen(Agreement.DOUBTFUL, 0.92, "8", "1", "3"));

        Map<String, Value> likely = likely();
        assertReview(likely.get(NEW), "3");
        assertReview(likely.get(NEW_TOTAL), "3");
    }

    @Test
    void nothingIsChosenWhereTheArithmeticDoesNotTell() {
        evidence.put(NEW_TOTAL, seen(Agreement.DOUBTFUL, 0.92, "8", "9"));
        evidence.put("requests.new.business", seen(Agreement.DOUBTFUL, 0.92, "4", "5"));
        evidence.put("requests.new.other", seen(Agreement.DOUBTFUL, 0.92, "0", "1"));
        evidence.put("requests.carried_out.business", seen(Agreement.DOUBTFUL, 0.5, ""));
        evidence.put("requests.carried_out.other", seen(Agreement.DOUBTFUL, 0.5, ""));

        Map<String, Value> likely = likely();
        assertReview(likely.get("requests.new.business"), "4");
        assertReview(likely.get("requests.new.other"), "0");
        assertReview(likely.get(NEW_TOTAL), "8");
    }

    @Test
    void whatIsCertainIsNotChanged() {
        evidence.put(NEW, seen(Agreement.AGREED, 0.92, "8", "3", "8"));

        assertThat(likely().get(NEW).value()).contains(new BigDecimal("8"));
    }

    @Test
    void withoutArithmeticMostLooksAreRightWhereShapesAreNotClear() {
        evidence.put(NEW_TOTAL, seen(Agreement.DOUBTFUL, 0.5, ""));
        evidence.put("requests.new.business", seen(Agreement.DOUBTFUL, 0.89, "8", "3", "", "3"));
        evidence.put("requests.carried_in.business", seen(Agreement.DOUBTFUL, 0.91, "8", "3", "3", "3"));
        evidence.put("requests.carried_in.total", seen(Agreement.DOUBTFUL, 0.5, ""));
        evidence.put("requests.carried_out.business", seen(Agreement.DOUBTFUL, 0.5, ""));
        evidence.put("requests.new.other", seen(Agreement.DOUBTFUL, 0.89, "8", "3", "6", "9"));

        Map<String, Value> likely = likely();
        assertReview(likely.get("requests.new.business"), "3");
        assertReview(likely.get("requests.carried_in.business"), "8");
        assertReview(likely.get("requests.new.other"), "8");
    }

    private void doubtful(String field, String shapes, String... looks) {
        evidence.put("disputes.review." + field, seen(Agreement.DOUBTFUL, 0.92, shapes, looks));
    }

    /** Readings that are far from any sum. */
    private static String[] others(int count) {
        return IntStream.range(0, count).mapToObj(i -> "" + (1000 + 7 * i)).toArray(String[]::new);
    }

    private String total() {
        Value total = likely().get("disputes.review.total");
        assertThat(total.status()).isEqualTo(Status.REVIEW);
        return total.raw().orElseThrow();
    }

    /** 1 + 2 = 9, of which only 4 + 2 = 6 and so the two cells together are right. */
    private void twoMisread() {
        doubtful("upheld", "1", "4");
        doubtful("corrected", "2");
        doubtful("total", "9", "6");
    }

    @Test
    void twoCellsOfOneCheckMayHaveBeenMisread() {
        twoMisread();
        assertThat(total()).isEqualTo("6");
        doubtful("other", "0", others(58));
        assertThat(total()).as("60 readings").isEqualTo("6");
        doubtful("other", "0", others(59));
        assertThat(total()).as("61 readings add up by chance").isEqualTo("9");
    }

    @Test
    void threeMayToo() {
        doubtful("upheld", "1", "2");
        doubtful("corrected", "2", "4");
        doubtful("total", "9", "6");
        assertThat(total()).isEqualTo("6");
        doubtful("other", "0", others(17));
        assertThat(total()).as("20 readings").isEqualTo("6");
        doubtful("other", "0", others(18));
        assertThat(total()).as("21 readings").isEqualTo("9");
    }

    @Test
    void fourThatAddUpDoSoByChance() {
        doubtful("upheld", "1", "2");
        doubtful("corrected", "1", "3");
        doubtful("other", "1", "5");
        doubtful("total", "20", "10");

        assertThat(total()).isEqualTo("20");
    }
}
