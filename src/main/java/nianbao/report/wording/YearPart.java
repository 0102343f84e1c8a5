package nianbao.report.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a year in words: 上半年, 第三季度, 1—11月. */
public final class YearPart {
    private static final Pattern WHOLE_YEAR = Pattern.compile(
            "(?<!\\d)0?1\\s*月?\\s*(0?1日)?起?\\s*[-—–－~～至到]{1,2}\\s*(20\\d\\d年)?\\s*12\\s*月(\\s*31\\s*日)?");
    private static final Pattern PART = Pattern.compile(
            "[上下]半年|半年度?(?!来)|(第?[一二三四1-4]、?)*季度|前[一二三四五六七八九十\\d]+个?(月|季)|\\d{1,2}月份|截[至止]到?(20\\d\\d年)?(?!12月)\\d{1,2}月"
                    + "|\\d{1,2}\\s*月?(\\s*\\d{1,2}\\s*日)?起?\\s*[-—–－~～至到]{1,2}\\s*(20\\d\\d年)?\\s*\\d{1,2}\\s*月");

    private YearPart() {}

    /** The part of a year that {@code text} names; empty where it names none, or the whole of it. */
    public static Optional<String> in(String text) {
        String plain = CalendarText.plain(text);
        Matcher part =
                PART.matcher(CalendarText.withoutDays(WHOLE_YEAR.matcher(plain).replaceAll("")));
        return part.find() ? Optional.of(part.group()) : Optional.empty();
    }

    /** {@code plain} without what says which part of the year is meant. */
    public static String without(String plain) {
        return PART.matcher(plain).replaceAll("");
    }
}
