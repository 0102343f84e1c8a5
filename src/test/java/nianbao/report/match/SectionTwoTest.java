package nianbao.report.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import nianbao.geometry.Box;
import nianbao.model.Place;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
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

/** Section two is a run of blocks: its figures go by the heads of their own block, or by what leaves no other place. */
class SectionTwoTest {
    private static final Set<String> NOTHING = Set.of();
    private static final FormCatalog CATALOG = FormCatalog.load();
    private static final String DOCUMENTS = "行政规范性文件";
    private static final String FEES = "行政事业性收费";
    private static final Predicate<String> OF_DOCUMENTS = field -> field.startsWith("proactive.normative_documents.");
    private static final Predicate<String> OF_REGULATIONS = field -> field.startsWith("proactive.regulations.");

    private static FormSheet sheet() {
        return FormSheet.proactive("ogi-2021");
    }

    /** Rows {@code from} up to {@code to} of the form as a table of their own. */
    private static FormSheet rows(String version, int from, int to) {
        FormSheet sheet = FormSheet.proactive(version);
        sheet.grid.subList(to, sheet.grid.size()).clear();
        sheet.grid.subList(0, from).clear();
        return sheet;
    }

    private static FormSheet withoutBands(FormSheet sheet) {
        sheet.grid.removeIf(row -> row.get(0).startsWith("第二十条"));
        return sheet;
    }

    private static List<String> row(String... cells) {
        return new ArrayList<>(List.of(cells));
    }

    private static TableMatch match(FormSheet... parts) {
        List<Block> tables = Arrays.stream(parts).<Block>map(FormSheet::table).toList();
        return Optional.ofNullable(FormSheet.match(tables).own().get("proactive"))
                .orElseThrow();
    }

    private static Map<String, Located> located(TableMatch match) {
        Map<String, Located> located = new HashMap<>();
        match.figures().forEach(figure -> located.put(figure.field().id(), figure));
        return located;
    }

    /** Each figure is its field's; just those that {@code doubted} names are doubted, those of {@code lost} not found. */
    private static void assertFound(Predicate<String> doubted, Predicate<String> lost, FormSheet... parts) {
        Map<String, Located> located = located(match(parts));
        parts[0].figures.forEach((field, figure) -> {
            if (lost.test(field)) {
                assertThat(located.keySet()).doesNotContain(field);
                return;
            }
            assertThat(located.keySet()).contains(field);
            assertThat(located.get(field).text()).as(field).isEqualTo(figure);
            assertThat(located.get(field).doubt() != Doubt.NONE).as(field).isEqualTo(doubted.test(field));
        });
    }

    private static List<ProblemCode> codes(FormSheet... parts) {
        return match(parts).problems().stream().map(Problem::code).toList();
    }

    @Test
    void aSingleFigureNeedsNoHead() {
        assertFound(NOTHING::contains, NOTHING::contains, rows("ogi-2021", 0, 6), rows("ogi-2021", 6, 14));
    }

    @Test
    void figuresGoByTheirTurnWhereAPageBreakTookTheirHead() {
        FormSheet next = rows("ogi-2021", 3, 14);
        assertFound(NOTHING::contains, NOTHING::contains, rows("ogi-2021", 0, 3), next);
        next.grid.add(0, row("（续）", "", "", ""));
        assertFound(NOTHING::contains, NOTHING::contains, rows("ogi-2021", 0, 3), next);
    }

    @Test
    void figuresWithoutAHeadInTheirBlockAreDoubted() {
        FormSheet sheet = sheet();
        sheet.grid.remove(1);
        assertFound(OF_REGULATIONS.or(OF_DOCUMENTS), NOTHING::contains, sheet);
    }

    @Test
    void theHeadOfAnotherBlockIsNotTheirs() {
        FormSheet sheet = FormSheet.proactive("ogi-2019");
        sheet.grid.remove(5);
        assertFound(field -> field.contains("licensing") || field.contains("other_services"), NOTHING::contains, sheet);
    }

