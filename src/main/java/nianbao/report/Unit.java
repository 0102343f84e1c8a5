package nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit as it is printed: a power of ten, of a currency or of things that are counted. 万 alone says no more than a power.
 *
 * @param printed the unit's own words
 * @param power of ten by which one of it is more than one 元 or one thing
 */
record Unit(String printed, int power, Measure measure) {
    /** What is measured. */
    enum Measure {
        MONEY,
        COUNT,
        /** 万 alone: as many of whatever the field counts. */
        UNNAMED
    }

    private static final Map<String, Integer> POWERS = powers();
    private static final String POWER = String.join("|", POWERS.keySet());
    private static final String MONEY = "元|圆|块钱|人民币|人民币元";
    private static final String COUNT = "件次|人次|件|项|个|宗|次|条|份|起|例|篇|部|批|户|家|人|张|件/次|件（次）|件(次)";
    private static final Pattern UNIT = Pattern.compile("(?<power>" + POWER + ")?(?:(?<money>" + MONEY + ")|(?<count>"
            + COUNT.replace("(", "\\(").replace(")", "\\)") + "))?");
    private static final String UNIT_WORD = "单位";
    /** How a label names the unit of its figures. */
    private static final Pattern NAMED = Pattern.compile("(?<!填报|填表|编制|报送|制表|上报|责任)" + UNIT_WORD
            + "\\s*(?:[:：]\\s*([^)）\\]】,，;；。\\s]+)|(?:均?[为是]|[（(])?\\s*[“\"]?((?:" + POWER + ")?(?:" + MONEY + ")))");
    /** That open. */
    private static final String BRACKETS = "(（[【";

    /** The same in brackets: 收费金额（元）, 处理决定数量（百件）. */
    private static final Pattern BRACKETED =
            Pattern.compile("[(（\\[【]\\s*((?:" + POWER + ")?(?:" + MONEY + ")|(?:" + POWER + ")[件项个宗次条份])\\s*[)）\\]】]");

    private static Map<String, Integer> powers() {
        Map<String, Integer> powers = new LinkedHashMap<>();
        powers.put("万亿", 12);
        powers.put("千万", 7);
        powers.put("百万", 6);
        powers.put("十万", 5);
        powers.put("亿", 8);
        powers.put("万", 4);
        powers.put("千", 3);
        powers.put("仟", 3);
        powers.put("百", 2);
        powers.put("佰", 2);
        return powers;
    }

    /** The unit that {@code text} is, and nothing else; empty where it is none that is known. */
    static Optional<Unit> of(String text) {
        Matcher matcher = UNIT.matcher(text.strip());
        if (text.isBlank() || !matcher.matches()) {
            return Optional.empty();
        }
        String power = matcher.group("power");
        Measure measure = matcher.group("money") != null
                ? Measure.MONEY
                : matcher.group("count") != null ? Measure.COUNT : Measure.UNNAMED;
        return Optional.of(new Unit(text.strip(), power == null ? 0 : POWERS.getOrDefault(power, 0), measure));
    }

    /** The unit at the beginning of {@code text}, the longest that is one; empty where it begins with none. */
    static Optional<Unit> leading(String text) {
        Matcher matcher = UNIT.matcher(text);
        return matcher.lookingAt() && matcher.end() > 0 ? of(matcher.group()) : Optional.empty();
    }

    /** The names of units in what a row and its column are called; what is named there may be no unit that is known. */
    static List<String> namesIn(List<String> wording) {
        List<String> names = new ArrayList<>();
        for (String label : wording) {
            if (label.contains(UNIT_WORD)) {
                Matcher named = NAMED.matcher(label);
                while (named.find()) {
                    names.add(named.group(1) == null ? named.group(2) : named.group(1));
                }
            }
            if (names.isEmpty() && hasBracket(label)) {
                Matcher bracketed = BRACKETED.matcher(label);
                if (bracketed.find()) {
                    names.add(bracketed.group(1));
                }
            }
        }
        return names.stream().distinct().toList();
    }

    private static boolean hasBracket(String label) {
        for (int i = 0; i < label.length(); i++) {
            if (BRACKETS.indexOf(label.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code figure} of this unit in {@code other}, exactly. */
    BigDecimal in(Unit other, BigDecimal figure) {
        return figure.scaleByPowerOfTen(power - other.power);
    }

    /** Whether a figure of this unit can be given in {@code other}. */
    boolean isLike(Unit other) {
        return measure == Measure.UNNAMED || measure == other.measure;
    }
}
