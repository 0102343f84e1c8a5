package nianbao.read.office.docx;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.office.docx.RunLook.Ink;
import nianbao.read.office.flow.Shade;

/** Colours as the properties of runs, paragraphs and cells state them. */
final class Colours {
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
    private static final Map<String, Shade> OF_THEMES = Map.of(
            "background1", Shade.WHITE,
            "light1", Shade.WHITE,
            "bg1", Shade.WHITE,
            "lt1", Shade.WHITE,
            "text1", Shade.BLACK,
            "dark1", Shade.BLACK,
            "tx1", Shade.BLACK,
            "dk1", Shade.BLACK);

    private static final Pattern PER_CENT = Pattern.compile("pct(\\d+)");

    /** The share of its colour in a pattern of stripes or checks. */
    private static final double STRIPED = 0.35;

    private Colours() {}

    /** Of {@code w:color}. */
    static Optional<Ink> ink(PartCursor cursor) {
        return Optional.of(new Ink(named(cursor, "val", "themeColor", "themeTint", "themeShade")));
    }

    static Optional<Shade> highlight(PartCursor cursor) {
        return cursor.value().map(HIGHLIGHTS::get).flatMap(Shade::ofHex);
    }

    /** Of {@code w:shd}; empty where it colours nothing. */
    static Optional<Shade> shading(PartCursor cursor) {
        Optional<Shade> fill = named(cursor, "fill", "themeFill", "themeFillTint", "themeFillShade");
        String pattern = cursor.value().orElse("clear");
        if (pattern.equals("nil") || pattern.equals("clear")) {
            return fill;
        }
        Shade colour =
                named(cursor, "color", "themeColor", "themeTint", "themeShade").orElse(Shade.BLACK);
        return Optional.of(mixed(colour, fill.orElse(Shade.WHITE), share(pattern)));
    }

    /** A colour of a theme by its name, where it is the same in every theme. */
    static Optional<Shade> ofTheme(String name) {
        return Optional.ofNullable(OF_THEMES.get(name));
    }

    private static Optional<Shade> named(PartCursor cursor, String plain, String theme, String tint, String shade) {
        boolean changed =
                cursor.attribute(tint).isPresent() || cursor.attribute(shade).isPresent();
        return cursor.attribute(theme)
                .filter(name -> !changed)
                .flatMap(Colours::ofTheme)
                .or(() -> cursor.attribute(plain).flatMap(Shade::ofHex));
    }

    private static double share(String pattern) {
        Matcher percent = PER_CENT.matcher(pattern);
        return pattern.equals("solid") ? 1 : percent.matches() ? Integer.parseInt(percent.group(1)) / 100.0 : STRIPED;
    }

    private static Shade mixed(Shade colour, Shade fill, double share) {
        return new Shade(
                mixed(colour.red(), fill.red(), share),
                mixed(colour.green(), fill.green(), share),
                mixed(colour.blue(), fill.blue(), share));
    }

    private static int mixed(int colour, int fill, double share) {
        return (int) Math.round(colour * Math.min(1, share) + fill * (1 - Math.min(1, share)));
    }
}