    @Test
    void aPageBreakThatTookTheHeadGivesFiguresNoOtherHeadBelow() {
        FormSheet next = rows("ogi-2019", 6, 18);
        assertFound(NOTHING::contains, NOTHING::contains, rows("ogi-2019", 0, 6), next);
        next.grid.add(2, next.grid.remove(0));
        next.grid.add(0, row("第二十条第（五）项", FormSheet.LEFT, FormSheet.LEFT, FormSheet.LEFT));
        assertFound(
                field -> field.contains("licensing") || field.contains("other_services"),
                NOTHING::contains,
                rows("ogi-2019", 0, 4),
                next);
    }

    @Test
    void withoutAHeadARowMustHaveJustTheCellsOfTheForm() {
        FormSheet more = rows("ogi-2021", 3, 14);
        more.grid.forEach(row -> row.add(row.get(0).equals(DOCUMENTS) ? "7" : FormSheet.LEFT));
        assertFound(NOTHING::contains, OF_DOCUMENTS, rows("ogi-2021", 0, 3), more);
        FormSheet less = rows("ogi-2021", 3, 14);
        less.grid.get(0).set(2, FormSheet.LEFT);
        assertFound(NOTHING::contains, OF_DOCUMENTS, rows("ogi-2021", 0, 3), less);
    }

