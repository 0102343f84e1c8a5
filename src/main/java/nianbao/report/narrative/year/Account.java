package nianbao.report.narrative.year;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.wording.CalendarText;

/**
 * The years of which a report tells before its tables.
 *
 * @param own texts without years that are of laws, that others are held against, or for which something is intended
 */
record Account(List<String> own) {
    /** A sentence that begins with the year of which it tells. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?:^|[\\n。；:：）)])\\s*(?:在|自)?(20[0-4]\\d)\\s*年(?:度|来|以来|期间)?\\s*(?:[，,、]|我|本|全)");
    /** What is called by its year: the work, the report. */
    private static final Pattern CALLED =
            Pattern.compile("(20[0-4]\\d)\\s*年度?(?:的)?(?:政府信息公开|政务公开|信息公开|工作情况|主要工作|工作报告|年度报告|年报)");

    private static final Pattern MENTION = Pattern.compile("(?<!\\d)(20[0-4]\\d)\\s*年(?!\\s*\\d)");
    /** When a law was made, or begins to hold. */
    private static final Pattern LAW = Pattern.compile("20\\d\\d\\s*年[^。；，\\d]{0,6}?(修订|修改|修正|施行)");
    /** A year that another is held against: 比2022年增加. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?:比|较|与|同|高于|低于)\\s*(?=20)(20[0-4]\\d)\\s*年度?(?:同期|相比|度相比)?[，,]?|(20[0-4]\\d)\\s*年度?(?:同期|相比)[，,]?");
    /** A year for which something is intended. */
    private static final Pattern PLANNED =
            Pattern.compile("20[0-4]\\d\\s*年(?=[^。；\\n]{0,12}?(?:将(?:继续|进一步|会|不断|加强|着力|认真|从|围绕|持续|重点|以)|计划|力争|打算))");
    /** A year since which something is so. */
    private static final Pattern SINCE = Pattern.compile("20[0-4]\\d\\s*年以来");

    Account {
        own = List.copyOf(own);
    }

    /** @param texts the preamble and the first section */
    static Account of(List<String> texts) {
        return new Account(texts.stream().map(Account::ofTheYear).toList());
    }

    private static String ofTheYear(String text) {
        String left = CalendarText.plain(text);
        Matcher compared = COMPARED.matcher(left);
        Set<String> others = new TreeSet<>();
        while (compared.find()) {
            others.add(compared.group(1) == null ? compared.group(2) : compared.group(1));
        }
        for (Pattern other : List.of(LAW, COMPARED, PLANNED)) {
            left = other.matcher(left).replaceAll("");
        }
        for (String year : others) {
            left = left.replaceAll(year + "\\s*年", "");
        }
        return left;
    }

    /** The one year of which they tell: the last that they mention, by the words that say most. */
    Optional<Integer> year() {
        Set<Integer> mentioned = years(MENTION);
        for (Pattern pattern : List.of(SENTENCE, CALLED, MENTION)) {
            Set<Integer> years = years(pattern);
            if (!years.isEmpty()) {
                return Optional.of(years.iterator().next())
                        .filter(year -> years.size() == 1 && mentioned.stream().allMatch(other -> other <= year));
            }
        }
        return Optional.empty();
    }

    /** The year of which they tell where they never mention {@code titled}. */
    Optional<Integer> yearBeside(int titled) {
        boolean mentioned = years(MENTION).contains(titled) || years(CALLED).contains(titled);
        return mentioned ? Optional.empty() : year().filter(year -> tells(year) && year != titled);
    }

    private boolean tells(int year) {
        return own.stream()
                .map(text -> SINCE.matcher(text).replaceAll(""))
                .anyMatch(text -> Years.all(SENTENCE, text).contains(year)
                        || Years.all(CALLED, text).contains(year));
    }

    private Set<Integer> years(Pattern pattern) {
        Set<Integer> years = new TreeSet<>();
        own.forEach(text -> years.addAll(Years.all(pattern, text)));
        return years;
    }
}
