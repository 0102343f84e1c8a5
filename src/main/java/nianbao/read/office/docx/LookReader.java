package nianbao.read.office.docx;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nianbao.read.office.docx.DocxStyles.Look;

/** Reads the few properties of paragraphs and runs that matter for reading, one by one. */
final class LookReader {
    private static final double TWIPS_A_POINT = 20;
    private static final double HUNDREDTHS = 100;

    /** The body of official documents is set in size three, 16 points; WPS and Word indent by hundredths of a letter. */
    private static final double LETTER_SIZE = 16;

    private Optional<String> jc = Optional.empty();
    private OptionalDouble indent = OptionalDouble.empty();
    private OptionalDouble size = OptionalDouble.empty();
    private Optional<Boolean> hidden = Optional.empty();
    private OptionalInt numbering = OptionalInt.empty();
    private OptionalInt level = OptionalInt.empty();

    /** A child of {@code w:pPr}. */
    void paragraphProperty(String name, PartCursor cursor) {
        if (name.equals("jc")) {
            jc = cursor.value();
        } else if (name.equals("ind")) {
            indent = OptionalDouble.of(Math.max(
                    points(cursor, "left", "start", "firstLine"),
                    letters(cursor, "leftChars", "startChars", "firstLineChars")));
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

    private static double points(PartCursor cursor, String... names) {
        return Arrays.stream(names)
                        .mapToInt(name -> cursor.number(name).orElse(0))
                        .sum()
                / TWIPS_A_POINT;
    }

    private static double letters(PartCursor cursor, String... names) {
        return Arrays.stream(names)
                        .mapToInt(name -> cursor.number(name).orElse(0))
                        .sum()
                / HUNDREDTHS
                * LETTER_SIZE;
    }

    Look look() {
        return new Look(jc, indent, size, hidden, numbering, level);
    }
}
