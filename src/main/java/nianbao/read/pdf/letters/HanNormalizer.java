package nianbao.read.pdf.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Brings forms of Chinese characters that only a font's maker tells apart back to the ordinary ones: radicals,
 * compatibility ideographs, signs for vertical writing. Full-width digits and signs stay as they are: they are what
 * stands on the page.
 */
final class HanNormalizer {
    private static final Map<Integer, String> TABLE = load();

    private HanNormalizer() {}

    /** Whether {@code text} holds characters only, and at least one: no controls, private use or unassigned codes. */
    static boolean isText(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(HanNormalizer::isCharacter);
    }

    private static boolean isCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r';
            default -> c != 0xFFFD;
        };
    }

    static String normal(String text) {
        if (text.codePoints()
                .allMatch(c -> c < 0x2E80 || (c >= 0x3200 && c < 0xF900) || (c >= 0xFF00 && c < 0x2F800))) {
            return text;
        }
        return text.codePoints().mapToObj(HanNormalizer::normal).collect(Collectors.joining());
    }

    private static String normal(int c) {
        String meant = TABLE.get(c);
        if (meant != null) {
            return meant;
        }
        String self = Character.toString(c);
        boolean kangxi = c >= 0x2F00 && c <= 0x2FD5;
        boolean compatibility = (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
        return kangxi || compatibility ? Normalizer.normalize(self, Normalizer.Form.NFKC) : self;
    }

    private static Map<Integer, String> load() {
        try (InputStream in = Objects.requireNonNull(HanNormalizer.class.getResourceAsStream("han-forms.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0].codePointAt(0), pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
