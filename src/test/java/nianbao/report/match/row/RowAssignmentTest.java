package nianbao.report.match.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.report.match.label.Naming.TextOrigin;
import nianbao.report.match.row.RowAssignment.Assigned;
import nianbao.report.match.table.TableMatch.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are what they are called; what no words say, the rows around must leave no other place for. */
class RowAssignmentTest {
    private static final String SECRET = "1.属于国家秘密";
    private static final String LAW = "2.其他法律行政法规禁止公开";
    private static final String SAFETY = "3.危及公共安全和社会稳定";
    private static final String AFFAIRS = "4.属于四类过程性信息";
    private static final List<String> FORM = List.of(SECRET, LAW, SAFETY, AFFAIRS);
    private static final List<List<String>> OTHERS = List.of(List.of("（三）不予公开"));

    /** Rows of a table by their labels; {@code +} before one says that it has figures. */
    private record Rows(List<String> labels) implements RowAssignment.Lines {
        static Rows of(String... labels) {
            return new Rows(Arrays.asList(labels));
        }

        @Override
        public int count() {
            return labels.size();
        }

        @Override
        public List<String> labels(int row, int count) {
            return List.of(String.join("", labels.subList(row, row + count)).replace("+", ""));
        }

        @Override
        public boolean hasFigures(int row) {
            return labels.get(row).startsWith("+");
        }

        @Override
        public boolean isTornApart(int row, int count) {
            return labels.subList(row, row + count).stream()
                            .filter(label -> label.startsWith("+"))
                            .count()
                    > 1;
        }
    }

    private static List<Assigned> assigned(TextOrigin source, String... labels) {
        List<List<String>> wanted = FORM.stream().map(List::of).toList();
        return RowAssignment.of(Rows.of(labels), wanted, OTHERS, source);
    }

    private static Optional<Assigned> find(int wanted, List<Assigned> rows) {
        return rows.stream().filter(row -> row.wanted() == wanted).findFirst();
    }

    private static void assertRow(List<Assigned> rows, int wanted, int found, int count, Doubt doubt) {
        Assigned row = find(wanted, rows).orElseThrow();
        assertThat(List.of(row.found(), row.count())).containsExactly(found, count);
        assertThat(row.doubt()).isEqualTo(doubt);
    }

    private static void assertSure(List<Assigned> rows, int... wanted) {
        for (int target : wanted) {
            assertThat(find(target, rows).orElseThrow().doubt()).isEqualTo(Doubt.NONE);
        }
    }

