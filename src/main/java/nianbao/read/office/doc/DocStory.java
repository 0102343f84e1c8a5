package nianbao.read.office.doc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.Piece;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** What hangs on the text of one document and is kept apart from it: notes, text boxes, the count of its lists. */
final class DocStory {
    private final HWPFDocument document;
    private final OfficeLimits limits;
    private final DocNumbering numbering = new DocNumbering();
    private final Map<Integer, PAPX> propertiesByEnd = new HashMap<>();
    private final List<Piece> notes = new ArrayList<>();
    private final Set<Integer> notesRead = new HashSet<>();
    private boolean boxesTaken;
    private boolean drawingSeen;

    DocStory(HWPFDocument document, OfficeLimits limits) {
        this.document = document;
        this.limits = limits;
        for (PAPX properties : document.getParagraphTable().getParagraphs()) {
            propertiesByEnd.put(properties.getEnd(), properties);
        }
    }

    OfficeLimits limits() {
        return limits;
    }

    DocNumbering numbering() {
        return numbering;
    }

    /** The shape of the row that {@code mark} ends. */
    DocRowShape shape(Paragraph mark) {
        PAPX properties = propertiesByEnd.get(mark.getEndOffset());
        return properties == null ? DocRowShape.unknown() : DocRowShape.of(properties);
    }

    void noteMark(int position) {
        addNote(document.getFootnotes(), document.getFootnoteRange(), position);
        addNote(document.getEndnotes(), document.getEndnoteRange(), position);
    }

    void drawingMark() {
        drawingSeen = true;
    }

    /** The notes that were marked since the last call. */
    List<Piece> takeNotes() {
        List<Piece> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    /** All text boxes at the first drawing: which box hangs on which drawing the format tells only in a roundabout way. */
    List<Piece> takeAnchoredBoxes() {
        return drawingSeen ? takeBoxes() : List.of();
    }

    /** The text boxes, once. */
    List<Piece> takeBoxes() {
        if (boxesTaken) {
            return List.of();
        }
        boxesTaken = true;
        return DocFlow.part(this, document.getMainTextboxRange());
    }

    private void addNote(Notes marked, Range texts, int position) {
        int index = marked.getNoteIndexByAnchorPosition(position);
        if (index < 0 || !notesRead.add(texts.getStartOffset() + marked.getNoteTextStartOffset(index))) {
            return;
        }
        int start = texts.getStartOffset();
        notes.addAll(DocFlow.part(
                this,
                new Range(
                        start + marked.getNoteTextStartOffset(index),
                        start + marked.getNoteTextEndOffset(index),
                        document)));
    }
}
