package nianbao.read.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.document.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells stand where a browser sets them. */
class WebTableTest {
    /** Each row in a line, its cells parted by a stroke. */
    private static List<String> rows(String head, String inside) {
        Table table = RenderedCell.table("<!DOCTYPE html><html><head>" + head
                + "</head><body><p>一、总体情况</p><p>我局主动公开信息3条。</p><table>" + inside + "</table></body></html>");
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < table.columns(); column++) {
                String seen = RenderedCell.describe(table, row, column);
                if (!seen.equals("none")) {
                    cells.add(seen);
                }
            }
            rows.add(String.join("|", cells));
        }
        return rows;
    }

    private static final String FIRST = "<tr><td>项目<td>数量<td>说明</tr>";
    private static final String LAST = "<tr><td>规章<td>5<td>无</tr>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tr style='display:none'>",
                "<tr hidden>",
                "<tr style='visibility:collapse'>",
                "<tr style='height:0;line-height:0;font-size:0'>",
                "<tr style='visibility:hidden'>",
                "<tr style='opacity:0'>",
                "<tr style='color:#fff'>",
            })
    void rowsThatNobodySeesTakeNoPlace(String tr) {
        String hidden = tr + "<td>规章<td>7<td>无</tr>";
        assertThat(rows("", FIRST + hidden + LAST)).containsExactly("项目|数量|说明", "规章|5|无");
    }

    @Test
    void aBlankRowIsNoHiddenOne() {
        assertThat(rows("", FIRST + "<tr><td><td><td></tr>" + LAST)).containsExactly("项目|数量|说明", "||", "规章|5|无");
        assertThat(rows("", FIRST + "<tr><td><td><td><img src=x></tr>" + LAST))
                .containsExactly("项目|数量|说明", "||PICTURE", "规章|5|无");
    }

    @Test
    void cellsThatAreNotLaidOutLeaveTheirPlaceToOthersAndHiddenOnesDoNot() {
        assertThat(rows("", FIRST + "<tr><td>规章<td style='display:none'>7<td>5<td>无</tr>"))
                .containsExactly("项目|数量|说明", "规章|5|无");
        assertThat(rows("", FIRST + "<tr><td>规章<td style='visibility:hidden'>7<td>无</tr>"))
                .containsExactly("项目|数量|说明", "规章|HIDDEN|无");
        assertThat(rows("", FIRST + "<tr><td>规章<td style='opacity:0'>7<td>无</tr>"))
                .containsExactly("项目|数量|说明", "规章|HIDDEN|无");
    }

    @Test
    void columnsThatNobodySeesTakeNoPlace() {
        String columns = "<colgroup><col><col style='visibility:collapse'><col></colgroup>";
        assertThat(rows("", columns + FIRST + LAST)).containsExactly("项目|说明", "规章|无");
    }

    @Test
    void cellsNamedAsPartsOfTheSiteStayInTheirPlaces() {
        assertThat(rows("", FIRST + "<tr class=footer><td class=nav>规章<td class=share>5<td class=bottom>无</tr>"))
                .containsExactly("项目|数量|说明", "规章|5|无");
        assertThat(rows("", FIRST + "<tr><td>规章<td><a href=a>甲</a><a href=b>乙</a><a href=c>丙丁</a><td>无</tr>"))
                .containsExactly("项目|数量|说明", "规章|甲乙丙丁|无");
    }

    @Test
    void aCellThatAnotherReachesIntoIsMarked() {
        assertThat(rows("", "<tr><td>项目<td>数量<td rowspan=2>7</tr><tr><td>规章<td colspan=2>5</tr>"))
                .containsExactly("项目|数量|7", "规章|5 CUT");
    }

    @Test
    void whatLiesOverTheTableMarksItsCells() {
        String table = "<table>" + FIRST + LAST + "</table>";
        String box = "<div style='position:relative'>" + table + "%s</div>";
        assertThat(cellOf(box.formatted("<b style='position:absolute;top:9px'>改</b>")))
                .isEqualTo("5 NOTE");
        assertThat(cellOf(box.formatted("<div style='position:absolute;background:#fff;top:9px'></div>")))
                .isEqualTo("5 NOTE");
        assertThat(cellOf(box.formatted("<b style='position:absolute;display:none'>改</b>")))
                .isEqualTo("5");
        assertThat(cellOf(table + "<b style='position:absolute;top:9px'>7</b>")).isEqualTo("5 NOTE");
        assertThat(cellOf(table + "<b style='position:absolute;top:9px'>返回</b>"))
                .isEqualTo("5");
        assertThat(cellOf("<div style='position:absolute'>" + table + "</div>")).isEqualTo("5");
    }

    private static String cellOf(String inside) {
        String page = "<body><p>一、总体情况</p><p>我局主动公开信息3条。</p>" + inside + "<p>六、其他</p></body>";
        return RenderedCell.describe(RenderedCell.table(page), 1, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "position:absolute;left:90px",
                "position:relative;left:90px",
                "position:relative;top:-90px",
                "display:inline-block;transform:translateX(90px)",
                "margin-left:90px",
            })
    void aFigureThatIsShownInAnotherCellMarksThemAll(String style) {
        String moved = "<tr><td>规章<span style='" + style + "'>7</span><td><td>无</tr>";
        assertThat(rows("", FIRST + moved)).last().asString().contains("|NOTE|");
        assertThat(rows("", FIRST + moved.replace("7", "文"))).last().asString().doesNotContain("NOTE");
    }

    @Test
    void aGroupThatIsHiddenAsAWholeMarksItsCells() {
        assertThat(rows("", "<tbody>" + FIRST + "</tbody><tbody style='opacity:0'>" + LAST + "</tbody>"))
                .containsExactly("项目|数量|说明", "规章 OBJECT|5 OBJECT|无 OBJECT");
    }

    @Test
    void groupsStandInTheOrderOfBrowsers() {
        assertThat(rows("", "<tfoot>" + LAST + "</tfoot><tbody>" + FIRST + "</tbody>"))
                .containsExactly("项目|数量|说明", "规章|5|无");
        assertThat(rows(
                        "<style>tfoot{display:table-row-group}</style>",
                        "<tbody>" + FIRST + "</tbody><tfoot>" + LAST + "</tfoot>"))
                .containsExactly("项目|数量|说明", "规章 APART|5 APART|无 APART");
    }

    @Test
    void aScriptBetweenTheCellsMarksThemAll() {
        assertThat(rows("", "<tr><td>规章<td>5<script>document.write('<td>7')</script><td>无</tr>"))
                .first()
                .asString()
                .contains("OBJECT");
        assertThat(rows("", "<script>document.write('<tr><td>7')</script>" + FIRST + LAST))
                .containsExactly("项目 OBJECT|数量 OBJECT|说明 OBJECT", "规章 OBJECT|5 OBJECT|无 OBJECT");
    }
}
