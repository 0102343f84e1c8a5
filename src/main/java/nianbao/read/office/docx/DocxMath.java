package nianbao.read.office.docx;

import java.util.Optional;
import java.util.Set;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.docx.properties.RunProperties;
import nianbao.read.office.flow.PassageBuilder.RunStyle;

/** Reads {@code m:oMath}: plain letters are text; whatever is built of them is drawn, and is named beside them. */
final class DocxMath {
    /** What holds letters one after the other. */
    private static final Set<String> PLAIN = Set.of("m:oMath", "m:oMathPara", "m:r", "m:e");

    /** What says how letters are set. */
    private static final Set<String> PROPERTIES = Set.of("m:rPr", "m:ctrlPr", "m:oMathParaPr", "m:argPr");

    private final DocxParagraph paragraph;
    private RunStyle setting = RunStyle.PLAIN;

    DocxMath(DocxParagraph paragraph) {
        this.paragraph = paragraph;
    }

    void read(PartCursor cursor) {
        cursor.children(name -> part(name, cursor));
    }

    private void part(String name, PartCursor cursor) {
        if (name.equals("m:r")) {
            new DocxRun(paragraph, setting).read(cursor);
        } else if (PLAIN.contains(name)) {
            read(cursor);
        } else if (!name.startsWith("m:")) {
            paragraph.content(name, cursor);
        } else if (!PROPERTIES.contains(name) && !name.endsWith("Pr")) {
            built(name, cursor);
        }
    }

    /** A fraction, a root, a small digit, a frame: its letters are kept apart from those before them. */
    private void built(String name, PartCursor cursor) {
        paragraph.mark(Kind.DRAWING, name);
        RunStyle around = setting;
        setting = switch (name) {
            case "m:sup" -> RunStyle.RAISED;
            case "m:sub" -> RunStyle.LOWERED;
            default -> around;
        };
        if (name.equals("m:den")) {
            paragraph.append(
                    "/",
                    paragraph.look(Optional.empty(), RunProperties.NONE).size().orElse(0),
                    around);
        }
        read(cursor);
        setting = around;
    }
}
