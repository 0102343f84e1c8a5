package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.docx.part.AlternateContent;
import nianbao.read.office.docx.part.ContentControl;
import nianbao.read.office.docx.part.IgnorableElements;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.docx.properties.FlowContext;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.Passage;
import nianbao.read.office.flow.PassageBuilder;
import nianbao.read.office.flow.RawTable;
import nianbao.read.office.text.FieldCodes;

/** Reads what holds paragraphs and tables: the body, a cell, a text box, a note. */
final class DocxFlow {
    /** Something that lies over a table, nobody knows where. */
    private static final Mark COVER = new Mark(Kind.NOTE, "wp:anchor");

    private final DocxDocument document;
    private final FlowContext surround;
    private final List<FlowElement> notes;
    private final FieldCodes fields = new FieldCodes();
    private final List<FlowElement> pieces = new ArrayList<>();
    private PassageBuilder passage = new PassageBuilder();
    private String number = "";
    private boolean covered;

    private DocxFlow(DocxDocument document, FlowContext surround, List<FlowElement> notes) {
        this.document = document;
        this.surround = surround;
        this.notes = notes;
    }

    /** Reads the children of the current element; a note comes after the paragraph or table that it belongs to. */
    static List<FlowElement> page(DocxDocument document, PartCursor cursor) {
        return new DocxFlow(document, document.page(), new ArrayList<>()).read(cursor);
    }

    /** Reads the children of the current {@code w:txbxContent}. */
    static List<FlowElement> box(DocxDocument document, PartCursor cursor) {
        return new DocxFlow(document, FlowContext.BOX, new ArrayList<>()).read(cursor);
    }

    /**
     * Reads the rest of the children of a {@code w:tc} from the current one on; its notes are added to {@code notes}.
     *
     * @param surround asked once the properties of the cell have been read
     * @param property given each child of the {@code w:tcPr}
     */
    static List<FlowElement> cell(
            DocxDocument document,
            PartCursor cursor,
            List<FlowElement> notes,
            Supplier<FlowContext> surround,
            Consumer<String> property) {
        List<DocxFlow> flow = new ArrayList<>();
        cursor.children(name -> {
            if (name.equals("tcPr")) {
                cursor.children(property);
                return;
            }
            if (flow.isEmpty()) {
                flow.add(new DocxFlow(document, surround.get(), notes));
            }
            flow.get(0).block(name, cursor);
        });
        return flow.isEmpty() ? List.of() : flow.get(0).finished();
    }

    private List<FlowElement> read(PartCursor cursor) {
        cursor.children(name -> block(name, cursor));
        return finished();
    }

    private List<FlowElement> finished() {
        endParagraph(Alignment.BODY, 0);
        return pieces;
    }

    private void block(String name, PartCursor cursor) {
        switch (name) {
            case "p" -> paragraph(cursor);
            case "tbl" -> {
                RawTable table = DocxTable.read(document, cursor, notes);
                pieces.add(covered ? table.with(COVER) : table);
                covered = false;
                addNotes();
            }
            case "sdt" -> contentControl(cursor);
            case "ins", "moveTo", "customXml", "smartTag" -> cursor.children(child -> block(child, cursor));
            case "del", "moveFrom", "m:oMath", "m:oMathPara", "r" ->
                new DocxParagraph(document, surround, fields, passage).content(name, cursor);
            case "mc:AlternateContent" ->
                AlternateContent.read(cursor, child -> block(child, cursor)).ifPresent(passage::mark);
            case "altChunk", "subDoc" -> {
                pieces.addAll(document.inserted(name, cursor));
                passage.mark(new Mark(Kind.OBJECT, "w:" + name));
            }
            default -> other(name, cursor);
        }
    }

    private void other(String name, PartCursor cursor) {
        if (!IgnorableElements.isHarmless(name)) {
            passage.mark(new Mark(Kind.OBJECT, name.indexOf(':') < 0 ? "w:" + name : name));
            cursor.children(child -> block(child, cursor));
        }
    }

    private void contentControl(PartCursor cursor) {
        ContentControl control = new ContentControl();
        boolean[] filled = {false};
        int first = pieces.size();
        cursor.children(part -> {
            if (part.equals("sdtPr")) {
                control.read(cursor);
            } else if (part.equals("sdtContent") && !control.isContents()) {
                String letters = cursor.lettersIn(() -> cursor.children(child -> block(child, cursor)));
                filled[0] |= !letters.isBlank();
            }
        });
        control.mark(!filled[0]).ifPresent(mark -> {
            passage.mark(mark);
            for (int i = first; i < pieces.size(); i++) {
                pieces.set(i, pieces.get(i) instanceof RawTable table ? table.with(mark) : pieces.get(i));
            }
        });
    }

    private void paragraph(PartCursor cursor) {
        DocxParagraph paragraph = new DocxParagraph(document, surround, fields, passage);
        paragraph.read(cursor);
        fields.endParagraph().forEach(passage::mark);
        int last = pieces.size() - 1;
        if (paragraph.coversPrevious() && last >= 0 && pieces.get(last) instanceof RawTable table) {
            pieces.set(last, table.with(COVER));
        }
        covered = paragraph.coversNext();
        pieces.addAll(paragraph.boxes());
        notes.addAll(paragraph.notes());
        number = number.isEmpty() ? paragraph.number() : number;
        if (paragraph.isContents()) {
            passage = new PassageBuilder();
            number = "";
        } else if (!paragraph.runsOn()) {
            endParagraph(alignment(paragraph.jc()), paragraph.indent());
        }
        addNotes();
    }

    private void endParagraph(Alignment alignment, double indent) {
        boolean numbered = !number.isBlank() && (passage.hasText() || surround.inCell());
        if (numbered || !passage.isBlank()) {
            if (numbered) {
                passage.number(number);
            }
            pieces.add(passage.build(alignment, indent));
        } else if (surround.inCell()) {
            pieces.add(Passage.blank());
        }
        passage = new PassageBuilder();
        number = "";
    }

    private void addNotes() {
        if (!surround.inCell()) {
            pieces.addAll(notes);
            notes.clear();
        }
    }

    private static Alignment alignment(Optional<String> jc) {
        return switch (jc.orElse("")) {
            case "center", "distribute" -> Alignment.CENTER;
            case "right", "end" -> Alignment.RIGHT;
            default -> Alignment.BODY;
        };
    }
}
