package nianbao.read.office.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.model.ProblemCode;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.Piece;
import nianbao.read.office.flow.UnreadableException;

/** Reads a .docx in this order: styles, numbering, notes, then the text itself. */
public final class DocxDocument {
    private final OfficeLimits limits;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Map<String, List<Piece>> notes = new HashMap<>();

    private DocxDocument(DocxPackage file, OfficeLimits limits) {
        this.limits = limits;
        styles = DocxStyles.of(file);
        numbering = DocxNumbering.of(file);
        readNotes(file, "footnote");
        readNotes(file, "endnote");
    }

    /** @throws UnreadableException where {@code bytes} are no document of Word, damaged, or over the limits */
    public static List<Piece> read(byte[] bytes, OfficeLimits limits) {
        try (DocxPackage file = DocxPackage.open(bytes, limits)) {
            DocxDocument document = new DocxDocument(file, limits);
            List<Piece> pieces = new ArrayList<>();
            boolean[] found = {false};
            file.readDocument(cursor -> cursor.children(root -> {
                found[0] |= root.equals("document");
                cursor.children(name -> {
                    if (name.equals("body")) {
                        pieces.addAll(DocxFlow.page(document, cursor));
                    }
                });
            }));
            if (!found[0]) {
                throw new UnreadableException(ProblemCode.FILE_UNSUPPORTED, "not a document of Word");
            }
            return pieces;
        }
    }

    private void readNotes(DocxPackage file, String kind) {
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

    List<Piece> note(String kind, Optional<String> id) {
        return notes.getOrDefault(kind + id.orElse(""), List.of());
    }

    /** Of {@code mc:AlternateContent}, which says the same thing several times, the first way. */
    static void alternative(PartCursor cursor, Consumer<String> reading) {
        boolean[] taken = {false};
        cursor.children(way -> {
            if (!taken[0]) {
                taken[0] = true;
                cursor.children(reading);
            }
        });
    }
}
