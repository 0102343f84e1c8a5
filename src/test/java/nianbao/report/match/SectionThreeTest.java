package nianbao.report.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.ProblemCode;
import nianbao.report.form.ShippedForms;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A table is that of section three where enough of its rows and columns are, and fits the form whose rows it has. */
class SectionThreeTest {
    private static final FormCatalog CATALOG = FormCatalog.load();
    private static final Offset<Double> SLIGHTLY = within(1e-9);
    private static final String LAW = "2.其他法律行政法规禁止公开";

    private static Optional<TableMatch> against(String version, FormSheet sheet) {
        String other = version.equals("ogi-2021") ? "ogi-2019" : "ogi-2021";
        return GridMatcher.match(
                Slice.of(sheet.table(), 1, ShippedForms.KINDS).get(0),
                CATALOG.table("requests", version),
                List.of(CATALOG.table("requests", other)),
                OptionalInt.of(FormSheet.YEAR));
    }

    private static double cost(FormSheet sheet) {
        return against("ogi-2021", sheet).orElseThrow().cost();
    }

    private static FormSheet sheet() {
        return FormSheet.requests("ogi-2021");
    }

    private static List<Located> row(FormSheet sheet, String group) {
        return sheet.located().values().stream()
                .filter(figure -> figure.field().group().equals("requests." + group))
                .toList();
    }

    @Test
    void whatIsMissingOrTooMuchCosts() {
        assertThat(cost(sheet())).isCloseTo(0, SLIGHTLY);
        assertThat(cost(sheet().removeRow(LAW))).isCloseTo(1, SLIGHTLY);
        assertThat(cost(sheet().removeColumn(4))).isCloseTo(1, SLIGHTLY);
        assertThat(cost(sheet().relabel(LAW, LAW + "（注）"))).isCloseTo(0.04, SLIGHTLY);
        FormSheet more = sheet();
        more.insertRow(more.rowOf("8.属于行政查询事项") + 1, "9.其他法律行政法规禁止", "5");
        assertThat(cost(more)).isCloseTo(0.8, SLIGHTLY);
        FormSheet blank = sheet();
        blank.insertRow(blank.rowOf("8.属于行政查询事项") + 1, "9.其他法律行政法规禁止", "");
        assertThat(cost(blank)).isCloseTo(0, SLIGHTLY);
    }

    @Test
    void theRowsOfTheOtherFormAreNotThisForms() {
        FormSheet sheet = sheet();
        assertThat(against("ogi-2019", sheet).orElseThrow().figures())
                .noneMatch(figure -> figure.field().group().equals("requests.other_handling"));
        assertThat(against("ogi-2019", sheet).orElseThrow().cost())
                .isGreaterThan(against("ogi-2021", sheet).orElseThrow().cost());
        FormSheet old = FormSheet.requests("ogi-2019");
        assertThat(against("ogi-2021", old).orElseThrow().cost())
                .isGreaterThan(against("ogi-2019", old).orElseThrow().cost());
    }

    @Test
    void aTableWithOneOfItsColumnsIsNone() {
        FormSheet two = sheet();
        while (two.grid.get(0).size() > 4) {
            two.removeColumn(4);
        }
        assertThat(against("ogi-2021", two)).isPresent();
        assertThat(against("ogi-2021", two.removeColumn(3))).isEmpty();
    }

    @Test
    void aTableWithFewOfItsRowsIsNone() {
        FormSheet eight = sheet();
        eight.grid.subList(3 + 8, eight.grid.size()).clear();
        assertThat(against("ogi-2021", eight)).isPresent();
        eight.grid.remove(10);
        assertThat(against("ogi-2021", eight)).isEmpty();
    }

    @Test
    void rowsThatAreOnlyLikeTheFormsDoNotMakeATable() {
        FormSheet eight = sheet();
        eight.grid.subList(3 + 8, eight.grid.size()).clear();
        eight.relabel(LAW, "2.禁止");
        assertThat(against("ogi-2021", eight)).isEmpty();
    }

    private static List<String> rest(FormSheet sheet, String label, String figure) {
        List<String> rest =
                new ArrayList<>(Collections.nCopies(sheet.grid.get(0).size(), figure));
        rest.set(0, FormSheet.ABOVE);
        rest.set(1, label);
        return rest;
    }

