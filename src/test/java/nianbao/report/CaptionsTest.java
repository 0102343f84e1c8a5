package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.document.Table;
import nianbao.report.form.Field;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    private static final Table TABLE = new Table(1, 1, List.of(), OptionalInt.empty(), List.of());

    private static List<String> heard(Field.Type type, int table, Object... document) {
        List<Block> blocks = new ArrayList<>();
        for (Object each : document) {
            blocks.add(each instanceof String text ? new Paragraph(text, Optional.empty(), Alignment.BODY, 0) : TABLE);
        }
        Field field = new Field("f.g", List.of(), List.of(), type, Optional.of("万元"));
        Cell cell = new Cell(0, 0, 1, 1, "5", List.of("5"), Optional.empty(), Optional.empty());
        Located place = new Located(field, table, 0, 0, cell, "5", Doubt.NONE, List.of("收费"), List.of());
        return new Captions(blocks).heard(place).wording();
    }

    @Test
    void aCaptionNamesTheUnitOfItsTablesAmounts() {
        assertThat(heard(Field.Type.DECIMAL, 1, "二、主动公开政府信息情况", "单位：元", TABLE)).containsExactly("收费", "单位：元");
        assertThat(heard(Field.Type.DECIMAL, 2, "单位：元", TABLE, TABLE)).containsExactly("收费");
    }

    @Test
    void countsHaveUnitsOfTheirOwn() {
        assertThat(heard(Field.Type.INTEGER, 1, "单位：元", TABLE)).containsExactly("收费");
        assertThat(heard(Field.Type.DECIMAL, 1, "单位：件", TABLE)).containsExactly("收费");
    }

    @Test
    void proseIsNoCaption() {
        String prose = "全年信息公开收费计量单位：元，本年度没有收取任何费用，也没有减免，相关账目均已核对清楚并按规定报送财政部门备案。";
        assertThat(heard(Field.Type.DECIMAL, 1, prose, TABLE)).containsExactly("收费");
        assertThat(heard(Field.Type.DECIMAL, 1, "单位：元", "a", "b", "c", TABLE)).containsExactly("收费");
    }

    private static String named(Field.Type type, int row, int column, String... rows) {
        List<Cell> cells = new ArrayList<>();
        int columns = 0;
        for (int r = 0; r < rows.length; r++) {
            String[] texts = rows[r].split(",");
            columns = Math.max(columns, texts.length);
            for (int c = 0; c < texts.length; c++) {
                cells.add(new Cell(r, c, 1, 1, texts[c], List.of(texts[c]), Optional.empty(), Optional.empty()));
            }
        }
        Table table = new Table(rows.length, columns, cells, OptionalInt.empty(), List.of());
        Field field = new Field("f.g", List.of(), List.of(), type, Optional.of("件"));
        Cell cell = table.at(row, column).orElseThrow();
        Located place = new Located(field, 1, row, column, cell, cell.text(), Doubt.NONE, List.of(), List.of());
        return String.join(",", new Captions(List.of(table)).heard(place).wording());
    }

    @Test
    void aHeadOrTheCornerNamesTheUnitOfTheFiguresBelow() {
        assertThat(named(Field.Type.INTEGER, 2, 1, "项目,情况（百件）", "种类,数量", "许可,5"))
                .isEqualTo("单位：百件");
        assertThat(named(Field.Type.INTEGER, 2, 1, "单位：百件,情况", "种类,数量", "许可,5")).isEqualTo("单位：百件");
        assertThat(named(Field.Type.INTEGER, 1, 1, "甲（百件）,乙", "3,5")).isEmpty();
    }

    @Test
    void figuresOfAnotherBlockEndWhatAHeadSays() {
        assertThat(named(Field.Type.DECIMAL, 2, 1, "采购,金额（元）", "收费,金额（万元）", "许可,5"))
                .isEqualTo("单位：万元,单位：元");
        assertThat(named(Field.Type.DECIMAL, 3, 1, "采购,金额（元）", "设备,7", "收费,金额（万元）", "许可,5"))
                .isEqualTo("单位：万元");
    }

    @Test
    void aFigureWithItsOwnUnitNamesNoneForThoseBelow() {
        assertThat(named(Field.Type.INTEGER, 2, 1, "项目,情况", "许可,5（百件）", "处罚,1")).isEmpty();
        assertThat(named(Field.Type.INTEGER, 1, 1, "项目,2023年（百件）", "许可,5")).isEqualTo("单位：百件");
    }

    @Test
    void aUnitInACellOfItsOwnIsThatOfItsRow() {
        assertThat(named(Field.Type.DECIMAL, 1, 1, "项目,金额,计量", "许可,5,元")).isEqualTo("单位：元");
    }

    @Test
    void aNoteBelowNamesTheUnitToo() {
        assertThat(heard(Field.Type.DECIMAL, 1, TABLE, "注：收费金额单位为元。")).containsExactly("收费", "单位：元");
        assertThat(heard(Field.Type.DECIMAL, 1, TABLE, "收费金额单位为元。")).containsExactly("收费");
    }

    @Test
    void ofTheUnitsOfSeveralThingsItsOwnCounts() {
        assertThat(heard(Field.Type.DECIMAL, 1, "单位：件、元", TABLE)).containsExactly("收费", "单位：元");
    }

    @Test
    void aNoteBelowOneTableIsNoCaptionOfTheNext() {
        assertThat(heard(Field.Type.DECIMAL, 2, TABLE, "注：收费金额单位为元。", TABLE)).containsExactly("收费");
    }

    @Test
    void onlyAUnitAloneInAnotherCellOfItsRowIsHeard() {
        assertThat(named(Field.Type.INTEGER, 1, 1, "项目,数量,说明", "许可,5百件,其中3百件")).isEmpty();
        assertThat(named(Field.Type.INTEGER, 1, 1, "项目,数量,计量", "许可,5,百件")).isEqualTo("单位：百件");
        assertThat(named(Field.Type.INTEGER, 1, 1, "项目,数量,计量", "许可,百件,见左")).isEmpty();
    }
}
