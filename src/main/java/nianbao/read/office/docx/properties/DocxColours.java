package nianbao.read.office.docx.properties;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.docx.properties.RunProperties.Ink;
import nianbao.read.office.text.RgbColour;

/** Colours as the properties of runs, paragraphs and cells state them. */
public final class DocxColours {
    /** The colours of {@code w:highlight}: ECMA-376 part 1, 17.18.40. */
    private static final Map<String, String> HIGHLIGHTS = Map.ofEntries(
            Map.entry("black", "000000"),
            Map.entry("blue", "0000FF"),
            Map.entry("cyan", "00FFFF"),
            Map.entry("darkBlue", "00008B"),
            Map.entry("darkCyan", "008B8B"),
            Map.entry("darkGray", "A9A9A9"),
            Map.entry("darkGreen", "006400"),
            Map.entry("darkMagenta", "800080"),
            Map.entry("darkRed", "8B0000"),
            Map.entry("darkYellow", "808000"),
            Map.entry("green", "00FF00"),
            Map.entry("lightGray", "D3D3D3"),
            Map.entry("magenta", "FF00FF"),
            Map.entry("red", "FF0000"),
            Map.entry("white", "FFFFFF"),
            Map.entry("yellow", "FFFF00"));

    /** The colours of a theme that are black or white in every theme seen. */
    private static final Map<String, RgbColour> OF_THEMES = Map.of(
            "background1", RgbColour.WHITE,
            "light1", RgbColour.WHITE,
            "bg1", RgbColour.WHITE,
            "lt1", RgbColour.WHITE,
            "text1", RgbColour.BLACK,
            "dark1", RgbColour.BLACK,
            "tx1", RgbColour.BLACK,
            "dk1", RgbColour.BLACK);

    private static final Pattern PER_CENT = Pattern.compile("pct(\\d+)");

    /** The share of its colour in a pattern of stripes or checks. */
    private static final double STRIPED = 0.35;

    private DocxColours() {}

    /** Of {@code w:color}. */
    static Optional<Ink> ink(PartCursor cursor) {
        return Optional.of(new Ink(named(cursor, "val", "themeColor", "themeTint", "themeShade")));
    }

    static Optional<RgbColour> highlight(PartCursor cursor) {
        return cursor.value().map(HIGHLIGHTS::get).flatMap(RgbColour::ofHex);
    }

    /** Of {@code w:shd}; empty where it colours nothing. */
    public static Optional<RgbColour> shading(PartCursor cursor) {
        Optional<RgbColour> fill = named(cursor, "fill", "themeFill", "themeFillTint", "themeFillShade");
        String pattern = cursor.value().orElse("clear");
        if (pattern.equals("nil") || pattern.equals("clear")) {
            return fill;
        }
        RgbColour colour =
                named(cursor, "color", "themeColor", "themeTint", "themeShade").orElse(RgbColour.BLACK);
        return Optional.of(mixed(colour, fill.orElse(RgbColour.WHITE), share(pattern)));
    }

    /** A colour of a theme by its name, where it is the same in every theme. */
    static Optional<RgbColour> ofTheme(String name) {
        return Optional.ofNullable(OF_THEMES.get(name));
    }

    private static Optional<RgbColour> named(PartCursor cursor, String plain, String theme, String tint, String shade) {
        boolean changed =
                cursor.attribute(tint).isPresent() || cursor.attribute(shade).isPresent();
        return cursor.attribute(theme)
                .filter(name -> !changed)
                .flatMap(DocxColours::ofTheme)
                .or(() -> cursor.attribute(plain).flatMap(RgbColour::ofHex));
    }

    private static double share(String pattern) {
        Matcher percent = PER_CENT.matcher(pattern);
        return pattern.equals("solid") ? 1 : percent.matches() ? Integer.parseInt(percent.group(1)) / 100.0 : STRIPED;
    }

    private static RgbColour mixed(RgbColour colour, RgbColour fill, double share) {
        return new RgbColour(
                mixed(colour.red(), fill.red(), share),
                mixed(colour.green(), fill.green(), share),
                mixed(colour.blue(), fill.blue(), share));
    }

    private static int mixed(int colour, int fill, double share) {
        return (int) Math.round(colour * Math.min(1, share) + fill * (1 - Math.min(1, share)));
    }
}
