package nianbao.check.prose;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as prose writes them, made plain: １３件, 1,234件, 十三件. */
final class ProseNumbers {
    private static final String COUNTED = "(?:件|条|份|宗|起)";

    /** Digits as wide as letters, which many an input method writes. */
    private static final Pattern WIDE = Pattern.compile("[０-９]+");
    /** A comma between thousands, which ends no clause. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])[,，](?=[0-9]{3}(?:件|条|份|宗|次|例|起))");
    /** A number in words before what it counts; 第一件 is none, nor is what goes on from digits. */
    private static final Pattern WORDS =
            Pattern.compile("(?<![第0-9一二三四五六七八九十百千万零两])[零一二两三四五六七八九十百千]{1,7}(?=" + COUNTED + ")");

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern SHAPE =
            Pattern.compile("(?:([一二两三四五六七八九])千零?)?(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([一二两三四五六七八九]?)|零");

    private ProseNumbers() {}

    static String plain(String sentence) {
        String narrow =
                WIDE.matcher(sentence).replaceAll(digits -> Normalizer.normalize(digits.group(), Normalizer.Form.NFKC));
        String whole = THOUSANDS.matcher(narrow).replaceAll("");
        return WORDS.matcher(whole).replaceAll(words -> number(words.group()));
    }

    /** In digits; as it is where it is no number below ten thousand. */
    private static String number(String words) {
        Matcher shape = SHAPE.matcher(words);
        if (!shape.matches()) {
            return words;
        }
        int tens = shape.group(3) == null ? 0 : shape.group(3).isEmpty() ? 1 : digit(shape.group(3));
        return Integer.toString(
                1000 * digit(shape.group(1)) + 100 * digit(shape.group(2)) + 10 * tens + digit(shape.group(4)));
    }

    private static int digit(@Nullable String word) {
        return word == null || word.isEmpty() ? 0 : word.equals("两") ? 2 : DIGITS.indexOf(word);
    }
}
