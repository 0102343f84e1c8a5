package nianbao.table.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.model.TableOutline;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.table.FlowFinder;
import nianbao.table.Sheet;

/** Pages whose tables have no rulings, the outlines of such tables and what is found by them. */
final class UnruledSheets {
    static final List<String> LABELS = List.of("一类申请", "二类申请", "三类申请", "四类申请", "五类申请", "六类申请");
    static final TableOutline REQUESTS = new TableOutline(
            Set.of("一类申请", "二类申请", "三类申请", "四类申请", "五类申请", "六类申请", "七类申请不再处理", "八类", "本年结果"),
            Set.of("一类申请", "二类申请", "三类申请", "四类申请", "五类申请", "六类申请", "七类申请不再处理"),
            Set.of("两项之和等于第三项"),
            Set.of("申请人情况", "自然人", "法人组织", "商业企业", "科研机构", "总计"),
            Map.of("申请人情况", 4, "法人组织", 2),
            Set.of(),
            4);
    static final TableOutline DISPUTES = new TableOutline(
            Set.of(), Set.of(), Set.of(), Set.of("复议", "诉讼", "维持", "纠正", "总计"), Map.of("复议", 3, "诉讼", 3), Set.of(), 6);

    /** Four columns of figures, 50 points apart from 120 on, under a head of three lines. */
    static Sheet head(Sheet sheet, double top) {
        return sheet.text(10, top + 15, "（两项之和等于第三项）")
                .text(170, top, "申请人情况")
                .text(175, top + 15, "法人组织")
                .text(122, top + 22, "自然人")
                .text(157, top + 30, "商业企业")
                .text(205, top + 30, "科研机构")
                .text(260, top + 22, "总计");
    }

    /** A row of four figures for each label. */
    static Sheet rows(Sheet sheet, double top, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            figures(sheet, top + 20 * i, labels.get(i), "1", "22", "3", "4");
        }
        return sheet;
    }

    static void figures(Sheet sheet, double middle, String label, String... figures) {
        sheet.text(10, middle, label);
        for (int i = 0; i < figures.length; i++) {
            sheet.text(142 + 45 * i, middle, figures[i]);
        }
    }

    static List<Block> blocks(TableOutline outline, Sheet... sheets) {
        return FlowFinder.find(Arrays.stream(sheets).map(Sheet::page).toList(), List.of(outline))
                .blocks();
    }

    static Table table(TableOutline outline, Sheet... sheets) {
        List<Table> tables = new ArrayList<>();
        for (Block block : blocks(outline, sheets)) {
            if (block instanceof Table table) {
                tables.add(table);
            }
        }
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }

    /** The texts that stand over or in each column of a row, from left to right. */
    static List<String> row(Table table, int row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            texts.add(table.at(row, column).map(Cell::text).orElse("-"));
        }
        return texts;
    }

    /** The grids of pages that have one each. */
    static List<Grid> grids(Sheet... sheets) {
        Map<Integer, List<Grid>> grids = OutlineTables.find(
                Arrays.stream(sheets).map(Sheet::page).toList(),
                Arrays.stream(sheets).map(Sheet::rows).toList(),
                List.of(REQUESTS));
        assertThat(grids.values()).allMatch(each -> each.size() == 1);
        return grids.values().stream().flatMap(List::stream).toList();
    }

    /** The grid of the rulings that the reader of an image is given for a sheet. */
    static Grid ruled(Sheet sheet) {
        return GridFinder.find(FlowFinder.supplied(List.of(sheet.page()), List.of(REQUESTS))
                        .get(0))
                .get(0);
    }

    /** A head and all labels, with figures beside each. */
    static Sheet requests() {
        return rows(head(new Sheet(), 100), 160, LABELS);
    }

    private UnruledSheets() {}
}
