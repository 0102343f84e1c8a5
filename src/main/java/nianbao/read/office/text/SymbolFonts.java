package nianbao.read.office.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The characters of the symbol fonts that turn up in reports. */
public final class SymbolFonts {
    /** What stands for a symbol that is not known, so that no figure can be read past it. */
    private static final String UNKNOWN = "\uFFFD";

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6C, "●"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, "□"),
            Map.entry(0x71, "□"),
            Map.entry(0x75, "◆"),
            Map.entry(0x76, "❖"),
            Map.entry(0xA8, "□"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xFB, "×"),
            Map.entry(0xFC, "√"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));
    private static final Map<Integer, String> SYMBOL = Map.of(
            0xB4, "×",
            0xB7, "·",
            0xB8, "÷",
            0xB1, "±",
            0xB3, "≥",
            0xA3, "≤",
            0x2D, "-");

    /** Fonts whose letters are pictures, where they are not told apart above. */
    private static final Set<String> PICTURES =
            Set.of("wingdings 2", "wingdings 3", "webdings", "mt extra", "marlett", "zapfdingbats");

    /** In Wingdings the ringed numbers begin here: 0 to 10 in a ring, then 0 to 10 in a disc. */
    private static final int RINGED = 0x80;

    private static final int RINGS_OF_A_KIND = 11;

    private static final String RINGS = "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿";

    /** Symbol fonts keep their characters in the private use area too, from here on: ECMA-376 part 1, 17.3.3.30. */
    private static final int PRIVATE = 0xF000;

    private SymbolFonts() {}

    /** What a reader sees of {@code text} that is set in {@code font}. */
    public static String shown(String font, String text) {
        if (!isOfSymbols(font)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(letter -> {
            int code = letter >= PRIVATE && letter <= PRIVATE + 0xFF ? letter - PRIVATE : letter;
            shown.append(code > ' ' && code <= 0xFF ? plainText(font, code) : Character.toString(letter));
        });
        return shown.toString();
    }

    /** The digit that is set in a ring or on a disc; empty for anything else. */
    public static Optional<String> ringedDigit(String symbol) {
        int at = RINGS.indexOf(symbol) % RINGS_OF_A_KIND;
        return symbol.length() == 1 && at >= 0 && at <= 9 ? Optional.of(Integer.toString(at)) : Optional.empty();
    }

    /** Is it a font whose letters are symbols? */
    public static boolean isOfSymbols(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        return name.equals("wingdings") || name.equals("symbol") || PICTURES.contains(name);
    }

    /** The character that {@code code} stands for in {@code font}, from the private use area or not. */
    public static String text(String font, int code) {
        return plainText(font, code < PRIVATE ? code : code - PRIVATE);
    }

    private static String plainText(String font, int code) {
        String name = font.toLowerCase(Locale.ROOT);
        if (name.equals("wingdings")) {
            boolean ringed = code >= RINGED && code < RINGED + RINGS.length();
            return ringed ? Character.toString(RINGS.charAt(code - RINGED)) : WINGDINGS.getOrDefault(code, UNKNOWN);
        }
        if (PICTURES.contains(name)) {
            return UNKNOWN;
        }
        if (name.equals("symbol")) {
            boolean same = (code >= '0' && code <= '9') || "()+.,/%".indexOf(code) >= 0;
            return same ? Character.toString(code) : SYMBOL.getOrDefault(code, UNKNOWN);
        }
        return Character.isDefined(code) && code >= ' ' ? Character.toString(code) : UNKNOWN;
    }
}