    @Test
    void aLabelThatAPageBreakPartedIsOne() {
        FormSheet sheet = sheet().relabel(LAW, "2.其他法律行");
        sheet.grid.add(sheet.rowOf("2.其他法律行") + 1, rest(sheet, "政法规禁止公开", ""));
        assertThat(row(sheet, "denied.prohibited_by_law"))
                .hasSize(7)
                .allMatch(figure -> figure.doubt() == Doubt.NONE)
                .allMatch(figure -> figure.text().equals(sheet.figure(figure.field())));
        assertThat(sheet.match().orElseThrow().problems()).isEmpty();
    }

    @Test
    void aLetterThatDiffersInOnePartOfALabelIsOneOfTheWholeLabel() {
        String first = "1.申请人无正当理由逾期不补";
        FormSheet sheet = sheet().relabel(first + "正、行政机关不再处理其政府信息公开申请", first);
        sheet.grid.add(sheet.rowOf(first) + 1, rest(sheet, "正，行政机关不再受理其政府信息公开申请", ""));
        assertThat(row(sheet, "other_handling.not_corrected_in_time"))
                .hasSize(7)
                .allMatch(figure -> figure.doubt() == Doubt.NONE);
        assertThat(sheet.match().orElseThrow().problems()).isEmpty();
    }

    @Test
    void twoRowsWithFiguresAreNeverOne() {
        FormSheet sheet = sheet().relabel(LAW, "2.其他法律行");
        List<String> rest = rest(sheet, "政法规禁止公开", "");
        rest.set(5, "7");
        sheet.grid.add(sheet.rowOf("2.其他法律行") + 1, rest);
        assertThat(row(sheet, "denied.prohibited_by_law")).allMatch(figure -> figure.doubt() != Doubt.NONE);
        assertThat(sheet.match().orElseThrow().problems())
                .anyMatch(problem -> problem.code() == ProblemCode.TABLE_EXTRA_ROW);
    }

    private static void assertDoubted(FormSheet sheet, String group) {
        assertThat(sheet.located().values())
                .hasSize(175)
                .allSatisfy(figure -> assertThat(figure.doubt() != Doubt.NONE)
                        .isEqualTo(figure.field().group().equals("requests." + group)));
    }

    @Test
    void runningNumbersUnderTheirHeadMoveNothing() {
        FormSheet sheet = sheet();
        for (int row = 0; row < sheet.grid.size(); row++) {
            sheet.grid.get(row).add(0, row == 0 ? "序号" : row < 3 ? FormSheet.ABOVE : Integer.toString(row - 2));
        }
        assertDoubted(sheet, "none");
    }

    /** In one grid with other tables, the lines of these part each number's cell and its head alike. */
    @Test
    void runningNumbersInCellsOverSeveralColumnsMoveNothing() {
        FormSheet sheet = sheet();
        for (int row = 0; row < sheet.grid.size(); row++) {
            sheet.grid.get(row).add(0, row == 0 ? "序号" : row < 3 ? FormSheet.ABOVE : Integer.toString(row - 2));
            sheet.grid.get(row).add(1, FormSheet.LEFT);
        }
        assertDoubted(sheet, "none");
    }

    @Test
    void aFigureUnderNoHeadMakesItsRowDoubtfulAndAWordDoesNot() {
        FormSheet sheet = sheet();
        sheet.grid.forEach(row -> row.add(""));
        List<String> row = sheet.grid.get(sheet.rowOf(LAW));
        assertDoubted(sheet, "none");
        row.set(9, "见附件");
        assertDoubted(sheet, "none");
        row.set(9, "5");
        assertDoubted(sheet, "denied.prohibited_by_law");
    }

    @Test
    void aPlaceThatALinePartsIsNotBlankThoughNothingStandsOnEitherSide() {
        FormSheet sheet = sheet();
        int column = sheet.labels;
        int body = sheet.rowOf("一、本年新收政府信息公开申请数量");
        for (int row = 0; row < sheet.grid.size(); row++) {
            sheet.grid.get(row).add(column + 1, row < body ? FormSheet.LEFT : "");
        }
        sheet.grid.get(body).set(column, "");

        assertThat(row(sheet, "new"))
                .filteredOn(figure -> figure.field().id().endsWith("natural_person"))
                .extracting(Located::doubt)
                .containsExactly(Doubt.CELLS);
        assertThat(row(sheet, "carried_in")).allMatch(figure -> figure.doubt() == Doubt.NONE);
    }
}
