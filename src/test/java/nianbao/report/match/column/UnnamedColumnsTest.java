package nianbao.report.match.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nianbao.report.form.ShippedForms;
import nianbao.report.match.FormSheet;
import nianbao.report.match.column.ColumnHeader.ColumnSpan;
import nianbao.report.match.column.ColumnHeader.HeadColumn;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch.Doubt;
import org.junit.jupiter.api.Test;

/** Columns whose heads were not read are the form's in its order, in doubt, where there are just as many. */
class UnnamedColumnsTest {
    private static Slice slice(String... rows) {
        return Slice.of(FormSheet.grid(rows), 1, ShippedForms.KINDS).get(0);
    }

    /** The columns of a slice below a head of one row. */
    private static Map<Integer, ColumnSpan> of(Slice slice, Map<Integer, ColumnSpan> named, int wanted) {
        List<HeadColumn> columns = IntStream.range(0, slice.columns())
                .mapToObj(column -> new HeadColumn(column, column + 1, List.of(), List.of()))
                .toList();
        return UnnamedColumns.of(slice, columns, 1, named, wanted);
    }

    private static ColumnSpan at(int column) {
        return new ColumnSpan(column, column + 1, 0, Doubt.NONE, List.of());
    }

    @Test
    void asManyAsTheFormHasAreItsOwnInDoubt() {
        Map<Integer, ColumnSpan> found = of(slice("甲|x|y", "本年新收|1|2", "上年结转|3|4"), Map.of(), 2);

        assertThat(found).hasSize(2);
        assertThat(found.get(0).from()).isEqualTo(1);
        assertThat(found.get(1).from()).isEqualTo(2);
        assertThat(found.values()).allMatch(span -> span.doubt() == Doubt.LABEL && span.distance() == 1);
    }

    @Test
    void moreOrFewerAreNone() {
        Slice slice = slice("甲|x|y", "本年新收|1|2");
        assertThat(of(slice, Map.of(), 3)).isEmpty();
        assertThat(of(slice, Map.of(), 1)).isEmpty();
    }

    @Test
    void oneThatIsNamedStaysAndMustStandInItsPlace() {
        Slice slice = slice("甲|自然人|y", "本年新收|1|2");
        assertThat(of(slice, Map.of(0, at(1)), 2)).containsOnlyKeys(1);
        assertThat(of(slice, Map.of(0, at(2)), 2)).isEmpty();
    }

    @Test
    void columnsOfWordsHaveNoFiguresThoughOneStandsThere() {
        Slice slice = slice("甲|x|y", "本年新收|1|2", "3|4|5", "上年结转|6|7");
        assertThat(of(slice, Map.of(), 2)).containsOnlyKeys(0, 1);
        Slice half = slice("甲|x|y", "本年新收|1|2", "3|4|5");
        assertThat(of(half, Map.of(), 2)).containsOnlyKeys(0, 1); // as many words as figures
    }

    @Test
    void onlyTheFirstRowsWithFiguresCount() {
        Slice slice = slice("甲|x|y", "无|^|^", "本年新收|1|", "丙|丁|戊", "上年结转|2|3");
        assertThat(of(slice, Map.of(), 1)).containsOnlyKeys(0);
        assertThat(of(slice, Map.of(), 2)).isEmpty();
    }
}
