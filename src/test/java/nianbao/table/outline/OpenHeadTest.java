package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.DISPUTES;
import static nianbao.table.outline.UnruledSheets.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.geometry.Ruling;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** The rulings of a head that has none: below each word over several columns, halfway to what stands under it. */
class OpenHeadTest {
    private static final Lanes FOUR = new Lanes(List.of(100.0, 150.0, 200.0, 250.0, 300.0));
    private static final Lanes SIX = new Lanes(List.of(10.0, 60.0, 110.0, 160.0, 210.0, 260.0, 310.0));

    private static List<Ruling> rulings(TableOutline outline, Lanes lanes, Sheet sheet) {
        OutlineRegion region = new OutlineRegion(outline, new TreeMap<>(Map.of(0, sheet.rows())));
        return new OpenHead(region, lanes, sheet.rows()).rulings(90, 160, new Span(5, 320));
    }

    private static List<Ruling> levels(TableOutline outline, Lanes lanes, Sheet sheet) {
        return rulings(outline, lanes, sheet).stream()
                .filter(ruling -> ruling.axis() == Ruling.Axis.LEVEL)
                .toList();
    }

    private static Ruling level(double y, double left, double right) {
        return Ruling.level(y, left, right, 0);
    }

    @Test
    void eachWordIsPartedFromWhatStandsBelowItInItsColumns() {
        Sheet sheet = new Sheet().text(175, 100, "申请人情况").text(180, 120, "法人组织");
        sheet.text(10, 112, "两项之和等于第三项").text(260, 128, "总计").text(155, 150, "商业企业");

        assertThat(levels(REQUESTS, FOUR, sheet)).containsExactly(level(110, 100, 320), level(135, 150, 250));
    }

    @Test
    void wordsOfOneRowMayStandAtSlightlyDifferentHeights() {
        Sheet sheet = new Sheet().text(75, 100, "复议").text(225, 105, "诉讼");
        sheet.text(25, 130, "维持").text(175, 130, "维持");

        assertThat(levels(DISPUTES, SIX, sheet)).containsExactly(level(117.5, 5, 160), level(117.5, 160, 320));
    }

    @Test
    void wordsOfTwoRowsArePartedAtHeightsOfTheirOwn() {
        Sheet sheet = new Sheet().text(75, 100, "复议").text(225, 110, "诉讼");
        sheet.text(25, 130, "维持").text(175, 130, "维持");

        assertThat(levels(DISPUTES, SIX, sheet)).containsExactly(level(115, 5, 160), level(120, 160, 320));
    }

    @Test
    void aWordWithNothingBelowItIsPartedHalfwayToTheRows() {
        assertThat(levels(REQUESTS, FOUR, new Sheet().text(175, 100, "申请人情况"))).containsExactly(level(132.5, 100, 320));
    }
}
