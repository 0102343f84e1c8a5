package nianbao.report.narrative.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.report.wording.CalendarText;
import nianbao.report.wording.YearPart;

/**
 * A period from a month to a month.
 *
 * @param year in which it begins
 * @param lastYear in which it ends; empty where that goes without saying
 * @param before what stands before it
 */
public record Period(int year, int month, Optional<Integer> lastYear, int lastMonth, String before) {
    private static final Pattern PERIOD = Pattern.compile(
            "(20[0-4]\\d)\\s*[年./-]\\s*(\\d{1,2})\\s*(?:月|[./-])?\\s*(?:\\d{1,2}\\s*[日号]?)?\\s*(?:零时|0时)?起?"
                    + "\\s*[，,]?\\s*(?:至|到|截至|截止到?|[-—－–~～]{1,2})\\s*(?:(20[0-4]\\d)\\s*[年./-])?\\s*(\\d{1,2})\\s*(?:月|[./-])");
    /** Letters before a period in which it is said what it is. */
    private static final int BEFORE = 20;

    private static final Pattern SAID = Pattern.compile("(?s).*(统计|期限|时限|时段|期间|数据).*");
    /** What says of which time the report's figures are. */
    private static final Pattern OF_FIGURES =
            Pattern.compile("(?s).*(本年?报告?|本年报|报告期|所列数据|数据统计|统计数据|统计期|统计时|统计范围|期限|时限|时段)[^。；\\n]*");
    /** A sentence that says of which time the figures are, in words. */
    private static final Pattern SENTENCE =
            Pattern.compile("(本报告|本年报|报告期|所列数据|数据统计|统计数据|统计期|统计时|统计范围|现将)[^。；\\n]{0,40}");

    private static final int LAST_MONTH = 12;

    /** The periods in {@code plain}, of which the days are written in digits. */
    static List<Period> in(String plain) {
        List<Period> periods = new ArrayList<>();
        Matcher found = PERIOD.matcher(plain);
        while (found.find()) {
            periods.add(new Period(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Optional.ofNullable(found.group(3)).map(Integer::valueOf),
                    Integer.parseInt(found.group(4)),
                    plain.substring(Math.max(0, found.start() - BEFORE), found.start())));
        }
        return periods;
    }

    static String without(String plain) {
        return PERIOD.matcher(plain).replaceAll("");
    }

    boolean isOfOneYear() {
        return lastYear.isEmpty() || lastYear.get() == year;
    }

    boolean isWholeYear() {
        return isOfOneYear() && month == 1 && lastMonth == LAST_MONTH;
    }

    /** Whether it is said to be that of figures. */
    boolean isSaid() {
        return SAID.matcher(before).matches();
    }

    /**
     * The time that a report says it covers where that is no whole year: in its title, or in a sentence on its figures.
     *
     * @param texts its preamble and its first section
     */
    public static Optional<String> ofReport(List<String> titles, List<String> texts) {
        return Stream.concat(
                        titles.stream().flatMap(title -> YearPart.in(title).stream()),
                        texts.stream().flatMap(text -> saidOfFigures(CalendarText.plain(text)).stream()))
                .findFirst();
    }

    private static Optional<String> saidOfFigures(String plain) {
        for (Period period : in(plain)) {
            if (!period.isWholeYear() && OF_FIGURES.matcher(period.before()).matches()) {
                return Optional.of(period.text());
            }
        }
        Matcher sentence = SENTENCE.matcher(without(plain));
        while (sentence.find()) {
            Optional<String> part = YearPart.in(sentence.group());
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    private String text() {
        return "%d年%d月至%d年%d月".formatted(year, month, lastYear.orElse(year), lastMonth);
    }
}
