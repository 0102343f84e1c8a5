package nianbao.table.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.model.TableOutline;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.table.FlowFinder;
import nianbao.table.Sheet;

/** Tables in parts, and what is found in them. */
final class BandedSheets {
    static final TableOutline OUTLINE = new TableOutline(
            Set.of("规章", "规范性文件", "行政许可", "行政强制"),
            Set.of(),
            Set.of("信息内容"),
            Set.of("制发件数", "废止件数", "决定数量"),
            Map.of(),
            Set.of("第一项", "第五项"),
            0);

    private BandedSheets() {}

    static List<List<String>> rows(Sheet... sheets) {
        List<List<String>> rows = new ArrayList<>();
        FlowFinder.find(Arrays.stream(sheets).map(Sheet::page).toList(), List.of(OUTLINE))
                .blocks()
                .forEach(block -> {
                    if (block instanceof Table table) {
                        for (int row = 0; row < table.rows(); row++) {
                            int at = row;
                            rows.add(table.cells().stream()
                                    .filter(cell -> cell.row() == at)
                                    .map(Cell::text)
                                    .toList());
                        }
                    }
                });
        return rows;
    }

    /** Where the lines of a page's table stand that go one way, in order. */
    static List<Double> lines(Axis axis, Sheet sheet) {
        return FlowFinder.supplied(List.of(sheet.page()), List.of(OUTLINE)).get(0).stream()
                .filter(line -> line.axis() == axis)
                .map(Ruling::at)
                .distinct()
                .sorted()
                .toList();
    }

    /** A part with the words that stand over its columns. */
    static Sheet headed() {
        return new Sheet()
                .text(100, 100, "第（一）项")
                .text(10, 120, "信息内容")
                .text(120, 120, "制发件数")
                .text(220, 120, "废止件数");
    }

    static Sheet row(Sheet sheet, double middle) {
        return sheet.text(10, middle, "规章").text(137, middle, "1").text(237, middle, "2");
    }

    static Sheet first(Sheet sheet, double top) {
        return sheet.text(100, top, "第（一）项")
                .text(10, top + 20, "信息内容")
                .text(120, top + 20, "制发件数")
                .text(220, top + 20, "废止件数")
                .text(10, top + 40, "规章")
                .text(137, top + 40, "1")
                .text(237, top + 40, "2")
                .text(10, top + 60, "规范性文件")
                .text(137, top + 60, "3")
                .text(237, top + 60, "4");
    }
}
