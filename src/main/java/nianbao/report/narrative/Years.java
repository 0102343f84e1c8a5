package nianbao.report.narrative;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year that is reported on: as the title has it, else by the period that the report says it covers, else by its own
 * account of the year. Numbers of documents, days of laws and days of publication are no such years.
 *
 * @param year empty where nothing tells it, or where two tell it apart
 * @param contradiction the years that contradict each other, title first
 */
record Years(OptionalInt year, List<Integer> contradiction) {
    /** A period: its first year and month, its last year, which may go without saying, and month. */
    private static final Pattern PERIOD = Pattern.compile(
            "(20[0-4]\\d)\\s*[年./-]\\s*(\\d{1,2})\\s*(?:月|[./-])?\\s*(?:\\d{1,2}\\s*[日号]?)?\\s*(?:零时|0时)?起?"
                    + "\\s*[，,]?\\s*(?:至|到|截至|截止到?|[-—－–~～]{1,2})\\s*(?:(20[0-4]\\d)\\s*[年./-])?\\s*(\\d{1,2})\\s*(?:月|[./-])");
    /** A sentence on what the figures cover; a day that follows is the day on which they were counted. */
    private static final Pattern COVERED =
            Pattern.compile("(?:统计|期限|时限|时段|期间)[^。；]{0,12}?(20[0-4]\\d)\\s*年度?(?!\\s*\\d)(?!度?[^。；]{0,4}修订)");
    /** A sentence that begins with the year of which it tells. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?:^|[\\n。；:：）)])\\s*(?:在|自)?(20[0-4]\\d)\\s*年(?:度|来|以来|期间)?\\s*(?:[，,、]|我|本|全)");
    /** What is called by its year: the work, the report. */
    private static final Pattern CALLED =
            Pattern.compile("(20[0-4]\\d)\\s*年度?(?:的)?(?:政府信息公开|政务公开|信息公开|工作情况|主要工作|工作报告|年度报告|年报)");

    private static final Pattern MENTION = Pattern.compile("(?<!\\d)(20[0-4]\\d)\\s*年(?!\\s*\\d)");
    private static final Pattern DAY = Pattern.compile("(20\\d\\d)\\s*年\\s*\\d{1,2}\\s*月(\\s*\\d{1,2}\\s*日)?");
    private static final Pattern NUMBER =
            Pattern.compile("[〔\\[【（(﹝]\\s*20\\d\\d\\s*[〕\\]】）)﹞]\\s*第?\\s*\\d{1,4}\\s*号");
    /** When a law was made, or begins to hold. */
    private static final Pattern LAW = Pattern.compile("20\\d\\d\\s*年[^。；，\\d]{0,6}?(修订|修改|修正|施行)");

    private static final Pattern ANY = Pattern.compile("(?<!\\d)(20[0-4]\\d)(?!\\d)");

    Years {
        contradiction = List.copyOf(contradiction);
    }

    /**
     * Weighs what the parts of a report say.
     *
     * @param titles of the report: on its cover, on its first page, as its web page states it
     * @param preamble what stands before the first section
     * @param sections the texts of the sections, the first one first
     */
    static Years of(List<String> titles, List<String> preamble, List<String> sections) {
        Set<Integer> titled = new LinkedHashSet<>();
        titles.forEach(title -> titled.addAll(inTitle(title)));
        List<String> texts = new ArrayList<>(preamble);
        texts.addAll(sections);
        Optional<Integer> covered =
                texts.stream().flatMap(text -> covered(text).stream()).findFirst();
        if (titled.isEmpty()) {
            return covered.map(Years::told).orElseGet(() -> account(preamble, sections));
        }
        if (covered.isEmpty()) {
            return titled.size() == 1
                    ? told(titled.iterator().next())
                    : new Years(OptionalInt.empty(), List.copyOf(titled));
        }
        titled.add(covered.get());
        return titled.size() == 1 ? told(covered.get()) : new Years(OptionalInt.empty(), List.copyOf(titled));
    }

    private static Years told(int year) {
        return new Years(OptionalInt.of(year), List.of());
    }

    /** The years that a title names, but for days and numbers of documents. */
    static Set<Integer> inTitle(String title) {
        String text = DAY.matcher(NUMBER.matcher(CalendarText.plain(title)).replaceAll(""))
                .replaceAll("");
        return all(ANY, text);
    }

    /** The one year of the period that {@code text} says it covers; empty where it states none, or more than one. */
    static Optional<Integer> covered(String text) {
        String plain = CalendarText.plain(text);
        Set<Integer> years = new TreeSet<>();
        Matcher periods = PERIOD.matcher(plain);
        while (periods.find()) {
            boolean whole = periods.group(2).matches("0?1") && periods.group(4).equals("12");
            boolean said = plain.substring(Math.max(0, periods.start() - 20), periods.start())
                    .matches("(?s).*(统计|期限|时限|时段|期间|数据).*");
            if ((whole || said) && (periods.group(3) == null || periods.group(3).equals(periods.group(1)))) {
                years.add(Integer.valueOf(periods.group(1)));
            }
        }
        if (years.isEmpty()) {
            years.addAll(all(COVERED, PERIOD.matcher(plain).replaceAll("")));
        }
        return years.size() == 1 ? Optional.of(years.iterator().next()) : Optional.empty();
    }

    /** The year of which the preamble and the first section tell, if they tell of one. */
    private static Years account(List<String> preamble, List<String> sections) {
        List<String> own = new ArrayList<>(preamble);
        sections.stream().limit(1).forEach(own::add);
        for (Pattern pattern : List.of(SENTENCE, CALLED, MENTION)) {
            Set<Integer> years = new TreeSet<>();
            own.forEach(text -> years.addAll(all(pattern, withoutLaws(text))));
            if (years.size() == 1) {
                return told(years.iterator().next());
            }
            if (!years.isEmpty()) {
                break;
            }
        }
        return new Years(OptionalInt.empty(), List.of());
    }

    private static String withoutLaws(String text) {
        return LAW.matcher(CalendarText.plain(text)).replaceAll("");
    }

    private static Set<Integer> all(Pattern pattern, String text) {
        Set<Integer> years = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            years.add(Integer.valueOf(matcher.group(1)));
        }
        return years;
    }
}
