package nianbao.report.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.model.document.Block;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two tables of a form with the same columns: the rows say which is which. */
class GridClaimsTest {
    private static final String[] ROADS = {"县级道路", "乡级道路", "总计"};
    private static final String[] BRIDGES = {"公路桥梁", "人行天桥", "总计"};
    private static final String ROADS_HEADING = "一、道路情况";
    private static final String BRIDGES_HEADING = "二、桥梁情况";

    @TempDir
    private Path root;

    private FormMatcher.MatchedTables match(String signs, String[] secondRows, Block... blocks) throws IOException {
        Path file = root.resolve("nianbao/forms/equal-columns.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"id": "equal-columns", "name": "two tables with the same columns", "years": {"from": 2020},
                 "sections": [{"headings": ["道路情况"]}, {"headings": ["桥梁情况"]}],
                 "tables": [%s, %s]}
                """.formatted(
                        table("roads", 1, ".*道路情况", signs, ROADS), table("bridges", 2, ".*桥梁情况", signs, secondRows)));
        FormCatalog forms = FormCatalog.load(List.of(file.getParent().toUri().toURL()));
        return new FormMatcher(forms).match(List.of(blocks), FormSheet.SUBJECT);
    }

    private static String table(String id, int section, String heading, String signs, String... rows) {
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            named.append(i == 0 ? "" : ", ").append("{\"id\": \"r%d\", \"path\": [\"%s\"]}".formatted(i, rows[i]));
        }
        return """
               {"id": "%s", "section": %d, "layout": "grid", "title": "%s", "signs": {"heading": "%s"%s}, "unit": "座",
                "columns": [{"id": "built", "path": ["新近建成"]}, {"id": "mended", "path": ["整修一新"]}],
                "rows": [%s]}
               """.formatted(id, section, id, heading, signs, named);
    }

    private static Block table(int first, String... rows) {
        String[] grid = new String[rows.length + 1];
        grid[0] = "名称|新近建成|整修一新";
        for (int i = 0; i < rows.length; i++) {
            grid[i + 1] = "%s|%d|%d".formatted(rows[i], first + 2 * i, first + 2 * i + 1);
        }
        return FormSheet.grid(grid);
    }

    private static void assertFigures(TableMatch match, Doubt doubt, int first) {
        assertThat(match).isNotNull();
        assertThat(match.figures()).hasSize(6).allMatch(figure -> figure.doubt() == doubt);
        assertThat(match.figures().stream().map(Located::text)).contains(Integer.toString(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"begins\": \".*新近建成.*\""})
    void theOneWhoseRowsItHasTakesATable(String signs) throws IOException {
        FormMatcher.MatchedTables found = match(signs, BRIDGES, table(100, BRIDGES), table(200, ROADS));

        assertFigures(found.own().get("bridges"), Doubt.NONE, 100);
        assertFigures(found.own().get("roads"), Doubt.NONE, 200);
        assertThat(found.further()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"begins\": \".*新近建成.*\""})
    void aTableOfOneIsNotTheOtherThatIsMissing(String signs) throws IOException {
        FormMatcher.MatchedTables found = match(signs, BRIDGES, table(100, BRIDGES));

        assertThat(found.own()).containsOnlyKeys("bridges");
        assertThat(found.further()).isEmpty();
    }

    @Test
    void ofTwoWithTheSameRowsTheHeadingTells() throws IOException {
        FormMatcher.MatchedTables found = match(
                "",
                ROADS,
                FormSheet.paragraph(ROADS_HEADING),
                table(100, ROADS),
                FormSheet.paragraph(BRIDGES_HEADING),
                table(200, ROADS));

        assertFigures(found.own().get("roads"), Doubt.NONE, 100);
        assertFigures(found.own().get("bridges"), Doubt.NONE, 200);
        assertThat(found.further()).isEmpty();
    }

    @Test
    void whereNothingTellsBothAreInDoubt() throws IOException {
        FormMatcher.MatchedTables found = match("", ROADS, table(100, ROADS));

        assertFigures(found.own().get("roads"), Doubt.LABEL, 100);
        assertFigures(found.own().get("bridges"), Doubt.LABEL, 100);
    }

    @Test
    void ofTwoThatHaveItsRowsTheOneWithoutOthersTakesIt() throws IOException {
        String[] more = {"县级道路", "乡级道路", "总计", "林间小径"};
        FormMatcher.MatchedTables found = match("", more, table(100, ROADS));

        assertThat(found.own()).containsOnlyKeys("roads");
        assertFigures(found.own().get("roads"), Doubt.NONE, 100);
    }
}
