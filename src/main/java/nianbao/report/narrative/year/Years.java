package nianbao.report.narrative.year;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.report.narrative.line.Phrases;
import nianbao.report.wording.CalendarText;

/**
 * The year that is reported on: as the title has it, else by the period that the report says it covers, else by its own
 * account of the year. Numbers of documents, days of laws and days of publication are no such years.
 *
 * @param year empty where nothing tells it, or where two tell it apart
 * @param contradiction the years that contradict each other, title first
 */
public record Years(OptionalInt year, List<Integer> contradiction) {
    /** A sentence on what the figures cover; a day that follows is the day on which they were counted. */
    private static final Pattern COVERED =
            Pattern.compile("(?:统计|期限|时限|时段|期间)[^。；]{0,12}?(20[0-4]\\d)\\s*年度?(?!\\s*\\d)(?!度?[^。；]{0,4}修订)");

    private static final Pattern DAY = Pattern.compile("(20\\d\\d)\\s*年\\s*\\d{1,2}\\s*月(\\s*\\d{1,2}\\s*日)?");
    private static final Pattern NUMBER =
            Pattern.compile("[〔\\[【（(﹝]\\s*20\\d\\d\\s*[〕\\]】）)﹞]\\s*第?\\s*\\d{1,4}\\s*号");
    /** What is called the report on a year. */
    private static final Pattern REPORT =
            Pattern.compile("(20[0-4]\\d)\\s*年度?(?:的)?(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:情况)?(?:年度)?(?:的)?(?:报告|年报)");

    private static final Pattern ANY = Pattern.compile("(?<!\\d)(20[0-4]\\d)(?!\\d)");
    /** A year without its century. */
    private static final Pattern SHORT = Pattern.compile("(?<![\\d第])(0[89]|[1-4]\\d)(?=年)");

    private static final int CENTURY = 2000;
    /** Letters of the longest line that is said of one table of a later section, and not of the report. */
    private static final int LONGEST_CAPTION = 45;

    public Years {
        contradiction = List.copyOf(contradiction);
    }

    /**
     * Weighs what the parts of a report say.
     *
     * @param titles of the report: on its cover, on its first page, as its web page states it
     * @param preamble what stands before the first section
     * @param sections the texts of the sections, the first one first
     */
    public static Years of(List<String> titles, List<String> preamble, List<String> sections) {
        Set<Integer> titled = new LinkedHashSet<>();
        titles.forEach(title -> titled.addAll(inTitle(title)));
        List<String> own =
                Stream.concat(preamble.stream(), sections.stream().limit(1)).toList();
        Stream<String> later = sections.stream()
                .skip(1)
                .flatMap(text -> text.lines())
                .filter(line -> titled.isEmpty() || line.length() > LONGEST_CAPTION);
        Optional<Integer> covered = Stream.concat(own.stream(), later)
                .flatMap(text -> covered(text).stream())
                .findFirst();
        if (titled.isEmpty()) {
            return covered.or(() -> Account.of(own).year())
                    .map(Years::told)
                    .orElse(new Years(OptionalInt.empty(), List.of()));
        }
        covered.ifPresent(titled::add);
        int first = titled.iterator().next();
        if (titled.size() == 1 && covered.isEmpty()) {
            Set<Integer> called = new LinkedHashSet<>();
            preamble.forEach(text -> called.addAll(all(REPORT, CalendarText.plain(text))));
            titled.addAll(called.contains(first) ? Set.of() : called);
            Account.of(own).yearBeside(first).ifPresent(titled::add);
        }
        return titled.size() == 1 ? told(first) : new Years(OptionalInt.empty(), List.copyOf(titled));
    }

    private static Years told(int year) {
        return new Years(OptionalInt.of(year), List.of());
    }

    /** The years that a title names, but for days, numbers of documents and when it was published. */
    public static Set<Integer> inTitle(String title) {
        String text = CalendarText.plain(title);
        for (Pattern other : List.of(NUMBER, DAY, Phrases.PUBLISHED_IN)) {
            text = other.matcher(text).replaceAll("");
        }
        Set<Integer> years = all(ANY, text);
        return years.isEmpty() ? all(SHORT, text) : years;
    }

    /** The one year of the period that {@code text} says it covers; empty where it states none, or more than one. */
    static Optional<Integer> covered(String text) {
        String plain = CalendarText.plain(text);
        Set<Integer> years = new TreeSet<>();
        for (Period period : Period.in(plain)) {
            if (period.isOfOneYear() && (period.isWholeYear() || period.isSaid())) {
                years.add(period.year());
            }
        }
        if (years.isEmpty()) {
            years.addAll(all(COVERED, Period.without(plain)));
        }
        return years.size() == 1 ? Optional.of(years.iterator().next()) : Optional.empty();
    }

    /** The years that {@code pattern} finds in its first group. */
    static Set<Integer> all(Pattern pattern, String text) {
        Set<Integer> years = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(1));
            years.add(year < CENTURY ? CENTURY + year : year);
        }
        return years;
    }
}