    private static String[] with(int at, String... labels) {
        List<String> all = new ArrayList<>();
        FORM.forEach(label -> all.add("+" + label));
        all.remove(at);
        all.addAll(at, List.of(labels));
        return all.toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource(TextOrigin.class)
    void rowsAreWhatTheyAreCalled(TextOrigin source) {
        List<Assigned> rows = assigned(source, "+" + SECRET, "+" + LAW, "+" + SAFETY, "+" + AFFAIRS);
        assertThat(rows)
                .containsExactly(
                        new Assigned(0, 1, 0, 0, Doubt.NONE),
                        new Assigned(1, 1, 1, 0, Doubt.NONE),
                        new Assigned(2, 1, 2, 0, Doubt.NONE),
                        new Assigned(3, 1, 3, 0, Doubt.NONE));
    }

    @ParameterizedTest
    @EnumSource(TextOrigin.class)
    void rowsInAnotherOrderAreWhatTheyAreCalledAndGivenInTheFormsOrder(TextOrigin source) {
        List<Assigned> rows = assigned(source, "+" + AFFAIRS, "+" + SECRET, "+" + LAW, "+" + SAFETY);
        assertThat(rows).extracting(Assigned::wanted).containsExactly(0, 1, 2, 3);
        assertThat(rows).extracting(Assigned::found).containsExactly(1, 2, 3, 0);
        assertSure(rows, 0, 1, 2, 3);
    }

    @Test
    void aRowOutOfItsOrderMustHaveItsOwnNumberToo() {
        assertRow(assigned(TextOrigin.TYPED, with(0, "+" + LAW, "+1.属于国家秘密")), 0, 1, 1, Doubt.NONE);
        List<Assigned> exchanged = assigned(TextOrigin.TYPED, "+1.危及公共安全和社会稳定", "+" + LAW, "+3.属于国家秘密", "+" + AFFAIRS);
        assertThat(exchanged.stream().filter(row -> row.doubt() == Doubt.LABEL)).isNotEmpty();
        List<Assigned> unnumbered = assigned(TextOrigin.TYPED, "+危及公共安全和社会稳定", "+" + SECRET, "+" + LAW, "+" + AFFAIRS);
        assertRow(unnumbered, 2, 0, 1, Doubt.NONE);
    }

    @Test
    void rowsThatAreNotThereAreNotFound() {
        List<Assigned> rows = assigned(TextOrigin.TYPED, "+" + SECRET, "+" + SAFETY);
        assertThat(rows).extracting(Assigned::wanted).containsExactly(0, 2);
        assertSure(rows, 0, 2);
    }

    @Test
    void aRowThatTheFormDoesNotHaveTakesNoPlace() {
        List<Assigned> rows = assigned(TextOrigin.TYPED, with(1, "+5.本级自行增加的统计"));
        assertThat(find(1, rows)).isEmpty();
        assertSure(rows, 0, 2, 3);
    }

    @Test
    void recognisedRowsThatAreLikeNoneOfTheFormsTakeThePlacesThatAreLeftAndAreDoubted() {
        String misread = "+本级自行增加的统计数字表";
        for (int at = 0; at < FORM.size(); at++) {
            assertRow(assigned(TextOrigin.RECOGNISED, with(at, misread)), at, at, 1, Doubt.LABEL);
        }
        List<Assigned> two = assigned(TextOrigin.RECOGNISED, "+" + SECRET, misread, misread, "+" + AFFAIRS);
        assertRow(two, 1, 1, 1, Doubt.LABEL);
        assertRow(two, 2, 2, 1, Doubt.LABEL);
        assertSure(two, 0, 3);
    }

    @Test
    void rowsThatAreLikeNoneOfTheFormsTakeNoPlaceWhereTheyAreMoreOrFewer() {
        String misread = "+本级自行增加的统计数字表";
        assertThat(assigned(TextOrigin.RECOGNISED, with(1, misread, misread)))
                .extracting(Assigned::wanted)
                .containsExactly(0, 2, 3);
        assertThat(assigned(TextOrigin.RECOGNISED, "+" + SECRET, misread, "+" + AFFAIRS))
                .extracting(Assigned::wanted)
                .containsExactly(0, 3);
        assertThat(assigned(TextOrigin.RECOGNISED, with(1, misread.substring(1))))
                .extracting(Assigned::wanted)
                .containsExactly(0, 2, 3);
    }

    @Test
    void aGroupsLabelIsNoRow() {
        List<Assigned> rows = assigned(TextOrigin.TYPED, with(0, "（三）不予公开", "+" + SECRET));
        assertRow(rows, 0, 1, 1, Doubt.NONE);
    }

    @Test
    void ofTwoRowsOfOneNameBothWithFiguresTheFirstIsDoubted() {
        assertRow(assigned(TextOrigin.TYPED, with(1, "+" + LAW, "+" + LAW)), 1, 1, 1, Doubt.CELLS);
    }

    @Test
    void ofTwoRowsOfOneNameTheOneWithFiguresIsMeant() {
        assertRow(assigned(TextOrigin.TYPED, with(1, LAW, "+" + LAW)), 1, 2, 1, Doubt.NONE);
        assertRow(assigned(TextOrigin.TYPED, with(1, "+" + LAW, LAW)), 1, 1, 1, Doubt.NONE);
        assertRow(assigned(TextOrigin.TYPED, with(1, LAW, LAW)), 1, 1, 1, Doubt.NONE);
    }

    @Test
    void ofTwoRowsOfOneNameTheNearerIsMeant() {
        assertRow(assigned(TextOrigin.TYPED, with(1, "+" + LAW + "（注）", "+" + LAW)), 1, 2, 1, Doubt.NONE);
        assertRow(assigned(TextOrigin.TYPED, with(1, "+" + LAW, "+" + LAW + "（注）")), 1, 1, 1, Doubt.NONE);
    }

    @Test
    void aLabelThatAPageBreakPartedIsOne() {
        List<Assigned> two = assigned(TextOrigin.TYPED, with(1, "+2.其他法律行", "政法规禁止公开"));
        assertRow(two, 1, 1, 2, Doubt.NONE);
        assertThat(find(1, two).orElseThrow().distance()).isCloseTo(0, within(1e-9));
        assertRow(assigned(TextOrigin.TYPED, with(1, "2.其他法", "+律行政法", "规禁止公开")), 1, 1, 3, Doubt.NONE);
    }

    @Test
    void rowsWithFiguresInOneColumnAreNeverOne() {
        List<Assigned> rows = assigned(TextOrigin.TYPED, with(1, "+2.其他法律行", "+政法规禁止公开"));
        assertThat(find(1, rows)).map(Assigned::count).isNotEqualTo(Optional.of(2));
        assertThat(find(1, rows)).map(Assigned::doubt).isNotEqualTo(Optional.of(Doubt.NONE));
    }

    @Test
    void aRowThatIsNamedIsJoinedToNoOther() {
        List<Assigned> rows = assigned(TextOrigin.TYPED, with(1, "2.其他法律行政"));
        assertRow(rows, 2, 2, 1, Doubt.NONE);
        assertThat(find(1, rows)).map(Assigned::found).isNotEqualTo(Optional.of(2));
    }

    @ParameterizedTest
    @CsvSource({"TYPED,''", "RECOGNISED,''", "RECOGNISED,于", "RECOGNISED,7"})
    void aLostLabelIsBelievedWhereTheRowsAroundLeaveNoOtherPlace(TextOrigin source, String label) {
        for (int at = 0; at < FORM.size(); at++) {
            assertRow(assigned(source, with(at, "+" + label)), at, at, 1, Doubt.NONE);
        }
    }

    @Test
    void aLostLabelIsDoubtedBesideAnother() {
        List<Assigned> rows = assigned(TextOrigin.TYPED, "+" + SECRET, "+", "+", "+" + AFFAIRS);
        assertThat(find(1, rows).orElseThrow().doubt()).isNotEqualTo(Doubt.NONE);
        assertThat(find(2, rows).orElseThrow().doubt()).isNotEqualTo(Doubt.NONE);
        assertSure(rows, 0, 3);
    }

    @Test
    void aLostLabelIsDoubtedWhereARowIsMissing() {
        List<Assigned> rows = assigned(TextOrigin.TYPED, "+" + SECRET, "+", "+" + AFFAIRS);
        assertThat(rows.stream().filter(row -> row.found() == 1)).allMatch(row -> row.doubt() != Doubt.NONE);
        List<Assigned> first = assigned(TextOrigin.TYPED, "+", "+" + SAFETY, "+" + AFFAIRS);
        assertThat(first.stream().filter(row -> row.found() == 0)).allMatch(row -> row.doubt() != Doubt.NONE);
        List<Assigned> last = assigned(TextOrigin.TYPED, "+" + SECRET, "+" + LAW, "+");
        assertThat(last.stream().filter(row -> row.found() == 2)).allMatch(row -> row.doubt() != Doubt.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void aLostLabelIsDoubtedBesideARowOfFiguresThatIsNotTheForms(int at) {
        String local = "+5.本级自行增加的统计";
        List<Assigned> before = assigned(TextOrigin.TYPED, with(at, local, "+"));
        assertThat(find(at, before).orElseThrow().doubt()).isNotEqualTo(Doubt.NONE);
        List<Assigned> after = assigned(TextOrigin.TYPED, with(at, "+", local));
        assertThat(find(at, after).orElseThrow().doubt()).isNotEqualTo(Doubt.NONE);
    }

    @Test
    void rowsWithoutFiguresBesideALostLabelLeaveNoDoubt() {
        assertRow(assigned(TextOrigin.TYPED, with(1, "本页续上页的标题", "+", "（三）不予公开")), 1, 2, 1, Doubt.NONE);
        assertRow(assigned(TextOrigin.TYPED, with(0, "本页续上页的标题", "+")), 0, 1, 1, Doubt.NONE);
        assertRow(assigned(TextOrigin.TYPED, with(3, "+", "本页续上页的标题")), 3, 3, 1, Doubt.NONE);
    }

    @Test
    void aTypedLabelOfOneDigitIsNoLostOne() {
        assertThat(find(1, assigned(TextOrigin.TYPED, with(1, "+7")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+3.危及公安会定,NONE", "+3.危及公,LABEL"})
    void aRecognisedLabelOfWhichMostIsThereIsBelievedInItsPlace(String label, Doubt doubt) {
        assertRow(assigned(TextOrigin.RECOGNISED, with(2, label)), 2, 2, 1, doubt);
    }

    @Test
    void aRecognisedLabelThatIsHalfLostIsDoubtedWhereItsNeighboursAreToo() {
        List<Assigned> rows = assigned(TextOrigin.RECOGNISED, "+" + SECRET, "+2.其他政法规禁开", "+3.危及公安会定", "+" + AFFAIRS);
        assertThat(rows).extracting(Assigned::found).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aTypedLabelThatIsHalfLostIsDoubted() {
        assertThat(find(2, assigned(TextOrigin.TYPED, with(2, "+3.危及公安会定"))).map(Assigned::doubt))
                .isNotEqualTo(Optional.of(Doubt.NONE));
    }

    @Test
    void aRowWithoutALabelBesideANamedOneMakesItDoubtful() {
        assertRow(assigned(TextOrigin.TYPED, with(1, "+" + LAW, "+")), 1, 1, 1, Doubt.CELLS);
        assertRow(assigned(TextOrigin.TYPED, with(1, "+", "+" + LAW)), 1, 2, 1, Doubt.CELLS);
        assertRow(assigned(TextOrigin.TYPED, with(1, "+" + LAW, "")), 1, 1, 2, Doubt.NONE);
    }

    @Test
    void aRowThatMayBeThePartOfANamedOneMakesItDoubtful() {
        assertRow(assigned(TextOrigin.TYPED, with(1, "+" + LAW, "+禁止公开的信息")), 1, 1, 1, Doubt.CELLS);
        assertRow(assigned(TextOrigin.TYPED, with(1, "+" + LAW, "+5.本级自行增加的统计")), 1, 1, 1, Doubt.NONE);
        assertRow(assigned(TextOrigin.TYPED, with(1, "+" + LAW, "禁止公开的信息")), 1, 1, 1, Doubt.NONE);
    }

    @Test
    void aRowWithoutFiguresIsFoundByHalfItsName() {
        assertRow(assigned(TextOrigin.TYPED, with(1, "2.其他法律行政法规")), 1, 1, 1, Doubt.NONE);
    }

    @Test
    void theDistanceIsThatOfTheWholeLabel() {
        assertThat(find(1, assigned(TextOrigin.TYPED, with(1, "+" + LAW + "（注）")))
                        .orElseThrow()
                        .distance())
                .isCloseTo(0.04, within(1e-9));
        assertThat(find(1, assigned(TextOrigin.TYPED, with(1, "+2.其他法律行", "政法规禁止公开（注）")))
                        .orElseThrow()
                        .distance())
                .isCloseTo(0.04, within(1e-9));
        assertThat(find(1, assigned(TextOrigin.TYPED, with(1, "+")))
                        .orElseThrow()
                        .distance())
                .isCloseTo(0.6, within(1e-9));
    }

    @Test
    void twoNeighboursThatChangedPlacesAreEachFoundOnce() {
        List<Assigned> first = assigned(TextOrigin.TYPED, "+" + LAW, "+" + SECRET, "+" + SAFETY, "+" + AFFAIRS);
        assertThat(first).extracting(Assigned::found).containsExactly(1, 0, 2, 3);
        List<Assigned> last = assigned(TextOrigin.TYPED, "+" + SECRET, "+" + LAW, "+" + AFFAIRS, "+" + SAFETY);
        assertThat(last).extracting(Assigned::found).containsExactly(0, 1, 3, 2);
        List<Assigned> turned = assigned(TextOrigin.TYPED, "+" + AFFAIRS, "+" + SAFETY, "+" + LAW, "+" + SECRET);
        assertThat(turned).extracting(Assigned::found).containsExactly(3, 2, 1, 0);
        assertSure(turned, 0, 1, 2, 3);
    }

    @Test
    void aLostLabelBetweenRowsThatChangedPlacesIsNotPlacedByThem() {
        List<Assigned> rows = assigned(TextOrigin.TYPED, "+" + AFFAIRS, "+", "+" + SECRET, "+" + LAW);
        assertThat(rows.stream().filter(row -> row.found() == 1)).allMatch(row -> row.doubt() != Doubt.NONE);
    }

    @Test
    void latinLettersAreALabelThatWasNotReadOnImagesOnly() {
        assertRow(assigned(TextOrigin.RECOGNISED, with(2, "+和etaes")), 2, 2, 1, Doubt.NONE);
        assertThat(find(2, assigned(TextOrigin.TYPED, with(2, "+和etaes"))).filter(row -> row.doubt() == Doubt.NONE))
                .isEmpty();
        assertThat(find(2, assigned(TextOrigin.RECOGNISED, with(2, "+和解etaes")))
                        .filter(row -> row.doubt() == Doubt.NONE))
                .isEmpty();
    }

    /** The one that is meant may be the one that was misread. */
    @Test
    void onImagesTwoRowsOfOneNameAreDoubtedThoughOneIsNearer() {
        String[] twice = with(1, "+" + LAW, "+2.其他法律行政法规紫止公开");
        assertRow(assigned(TextOrigin.RECOGNISED, twice), 1, 1, 1, Doubt.CELLS);
    }
}
