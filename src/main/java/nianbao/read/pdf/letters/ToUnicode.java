package nianbao.read.pdf.letters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A font's ToUnicode map: character codes to text. PDFBox's own parser is made for the large maps of Asian encodings; a
 * browser writes a small one for each of a hundred fonts.
 */
final class ToUnicode {
    /** Codes of one map; the largest font has 65,536 glyphs. */
    private static final int MAX_CODES = 131_072;

    /** Bytes of one code or text; a ligature has a few letters. */
    private static final int MAX_STRING = 64;

    private final Map<Long, String> texts = new HashMap<>();
    private final byte[] bytes;
    private int at;

    private ToUnicode(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads what can be read; a torn map simply knows less. */
    static ToUnicode parse(byte[] bytes) {
        ToUnicode map = new ToUnicode(bytes);
        map.sections();
        return map;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** @param length of the code in bytes; a map written for another length still says what is meant */
    @Nullable
    String text(int code, int length) {
        String text = texts.get(key(code, length));
        for (int other = 1; text == null && other <= 4; other++) {
            text = texts.get(key(code, other));
        }
        return text;
    }

    /** Every code that is said to be a digit, with its length in bytes. */
    List<Code> digits() {
        return texts.entrySet().stream()
                .filter(entry -> entry.getValue().length() == 1
                        && Character.isDigit(entry.getValue().charAt(0)))
                .map(entry -> new Code((int) (entry.getKey() >>> 3), (int) (entry.getKey() & 7)))
                .toList();
    }

    /** A character code of so many bytes. */
    record Code(int value, int length) {}

    private static long key(long code, int length) {
        return (code << 3) | length;
    }

    private void sections() {
        List<byte[]> strings = new ArrayList<>();
        boolean inChars = false;
        boolean inRanges = false;
        while (at < bytes.length && texts.size() < MAX_CODES) {
            int c = bytes[at];
            if (c == '<' && at + 1 < bytes.length && bytes[at + 1] != '<') {
                strings.add(string());
            } else if (c == '[' && inRanges && strings.size() == 2) {
                list(strings);
                strings.clear();
            } else if (c == 'b' || c == 'e') {
                String word = word();
                inChars = word.equals("beginbfchar") || (inChars && !word.equals("endbfchar"));
                inRanges = word.equals("beginbfrange") || (inRanges && !word.equals("endbfrange"));
                strings.clear();
            } else if (c == '%') {
                skipLine();
            } else {
                at++;
            }
            if (inChars && strings.size() == 2) {
                put(number(strings.get(0)), strings.get(0).length, text(strings.get(1), 0));
                strings.clear();
            } else if (inRanges && strings.size() == 3) {
                range(strings.get(0), strings.get(1), strings.get(2));
                strings.clear();
            }
        }
    }

    private void put(long code, int length, String text) {
        texts.put(key(code, length), text);
    }

    /** Each code of a range has its own text. */
    private void list(List<byte[]> bounds) {
        long code = number(bounds.get(0));
        long last = number(bounds.get(1));
        at++;
        while (at < bytes.length && bytes[at] != ']') {
            if (bytes[at] != '<') {
                at++;
                continue;
            }
            byte[] text = string();
            if (code <= last) {
                put(code++, bounds.get(0).length, text(text, 0));
            }
        }
        at++;
    }

    private void range(byte[] first, byte[] last, byte[] text) {
        long from = number(first);
        long count = Math.min(number(last) - from + 1, MAX_CODES - (long) texts.size());
        for (int i = 0; i < count; i++) {
            put(from + i, first.length, text(text, i));
        }
    }

    /** UTF-16, with {@code step} added to its last unit. */
    private static String text(byte[] bytes, int step) {
        if (bytes.length == 1) {
            return String.valueOf((char) ((bytes[0] & 0xFF) + step));
        }
        String text = new String(bytes, StandardCharsets.UTF_16BE);
        if (step == 0 || text.isEmpty()) {
            return text;
        }
        int end = text.length() - 1;
        return text.substring(0, end) + (char) (text.charAt(end) + step);
    }

    private static long number(byte[] bytes) {
        long number = 0;
        for (int i = 0; i < Math.min(bytes.length, 4); i++) {
            number = (number << 8) | (bytes[i] & 0xFF);
        }
        return number;
    }

    private byte[] string() {
        byte[] string = new byte[MAX_STRING];
        int nibbles = 0;
        for (at++; at < bytes.length && bytes[at] != '>'; at++) {
            int nibble = Character.digit(bytes[at], 16);
            if (nibble >= 0 && nibbles < 2 * MAX_STRING) {
                string[nibbles / 2] |= (byte) (nibbles % 2 == 0 ? nibble << 4 : nibble);
                nibbles++;
            }
        }
        at++;
        return Arrays.copyOf(string, (nibbles + 1) / 2);
    }

    private String word() {
        int from = at;
        while (at < bytes.length && bytes[at] >= 'a' && bytes[at] <= 'z') {
            at++;
        }
        return new String(bytes, from, at - from, StandardCharsets.US_ASCII);
    }

    private void skipLine() {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
    }
}
