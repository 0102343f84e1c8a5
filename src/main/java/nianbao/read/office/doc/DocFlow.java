package nianbao.read.office.doc;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.Paragraph.Alignment;
import nianbao.read.office.flow.Fields;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.PassageBuilder;
import nianbao.read.office.flow.PassageBuilder.Setting;
import nianbao.read.office.flow.Piece;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;

/** Reads what holds paragraphs and tables: the text, a cell, the text boxes, a note. */
final class DocFlow {
    /** The values of sprmPJc, [MS-DOC] 2.6.2; 4 spreads the letters over the line. */
    private static final int CENTERED = 1;

    private static final int RIGHT = 2;
    private static final int DISTRIBUTED = 4;

    /** The value of sprmCIss for letters that are raised. */
    private static final int RAISED = 1;

    private static final char NOTE_MARK = 0x02;

    private final DocStory story;
    private final List<Piece> pieces = new ArrayList<>();
    private final Fields fields = new Fields();

    private DocFlow(DocStory story) {
        this.story = story;
    }

    static List<Piece> of(HWPFDocument document, OfficeLimits limits) {
        DocStory story = new DocStory(document, limits);
        DocFlow flow = new DocFlow(story);
        flow.read(document.getRange(), 0, Holder.PAGE);
        flow.pieces.addAll(story.takeBoxes());
        return flow.pieces;
    }

    /** Word numbers an empty paragraph too; on a page that is a mark alone, in a cell it may be the cell's text. */
    enum Holder {
        PAGE,
        CELL
    }

    static List<Piece> cell(DocStory story, Range cell, int level) {
        DocFlow flow = new DocFlow(story);
        flow.read(cell, level, Holder.CELL);
        return flow.pieces;
    }

    static List<Piece> part(DocStory story, Range part) {
        DocFlow flow = new DocFlow(story);
        flow.read(part, 0, Holder.CELL);
        return flow.pieces;
    }

    private void read(Range range, int level, Holder holder) {
        PassageBuilder passage = new PassageBuilder();
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                pieces.add(DocTable.read(story, table));
                i += Math.max(1, table.numParagraphs()) - 1;
            } else if (read(paragraph, passage, holder)) {
                passage = new PassageBuilder();
            }
            if (holder == Holder.PAGE) {
                pieces.addAll(story.takeNotes());
            }
        }
        if (!passage.isBlank()) {
            pieces.add(passage.build(Alignment.BODY));
        }
    }

    /** Reads a paragraph into {@code passage}; false where its end mark is deleted or hidden, so that the next one goes on. */
    private boolean read(Paragraph paragraph, PassageBuilder passage, Holder holder) {
        String number = story.numbering().next(paragraph);
        boolean ends = true;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean hidden = run.isVanished() || run.isFldVanished() || run.isMarkedDeleted();
            if (hidden) {
                ends &= run.text().indexOf('\r') < 0;
            }
            append(run, hidden, passage);
        }
        fields.endParagraph();
        pieces.addAll(story.takeAnchoredBoxes());
        if (!passage.isBlank() || (holder == Holder.CELL && !number.isBlank())) {
            passage.prepend(number);
            if (ends) {
                pieces.add(passage.build(alignment(paragraph)));
            }
        }
        return ends;
    }

    private void append(CharacterRun run, boolean hidden, PassageBuilder passage) {
        if (!hidden && run.text().indexOf(NOTE_MARK) >= 0) {
            story.noteMark(run.getStartOffset() + run.text().indexOf(NOTE_MARK));
        }
        double size = run.getFontSize() / 2.0;
        if (run.isSymbol()) {
            add(passage, Character.toString(run.getSymbolCharacter()), hidden, size, Setting.PLAIN);
            return;
        }
        Setting setting = setting(run);
        StringBuilder plain = new StringBuilder();
        String text = run.text();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= ' ' && letter != 0xAD) {
                plain.append(letter);
                continue;
            }
            add(passage, plain.toString(), hidden, size, setting);
            plain.setLength(0);
            control(letter, hidden, passage, size);
        }
        add(passage, plain.toString(), hidden, size, setting);
    }

    /** The characters that are none: [MS-DOC] 2.4.1 and 2.9.90. */
    private void control(char letter, boolean hidden, PassageBuilder passage, double size) {
        switch (letter) {
            case 0x08 -> story.drawingMark();
            case '\t' -> add(passage, "\t", hidden, size, Setting.PLAIN);
            case 0x0B -> {
                if (!hidden && fields.showText()) {
                    passage.breakLine();
                }
            }
            case 0x13 -> fields.begin();
            case 0x14 -> fields.separate();
            case 0x15 -> fields.end();
            case 0x1E -> add(passage, "-", hidden, size, Setting.PLAIN);
            default -> {}
        }
    }

    private void add(PassageBuilder passage, String text, boolean hidden, double size, Setting setting) {
        if (fields.showText()) {
            passage.append(hidden ? "" : text, size, setting);
        } else {
            fields.instruct(text);
        }
    }

    private static Setting setting(CharacterRun run) {
        if (run.isStrikeThrough() || run.isDoubleStrikeThrough()) {
            return Setting.STRUCK;
        }
        return run.getSubSuperScriptIndex() == RAISED ? Setting.RAISED : Setting.PLAIN;
    }

    private static Alignment alignment(Paragraph paragraph) {
        return switch (paragraph.getJustification()) {
            case CENTERED, DISTRIBUTED -> Alignment.CENTER;
            case RIGHT -> Alignment.RIGHT;
            default -> Alignment.BODY;
        };
    }
}
