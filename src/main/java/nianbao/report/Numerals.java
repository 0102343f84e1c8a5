package nianbao.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Figures that are written without common digits: Chinese numerals, digits of other scripts, and letters in the place of digits. */
final class Numerals {
    private static final Pattern CHINESE = Pattern.compile("[〇○零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟]+");
    private static final Map<Character, Integer> DIGITS = Map.ofEntries(
            Map.entry('〇', 0),
            Map.entry('○', 0),
            Map.entry('零', 0),
            Map.entry('一', 1),
            Map.entry('二', 2),
            Map.entry('两', 2),
            Map.entry('三', 3),
            Map.entry('四', 4),
            Map.entry('五', 5),
            Map.entry('六', 6),
            Map.entry('七', 7),
            Map.entry('八', 8),
            Map.entry('九', 9),
            Map.entry('壹', 1),
            Map.entry('贰', 2),
            Map.entry('叁', 3),
            Map.entry('肆', 4),
            Map.entry('伍', 5),
            Map.entry('陆', 6),
            Map.entry('柒', 7),
            Map.entry('捌', 8),
            Map.entry('玖', 9));
    private static final Map<Character, Integer> TENS =
            Map.of('十', 10, '拾', 10, '百', 100, '佰', 100, '千', 1000, '仟', 1000);
    /** Letters and signs that look like digits, beside true digits or alone. */
    private static final Pattern LOOKALIKES = Pattern.compile("[\\dlI|oOQ]+");

    private Numerals() {}

    /** The figure that {@code text} is, as a person would take it: never certain; empty where it is none. */
    static Optional<BigDecimal> read(String text) {
        if (CHINESE.matcher(text).matches()) {
            return chinese(text);
        }
        if (LOOKALIKES.matcher(text).matches() && text.chars().anyMatch(Character::isLetter)) {
            return Optional.of(new BigDecimal(text.replaceAll("[lI|]", "1").replaceAll("[oOQ]", "0")));
        }
        if (text.matches("\\p{Nd}+")) {
            return Optional.of(
                    new BigDecimal(text.codePoints().mapToObj(Numerals::digit).collect(Collectors.joining())));
        }
        return text.equals("|") ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    /** A digit of any script. */
    private static String digit(int letter) {
        return Integer.toString(Character.digit(letter, 10));
    }

    /** 二十三 is 23, 一〇五 is 105, 三百零六 is 306; empty for digits and units in no such order. */
    private static Optional<BigDecimal> chinese(String text) {
        boolean positional = text.chars().noneMatch(letter -> TENS.containsKey((char) letter));
        long value = 0;
        int digit = -1;
        int last = Integer.MAX_VALUE;
        for (char letter : text.toCharArray()) {
            Integer ten = TENS.get(letter);
            if (ten == null) {
                digit = DIGITS.getOrDefault(letter, 0);
                value = positional ? value * 10 + digit : value;
            } else {
                if (ten >= last) {
                    return Optional.empty();
                }
                value += (digit <= 0 ? 1L : digit) * ten;
                digit = -1;
                last = ten;
            }
        }
        return Optional.of(BigDecimal.valueOf(positional || digit < 0 ? value : value + digit));
    }
}
