package nianbao.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void partsTakeAboutAsLongAsOneAnotherAndHaveEachPathOnce() {
        Random chance = new Random(1);
        List<Plan.Priced> paths = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            // one in five is a scan
            paths.add(new Plan.Priced("/reports/" + i + ".pdf", i % 5 == 0 ? 9000 + chance.nextInt(9000) : 400));
        }
        Plan plan = Plan.of("listing", "reader", paths, 2);
        assertThat(plan.parts().stream().flatMap(part -> part.paths().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        paths.stream().map(Plan.Priced::path).toList());
        assertThat(plan.parts())
                .hasSizeGreaterThan(100)
                .allSatisfy(part -> assertThat(part.cost()).isBetween(12_000L, 35_000L));
        assertThat(plan.paths()).isEqualTo(5000);
    }

    @Test
    void whatTakesLongestBegins() {
        List<Plan.Priced> paths = new ArrayList<>(List.of(new Plan.Priced("/long.pdf", 900_000)));
        for (int i = 0; i < 50; i++) {
            paths.add(new Plan.Priced("/short-" + i + ".pdf", 400));
        }
        Plan plan = Plan.of("listing", "reader", paths, 2);
        assertThat(plan.parts().get(0).paths()).containsExactly("/long.pdf");
    }

    @Test
    void pathsOfAPartTakeAboutAsLong() {
        List<Plan.Priced> paths = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            paths.add(new Plan.Priced("/" + i + ".pdf", i % 20 == 0 ? 13_000 : 400));
        }
        assertThat(Plan.of("listing", "reader", paths, 2).parts().stream()
                        .filter(part -> part.paths().stream().anyMatch(PlanTest::isLong))
                        .filter(part -> !part.paths().stream().allMatch(PlanTest::isLong)))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static boolean isLong(String path) {
        return Integer.parseInt(path.replaceAll("\\D", "")) % 20 == 0;
    }

    @Test
    void fewFilesAreSpreadOverAllCores() {
        List<Plan.Priced> paths = List.of(new Plan.Priced("a", 1), new Plan.Priced("b", 1), new Plan.Priced("c", 1));
        assertThat(Plan.of("listing", "reader", paths, 8).parts()).hasSize(3);
    }

    @Test
    void aPlanIsReadAsItWasWritten() throws IOException {
        Plan plan =
                Plan.of("listing", "0.2.0+1", List.of(new Plan.Priced("/有 空格\t和.pdf", 5), new Plan.Priced("b", 7)), 1);
        assertThat(Plan.read(new StringReader(plan.text()))).isEqualTo(plan);
    }

    @Test
    void halfAPlanIsNone() {
        String text = Plan.of("listing", "reader", List.of(new Plan.Priced("a", 5)), 1)
                .text();
        assertThatThrownBy(() -> Plan.read(new StringReader(text.replace("end\n", ""))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Plan.read(new StringReader("path\n"))).isInstanceOf(IOException.class);
    }

    @Test
    void scansCostFiftyTimesAsMuch() {
        assertThat(Cost.ofPages(4, 4)).isGreaterThan(30 * Cost.ofPages(4, 0));
        assertThat(Cost.ofBytes("a.pdf", 5_000_000)).isGreaterThan(30 * Cost.ofBytes("a.pdf", 300_000));
        assertThat(Cost.ofBytes("a.html", 5_000_000)).isEqualTo(Cost.ofBytes("a.html", 1000));
    }
}
