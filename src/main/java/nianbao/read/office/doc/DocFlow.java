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

/** Reads what holds paragraphs and tables: the text, a cell, the text boxes, a note. */
final class DocFlow {
    /** The values of sprmPJc, [MS-DOC] 2.6.2; 4 spreads the letters over the line. */
    private static final int CENTERED = 1;

    private static final int RIGHT = 2;
    private static final int DISTRIBUTED = 4;

    /** Tables within tables; below that they are read as paragraphs. No report seen has more than two. */
    private static final int MAX_DEPTH = 8;

    /** The value of sprmCIss for letters that are raised. */
    private static final int RAISED = 1;

    private static final double TWIPS_A_POINT = 20;
    private static final char NOTE_MARK = 0x02;
    private static final char CELL_MARK = 0x07;

    private final DocStory story;
    private final List<Piece> pieces = new ArrayList<>();
    private final Fields fields = new Fields();
    private final Holder holder;
    private PassageBuilder passage = new PassageBuilder();
    private String number = "";

    private DocFlow(DocStory story, Holder holder) {
        this.story = story;
        this.holder = holder;
    }

    /** Word numbers an empty paragraph too; on a page that is a mark alone, in a cell it may be the cell's text. */
    private enum Holder {
        PAGE,
        CELL
    }

    static List<Piece> of(HWPFDocument document, OfficeLimits limits) {
        DocStory story = new DocStory(document, limits);
        DocFlow flow = new DocFlow(story, Holder.PAGE);
        flow.read(document.getRange());
        flow.pieces.addAll(story.takeBoxes());
        return flow.pieces;
    }

    /** A text box or a note. Of some files POI takes the tables and runs of these apart wrongly and throws: then the bare text. */
    static List<Piece> part(DocStory story, Range part) {
        DocFlow flow = new DocFlow(story, Holder.CELL);
        try {
            flow.read(part);
            return flow.pieces;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return bareText(part);
        }
    }

    private static List<Piece> bareText(Range part) {
        List<Piece> lines = new ArrayList<>();
        String text = part.text().replaceAll("\\x13[^\\x14\\x15]*[\\x14\\x15]", "");
        for (String line : text.split("[\\r\\x07\\x0B]")) {
            PassageBuilder passage = new PassageBuilder();
            passage.append(line, 0);
            if (!passage.isBlank()) {
                lines.add(passage.build(Alignment.BODY));
            }
        }
        return lines;
    }

    private void read(Range range) {
        int at = 0;
        while (at < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(at);
            if (depth(paragraph) > 0) {
                at = table(range, at, 1);
            } else {
                add(paragraph);
                at++;
            }
            if (holder == Holder.PAGE) {
                pieces.addAll(story.takeNotes());
            }
        }
        endPassage(Alignment.BODY, 0);
    }

    /** Reads the table that begins at paragraph {@code first}; gives the paragraph after it. */
    private int table(Range range, int first, int depth) {
        DocTable table = new DocTable();
        DocFlow cell = new DocFlow(story, Holder.CELL);
        int at = first;
        while (at < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(at);
            if (depth(paragraph) < depth) {
                break;
            }
            if (depth(paragraph) > depth && depth < MAX_DEPTH) {
                at = cell.table(range, at, depth + 1);
                continue;
            }
            boolean rowEnds = paragraph.isTableRowEnd();
            if (!rowEnds || hasText(paragraph)) {
                cell.add(paragraph);
                if (rowEnds
                        || paragraph.isEmbeddedCellMark()
                        || paragraph.text().indexOf(CELL_MARK) >= 0) {
                    table.addCell(cell.finished());
                    cell = new DocFlow(story, Holder.CELL);
                }
            }
            if (rowEnds) {
                table.endRow(story.shape(paragraph));
            }
            at++;
        }
        if (!cell.finished().isEmpty()) {
            table.addCell(cell.finished());
        }
        pieces.add(table.table(story));
        return at;
    }

    /** A mark that ends a row has none, save in files that were put together by hand. */
    private static boolean hasText(Paragraph paragraph) {
        return paragraph.text().chars().anyMatch(letter -> letter > ' ');
    }

    /** Of tables within tables, counted from 1; 0 outside of any. Word 97 says only that a paragraph is in a table. */
    private static int depth(Paragraph paragraph) {
        return paragraph.isInTable() ? Math.max(1, paragraph.getTableLevel()) : 0;
    }

    private List<Piece> finished() {
        endPassage(Alignment.BODY, 0);
        return pieces;
    }

    /** Reads a paragraph; where its end mark is deleted or hidden, the next one goes on in the same passage. */
    private void add(Paragraph paragraph) {
        String own = story.numbering().next(paragraph);
        number = number.isEmpty() ? own : number;
        boolean ends = true;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean hidden = run.isVanished() || run.isFldVanished() || run.isMarkedDeleted();
            if (hidden) {
                ends &= run.text().indexOf('\r') < 0;
            }
            append(run, hidden);
        }
        fields.endParagraph();
        pieces.addAll(story.takeAnchoredBoxes());
        if (ends) {
            double indent =
                    (paragraph.getIndentFromLeft() + Math.max(0, paragraph.getFirstLineIndent())) / TWIPS_A_POINT;
            endPassage(alignment(paragraph), indent);
        }
    }

    private void endPassage(Alignment alignment, double indent) {
        if (!passage.isBlank() || (holder == Holder.CELL && !number.isBlank())) {
            passage.prepend(number);
            pieces.add(passage.build(alignment, indent));
        }
        passage = new PassageBuilder();
        number = "";
    }

    private void append(CharacterRun run, boolean hidden) {
        if (!hidden && run.text().indexOf(NOTE_MARK) >= 0) {
            story.noteMark(run.getStartOffset() + run.text().indexOf(NOTE_MARK));
        }
        double size = run.getFontSize() / 2.0;
        if (run.isSymbol()) {
            add(Character.toString(run.getSymbolCharacter()), hidden, size, Setting.PLAIN);
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
            add(plain.toString(), hidden, size, setting);
            plain.setLength(0);
            control(letter, hidden, size);
        }
        add(plain.toString(), hidden, size, setting);
    }

    /** The characters that are none: [MS-DOC] 2.4.1 and 2.9.90. */
    private void control(char letter, boolean hidden, double size) {
        switch (letter) {
            case 0x08 -> story.drawingMark();
            case '\t' -> add("\t", hidden, size, Setting.PLAIN);
            case 0x0B -> {
                if (!hidden && fields.showText()) {
                    passage.breakLine();
                }
            }
            case 0x13 -> fields.begin();
            case 0x14 -> fields.separate();
            case 0x15 -> fields.end();
            case 0x1E -> add("-", hidden, size, Setting.PLAIN);
            default -> {}
        }
    }

    private void add(String text, boolean hidden, double size, Setting setting) {
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
