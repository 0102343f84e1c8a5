package nianbao.report.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.model.Place;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.report.form.FormTable;
import nianbao.report.form.ShippedForms;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Label;
import nianbao.report.match.table.TableMatch.Located;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure of section four is of the group and the outcome that the words above it and beside it name. */
class SectionFourTest {
    private static final Set<String> NOTHING = Set.of();
    private static final FormTable FORM = FormCatalog.load().table("disputes", "ogi-2021");
    private static final String OUTCOMES = "结果维持|结果纠正|其他结果|尚未审结|总计";
    private static final Predicate<String> REVIEW = field -> field.startsWith("disputes.review.");

    private static Optional<TableMatch> match(Table table) {
        return GroupsMatcher.match(Slice.of(table, 1, ShippedForms.KINDS).get(0), FORM);
    }

    private static void assertFound(Predicate<String> doubted, FormSheet sheet) {
        Map<String, Located> located = sheet.located();
        sheet.figures.forEach((field, figure) -> {
            assertThat(located.keySet()).contains(field);
            assertThat(located.get(field).doubt() != Doubt.NONE).as(field).isEqualTo(doubted.test(field));
            if (!doubted.test(field)) {
                assertThat(located.get(field).text()).as(field).isEqualTo(figure);
            }
        });
    }

    private static FormSheet sheet(String... rows) {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.clear();
        for (String row : rows) {
            sheet.grid.add(new ArrayList<>(Arrays.asList(row.split("\\|", -1))));
        }
        return sheet;
    }

    private static String figures(int from) {
        return String.join(
                "|",
                IntStream.range(from, from + 5)
                        .mapToObj(i -> FormSheet.disputes().grid.get(3).get(i))
                        .toList());
    }

    private static FormSheet groupsInRows(String first, String second, String third) {
        return sheet("类别|" + OUTCOMES, first + "|" + figures(0), second + "|" + figures(5), third + "|" + figures(10));
    }

    @Test
    void aFormWithMostOfItsFieldsIsOne() {
        FormSheet nine = FormSheet.disputes();
        IntStream.range(0, 6).forEach(i -> nine.removeColumn(14 - i));
        assertThat(match(nine.table()).orElseThrow().figures()).hasSize(9);
        assertThat(match(nine.removeColumn(8).table())).isEmpty();
    }

    @Test
    void fieldsWithoutAPlaceAreNamed() {
        TableMatch match = match(
                        FormSheet.disputes().removeColumn(14).removeColumn(3).table())
                .orElseThrow();
        assertThat(match.problems())
                .containsExactly(
                        Problem.ofFile(ProblemCode.COLUMN_MISSING, "行政复议/尚未审结"),
                        Problem.ofFile(ProblemCode.COLUMN_MISSING, "行政诉讼/复议后起诉/总计"));
        assertThat(match.cost()).isEqualTo(2);
        assertThat(match(FormSheet.disputes().table()).orElseThrow().cost()).isZero();
    }

