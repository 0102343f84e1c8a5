package nianbao.read.office.docx.properties;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.docx.properties.DocxStyles.StyleProperties;
import nianbao.read.office.docx.properties.RunProperties.Ink;
import nianbao.read.office.text.RgbColour;

/** Reads the properties of paragraphs and runs that matter for reading, one by one. */
public final class PropertiesReader {
    private static final double TWIPS_A_POINT = 20;
    private static final double HUNDREDTHS = 100;

    /**
     * The body of official documents is set in size three, 16 points; WPS and Word indent by hundredths of a letter.
     */
    private static final double LETTER_SIZE = 16;

    /** Letters set this much closer, in points, run into each other: a digit of nine points is 4.5 wide. Seen: 1. */
    private static final double TOO_CLOSE = 2.5;

    /** Letters set this much wider, in points, are no longer one figure: two digits of nine points. */
    private static final double TOO_WIDE = 9;

    /** Letters narrower than this, in hundredths, are no more than strokes. Seen: 66. */
    private static final int TOO_NARROW = 34;

    /** Properties of runs that change nothing of what is read. */
    private static final Set<String> HARMLESS = Set.of(
            "rStyle",
            "b",
            "bCs",
            "i",
            "iCs",
            "caps",
            "smallCaps",
            "outline",
            "shadow",
            "emboss",
            "imprint",
            "noProof",
            "snapToGrid",
            "webHidden",
            "szCs",
            "kern",
            "u",
            "effect",
            "bdr",
            "em",
            "lang",
            "cs",
            "oMath",
            "rPrChange",
            "ins",
            "del",
            "moveFrom",
            "moveTo");

    private Optional<String> jc = Optional.empty();
    private OptionalDouble indent = OptionalDouble.empty();
    private OptionalInt numbering = OptionalInt.empty();
    private OptionalInt level = OptionalInt.empty();
    private Optional<RgbColour> paragraphGround = Optional.empty();
    private OptionalDouble lineHeight = OptionalDouble.empty();
    private Optional<String> paragraphOddity = Optional.empty();
    private OptionalDouble size = OptionalDouble.empty();
    private Optional<Boolean> hidden = Optional.empty();
    private Optional<Boolean> struck = Optional.empty();
    private Optional<String> lift = Optional.empty();
    private OptionalDouble raise = OptionalDouble.empty();
    private Optional<Ink> ink = Optional.empty();
    private Optional<RgbColour> shading = Optional.empty();
    private Optional<RgbColour> highlight = Optional.empty();
    private Optional<String> font = Optional.empty();
    private Optional<String> oddity = Optional.empty();

    /** A child of {@code w:pPr}. */
    public void paragraphProperty(String name, PartCursor cursor) {
        switch (name) {
            case "jc" -> jc = cursor.value();
            case "ind" ->
                indent = OptionalDouble.of(Math.max(
                        points(cursor, "left", "start", "firstLine"),
                        letters(cursor, "leftChars", "startChars", "firstLineChars")));
            case "numPr" ->
                cursor.children(part -> {
                    if (part.equals("numId")) {
                        numbering = cursor.number("val");
                    } else if (part.equals("ilvl")) {
                        level = cursor.number("val");
                    }
                });
            case "shd" -> paragraphGround = DocxColours.shading(cursor);
            case "spacing" -> {
                boolean exact = cursor.attribute("lineRule").orElse("").equals("exact");
                OptionalInt line = cursor.number("line");
                if (line.isPresent()) {
                    lineHeight = OptionalDouble.of(exact ? line.getAsInt() / TWIPS_A_POINT : Double.POSITIVE_INFINITY);
                }
            }
            case "framePr" -> paragraphOddity = Optional.of("w:framePr");
            case "bidi" -> paragraphOddity = cursor.isOn() ? Optional.of("w:bidi") : paragraphOddity;
            default -> {}
        }
    }

    /** A child of {@code w:rPr}. */
    public void runProperty(String name, PartCursor cursor) {
        switch (name) {
            case "sz" -> size = halfPoints(cursor);
            case "vanish", "specVanish" -> hidden = Optional.of(cursor.isOn());
            case "strike", "dstrike" -> struck = Optional.of(struck.orElse(false) || cursor.isOn());
            case "vertAlign" -> lift = cursor.value();
            case "position" -> raise = halfPoints(cursor);
            case "color" -> ink = DocxColours.ink(cursor);
            case "shd" -> shading = DocxColours.shading(cursor);
            case "highlight" -> {
                highlight = DocxColours.highlight(cursor);
                odd(highlight.filter(RgbColour.BLACK::equals).isPresent(), "w:highlight black");
            }
            case "rFonts" -> font = cursor.attribute("ascii").or(() -> cursor.attribute("hAnsi"));
            case "other:textFill" -> textFill(cursor);
            default -> oddProperty(name, cursor);
        }
    }

    private void oddProperty(String name, PartCursor cursor) {
        int value = cursor.number("val").orElse(0);
        switch (name) {
            case "w" -> odd(value > 0 && value < TOO_NARROW, "w:w " + value);
            case "spacing" ->
                odd(value <= -TOO_CLOSE * TWIPS_A_POINT || value >= TOO_WIDE * TWIPS_A_POINT, "w:spacing " + value);
            case "rtl" -> odd(cursor.isOn(), "w:rtl");
            case "eastAsianLayout" ->
                odd(
                        cursor.attribute("combine").isPresent()
                                || cursor.attribute("vert").isPresent(),
                        "w:eastAsianLayout");
            default -> odd(!HARMLESS.contains(name) && !name.startsWith("other:"), "w:" + name);
        }
    }

    private void odd(boolean is, String what) {
        oddity = is ? Optional.of(what) : oddity;
    }

    /** How letters are filled, as Word 2010 and later have it: with a colour, with nothing, or with a pattern. */
    private void textFill(PartCursor cursor) {
        cursor.children(fill -> {
            if (fill.equals("other:solidFill")) {
                cursor.children(colour -> {
                    Optional<RgbColour> stated = cursor.attribute("val")
                            .flatMap(name -> DocxColours.ofTheme(name).or(() -> RgbColour.ofHex(name)));
                    boolean[] changed = {false};
                    cursor.children(change -> {
                        changed[0] = true;
                        odd(change.equals("other:alpha"), "w14:textFill alpha");
                    });
                    stated.filter(shade -> !changed[0]).ifPresent(shade -> ink = Optional.of(new Ink(stated)));
                });
            } else {
                odd(true, "w14:textFill " + fill.substring(fill.indexOf(':') + 1));
            }
        });
    }

    private static OptionalDouble halfPoints(PartCursor cursor) {
        OptionalInt value = cursor.number("val");
        return value.isPresent() ? OptionalDouble.of(value.getAsInt() / 2.0) : OptionalDouble.empty();
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

    public RunProperties run() {
        return new RunProperties(size, hidden, struck, lift, raise, ink, highlight.or(() -> shading), font, oddity);
    }

    public StyleProperties look() {
        return new StyleProperties(jc, indent, numbering, level, paragraphGround, lineHeight, paragraphOddity, run());
    }
}
