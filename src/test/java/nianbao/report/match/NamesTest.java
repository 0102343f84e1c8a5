package nianbao.report.match;

import static nianbao.report.match.FoundFigures.FILES;
import static nianbao.report.match.FoundFigures.SECRETS;
import static nianbao.report.match.FoundFigures.assertRead;
import static nianbao.report.match.FoundFigures.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures belong to fields by the words of their rows and columns, however the table is laid out. */
class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ogi-2019", "ogi-2021"})
    void ofThePlainFormAreRead(String version) {
        assertRead(FormSheet.requests(version));
        assertRead(FormSheet.proactive(version));
        assertRead(FormSheet.disputes());
        assertThat(problems(FormSheet.requests(version))).isEmpty();
    }

    @Test
    void ofATransposedTableAreRead() {
        for (FormSheet sheet : List.of(FormSheet.requests("ogi-2021"), FormSheet.disputes())) {
            List<List<String>> turned = new ArrayList<>();
            for (int column = 0; column < sheet.grid.get(0).size(); column++) {
                int at = column;
                turned.add(new ArrayList<>(sheet.grid.stream()
                        .map(row -> row.get(at))
                        .map(text -> text.equals(FormSheet.LEFT)
                                ? FormSheet.ABOVE
                                : text.equals(FormSheet.ABOVE) ? FormSheet.LEFT : text)
                        .toList()));
            }
            sheet.grid.clear();
            sheet.grid.addAll(turned);
            assertRead(sheet);
        }
    }

    @Test
    void ofGroupsThatChangedPlacesAreRead() {
        FormSheet sheet = FormSheet.disputes().relabel("未经复议直接起诉", "x");
        sheet.relabel("复议后起诉", "未经复议直接起诉").relabel("x", "复议后起诉");
        List<String> row = sheet.grid.get(3);
        IntStream.range(5, 10).forEach(column -> Collections.swap(row, column, column + 5));
        assertRead(sheet);
    }

    @Test
    void ofGroupsInRowsAreRead() {
        FormSheet sheet = FormSheet.disputes();
        List<String> figures = sheet.grid.get(3);
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("类别", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计")));
        List<String> groups = List.of("行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）");
        for (int group = 0; group < 3; group++) {
            List<String> row = new ArrayList<>(List.of(groups.get(group)));
            row.addAll(figures.subList(5 * group, 5 * group + 5));
            rows.add(row);
        }
        sheet.grid.clear();
        sheet.grid.addAll(rows);
        assertRead(sheet);
    }

    @Test
    void ofACellOverSeveralFieldsCountOnlyAsZero() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        merge(sheet, SECRETS, "0");
        merge(sheet, FILES, "12");
        Map<String, Located> located = sheet.located();
        assertThat(located.get("requests.denied.state_secret.business").text()).isEqualTo("0");
        assertThat(located.get("requests.denied.enforcement_files.business").doubt())
                .isEqualTo(Doubt.CELLS);
    }

    @Test
    void ofAZeroOverSeveralFieldsAreReadWhereNoOtherFigureIsMerged() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        merge(sheet, SECRETS, "0");
        assertThat(sheet.located().get("requests.denied.state_secret.business").doubt())
                .isEqualTo(Doubt.NONE);
        merge(sheet, FILES, "12");
        assertThat(sheet.located().get("requests.denied.state_secret.business").doubt())
                .isEqualTo(Doubt.LABEL);
    }

    private static void merge(FormSheet sheet, String label, String text) {
        List<String> row = sheet.grid.get(sheet.rowOf(label));
        row.set(2, text);
        for (int column = 3; column < row.size(); column++) {
            row.set(column, FormSheet.LEFT);
        }
    }

    /** However a table is changed, a figure without a doubt is its field's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void ofChangedTablesAreTheirFieldsOrDoubted(long seed) {
        Random random = new Random(seed);
        FormSheet sheet = new FormChanges(random).changed();
        sheet.located().forEach((field, figure) -> {
            if (figure.doubt() == Doubt.NONE) {
                assertThat(figure.text()).as(field).isEqualTo(sheet.figures.get(field));
            }
        });
    }
}
