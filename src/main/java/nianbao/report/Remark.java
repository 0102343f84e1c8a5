package nianbao.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.form.Field;

/**
 * What follows the digits of a figure in its cell.
 *
 * @param text all of it
 * @param trust how far it leaves the figure one
 * @param unit that it names
 * @param negates whether it says that the figure is a decrease
 * @param instead the figure by which it corrects the one before it
 */
record Remark(String text, Trust trust, Optional<Unit> unit, boolean negates, Optional<BigDecimal> instead) {
    /** How far what follows a figure leaves it one figure. */
    enum Trust {
        FULL,
        /** A person would read it, but must look. */
        SOME,
        NONE
    }

    private static final Pattern END = Pattern.compile("[。.]?");
    private static final Pattern NOTES = Pattern.compile("(\\[\\d{1,2}\\])+");
    private static final Pattern SIGN_OF_NOTE = Pattern.compile("[*#※]{1,3}|注\\s*\\d*|[、,;；]");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【{〔](?<inner>.*)[)\\]】}〕][。.]?");
    private static final Pattern LESS = Pattern.compile("减少|减|下降|降低|↓");
    private static final Pattern MORE = Pattern.compile("增加|增长|增|上升|↑");
    private static final Pattern CORRECTION =
            Pattern.compile(".*(更正|实为|应为|实际|改为|修正|更改|订正|勘误|调整|正确|原为).*?(\\d[\\d,]*(\\.\\d+)?).*");
    /** A part of the figure, which leaves the whole what it is. */
    private static final Pattern PART = Pattern.compile("(其中|含|包括|包含|不含|不包括|另有|同比|较上年|比上年|与上年).*");
    /** What makes an ordinary remark of it: words, and no digits. */
    private static final Pattern WORDS = Pattern.compile("[^\\d]*\\p{IsHan}[^\\d]*");

    private static Remark plain(String text, Trust trust) {
        return new Remark(text, trust, Optional.empty(), false, Optional.empty());
    }

    /** What {@code text} does to the figure of {@code field} that it follows; compatibility forms are folded. */
    static Remark of(String text, Field field) {
        if (END.matcher(text).matches() || NOTES.matcher(text).matches()) {
            return plain(text, Trust.FULL);
        }
        boolean signed = field.type() == Field.Type.SIGNED_INTEGER;
        if (signed && LESS.matcher(text).matches()) {
            return new Remark(text, Trust.FULL, Optional.empty(), true, Optional.empty());
        }
        if (signed && MORE.matcher(text).matches()) {
            return plain(text, Trust.FULL);
        }
        if (SIGN_OF_NOTE.matcher(text).matches()) {
            return plain(text, Trust.SOME);
        }
        Optional<Unit> unit = Unit.leading(text);
        if (unit.isPresent()) {
            Remark rest = of(text.substring(unit.get().printed().length()).strip(), field);
            return new Remark(text, rest.trust(), rest.unit().or(() -> unit), rest.negates(), rest.instead());
        }
        Matcher brackets = BRACKETS.matcher(text);
        return brackets.matches() ? inBrackets(text, brackets.group("inner").strip(), signed) : plain(text, Trust.NONE);
    }

    private static Remark inBrackets(String text, String inner, boolean signed) {
        Matcher correction = CORRECTION.matcher(inner);
        if (correction.matches()) {
            boolean original = correction.group(1).equals("原为");
            Optional<BigDecimal> instead =
                    Optional.of(new BigDecimal(correction.group(2).replace(",", "")));
            return new Remark(text, Trust.SOME, Optional.empty(), false, original ? Optional.empty() : instead);
        }
        if (LESS.matcher(inner).matches() || MORE.matcher(inner).matches()) {
            boolean less = LESS.matcher(inner).matches();
            return new Remark(
                    text, signed ? Trust.FULL : Trust.SOME, Optional.empty(), signed && less, Optional.empty());
        }
        Optional<Unit> unit = Unit.of(inner);
        if (unit.isPresent()) {
            boolean named = unit.get().measure() != Unit.Measure.UNNAMED;
            return new Remark(text, named ? Trust.FULL : Trust.SOME, unit, false, Optional.empty());
        }
        boolean ordinary = PART.matcher(inner).matches() || WORDS.matcher(inner).matches();
        return plain(text, ordinary ? Trust.FULL : Trust.SOME);
    }
}
