package nianbao.report.narrative;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the numbers of years, months and days in Arabic digits, whatever they are printed in. */
final class CalendarText {
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    /** What stands for nothing in a year: the signs that are typed for 〇, and those it is taken for on images. */
    private static final String ZEROS = "〇○◯零ＯO0Οоo０";

    private static final Pattern HAN_YEAR =
            Pattern.compile("[二贰]([" + ZEROS + "])([" + ZEROS + "一二三四])([" + ZEROS + "一二三四五六七八九])");
    private static final Pattern HAN_DAY = Pattern.compile(
            "(20\\d\\d\\s*年)\\s*([一二三四五六七八九十]{1,2})\\s*月(?:\\s*([一二三四五六七八九十]{1,3}|廿[一二三四五六七八九]?|卅一?)\\s*日)?");
    private static final Pattern LATER_HAN_DAY =
            Pattern.compile("([至到—－-]\\s*)([一二三四五六七八九十]{1,2})\\s*月\\s*([一二三四五六七八九十]{1,3})\\s*日");

    private CalendarText() {}

    static String plain(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            digits.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        String years =
                HAN_YEAR.matcher(digits).replaceAll(found -> "20" + digit(found.group(2)) + digit(found.group(3)));
        String days = HAN_DAY.matcher(years).replaceAll(CalendarText::day);
        return LATER_HAN_DAY
                .matcher(days)
                .replaceAll(found -> found.group(1) + number(found.group(2)) + "月" + number(found.group(3)) + "日");
    }

    /** Whether {@code text} says no more than a day or a month. */
    static boolean isDay(String text) {
        return Phrases.DATE.matcher(plain(text)).matches();
    }

    private static String day(MatchResult found) {
        String month = found.group(1) + number(found.group(2)) + "月";
        return found.group(3) == null ? month : month + number(found.group(3)) + "日";
    }

    private static int digit(String sign) {
        return Math.max(0, HAN_DIGITS.indexOf(sign));
    }

    /** 1 to 39, as 三, 十, 十二, 二十, 三十一 or 廿一; 0 for what is no number. */
    static int number(String han) {
        String full = han.replace("廿", "二十").replace("卅", "三十");
        Matcher matcher = Pattern.compile("([一二三]?)(十?)([一二三四五六七八九]?)").matcher(full);
        if (!matcher.matches()) {
            return full.length() == 1 ? digit(full) : 0;
        }
        if (matcher.group(2).isEmpty()) {
            return full.length() == 1 ? digit(full) : 0;
        }
        int tens = matcher.group(1).isEmpty() ? 1 : digit(matcher.group(1));
        return 10 * tens + digit(matcher.group(3).isEmpty() ? "〇" : matcher.group(3));
    }
}
