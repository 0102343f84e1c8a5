package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.model.Paragraph.Alignment;
import nianbao.read.office.flow.Fields;
import nianbao.read.office.flow.PassageBuilder;
import nianbao.read.office.flow.Piece;

/** Reads what holds paragraphs and tables: the body, a cell, a text box, a note. */
final class DocxFlow {
    /** Word numbers an empty paragraph too; on a page that is a mark alone, in a cell it may be the cell's text. */
    enum Holder {
        PAGE,
        CELL
    }

    private final DocxDocument document;
    private final Holder holder;
    private final List<Piece> notes;
    private final Fields fields = new Fields();
    private final List<Piece> pieces = new ArrayList<>();
    private PassageBuilder passage = new PassageBuilder();
    private String number = "";

    private DocxFlow(DocxDocument document, Holder holder, List<Piece> notes) {
        this.document = document;
        this.holder = holder;
        this.notes = notes;
    }

    /** Reads the children of the current element; a note comes after the paragraph or table that it belongs to. */
    static List<Piece> page(DocxDocument document, PartCursor cursor) {
        return new DocxFlow(document, Holder.PAGE, new ArrayList<>()).read(cursor);
    }

    /** Reads the children of the current {@code w:tc}; its notes are added to {@code notes}, its properties given to {@code property}. */
    static List<Piece> cell(DocxDocument document, PartCursor cursor, List<Piece> notes, Consumer<String> property) {
        DocxFlow flow = new DocxFlow(document, Holder.CELL, notes);
        cursor.children(name -> {
            if (name.equals("tcPr")) {
                cursor.children(property);
            } else {
                flow.block(name, cursor);
            }
        });
        return flow.finished();
    }

    private List<Piece> read(PartCursor cursor) {
        cursor.children(name -> block(name, cursor));
        return finished();
    }

    private List<Piece> finished() {
        endParagraph(Alignment.BODY, 0);
        return pieces;
    }

    private void block(String name, PartCursor cursor) {
        switch (name) {
            case "p" -> paragraph(cursor);
            case "tbl" -> {
                pieces.add(DocxTable.read(document, cursor, notes));
                addNotes();
            }
            case "sdt" -> contentControl(cursor);
            case "ins", "moveTo", "customXml", "smartTag" -> cursor.children(child -> block(child, cursor));
            case "mc:AlternateContent" -> DocxDocument.alternative(cursor, child -> block(child, cursor));
            default -> {}
        }
    }

    private void contentControl(PartCursor cursor) {
        boolean[] contents = {false};
        cursor.children(part -> {
            if (part.equals("sdtPr")) {
                contents[0] = isContents(cursor);
            } else if (part.equals("sdtContent") && !contents[0]) {
                cursor.children(child -> block(child, cursor));
            }
        });
    }

    /** Is the content control around a table of contents? */
    private static boolean isContents(PartCursor cursor) {
        boolean[] found = {false};
        cursor.children(property -> cursor.children(part -> found[0] |=
                part.equals("docPartGallery") && cursor.value().orElse("").equals("Table of Contents")));
        return found[0];
    }

    private void paragraph(PartCursor cursor) {
        DocxParagraph paragraph = new DocxParagraph(document, fields, passage);
        paragraph.read(cursor);
        fields.endParagraph();
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
        boolean blank = passage.isBlank();
        if (!blank || (holder == Holder.CELL && !number.isBlank())) {
            passage.prepend(number);
            pieces.add(passage.build(alignment, indent));
        }
        passage = new PassageBuilder();
        number = "";
    }

    private void addNotes() {
        if (holder == Holder.PAGE) {
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
