package nianbao.table.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** Where labels stand: a column of all, one of groups, and one of the rows' own, each next to the other without a gap. */
class LabelColumnsTest {
    private static final double FIGURES_LEFT = 220;
    private static final TableOutline OUTLINE = new TableOutline(
            Set.of("三本年度办理结果", "一予以公开", "三不予公开", "四无法提供", "1属于国家秘密", "2危及社会稳定", "3保护合法权益", "4没有现成信息"),
            Set.of("1属于国家秘密", "2危及社会稳定", "3保护合法权益", "4没有现成信息"),
            Set.of(),
            Set.of(),
            Map.of(),
            Set.of(),
            7);

    private static List<Span> columns(Sheet sheet) {
        LabelColumns labels = new LabelColumns(FIGURES_LEFT, OUTLINE);
        labels.add(sheet.rows(), 0);
        return labels.columns();
    }

    /** The columns begin at 10, 42 and 84. */
    private static Sheet rows() {
        Sheet sheet = new Sheet().text(42, 100, "（一）予以公开");
        sheet.text(84, 120, "1.属于国家秘密");
        sheet.text(10, 140, "三、本（三）不 2.危及社会稳定");
        sheet.text(10, 152, "年度办").text(42, 152, "予公开");
        sheet.text(10, 170, "理结果").text(84, 170, "3.保护合法权益");
        return sheet.text(42, 190, "（四）无 4.没有现成信息").text(42, 202, "法提供");
    }

    @Test
    void labelsThatAreReadAsOneWordPartWhereTheFormsWordsDo() {
        List<Span> columns = columns(rows());

        assertThat(columns).hasSize(3);
        assertThat(columns.get(0).end()).isCloseTo(40, within(10.0));
        assertThat(columns.get(1).start()).isCloseTo(42, within(1.0));
        assertThat(columns.get(2).start()).isCloseTo(84, within(4.0));
        assertThat(columns.get(2).end()).isEqualTo(FIGURES_LEFT);
    }

    @Test
    void aBracketThatClosesTheLabelBesideItBeginsNoColumn() {
        assertThat(columns(rows().text(74, 220, "）3.保护合法权益")).get(2).start()).isCloseTo(84, within(4.0));
    }

    /** The group that stands over many rows may have its words on one page, and the rows theirs on the next. */
    @Test
    void labelsOfAllPagesStandInTheSameColumnsWhereverThePageLies() {
        Sheet moved = new Sheet(2).text(102, 100, "（三）不").text(144, 100, "1.属于国家秘密");
        moved.text(102, 112, "予公开").text(144, 120, "2.危及社会稳定").text(102, 140, "（四）无");
        Sheet first = new Sheet().text(10, 140, "三、本").text(10, 152, "年度办").text(42, 190, "（一）予以公开");
        LabelColumns labels = new LabelColumns(FIGURES_LEFT, OUTLINE);
        labels.add(first.rows(), 0);
        labels.add(moved.rows(), 60);

        assertThat(labels.columns()).hasSize(3);
        assertThat(labels.columns().get(1).start()).isCloseTo(42, within(1.0));
        assertThat(labels.columns().get(2).start()).isCloseTo(84, within(1.0));
    }

    @Test
    void labelsOfOneColumnAreOne() {
        Sheet sheet = new Sheet().text(10, 100, "一、本年新收").text(10, 120, "（七）总计");

        assertThat(columns(sheet)).containsExactly(new Span(10, FIGURES_LEFT));
    }

    @Test
    void rowsWithoutLabelsHaveNone() {
        TableOutline none = new TableOutline(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), 15);
        Sheet sheet = new Sheet().text(10, 100, "0").text(40, 100, "1");

        LabelColumns labels = new LabelColumns(30, none);
        labels.add(sheet.rows(), 0);

        assertThat(labels.columns()).isEmpty();
    }
}
