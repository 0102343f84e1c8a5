package nianbao.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.DrawnGrid.Corner;
import org.junit.jupiter.api.Test;

class DrawnGridJsonTest {
    private static final List<DrawnGrid> GRIDS = List.of(
            DrawnGrid.upright(3, List.of(60.0, 100.5, 700.0), List.of(60.0, 300.25, 500.0)),
            new DrawnGrid(
                    4,
                    List.of(new Corner(10, 10), new Corner(90, 12), new Corner(92, 80), new Corner(8, 78)),
                    List.of(),
                    List.of(50.0)));

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        String text = PlainJson.line(Map.of("tables", DrawnGridJson.write(GRIDS)));
        assertThat(DrawnGridJson.read(PlainJson.read(text), "tables")).isEqualTo(GRIDS);
    }

    @Test
    void whatIsNoGridOrMoreThanAPersonDrawsIsRefused() throws IOException {
        String good = "{\"page\": 1, \"corners\": [[0, 0], [9, 0], [9, 9], [0, 9]], \"rows\": [3], \"columns\": []}";
        assertThat(DrawnGridJson.read(PlainJson.read("{\"tables\": [" + good + "]}"), "tables"))
                .hasSize(1);
        String lines = String.join(", ", Collections.nCopies(DrawnGridJson.MOST_LINES + 1, "3"));
        String grids = String.join(", ", Collections.nCopies(DrawnGridJson.MOST_GRIDS + 1, good));
        for (String wrong : List.of(
                good.replace("[3]", "[3, 2]"),
                good.replace("[3]", "[" + lines + "]"),
                good.replace("[3]", "[\"3\"]"),
                good.replace("[3]", "[99]"),
                good.replace("[3]", "null"),
                good.replace("\"page\": 1", "\"page\": 0"),
                good.replace("\"page\": 1", "\"page\": 1.5"),
                good.replace("\"page\": 1", "\"page\": 1e300"),
                good.replace("[9, 9]", "[9, 9e9]"),
                good.replace("[9, 9]", "[9]"),
                good.replace("[9, 9]", "[9, 9, 9]"),
                good.replace("[9, 9], ", ""),
                "7",
                grids)) {
            Map<String, Object> body = PlainJson.read("{\"tables\": [" + wrong + "]}");
            assertThatThrownBy(() -> DrawnGridJson.read(body, "tables"))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Map<String, Object> none = PlainJson.read("{\"tables\": 1}");
        assertThatThrownBy(() -> DrawnGridJson.read(none, "tables")).isInstanceOf(IllegalArgumentException.class);
    }
}
