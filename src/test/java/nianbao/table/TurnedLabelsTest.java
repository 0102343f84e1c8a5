package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.model.document.Cell;
import org.junit.jupiter.api.Test;

/** A turned label that runs on over the ruling stands in the cell in which it begins. */
class TurnedLabelsTest {
    /** Two cells of 40 by 60 points, one below the other. */
    private final Sheet sheet = new Sheet().grid(List.of(0, 40), List.of(0, 60, 120));

    private List<String> texts() {
        Grid grid = GridFinder.find(sheet.rulings()).get(0);
        return CellFiller.fill(sheet.page(), grid, sheet.glyphs()).cells().stream()
                .map(Cell::text)
                .toList();
    }

    @Test
    void whatRunsDownOverTheNextLabelIsNoneOfIt() {
        sheet.turned(20, 30, 1, "（四）无法提供").turned(19, 110, 3, "（五）不予处理");

        assertThat(texts()).containsExactly("（四）无法提供", "（五）不予处理");
    }

    @Test
    void whatRunsUpOverTheLabelBeforeIsNoneOfIt() {
        sheet.turned(20, 10, 1, "（三）不予公开").turned(20.5, 90, 3, "（四）无法提供");

        assertThat(texts()).containsExactly("（三）不予公开", "（四）无法提供");
    }

    @Test
    void labelsThatStandApartAreTwo() {
        sheet.turned(20, 2, 1, "不予公开").turned(20, 66, 1, "无法提供");

        assertThat(texts()).containsExactly("不予公开", "无法提供");
    }

    @Test
    void turnedFiguresAreEachWhereTheyStand() {
        sheet.turned(20, 48, 1, "1234");

        assertThat(texts()).containsExactly("12", "34");
    }
}
