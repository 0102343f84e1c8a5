package nianbao.read.office.docx;

import java.util.Locale;
import java.util.Map;

/** The characters of the symbol fonts that turn up in reports. */
final class DocxSymbols {
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

    private DocxSymbols() {}

    static String text(String font, int code) {
        String name = font.toLowerCase(Locale.ROOT);
        if (name.startsWith("wingdings")) {
            return WINGDINGS.getOrDefault(code, UNKNOWN);
        }
        if (name.equals("symbol")) {
            boolean same = (code >= '0' && code <= '9') || "()+.,/%".indexOf(code) >= 0;
            return same ? Character.toString(code) : SYMBOL.getOrDefault(code, UNKNOWN);
        }
        return Character.isDefined(code) && code >= ' ' ? Character.toString(code) : UNKNOWN;
    }
}