    @Test
    void blocksMayHaveNoNumbers() {
        assertFound(NOTHING::contains, NOTHING::contains, withoutBands(sheet()));
        assertFound(NOTHING::contains, NOTHING::contains, withoutBands(FormSheet.proactive("ogi-2019")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "类别"})
    void aHeadIsKnownByItsColumnsUnderAnyCorner(String corner) {
        assertFound(NOTHING::contains, NOTHING::contains, sheet().relabel("信息内容", corner));
        assertFound(NOTHING::contains, NOTHING::contains, withoutBands(sheet().relabel("信息内容", corner)));
        assertFound(
                OF_REGULATIONS.or(OF_DOCUMENTS),
                NOTHING::contains,
                sheet().relabel("信息内容", corner)
                        .relabel("本年制发件数", "本年新制作数量")
                        .relabel("本年废止件数", "本年新公开数量")
                        .relabel("现行有效件数", "对外公开总数量"));
    }

    @Test
    void aHeadWithoutAnyOfTheFormsWordsGivesItsFiguresByTurnAndInDoubt() {
        FormSheet sheet = sheet().relabel("本年制发件数", "甲").relabel("本年废止件数", "乙").relabel("现行有效件数", "丙");
        assertFound(OF_REGULATIONS.or(OF_DOCUMENTS), NOTHING::contains, sheet);
        assertThat(match(sheet).problems())
                .filteredOn(problem -> problem.code() == ProblemCode.LABEL_UNCERTAIN)
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.toString()).contains("甲/乙/丙"));
    }

    @Test
    void aTypedRowBelongsToTheBlockThatItStandsIn() {
        String first = "第二十条第（一）项";
        assertFound(OF_REGULATIONS.or(OF_DOCUMENTS), NOTHING::contains, sheet().relabel(first, "第二十条第（七）项"));
        assertFound(
                NOTHING::contains,
                NOTHING::contains,
                sheet().relabel(first, "第二十条第（七）项").recognised());
    }

    @Test
    void aTableIsRecognisedWhereMostOfItIs() {
        FormSheet first = rows("ogi-2021", 0, 4).recognised().relabel("第二十条第（一）项", "第二十条第（七）项");
        assertFound(NOTHING::contains, NOTHING::contains, first, rows("ogi-2021", 4, 14));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void figuresUnderACornerOrUnderNoHeadAreDoubted(int at) {
        FormSheet sheet = sheet();
        sheet.grid.get(0).add(FormSheet.LEFT);
        sheet.grid.get(1).add(at, at == 1 ? FormSheet.LEFT : "");
        sheet.grid.subList(2, 4).forEach(row -> row.add(""));
        sheet.grid.subList(4, 14).forEach(row -> row.add(FormSheet.LEFT));
        Map<String, Located> located = located(match(sheet));
        assertThat(located.values())
                .filteredOn(figure ->
                        OF_DOCUMENTS.or(OF_REGULATIONS).test(figure.field().id()))
                .isNotEmpty()
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    /** A head whose rest stands in a cell of its own was cut, and so may the figure below it be: 708 and 46 are 708.46. */
    @ParameterizedTest
    @ValueSource(strings = {"46", "4 6"})
    void aFigureUnderTheRestOfAHeadMakesTheOneBeforeItDoubtful(String rest) {
        FormSheet sheet = sheet();
        sheet.grid.forEach(row -> row.add(FormSheet.LEFT));
        List<String> fees = sheet.grid.stream()
                .filter(row -> row.get(0).equals(FEES))
                .findFirst()
                .orElseThrow();
        List<String> head = sheet.grid.get(sheet.grid.indexOf(fees) - 1);
        head.set(1, "本年收费金额（");
        head.set(head.size() - 1, "单位：万元）");
        fees.set(1, "708");
        fees.set(fees.size() - 1, rest);
        assertThat(located(match(sheet)).get("proactive.fees.amount").doubt()).isNotEqualTo(Doubt.NONE);
        head.set(head.size() - 1, "上年收费金额");
        assertThat(located(match(sheet)).get("proactive.fees.amount").doubt())
                .as("a column of its own")
                .isEqualTo(Doubt.NONE);
    }

    @Test
    void wordsUnderNoHeadDoNoHarm() {
        FormSheet sheet = sheet();
        sheet.grid.forEach(row -> row.add(FormSheet.LEFT));
        sheet.grid.forEach(row -> row.add(FormSheet.LEFT));
        sheet.grid.get(1).set(4, "");
        for (List<String> row : sheet.grid.subList(2, 4)) {
            row.set(4, "见附件");
            row.set(5, "");
        }
        assertFound(NOTHING::contains, NOTHING::contains, sheet);
    }

    @Test
    void cellsThatOnlyTouchTheirHeadsAreNotUnderThem() {
        FormSheet right = sheet();
        right.grid.forEach(row -> row.add(2, FormSheet.LEFT));
        right.grid.set(3, row(DOCUMENTS, "103", "104", "105", FormSheet.LEFT));
        FormSheet left = sheet();
        left.grid.forEach(row -> row.add(FormSheet.LEFT));
        left.grid.set(3, row(DOCUMENTS, "103", FormSheet.LEFT, "104", "105"));
        for (FormSheet sheet : List.of(right, left)) {
            assertThat(located(match(sheet))
                            .get("proactive.normative_documents.repealed")
                            .doubt())
                    .isNotEqualTo(Doubt.NONE);
            assertThat(located(match(sheet))
                            .get("proactive.regulations.repealed")
                            .doubt())
                    .isEqualTo(Doubt.NONE);
        }
    }

    @Test
    void aLabelOverTwoRowsIsOne() {
        FormSheet sheet = sheet().relabel(FEES, "行政事业");
        sheet.grid.add(row("性收费", "", FormSheet.LEFT, FormSheet.LEFT));
        assertFound(NOTHING::contains, NOTHING::contains, sheet);
        assertThat(codes(sheet)).isEmpty();
    }

    @Test
    void twoRowsWithFiguresAreNeverOne() {
        FormSheet sheet = sheet().relabel(FEES, "行政事业");
        sheet.grid.add(row("性收费", "5", FormSheet.LEFT, FormSheet.LEFT));
        assertThat(located(match(sheet)).values())
                .filteredOn(figure -> figure.field().id().equals("proactive.fees.amount"))
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
        assertThat(codes(sheet)).contains(ProblemCode.TABLE_EXTRA_ROW);
    }

    @Test
    void aRowWithoutFiguresIsNoRowTooMany() {
        FormSheet sheet = sheet();
        sheet.grid.add(row("备注：数据截至年末", FormSheet.LEFT, FormSheet.LEFT, FormSheet.LEFT));
        sheet.grid.add(2, row("", "", "", ""));
        assertFound(NOTHING::contains, NOTHING::contains, sheet);
        assertThat(codes(sheet)).isEmpty();
    }

    @Test
    void rowsThatAreNotThereAreNamed() {
        FormSheet sheet = sheet().removeRow("行政强制");
        assertThat(match(sheet).problems()).containsExactly(Problem.ofFile(ProblemCode.ROW_MISSING, "行政强制"));
    }

    @Test
    void labelsSayWhatStandsOnThePageAndWhere() {
        Place place = new Place(3, new Box(10, 20, 90, 40));
        Table plain = sheet().table();
        Table table = plain.with(plain.cells().stream()
                .map(cell -> cell.text().equals(DOCUMENTS) ? at(cell, place) : cell)
                .toList());
        TableMatch match = BlocksMatcher.match(
                        Slice.of(table, 1, ShippedForms.KINDS),
                        CATALOG.table("proactive", "ogi-2021"),
                        List.of(CATALOG.table("proactive", "ogi-2019")),
                        OptionalInt.empty())
                .orElseThrow();
        assertThat(match.labels())
                .contains(new Label(DOCUMENTS, DOCUMENTS, List.of("行政规范", "性文件"), 0, Optional.of(place)))
                .contains(new Label("规章", "规章", List.of("规章"), 0, Optional.empty()))
                .hasSize(6);
    }

    private static Cell at(Cell cell, Place place) {
        return new Cell(
                cell.row(),
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                cell.text(),
                List.of("行政规范", "性文件"),
                Optional.of(place),
                Optional.empty());
    }

    private static Optional<TableMatch> against(String version, FormSheet sheet) {
        String other = version.equals("ogi-2021") ? "ogi-2019" : "ogi-2021";
        return BlocksMatcher.match(
                Slice.of(sheet.table(), 1, ShippedForms.KINDS),
                CATALOG.table("proactive", version),
                List.of(CATALOG.table("proactive", other)),
                OptionalInt.empty());
    }

    @Test
    void theCostIsTheShareOfBlocksThatAreMissingOrInDoubt() {
        assertThat(against("ogi-2021", sheet()).orElseThrow().cost()).isZero();
        FormSheet lacking = sheet().removeRow("行政强制");
        assertThat(against("ogi-2021", lacking).orElseThrow().cost()).isCloseTo(1 / 8.0, within(1e-9));
        FormSheet doubted = sheet().relabel("第二十条第（五）项", "第二十条第（六）项").relabel("本年制发件数", "本年新公开数量");
        assertThat(against("ogi-2021", doubted).orElseThrow().cost()).isCloseTo((1 + 1 / 3.0) / 4, within(1e-9));
    }

    @Test
    void aTableOfWhichNothingIsCertainIsNone() {
        FormSheet sheet = rows("ogi-2021", 0, 4);
        assertThat(against("ogi-2021", sheet)).isPresent();
        assertThat(against("ogi-2019", sheet)).isEmpty();
    }

    @Test
    void aRowThatIsNamedTwiceIsTheOneWithFigures() {
        FormSheet sheet = sheet();
        sheet.grid.add(sheet.rowOf("行政强制"), row("行政强制", "", FormSheet.LEFT, FormSheet.LEFT));
        assertFound(NOTHING::contains, NOTHING::contains, sheet);
    }

    @Test
    void theCornerOfAHeadMayNumberItsBlock() {
        FormSheet sheet = sheet();
        sheet.grid.get(1).set(0, sheet.grid.remove(0).get(0));
        assertFound(NOTHING::contains, NOTHING::contains, sheet);
    }

    @Test
    void aLabelIsNotPutTogetherOverTwoTables() {
        FormSheet first = rows("ogi-2021", 0, 3);
        FormSheet second = rows("ogi-2021", 3, 13);
        first.grid.add(row("行政规范性", "", "", ""));
        second.grid.get(0).set(0, "文件");

        assertThat(located(match(first, second)).values())
                .filteredOn(figure -> OF_DOCUMENTS.test(figure.field().id()))
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
    }
}
