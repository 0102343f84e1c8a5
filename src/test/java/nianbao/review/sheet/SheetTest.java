package nianbao.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;
import nianbao.review.sheet.Cell.Figure;
import nianbao.review.sheet.Cell.Heads;
import nianbao.review.sheet.Cell.Label;
import nianbao.review.sheet.Sheet.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables as their forms set them. */
class SheetTest {
    static Stream<FormTable> tables() {
        return FormCatalog.load().forms().stream().flatMap(form -> form.tables().stream());
    }

    private static Sheet sheet(String form, String table) {
        return Sheet.of(
                FormCatalog.load()
                        .form(form)
                        .flatMap(found -> found.table(table))
                        .orElseThrow(),
                UnaryOperator.identity());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void eachFigureHasOneCellInTheOrderOfTheForm(FormTable table) {
        List<String> figures = Sheet.of(table, UnaryOperator.identity()).lines().stream()
                .flatMap(line -> line.cells().stream())
                .filter(Figure.class::isInstance)
                .map(cell -> ((Figure) cell).field())
                .toList();
        assertThat(figures)
                .containsExactlyElementsOf(
                        table.fields().stream().map(Field::id).toList());
    }

    /** Cells fill their lines: what reaches down from above leaves no hole, and nothing lies on another. */
    @ParameterizedTest
    @MethodSource("tables")
    void cellsFillTheirLines(FormTable table) {
        Sheet sheet = Sheet.of(table, UnaryOperator.identity());
        int[] reaching = new int[sheet.columns()];
        for (Line line : sheet.lines()) {
            List<Integer> free = new ArrayList<>();
            for (int column = 0; column < reaching.length; column++) {
                if (reaching[column] > 0) {
                    reaching[column]--;
                } else {
                    free.add(column);
                }
            }
            int at = 0;
            for (Cell cell : line.cells()) {
                int rows = cell instanceof Label label ? label.rows() : 1;
                for (int i = 0; i < cell.columns(); i++) {
                    reaching[free.get(at++)] = rows - 1;
                }
            }
            assertThat(at).as("cells of %s", line).isEqualTo(free.size());
        }
        assertThat(reaching).containsOnly(0);
    }

    @Test
    void labelsThatNeighboursShareAreMerged() {
        Sheet requests = sheet("ogi-2021", "requests");
        assertThat(requests.lines().get(0).cells())
                .containsExactly(new Label("", 3, 3, Heads.NOTHING), new Label("申请人情况", 1, 7, Heads.COLUMNS));
        assertThat(requests.lines().get(1).cells())
                .contains(new Label("自然人", 2, 1, Heads.COLUMNS), new Label("法人或其他组织", 1, 5, Heads.COLUMNS));
        assertThat(requests.lines().get(3).cells().get(0)).isEqualTo(new Label("一、本年新收政府信息公开申请数量", 1, 3, Heads.ROW));
    }

    @Test
    void aTableOfOneRowHasNoLabelBeforeIt() {
        List<Line> lines = sheet("ogi-2021", "disputes").lines();
        assertThat(lines.get(0).cells())
                .containsExactly(new Label("行政复议", 1, 5, Heads.COLUMNS), new Label("行政诉讼", 1, 10, Heads.COLUMNS));
        assertThat(lines.get(lines.size() - 1).cells()).hasSize(15).allMatch(Figure.class::isInstance);
    }

    @Test
    void eachPartHasItsOwnHeadAndReachesToTheEdge() {
        List<Line> lines = sheet("ogi-2021", "proactive").lines();
        assertThat(lines.get(0).cells()).containsExactly(new Label("第二十条第（一）项", 1, 4, Heads.PART));
        assertThat(lines.get(1).cells())
                .extracting(cell -> ((Label) cell).text())
                .containsExactly("", "本年制发件数", "本年废止件数", "现行有效件数");
        assertThat(lines.get(4).cells()).containsExactly(new Label("第二十条第（五）项", 1, 4, Heads.PART));
        assertThat(lines.get(6).cells())
                .containsExactly(new Label("行政许可", 1, 1, Heads.ROW), new Figure("proactive.licensing.decisions", 3));
    }
}
