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
import nianbao.model.document.Cell;
import nianbao.report.form.Field;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import org.junit.jupiter.api.Test;

/** A figure is borne out by readers of two kinds, and by as many as say anything else. */
class CellReadingsTest {
    private static final String FIELD = "f.g";

    private final List<Reading> again = new ArrayList<>();
    private int looks;

    private static Reading reading(String reader, String text) {
        return new Reading(reader, text, 0.9);
    }

    private static Located located(String id, List<Reading> readings) {
        Field field = new Field(id, List.of(), List.of(), Field.Type.INTEGER, Optional.empty());
        Box box = new Box(0, 0, 10, 10);
        Evidence evidence = new Evidence(box, Evidence.Agreement.DOUBTFUL, "", 0.5, readings);
        Cell cell = new Cell(0, 0, 1, 1, "", List.of(), Optional.of(new Place(2, box)), Optional.of(evidence));
        return new Located(field, 1, 0, 0, cell, "", Doubt.NONE, List.of(), List.of());
    }

    private CellReadings readings(Map<String, Located> located) {
        return new CellReadings(located, (page, first) -> {
            looks++;
            return again;
        });
    }

    private CellReadings readings(Reading... first) {
        return readings(Map.of(FIELD, located(FIELD, List.of(first))));
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void twoKindsOfReadersBearAFigureOutWithoutASecondLook() {
        CellReadings readings =
                readings(reading("tesseract/a", "x"), reading("shapes", "7"), reading("tesseract/b", "7"));

        assertThat(readings.supporting(FIELD, number(7)).orElseThrow().reader()).isEqualTo("shapes");
        assertThat(looks).isZero();
    }

    @Test
    void twoReadersOfOneKindBearNothingOut() {
        CellReadings readings = readings(reading("tesseract/a", "7"), reading("tesseract/b", "7"));

        assertThat(readings.supporting(FIELD, number(7))).isEmpty();
    }

    @Test
    void theSecondLookMayBringTheOtherKind() {
        again.add(reading("shapes/plain", "7"));
        CellReadings readings = readings(reading("tesseract/a", "7"));

        assertThat(readings.supporting(FIELD, number(7))).isPresent();
        assertThat(readings.readings(FIELD)).extracting(Reading::reader).containsExactly("tesseract/a", "shapes/plain");
    }

    @Test
    void aCellIsLookedAtAgainOnce() {
        CellReadings readings = readings();

        readings.figure(FIELD);
        readings.figure(FIELD);
        readings.supporting(FIELD, number(7));

        assertThat(looks).isEqualTo(1);
    }

    @Test
    void asManyMustSayItAsSayAnythingElse() {
        Reading[] even = {
            reading("shapes/a", "7"), reading("tesseract/a", "7"), reading("shapes/b", "1"), reading("tesseract/b", "1")
        };
        Reading[] outvoted = {
            reading("shapes/a", "7"),
            reading("tesseract/a", "7"),
            reading("shapes/b", "1"),
            reading("tesseract/b", "1"),
            reading("tesseract/c", "1")
        };

        assertThat(readings(even).supporting(FIELD, number(7))).isPresent();
        assertThat(readings(outvoted).supporting(FIELD, number(7))).isEmpty();
        assertThat(readings(outvoted).figure(FIELD)).contains(number(1));
    }

    @Test
    void aFigureThatNobodyBearsOutIsNone() {
        again.add(reading("shapes/plain", "1"));

        assertThat(readings(reading("tesseract/a", "7")).figure(FIELD)).isEmpty();
    }

    @Test
    void ofAPageThatFailsEverywhereSixtyCellsAreLookedAtAgain() {
        Map<String, Located> located = new HashMap<>();
        for (int i = 0; i < 70; i++) {
            located.put("f.g" + i, located("f.g" + i, List.of()));
        }
        CellReadings readings = readings(located);

        located.keySet().forEach(readings::figure);

        assertThat(looks).isEqualTo(60);
    }

    @Test
    void ofAFieldWithoutACellNobodySaysAnything() {
        CellReadings readings = readings(Map.of());

        assertThat(readings.first(FIELD)).isEmpty();
        assertThat(readings.readings(FIELD)).isEmpty();
        assertThat(readings.page(FIELD)).isEmpty();
        assertThat(readings.figure(FIELD)).isEmpty();
    }
}
