package nianbao.report.wording;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Writes the numbers of years, months and days in Arabic digits, whatever they are printed in. */
public final class CalendarText {
    /**
     * What each digit of a year is written as: in words, in the words of accounts, in digits; 0 also as what 〇 is typed as
     * or taken for on images.
     */
    private static final List<String> DIGITS =
            List.of("〇○◯零ＯO0Οоo０", "一壹弌1", "二贰貳弍2", "三叁參叄3", "四肆4", "五伍5", "六陆陸6", "七柒7", "八捌8", "九玖9");

    /** Nothing that may be one more of its digits follows: of 二O〇二@〇年 the beginning is no year. */
    private static final Pattern HAN_YEAR = Pattern.compile("[%1$s]([%2$s])([%3$s])([%4$s])(?![@口%4$s])"
            .formatted(DIGITS.get(2), DIGITS.get(0), String.join("", DIGITS.subList(0, 5)), String.join("", DIGITS)));

    private static final Pattern HAN_DAY = Pattern.compile(
            "(20\\d\\d\\s*年)\\s*([一二三四五六七八九十]{1,2})\\s*月(?:\\s*([一二三四五六七八九十]{1,3}|廿[一二三四五六七八九]?|卅一?)\\s*日)?");
    private static final Pattern LATER_HAN_DAY =
            Pattern.compile("([至到—－-]\\s*)([一二三四五六七八九十]{1,2})\\s*月\\s*([一二三四五六七八九十]{1,3})\\s*日");

    /** A day that neither begins nor ends a period. */
    private static final Pattern SINGLE_DAY =
            Pattern.compile("(?<![-—–－~～至到])20\\d\\d\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日(?!\\s*起?[-—–－~～至到])");

    private CalendarText() {}

    /** {@code text} with its years, months and days in digits. */
    public static String plain(String text) {
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

    /** {@code plain} without days that neither begin nor end a period. */
    public static String withoutDays(String plain) {
        return SINGLE_DAY.matcher(plain).replaceAll("");
    }

    private static String day(MatchResult found) {
        String month = found.group(1) + number(found.group(2)) + "月";
        return found.group(3) == null ? month : month + number(found.group(3)) + "日";
    }

    private static int digit(String sign) {
        return IntStream.range(0, DIGITS.size())
                .filter(digit -> DIGITS.get(digit).contains(sign))
                .findFirst()
                .orElse(0);
    }

    /** 1 to 39, as 三, 十, 十二, 二十, 三十一 or 廿一; 0 for what is no number. */
    public static int number(String han) {
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
