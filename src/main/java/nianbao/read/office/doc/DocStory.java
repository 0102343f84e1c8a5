package nianbao.read.office.doc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nianbao.read.office.doc.DocColours.Ground;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.UnreadParts;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;

/** What hangs on the text of one document and is kept apart from it: notes, text boxes, the count of its lists. */
final class DocStory {
    private static final double TWIPS_A_POINT = 20;

    /** The scaling factors of pictures are thousandths. */
    private static final double SCALE = 1_000;

    /** sprmPShd, [MS-DOC] 2.6.2. */
    private static final short SHADING = (short) 0xC64D;

    private final HWPFDocument document;
    private final OfficeLimits limits;
    private final DocNumbering numbering = new DocNumbering();
    private final Map<Integer, PAPX> propertiesByEnd = new HashMap<>();
    private final NavigableMap<Integer, CHPX> runsByStart = new TreeMap<>();
    private final UnreadParts unread = new UnreadParts();
    private final List<FlowElement> notes = new ArrayList<>();
    private final Set<Integer> notesRead = new HashSet<>();
    private boolean boxesTaken;
    private boolean drawingSeen;

    DocStory(HWPFDocument document, OfficeLimits limits) {
        this.document = document;
        this.limits = limits;
        for (PAPX properties : document.getParagraphTable().getParagraphs()) {
            propertiesByEnd.put(properties.getEnd(), properties);
        }
        for (CHPX properties : document.getCharacterTable().getTextRuns()) {
            runsByStart.put(properties.getStart(), properties);
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
        return properties == null ? DocRowShape.unknown() : DocRowShape.of(properties.getSprmBuf());
    }

    void noteMark(int position) {
        addNote(document.getFootnotes(), document.getFootnoteRange(), position);
        addNote(document.getEndnotes(), document.getEndnoteRange(), position);
    }

    UnreadParts unread() {
        return unread;
    }

    /** What {@code run} states itself, beside its style. */
    Optional<SprmBuffer> properties(CharacterRun run) {
        return Optional.ofNullable(runsByStart.floorEntry(run.getStartOffset()))
                .map(entry -> entry.getValue().getSprmBuf());
    }

    /** What lies under {@code paragraph} by its own word. */
    Optional<Ground> ground(Paragraph paragraph) {
        PAPX properties = propertiesByEnd.get(paragraph.getEndOffset());
        if (properties == null) {
            return Optional.empty();
        }
        SprmOperation shading = properties.getSprmBuf().findSprm(SHADING);
        return Optional.ofNullable(shading)
                .flatMap(found -> DocColours.shading(found.getGrpprl(), found.getGrpprlOffset()));
    }

    void drawingMark(int position) {
        drawingSeen = true;
        try {
            OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(position);
            if (drawing != null && drawing.getPictureData() != null) {
                unread.picture(
                        (drawing.getRectangleRight() - drawing.getRectangleLeft()) / TWIPS_A_POINT,
                        (drawing.getRectangleBottom() - drawing.getRectangleTop()) / TWIPS_A_POINT);
            }
        } catch (RuntimeException e) {
            unread.part("picture"); // one that POI cannot take apart may be of any size
        }
    }

    /** Notes a picture or an object on the page that is not read. */
    void picture(CharacterRun run, boolean object) {
        if (object) {
            unread.part("object");
            return;
        }
        try {
            Picture picture = document.getPicturesTable().extractPicture(run, false);
            if (picture != null) {
                unread.picture(
                        picture.getDxaGoal() * picture.getHorizontalScalingFactor() / SCALE / TWIPS_A_POINT,
                        picture.getDyaGoal() * picture.getVerticalScalingFactor() / SCALE / TWIPS_A_POINT);
            }
        } catch (RuntimeException e) {
            unread.part("picture"); // one that POI cannot take apart may be of any size
        }
    }

    /** The notes that were marked since the last call. */
    List<FlowElement> takeNotes() {
        List<FlowElement> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    /**
     * All text boxes at the first drawing: which box hangs on which drawing the format tells only in a roundabout way.
     */
    List<FlowElement> takeAnchoredBoxes() {
        return drawingSeen ? takeBoxes() : List.of();
    }

    /** The text boxes, once. */
    List<FlowElement> takeBoxes() {
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
