package nianbao.read.office.web.css;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a condition of style holds for a reader at a desk: on a screen, in colour, of common width. Media Queries 4.
 */
public final class MediaQuery {
    /** In CSS pixels, as most screens at desks have it. */
    private static final double WIDTH = 1440;

    private static final Pattern FEATURE = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern KNOWN =
            Pattern.compile(".*(?:width|orientation|prefers-color-scheme|\\bcolor\\b|\\bgrid\\b|update|scripting).*");

    private static final Pattern MIN = Pattern.compile("min-(?:device-)?width\\s*:\\s*([\\d.]+)(px|em|rem)?");
    private static final Pattern MAX = Pattern.compile("max-(?:device-)?width\\s*:\\s*([\\d.]+)(px|em|rem)?");
    private static final Pattern LESS = Pattern.compile("width\\s*<=?\\s*([\\d.]+)(px|em|rem)?");
    private static final Pattern MORE = Pattern.compile("width\\s*>=?\\s*([\\d.]+)(px|em|rem)?");

    private MediaQuery() {}

    public static boolean holds(String condition) {
        String stated = condition.toLowerCase(Locale.ROOT).strip();
        return stated.isEmpty() || CssText.split(stated, ',').stream().anyMatch(MediaQuery::one);
    }

    /** Is it told by no more than the medium, the width of the window and its colours? */
    static boolean isCertain(String condition) {
        return FEATURE.matcher(condition.toLowerCase(Locale.ROOT))
                .results()
                .allMatch(feature -> KNOWN.matcher(feature.group(1)).matches());
    }

    private static boolean one(String query) {
        String stated = query.strip();
        if (stated.startsWith("not ")) {
            return !one(stated.substring(4));
        }
        String type = stated.replaceFirst("^only\\s+", "").replaceFirst("[^a-z].*$", "");
        boolean screen = type.isEmpty() || type.equals("all") || type.equals("screen");
        return screen
                && bound(MIN, stated, 0) <= WIDTH
                && bound(MORE, stated, 0) <= WIDTH
                && bound(MAX, stated, WIDTH) >= WIDTH
                && bound(LESS, stated, WIDTH) >= WIDTH
                && !stated.contains("prefers-color-scheme: dark")
                && !stated.contains("prefers-color-scheme:dark")
                && !stated.contains("orientation: portrait")
                && !stated.contains("orientation:portrait");
    }

    private static double bound(Pattern pattern, String query, double otherwise) {
        Matcher matcher = pattern.matcher(query);
        if (!matcher.find()) {
            return otherwise;
        }
        double number = Lengths.number(matcher.group(1)).orElse(otherwise);
        return matcher.group(2) == null || matcher.group(2).equals("px") ? number : number * Lengths.COMMON_PX;
    }
}
