package nianbao.read.office.doc;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.doc.DocColours.Ground;
import nianbao.read.office.flow.Blocks;
import nianbao.read.office.flow.FlowDocument;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.Passage;
import nianbao.read.office.flow.PassageBuilder;
import nianbao.read.office.flow.RawTable;
import nianbao.read.office.text.FieldCodes;
import nianbao.read.office.text.TextVisibility;
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

    private static final double TWIPS_A_POINT = 20;
    private static final char CELL_MARK = 0x07;

    private final DocStory story;
    private final List<FlowElement> pieces = new ArrayList<>();
    private final FieldCodes fields = new FieldCodes();
    private final Holder holder;
    private final Ground ground;
    private PassageBuilder passage = new PassageBuilder();
    private String number = "";

    private DocFlow(DocStory story, Holder holder, Ground ground) {
        this.story = story;
        this.holder = holder;
        this.ground = ground;
    }

    /** Word numbers an empty paragraph too; on a page that is a mark alone, in a cell it may be the cell's text. */
    private enum Holder {
        PAGE,
        CELL
    }

    static FlowDocument of(HWPFDocument document, OfficeLimits limits) {
        DocStory story = new DocStory(document, limits);
        DocFlow flow = new DocFlow(story, Holder.PAGE, Ground.WHITE);
        flow.read(document.getRange());
        flow.pieces.addAll(story.takeBoxes());
        List<Block> blocks = Blocks.of(flow.pieces);
        return new FlowDocument(blocks, story.unread().problems(blocks));
    }

    /**
     * A text box or a note. Of some files POI takes the tables and runs of these apart wrongly and throws: then the
     * bare text.
     */
    static List<FlowElement> part(DocStory story, Range part) {
        DocFlow flow = new DocFlow(story, Holder.CELL, Ground.UNKNOWN);
        try {
            flow.read(part);
            return flow.pieces;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return bareText(part);
        }
    }

    private static List<FlowElement> bareText(Range part) {
        List<FlowElement> lines = new ArrayList<>();
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
        DocRowShape shape = shapeAhead(range, first, depth);
        DocFlow cell = new DocFlow(story, Holder.CELL, shape.ground(0));
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
                    cell = new DocFlow(story, Holder.CELL, shape.ground(table.openCells()));
                }
            }
            if (rowEnds) {
                table.endRow(shape, isOff(paragraph));
                shape = shapeAhead(range, at + 1, depth);
                cell = cell.hasText() ? cell : new DocFlow(story, Holder.CELL, shape.ground(0));
            }
            at++;
        }
        if (cell.hasText()) {
            table.addCell(cell.finished());
        }
        pieces.add(table.table(story.limits()));
        return at;
    }

    /** What the mark at the end of the row says in which paragraph {@code first} stands: it comes after its cells. */
    private DocRowShape shapeAhead(Range range, int first, int depth) {
        for (int at = first; at < range.numParagraphs(); at++) {
            Paragraph paragraph = range.getParagraph(at);
            if (depth(paragraph) < depth) {
                break;
            }
            if (paragraph.isTableRowEnd() && (depth(paragraph) == depth || depth == MAX_DEPTH)) {
                return story.shape(paragraph);
            }
        }
        return DocRowShape.unknown();
    }

    /** Is the row that {@code mark} ends hidden or deleted? */
    private static boolean isOff(Paragraph mark) {
        int runs = mark.numCharacterRuns();
        return runs > 0 && DocRun.isOff(mark.getCharacterRun(runs - 1));
    }

    /** A mark that ends a row has none, save in files that were put together by hand. */
    private static boolean hasText(Paragraph paragraph) {
        return paragraph.text().chars().anyMatch(letter -> letter > ' ');
    }

    /** Of tables within tables, counted from 1; 0 outside of any. Word 97 says only that a paragraph is in a table. */
    private static int depth(Paragraph paragraph) {
        return paragraph.isInTable() ? Math.max(1, paragraph.getTableLevel()) : 0;
    }

    private boolean hasText() {
        return passage.hasText()
                || pieces.stream().anyMatch(piece -> piece instanceof RawTable || ((Passage) piece).hasText());
    }

    private List<FlowElement> finished() {
        endPassage(Alignment.BODY, 0);
        return pieces;
    }

    /** Reads a paragraph; where its end mark is deleted or hidden, the next one goes on in the same passage. */
    private void add(Paragraph paragraph) {
        String own = story.numbering().next(paragraph);
        number = number.isEmpty() ? own : number;
        boolean ends = true;
        Ground under = story.ground(paragraph).orElse(ground);
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            ends &= !DocRun.isOff(run) || run.text().indexOf('\r') < 0;
            TextVisibility sight = DocRunProperties.sight(run, story.properties(run), under, lineHeight(paragraph));
            new DocRun(story, run, passage, fields, holder == Holder.CELL, sight).read();
        }
        fields.endParagraph().forEach(passage::mark);
        pieces.addAll(story.takeAnchoredBoxes());
        if (ends) {
            double indent =
                    (paragraph.getIndentFromLeft() + Math.max(0, paragraph.getFirstLineIndent())) / TWIPS_A_POINT;
            endPassage(alignment(paragraph), indent);
        } else {
            passage.mark(new Mark(Kind.APART, "line")); // others still see two lines
        }
    }

    /** In points, where lines are exactly so high: a LSPD, [MS-DOC] 2.9.147, that is negative and no multiple. */
    private static double lineHeight(Paragraph paragraph) {
        int spacing = paragraph.getLineSpacing().toInt();
        boolean multiple = spacing >> 16 != 0;
        short height = (short) spacing;
        return !multiple && height < 0 ? -height / TWIPS_A_POINT : Double.POSITIVE_INFINITY;
    }

    private void endPassage(Alignment alignment, double indent) {
        boolean numbered = !number.isBlank() && (passage.hasText() || holder == Holder.CELL);
        if (numbered || !passage.isBlank()) {
            if (numbered) {
                passage.number(number);
            }
            pieces.add(passage.build(alignment, indent));
        } else if (holder == Holder.CELL) {
            pieces.add(Passage.blank());
        }
        passage = new PassageBuilder();
        number = "";
    }

    private static Alignment alignment(Paragraph paragraph) {
        return switch (paragraph.getJustification()) {
            case CENTERED, DISTRIBUTED -> Alignment.CENTER;
            case RIGHT -> Alignment.RIGHT;
            default -> Alignment.BODY;
        };
    }
}
