package nianbao.read.office.web.css;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A colour of CSS, each part from 0 to 1.
 *
 * @param alpha 0 where nothing of it is seen
 */
public record CssColour(double red, double green, double blue, double alpha) {
    public static final CssColour BLACK = new CssColour(0, 0, 0, 1);
    public static final CssColour WHITE = new CssColour(1, 1, 1, 1);
    public static final CssColour NONE = new CssColour(0, 0, 0, 0);

    /** CSS Color 4, 6.1 and 9.1. */
    private static final Map<String, CssColour> NAMED = named();

    private static final Pattern FUNCTION = Pattern.compile("(rgba?|hsla?)\\(([^)]*)\\)");

    /** Of what a page states; empty where it is no colour that is known here. */
    public static Optional<CssColour> parse(String stated) {
        String value = stated.strip().toLowerCase(Locale.ROOT);
        if (value.startsWith("#")) {
            return hex(value.substring(1));
        }
        Matcher function = FUNCTION.matcher(value);
        if (function.matches()) {
            return function(function.group(1), function.group(2));
        }
        return Optional.ofNullable(NAMED.get(value));
    }

    /** Of an attribute such as {@code bgcolor}, where the # may be left out. */
    public static Optional<CssColour> ofAttribute(String stated) {
        return parse(stated).or(() -> hex(stated.strip().toLowerCase(Locale.ROOT)));
    }

    /** This as it is seen on {@code ground}. */
    public CssColour on(CssColour ground) {
        double rest = 1 - alpha;
        return new CssColour(
                red * alpha + ground.red * rest,
                green * alpha + ground.green * rest,
                blue * alpha + ground.blue * rest,
                1);
    }

    /** WCAG 2, contrast ratio: 1 for the same colour, 21 for black on white. */
    public double contrast(CssColour other) {
        double light = Math.max(luminance(), other.luminance());
        double dark = Math.min(luminance(), other.luminance());
        return (light + 0.05) / (dark + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Optional<CssColour> hex(String digits) {
        if (!digits.matches("[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8}")) {
            return Optional.empty();
        }
        int width = digits.length() <= 4 ? 1 : 2;
        double[] parts = {0, 0, 0, 1};
        for (int i = 0; i < digits.length() / width; i++) {
            String part = digits.substring(i * width, (i + 1) * width);
            parts[i] = Integer.parseInt(width == 1 ? part + part : part, 16) / 255.0;
        }
        return Optional.of(new CssColour(parts[0], parts[1], parts[2], parts[3]));
    }

    private static Optional<CssColour> function(String name, String arguments) {
        List<String> parts = Stream.of(arguments.strip().split("[\\s,/]+"))
                .map(String::strip)
                .toList();
        if (parts.size() < 3) {
            return Optional.empty();
        }
        double alpha = parts.size() > 3 ? share(parts.get(3), 1) : 1;
        return Optional.of(
                name.startsWith("rgb")
                        ? new CssColour(
                                share(parts.get(0), 255), share(parts.get(1), 255), share(parts.get(2), 255), alpha)
                        : hsl(
                                share(parts.get(0).replace("deg", ""), 360),
                                share(parts.get(1), 100),
                                share(parts.get(2), 100),
                                alpha));
    }

    private static double share(String part, double whole) {
        boolean percent = part.endsWith("%");
        double number = Lengths.number(percent ? part.substring(0, part.length() - 1) : part)
                .orElse(0.0);
        return Math.min(1, Math.max(0, number / (percent ? 100 : whole)));
    }

    private static CssColour hsl(double hue, double saturation, double lightness, double alpha) {
        double spread = saturation * Math.min(lightness, 1 - lightness);
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double k = (new int[] {0, 8, 4}[i] + hue * 12) % 12;
            parts[i] = lightness - spread * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        }
        return new CssColour(parts[0], parts[1], parts[2], alpha);
    }

    private static Map<String, CssColour> named() {
        Map<String, CssColour> named = new HashMap<>();
        for (String pair : ColourNames.ALL.strip().split("\\s+")) {
            String[] parts = pair.split("=", 2);
            hex(parts[1]).ifPresent(colour -> named.put(parts[0], colour));
        }
        return Map.copyOf(named);
    }
}
