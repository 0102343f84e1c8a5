package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.ProblemCode;
import nianbao.model.document.Block;
import nianbao.read.office.docx.part.DocxPackage;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.docx.properties.DocxNumbering;
import nianbao.read.office.docx.properties.DocxStyles;
import nianbao.read.office.docx.properties.FlowContext;
import nianbao.read.office.flow.Blocks;
import nianbao.read.office.flow.FlowDocument;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.UnreadParts;
import nianbao.read.office.flow.UnreadableException;
import nianbao.read.office.text.RgbColour;

/** Reads a .docx in this order: styles, numbering, notes, then the text itself. */
public final class DocxDocument {
    /** Documents within documents; one that holds itself would never end. */
    private static final int MAX_DEPTH = 2;

    private final DocxPackage file;
    private final OfficeLimits limits;
    private final int depth;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Map<String, List<FlowElement>> notes = new HashMap<>();
    private final UnreadParts unread;
    private boolean coloured;

    private DocxDocument(DocxPackage file, OfficeLimits limits, UnreadParts unread, int depth) {
        this.file = file;
        this.limits = limits;
        this.unread = unread;
        this.depth = depth;
        styles = DocxStyles.of(file);
        numbering = DocxNumbering.of(file);
        readNotes("footnote");
        readNotes("endnote");
    }

    /** @throws UnreadableException where {@code bytes} are no document of Word, damaged, or over the limits */
    public static FlowDocument read(byte[] bytes, OfficeLimits limits) {
        UnreadParts unread = new UnreadParts();
        List<Block> blocks = Blocks.of(pieces(bytes, limits, unread, 0));
        return new FlowDocument(blocks, unread.problems(blocks));
    }

    private static List<FlowElement> pieces(byte[] bytes, OfficeLimits limits, UnreadParts unread, int depth) {
        try (DocxPackage file = DocxPackage.open(bytes, limits)) {
            DocxDocument document = new DocxDocument(file, limits, unread, depth);
            List<FlowElement> pieces = new ArrayList<>();
            boolean[] found = {false};
            file.readDocument(cursor -> cursor.children(root -> {
                found[0] |= root.equals("document");
                cursor.children(name -> {
                    if (name.equals("body")) {
                        pieces.addAll(DocxFlow.page(document, cursor));
                    } else if (name.equals("background")) {
                        document.coloured = cursor.attribute("color")
                                .flatMap(RgbColour::ofHex)
                                .isPresent();
                    }
                });
            }));
            if (!found[0]) {
                throw new UnreadableException(ProblemCode.FILE_UNSUPPORTED, "not a document of Word");
            }
            return pieces;
        }
    }

    /** The document that is put in at the current element; what is no .docx, or lies too deep, is told as unread. */
    List<FlowElement> inserted(String element, PartCursor cursor) {
        try {
            Optional<byte[]> bytes =
                    depth < MAX_DEPTH ? cursor.relationship().flatMap(file::related) : Optional.empty();
            if (bytes.isPresent()) {
                return pieces(bytes.get(), limits, unread, depth + 1);
            }
        } catch (UnreadableException e) {
            unread.part("w:" + element);
            return List.of();
        }
        unread.part("w:" + element);
        return List.of();
    }

    private void readNotes(String kind) {
        file.readPart(
                kind + "s",
                cursor -> cursor.children(root -> cursor.children(name -> {
                    String id = cursor.attribute("id").orElse("");
                    boolean separator = cursor.attribute("type")
                            .filter(type -> !type.equals("normal"))
                            .isPresent();
                    if (name.equals(kind) && !separator) {
                        notes.put(kind + id, DocxFlow.page(this, cursor));
                    }
                })));
    }

    DocxStyles styles() {
        return styles;
    }

    DocxNumbering numbering() {
        return numbering;
    }

    OfficeLimits limits() {
        return limits;
    }

    List<FlowElement> note(String kind, Optional<String> id) {
        return notes.getOrDefault(kind + id.orElse(""), List.of());
    }

    UnreadParts unread() {
        return unread;
    }

    /** What stands around the paragraphs of the page. */
    FlowContext page() {
        return coloured ? FlowContext.PAGE.onUnknownGround() : FlowContext.PAGE;
    }

    /** What stands around the paragraphs in the cells of a table. */
    FlowContext inTable(Optional<String> style) {
        FlowContext table = styles.inTable(style);
        return coloured ? table.onUnknownGround() : table;
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }
}
