package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.docx.part.AlternateContent;
import nianbao.read.office.docx.part.ContentControl;
import nianbao.read.office.docx.part.IgnorableElements;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.docx.properties.DocxColours;
import nianbao.read.office.docx.properties.FlowContext;
import nianbao.read.office.flow.ColumnEdges;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.MergedRows;
import nianbao.read.office.flow.RawTable;

/**
 * Reads one {@code w:tbl}.
 *
 * <p>The columns are those of the file's own grid. Some programs write no spans and give each row cells of its own
 * widths instead: where the rows disagree in columns yet agree in width, the columns come from the widths.
 */
final class DocxTable {
    /** Rows whose widths differ by less than this share of the widest are equally wide. */
    private static final double WIDTH_SLACK_RATIO = 0.03;

    private final DocxDocument document;
    private final List<FlowElement> notes;
    private final List<DocxRow> rows = new ArrayList<>();
    private final List<Mark> controls = new ArrayList<>();
    private FlowContext surround;

    private DocxTable(DocxDocument document, List<FlowElement> notes) {
        this.document = document;
        this.notes = notes;
        surround = document.inTable(Optional.empty());
    }

    /** Reads the children of the current {@code w:tbl}; the notes of its cells are added to {@code notes}. */
    static RawTable read(DocxDocument document, PartCursor cursor, List<FlowElement> notes) {
        DocxTable table = new DocxTable(document, notes);
        cursor.children(name -> table.part(name, cursor));
        return table.placed();
    }

    private void part(String name, PartCursor cursor) {
        switch (name) {
            case "tblPr" ->
                cursor.children(property -> {
                    if (property.equals("tblStyle")) {
                        surround = document.inTable(cursor.value());
                    } else if (property.equals("shd")) {
                        surround = surround.on(DocxColours.shading(cursor));
                    }
                });
            case "tr" -> {
                DocxRow row = new DocxRow();
                cursor.children(part -> rowPart(part, row, cursor));
                if (row.isSeen()) {
                    rows.add(row);
                }
            }
            case "sdt" -> contentControl(cursor, child -> part(child, cursor));
            case "mc:AlternateContent" -> AlternateContent.read(cursor, child -> part(child, cursor));
            default -> {
                if (!IgnorableElements.isHarmless(name)) {
                    cursor.children(child -> part(child, cursor));
                }
            }
        }
    }

    private void rowPart(String name, DocxRow row, PartCursor cursor) {
        switch (name) {
            case "trPr" -> cursor.children(property -> row.property(property, cursor));
            case "tc" -> addCell(row, cursor);
            case "sdt" -> contentControl(cursor, child -> rowPart(child, row, cursor));
            default -> {
                if (!IgnorableElements.isHarmless(name)) {
                    cursor.children(child -> rowPart(child, row, cursor));
                }
            }
        }
    }

    private void contentControl(PartCursor cursor, Consumer<String> reading) {
        ContentControl control = new ContentControl();
        cursor.children(part -> {
            if (part.equals("sdtPr")) {
                control.read(cursor);
            } else if (part.equals("sdtContent")) {
                List<Mark> marks = control.mark(false).stream().toList();
                controls.addAll(marks);
                cursor.children(reading);
                controls.removeAll(marks);
            }
        });
    }

    private void addCell(DocxRow row, PartCursor cursor) {
        DocxCell cell = new DocxCell();
        List<FlowElement> content = DocxFlow.cell(
                document, cursor, notes, () -> surround.on(cell.ground()), property -> cell.property(property, cursor));
        cell.fill(content, controls, row.height());
        row.add(cell);
    }

    private RawTable placed() {
        rows.forEach(DocxRow::settle);
        MergedRows merged = new MergedRows();
        if (statesGrid() || !statesWidths()) {
            int columns = commonColumns();
            for (DocxRow row : rows) {
                if (row.columns() != columns) {
                    row.mark(Kind.CUT, "w:tr " + row.columns() + "/" + columns);
                }
                merged.add(row.byGrid());
            }
        } else {
            ColumnEdges edges = ColumnEdges.of(
                    rows.stream().flatMap(row -> row.spans().stream()).toList());
            for (DocxRow row : rows) {
                merged.add(row.byWidths(edges));
            }
        }
        return merged.table(document.limits());
    }

    /**
     * How many columns most rows have; where a row has more or fewer, nothing says which of them its cells stand in.
     */
    private int commonColumns() {
        Map<Integer, Long> rowsOfCount =
                rows.stream().collect(Collectors.groupingBy(DocxRow::columns, TreeMap::new, Collectors.counting()));
        return rowsOfCount.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private boolean statesGrid() {
        return rows.stream().mapToInt(DocxRow::columns).distinct().count() <= 1;
    }

    private boolean statesWidths() {
        double widest = rows.stream().mapToDouble(DocxRow::width).max().orElse(0);
        return rows.stream().allMatch(row -> row.hasWidths() && row.width() >= widest * (1 - WIDTH_SLACK_RATIO));
    }
}
