package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.LABELS;
import static nianbao.table.outline.UnruledSheets.REQUESTS;
import static nianbao.table.outline.UnruledSheets.grids;
import static nianbao.table.outline.UnruledSheets.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nianbao.geometry.Grid;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of tables without rulings: where they begin and end, on one page and on several. */
class OutlineEdgesTest {
    @ParameterizedTest
    @ValueSource(doubles = {7, 38})
    void scannedPagesThatLieBesideEachOtherHaveTheSameColumns(double by) {
        Sheet first = requests().scanned();
        Sheet second = new Sheet(2);
        for (int i = 0; i < 4; i++) {
            second.text(10 + by, 60 + 20 * i, LABELS.get(i));
            for (int k = 0; k < 4; k++) {
                second.text(
                        142 + by + 45 * k,
                        60 + 20 * i,
                        List.of("1", "22", "3", "4").get(k));
            }
        }
        Map<Integer, List<Grid>> grids = OutlineTables.find(
                List.of(first.page(), second.scanned().page()),
                List.of(first.rows(), second.rows()),
                List.of(REQUESTS));
        Grid one = grids.get(0).get(0);
        Grid other = grids.get(1).get(0);

        assertThat(other.columnEdges()).hasSameSizeAs(one.columnEdges());
        for (int i = 0; i < one.columnEdges().size(); i++) {
            assertThat(other.columnEdges().get(i) - one.columnEdges().get(i)).isCloseTo(by, within(0.01));
        }
    }

    @Test
    void theTableReachesALittleFartherThanItsText() {
        Grid grid = grids(requests()).get(0);

        assertThat(grid.rowEdges()).startsWith(93.0).endsWith(267.0).contains(153.0, 170.0);
        assertThat(grid.columnEdges()).startsWith(8.0);
    }

    @Test
    void rulingsThatCloseItStandBelowTheLastLineOrTheHead() {
        assertThat(grids(requests().level(279.9, 5, 330)).get(0).rowEdges()).endsWith(279.9);
        assertThat(grids(requests().level(280, 5, 330)).get(0).rowEdges()).endsWith(267.0);
        assertThat(grids(requests().level(145.1, 5, 330)).get(0).rowEdges()).contains(145.1);
        assertThat(grids(requests().level(145, 5, 330)).get(0).rowEdges()).contains(153.0);
    }

    @Test
    void rulingsInTheTableMakeItWider() {
        assertThat(grids(requests().level(150, 5, 330)).get(0).columnEdges())
                .startsWith(5.0)
                .endsWith(330.0);
    }

    @Test
    void linesBesideTheTableAndUprightOnesPartNoRows() {
        List<Double> edges = grids(requests()).get(0).rowEdges();
        double end = grids(requests()).get(0).box().right();

        assertThat(grids(requests().level(150, end, 390)).get(0).rowEdges()).isEqualTo(edges);
        assertThat(grids(requests().level(150, 340, 390)).get(0).rowEdges()).isEqualTo(edges);
        assertThat(grids(requests().upright(180, 100, 250)).get(0).rowEdges()).isEqualTo(edges);
    }

    @Test
    void pagesOfAFileHaveTheSameColumnsWhereverTheirTextStands() {
        Sheet second = new Sheet(2);
        for (int i = 0; i < 4; i++) {
            second.text(17, 60 + 20 * i, LABELS.get(i));
            for (int k = 0; k < 4; k++) {
                second.text(149 + 45 * k, 60 + 20 * i, "1");
            }
        }
        List<Grid> grids = grids(requests(), second);

        assertThat(grids.get(1).columnEdges()).isEqualTo(grids.get(0).columnEdges());
    }

    @Test
    void scannedPagesHaveTheWidthOfTheWidest() {
        Sheet second = new Sheet(2).level(90, 5, 340);
        for (int i = 0; i < 4; i++) {
            second.text(17, 60 + 20 * i, LABELS.get(i));
            for (int k = 0; k < 4; k++) {
                second.text(
                        149 + 45 * k, 60 + 20 * i, List.of("1", "22", "3", "4").get(k));
            }
        }
        List<Grid> grids = grids(requests().scanned(), second.scanned());

        assertThat(grids.get(0).columnEdges()).startsWith(-2.0).endsWith(333.0);
        assertThat(grids.get(1).columnEdges()).startsWith(5.0).endsWith(340.0);
    }

    @Test
    void aScannedTableReachesOverItsLastColumn() {
        List<Double> digital = grids(requests()).get(0).columnEdges();
        List<Double> scanned = grids(requests().scanned()).get(0).columnEdges();

        assertThat(scanned).startsWith(8.0);
        assertThat(scanned.get(5)).isBetween(digital.get(5), digital.get(5) + 25);
    }
}
