package nianbao.report.narrative.line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.wording.CalendarText;

/** The ways in which the headings of a report are numbered; a report numbers those of one level in one way. */
public enum Numbering {
    HAN("\\s*([一二三四五六七八九十]{1,3})\\s*[、，,.．。:：·\\s]\\s*"),
    PART("\\s*第\\s*([一二三四五六七八九十]{1,3}|\\d{1,2})\\s*(?:部分|章|节|篇)\\s*[、，,.．:：]?\\s*"),
    HAN_BRACKET("\\s*[（(]\\s*([一二三四五六七八九十]{1,3})\\s*[)）]\\s*[、，.．]?\\s*|\\s*([㈠-㈩])\\s*[、.．]?\\s*"),
    ARABIC("\\s*(\\d{1,2})\\s*[.．、，](?!\\d)\\s*"),
    ARABIC_BRACKET("\\s*[（(]?\\s*(\\d{1,2})\\s*[)）]\\s*[、，.．]?\\s*|\\s*([⑴-⑽])\\s*"),
    CAPITAL("\\s*([壹贰叁肆伍陆柒捌玖拾])\\s*[、，.．:：]\\s*"),
    ROMAN("\\s*([Ⅰ-Ⅹ]|[IVX]{1,4})\\s*[、.．]\\s*"),
    CIRCLE("\\s*([①-⑩❶-❿])\\s*[、.．]?\\s*"),
    NONE("");

    private static final String CAPITALS = "壹贰叁肆伍陆柒捌玖拾";
    private static final String ROMANS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";
    private static final List<String> LETTERS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private final Pattern pattern;

    Numbering(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /**
     * The number of a heading.
     *
     * @param number counted from 1; 0 where there is none
     * @param end where the words begin
     */
    public record Ordinal(Numbering way, int number, int end) {}

    /** The number with which {@code text} begins. */
    public static Ordinal of(String text) {
        for (Numbering way : values()) {
            Matcher matcher = way.pattern.matcher(text);
            if (way != NONE && matcher.lookingAt()) {
                String sign = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                return new Ordinal(way, number(sign), matcher.end());
            }
        }
        return new Ordinal(NONE, 0, 0);
    }

    public static boolean isNumbered(String text) {
        return of(text).way() != NONE;
    }

    private static int number(String sign) {
        char first = sign.charAt(0);
        if (first >= '0' && first <= '9') {
            return Integer.parseInt(sign);
        }
        for (char start : new char[] {'㈠', '①', '⑴', '❶'}) {
            if (first >= start && first < start + 10) {
                return first - start + 1;
            }
        }
        int capital = CAPITALS.indexOf(first) + 1;
        int roman = ROMANS.indexOf(first) + 1 + LETTERS.indexOf(sign) + 1;
        return capital > 0 ? capital : roman > 0 ? roman : CalendarText.number(sign);
    }
}
