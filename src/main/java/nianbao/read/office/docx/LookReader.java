package nianbao.read.office.docx;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nianbao.read.office.docx.DocxStyles.Look;

/** Reads the few properties of paragraphs and runs that matter for reading, one by one. */
final class LookReader {
    private Optional<String> jc = Optional.empty();
    private OptionalDouble size = OptionalDouble.empty();
    private Optional<Boolean> hidden = Optional.empty();
    private OptionalInt numbering = OptionalInt.empty();
    private OptionalInt level = OptionalInt.empty();

    /** A child of {@code w:pPr}. */
    void paragraphProperty(String name, PartCursor cursor) {
        if (name.equals("jc")) {
            jc = cursor.value();
        } else if (name.equals("numPr")) {
            cursor.children(part -> {
                if (part.equals("numId")) {
                    numbering = cursor.number("val");
                } else if (part.equals("ilvl")) {
                    level = cursor.number("val");
                }
            });
        }
    }

    /** A child of {@code w:rPr}. */
    void runProperty(String name, PartCursor cursor) {
        if (name.equals("sz")) {
            OptionalInt halfPoints = cursor.number("val");
            size = halfPoints.isPresent() ? OptionalDouble.of(halfPoints.getAsInt() / 2.0) : OptionalDouble.empty();
        } else if (name.equals("vanish") || name.equals("specVanish")) {
            hidden = Optional.of(cursor.isOn());
        }
    }

    Look look() {
        return new Look(jc, size, hidden, numbering, level);
    }
}