    @Test
    void aFieldInDoubtIsNamedWithItsLabel() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(1).set(2, "撤回申请");
        assertThat(match(sheet.table()).orElseThrow().problems())
                .containsExactly(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, "行政复议/其他结果", "行政复议撤回申请"));
    }

    @Test
    void labelsSayWhatStandsOnThePageAndWhere() {
        Place place = new Place(4, new Box(10, 20, 90, 40));
        Table plain = FormSheet.disputes().table();
        Table table = plain.with(plain.cells().stream()
                .map(cell -> cell.row() == 0 && cell.column() == 0
                        ? new Cell(0, 0, 1, 5, "行政复议", List.of("行政", "复议"), Optional.of(place), Optional.empty())
                        : cell)
                .toList());
        assertThat(match(table).orElseThrow().labels())
                .hasSize(15)
                .contains(new Label("行政复议/结果维持", "行政复议结果维持", List.of("行政", "复议", "结果维持"), 0, Optional.of(place)))
                .contains(
                        new Label("行政诉讼/复议后起诉/总计", "行政诉讼复议后起诉总计", List.of("行政诉讼", "复议后起诉", "总计"), 0, Optional.empty()));
    }

    @Test
    void groupsMayStandInRowsInAnyOrder() {
        assertFound(NOTHING::contains, groupsInRows("行政复议", "行政诉讼未经复议直接起诉", "行政诉讼复议后起诉"));
        FormSheet turned = groupsInRows("行政复议", "行政诉讼未经复议直接起诉", "行政诉讼复议后起诉");
        Collections.swap(turned.grid, 1, 3);
        assertFound(NOTHING::contains, turned);
    }

    @Test
    void aGroupMayBeNamedByCellsRunTogether() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(0).set(0, "行政");
        sheet.grid.add(1, new ArrayList<>(sheet.grid.get(0)));
        sheet.grid.get(1).set(0, "复议");
        for (int column = 5; column < 15; column++) {
            sheet.grid.get(1).set(column, FormSheet.ABOVE);
        }
        assertFound(NOTHING::contains, sheet);
    }

    @Test
    void underTheNamesOfTwoGroupsNothingIsCertain() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(0).set(0, "行政复议");
        sheet.grid.get(1).set(5, "行政复议");
        Map<String, Located> located = sheet.located();
        assertThat(located.values())
                .filteredOn(figure -> REVIEW.test(figure.field().id()))
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    @Test
    void theOneOutcomeOfFiveThatIsNotNamedIsTakenInDoubt() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(2).set(8, "撤诉");
        assertFound("disputes.litigation_direct.pending"::equals, sheet);
    }

    @Test
    void ofTwoOutcomesThatAreNotNamedNoneIsTaken() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(2).set(8, "撤诉");
        sheet.grid.get(2).set(6, "改判");
        assertThat(sheet.located()).hasSize(13);
        FormSheet moved = FormSheet.disputes();
        moved.grid.get(2).set(8, "撤诉");
        Collections.swap(moved.grid.get(2), 5, 6);
        Collections.swap(moved.grid.get(3), 5, 6);
        assertThat(moved.located()).hasSize(14);
    }

    @Test
    void columnsBesideTheOthersOfTheirGroupAreOfItInDoubt() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(0).set(3, "");
        sheet.grid.get(0).set(4, "");
        assertFound(field -> field.equals("disputes.review.pending") || field.equals("disputes.review.total"), sheet);
    }

    @Test
    void aRowWithAFigureTooManyOrTooFewIsDoubtedAsAWhole() {
        FormSheet more = FormSheet.disputes();
        more.grid.subList(0, 3).forEach(row -> row.add(""));
        more.grid.get(3).add("7");
        assertFound(field -> true, more);
        FormSheet blank = FormSheet.disputes();
        blank.grid.subList(0, 3).forEach(row -> row.add(""));
        blank.grid.get(3).add("");
        assertFound(NOTHING::contains, blank);
        FormSheet less = FormSheet.disputes();
        less.grid.get(3).set(14, FormSheet.NONE);
        assertThat(less.located().values()).hasSize(14).allMatch(figure -> figure.doubt() == Doubt.LABEL);
    }

    @Test
    void wordsUnderAnOutcomeMakeTheRowDoubtful() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(3).set(4, "不适用");
        assertThat(sheet.located().values()).hasSize(14).allMatch(figure -> figure.doubt() == Doubt.LABEL);
    }

    @Test
    void aFigureMayHaveARemarkAndNothingMayBeSaidInAWord() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(3).set(0, "22（其中修订16件）");
        sheet.grid.get(3).set(1, "无");
        sheet.grid.get(3).set(2, "—");
        Map<String, Located> located = sheet.located();
        assertThat(located.get("disputes.review.upheld").text()).isEqualTo("22（其中修订16件）");
        assertThat(located.get("disputes.review.corrected").text()).isEqualTo("无");
        assertThat(located.values()).hasSize(15).allMatch(figure -> figure.doubt() == Doubt.NONE);
    }

    @Test
    void aBlankRowBesideTheFiguresSaysNothing() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.add(new ArrayList<>(Collections.nCopies(15, "")));
        assertFound(NOTHING::contains, sheet);
        FormSheet above = FormSheet.disputes();
        above.grid.add(3, new ArrayList<>(Collections.nCopies(15, "")));
        assertFound(NOTHING::contains, above);
    }

    @Test
    void twoFiguresOfAFieldAreShownAsOneInDoubt() {
        FormSheet sheet = FormSheet.disputes();
        List<String> more = new ArrayList<>(Collections.nCopies(15, ""));
        more.set(4, "7");
        sheet.grid.add(more);
        Located total = sheet.located().get("disputes.review.total");
        assertThat(total.doubt()).isEqualTo(Doubt.CELLS);
        assertThat(total.text()).isEqualTo(sheet.grid.get(3).get(4) + " 7");
        assertFound("disputes.review.total"::equals, sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"数量", "本年案件数量", "件数", "本机关", "情况"})
    void aRowMayBeCalledWhatItCounts(String label) {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.subList(0, 3).forEach(row -> row.add(0, "类别"));
        sheet.grid.get(3).add(0, label);
        assertFound(NOTHING::contains, sheet);
    }

    @Test
    void aRowOfTheWrongGroupIsDoubted() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.subList(0, 3).forEach(row -> row.add(0, "类别"));
        sheet.grid.get(3).add(0, "行政复议");
        assertFound(REVIEW.negate(), sheet);
    }

    @Test
    void aTableOfOtherThingsIsNone() {
        assertThat(match(sheet("类别|甲|乙|丙|丁", "数量|1|2|3|4").table())).isEmpty();
        assertThat(match(sheet("行政复议|<|行政诉讼|<").table())).isEmpty();
    }
}
