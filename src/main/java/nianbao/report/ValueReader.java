package nianbao.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.ReportRecord.Status;
import nianbao.report.form.Field;

/** Reads a cell's text as a figure; what cannot be read as exactly one is left to a person. */
final class ValueReader {
    /** Nothing: a dash, a stroke, the word for none. */
    private static final Pattern NOTHING = Pattern.compile("[\\p{Pd}−─━~～/／\\\\＼\\s\u00a0]*|无|無");

    private static final Pattern NUMBER =
            Pattern.compile("(?<sign>[-+]|减少?|增加?|[-+]?)(?<digits>\\d{1,3}(,\\d{3})+|\\d+)(?<fraction>\\.\\d+)?");
    /** What may follow a figure and leave it one figure: a unit, or a remark in brackets. */
    private static final Pattern REMARK = Pattern.compile("(件|项|个|元|万元|宗|次|条)?([(（\\[【].*[)）\\]】])?[。.]?");

    /** Raised, lowered, circled and bracketed digits. */
    private static final Pattern NOTE_MARK =
            Pattern.compile("[\\u00b2\\u00b3\\u00b9\\u2070-\\u2089\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793]+");

    private ValueReader() {}

    /**
     * What a cell says.
     *
     * @param value empty where the cell holds nothing, or nothing that can be read
     * @param withProse whether more stands there than the figure
     */
    record Figure(Optional<BigDecimal> value, Status status, boolean withProse) {
        static final Figure BLANK = new Figure(Optional.empty(), Status.BLANK, false);
        static final Figure UNREADABLE = new Figure(Optional.empty(), Status.REVIEW, false);
    }

    static Figure read(String text, Field.Type type) {
        // before folding: a raised or circled digit beside a figure is a mark of a note, not its next digit
        String marked = NOTE_MARK.matcher(text).replaceAll("[$0]");
        String folded = Normalizer.normalize(marked, Normalizer.Form.NFKC).strip();
        if (NOTHING.matcher(folded).matches()) {
            return Figure.BLANK;
        }
        Matcher matcher = NUMBER.matcher(folded);
        if (!matcher.lookingAt()) {
            return Figure.UNREADABLE;
        }
        String rest = folded.substring(matcher.end()).strip();
        boolean prose = !rest.isEmpty();
        if (prose && !REMARK.matcher(rest).matches()) {
            return Figure.UNREADABLE;
        }
        String fraction = matcher.group("fraction") == null ? "" : matcher.group("fraction");
        BigDecimal value = new BigDecimal(matcher.group("digits").replace(",", "") + fraction);
        String sign = matcher.group("sign");
        if (sign.startsWith("-") || sign.startsWith("减")) {
            value = value.negate();
        }
        return new Figure(
                Optional.of(plain(value)), isPlausible(value, sign, type) ? Status.READ : Status.REVIEW, prose);
    }

    /** A sign stands only where the form asks for a change, a fraction only where it asks for money. */
    private static boolean isPlausible(BigDecimal value, String sign, Field.Type type) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return switch (type) {
            case INTEGER -> whole && sign.isEmpty();
            case SIGNED_INTEGER -> whole;
            case DECIMAL -> sign.isEmpty();
        };
    }

    /** Without trailing zeros and without an exponent. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
