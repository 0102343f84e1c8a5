package nianbao.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.ReportRecord.Status;
import nianbao.report.form.Field;

/**
 * Reads a cell's text as a figure; what cannot be read as exactly one is left to a person.
 *
 * <p>Phases: 1. {@link #read}: is anything there; 2. {@link #number}: sign, digits, and what follows them; 3. {@link
 * Remark}: whether what follows leaves it one figure; 4. {@link #inFieldsUnit}: a figure in another unit is given in the
 * field's. A person would read more than is certain: then the figure is given, for review.
 */
final class ValueReader {
    /** Nothing: a dash, a stroke, the word for none. */
    private static final Pattern NOTHING = Pattern.compile("[\\p{Pd}−─━~～/／\\\\＼\\s\u00a0]*|无|無");

    private static final String LESS = "减少|减|下降|降低|↓";
    private static final String MORE = "增加|增长|增|上升|↑";
    private static final Pattern NUMBER = Pattern.compile("(?<currency>[¥￥]|人民币|RMB)?\\s*(?<sign>[-+−]|" + LESS + "|"
            + MORE + ")?\\s*(?<digits>\\d{1,3}(,\\d{3})+|\\d{1,3}(['’ ]\\d{3})+(?!\\d)|\\d+)(?<fraction>\\.\\d+)?");
    /** A count before the amount: 3项，共12.5. */
    private static final Pattern COUNTED = Pattern.compile("\\d+[项个件]\\s*[,、;]?\\s*(共计?|合计)\\s*(?<amount>\\d.*)");

    /** A figure in brackets, by which accountants mean a negative one. */
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（]\\s*(\\d+)\\s*[)）]");
    /** Raised, lowered, circled and bracketed digits. */
    private static final Pattern NOTE_MARK =
            Pattern.compile("[\\u00b2\\u00b3\\u00b9\\u2070-\\u2089\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793]+");

    private static final Pattern NO_DIGIT = Pattern.compile("[^\\d]");
    private static final Pattern NEGATIVE = Pattern.compile("[-−]|" + LESS);
    private static final Pattern WELL_FORMED = Pattern.compile("0|[1-9][\\d,]*");
    /** No fraction: 0.00. Three zeros may be thousands that were written so. */
    private static final Pattern WHOLE = Pattern.compile("(\\.0{1,2})?");
    /** Digits of the longest whole number that one cell holds; larger lets two figures run into one. */
    private static final int MOST_DIGITS = 9;

    private final Field field;
    private final List<String> unitsNamed;

    private ValueReader(Field field, List<String> wording) {
        this.field = field;
        this.unitsNamed = Unit.namesIn(wording);
    }

    /**
     * What a cell says.
     *
     * @param value empty where the cell holds nothing, or nothing that can be read
     * @param unit that is printed, where it is another than the field's
     * @param withProse whether more stands there than the figure
     */
    record Figure(Optional<BigDecimal> value, Optional<String> unit, Status status, boolean withProse) {
        static final Figure BLANK = new Figure(Optional.empty(), Optional.empty(), Status.BLANK, false);
        static final Figure UNREADABLE = new Figure(Optional.empty(), Optional.empty(), Status.REVIEW, false);

        static Figure doubtful(BigDecimal value) {
            return new Figure(Optional.of(plain(value)), Optional.empty(), Status.REVIEW, true);
        }

        private Figure doubted() {
            return new Figure(value, unit, Status.REVIEW, withProse);
        }
    }

    /**
     * What {@code text} says in a cell of {@code field}.
     *
     * @param wording what its row and its column are called on the page
     */
    static Figure read(String text, Field field, List<String> wording) {
        return new ValueReader(field, wording).read(text);
    }

    private Figure read(String text) {
        // before folding: a raised or circled digit beside a figure is a mark of a note, not its next digit
        String marked = NOTE_MARK.matcher(text).replaceAll("[$0]");
        String folded = Normalizer.normalize(marked, Normalizer.Form.NFKC).strip();
        if (NOTHING.matcher(folded).matches()) {
            return Figure.BLANK;
        }
        Matcher bracketed = IN_BRACKETS.matcher(folded);
        if (bracketed.matches()) {
            BigDecimal value = new BigDecimal(bracketed.group(1));
            return Figure.doubtful(field.type() == Field.Type.SIGNED_INTEGER ? value.negate() : value);
        }
        Matcher counted = COUNTED.matcher(folded);
        if (counted.matches()) {
            return number(counted.group("amount")).doubted();
        }
        return number(folded);
    }

    private Figure number(String folded) {
        Matcher matcher = NUMBER.matcher(folded);
        if (!matcher.lookingAt()) {
            return Numerals.read(folded).map(Figure::doubtful).orElse(Figure.UNREADABLE);
        }
        String digits = matcher.group("digits");
        String fraction = matcher.group("fraction") == null ? "" : matcher.group("fraction");
        String sign = matcher.group("sign") == null ? "" : matcher.group("sign");
        Remark remark = Remark.of(folded.substring(matcher.end()).strip(), field);
        if (remark.trust() == Remark.Trust.NONE) {
            return digits.chars().allMatch(Character::isDigit)
                    ? Numerals.read(folded).map(Figure::doubtful).orElse(Figure.UNREADABLE)
                    : Figure.UNREADABLE;
        }
        BigDecimal printed = new BigDecimal(NO_DIGIT.matcher(digits).replaceAll("") + fraction);
        boolean negative = NEGATIVE.matcher(sign).matches() || remark.negates();
        BigDecimal value = remark.instead().orElse(negative ? printed.negate() : printed);
        boolean plain = remark.trust() == Remark.Trust.FULL
                && matcher.group("currency") == null
                && isWellFormed(digits)
                && isPlausible(value, fraction, !sign.isEmpty() || remark.negates());
        Figure figure = inFieldsUnit(value, remark.unit());
        Figure whole = new Figure(
                figure.value(), figure.unit(), figure.status(), !remark.text().isEmpty());
        return plain ? whole : whole.doubted();
    }

    private static boolean isWellFormed(String digits) {
        return digits.length() <= MOST_DIGITS + 2
                && digits.chars().filter(Character::isDigit).count() <= MOST_DIGITS
                && WELL_FORMED.matcher(digits).matches();
    }

    /** A sign stands only where the form asks for a change, a fraction only where it asks for money. */
    private boolean isPlausible(BigDecimal value, String fraction, boolean signed) {
        return switch (field.type()) {
            case INTEGER -> WHOLE.matcher(fraction).matches() && !signed && value.signum() >= 0;
            case SIGNED_INTEGER -> WHOLE.matcher(fraction).matches();
            case DECIMAL -> !signed && value.signum() >= 0;
        };
    }

    /**
     * The cell's own unit counts, else what its label names. One that is not known, or measures something else, leaves the
     * figure to a person.
     */
    private Figure inFieldsUnit(BigDecimal value, Optional<Unit> own) {
        Optional<Unit> fields = field.unit().flatMap(Unit::of);
        Optional<Unit> named = unitsNamed.size() == 1 ? Unit.of(unitsNamed.get(0)) : Optional.empty();
        boolean unclear = own.isEmpty() && !unitsNamed.isEmpty() && named.isEmpty();
        Optional<Unit> printed = own.or(() -> named);
        if (fields.isEmpty()) {
            Figure asPrinted = figure(value, printed.map(Unit::printed), Status.READ);
            return unclear
                            || printed.filter(unit -> unit.measure() == Unit.Measure.COUNT)
                                    .isPresent()
                    ? asPrinted.doubted()
                    : asPrinted;
        }
        if (printed.isEmpty() || unclear) {
            return figure(value, Optional.empty(), unclear ? Status.REVIEW : Status.READ);
        }
        Unit unit = printed.get();
        Unit wanted = fields.get();
        boolean like = unit.isLike(wanted);
        boolean same = like && unit.power() == wanted.power();
        boolean bare = unit.measure() == Unit.Measure.UNNAMED;
        // 25.1万 under a head that says 万元 is hardly meant ten thousandfold
        boolean certain = like && !(bare && wanted.measure() == Unit.Measure.MONEY);
        BigDecimal given = like ? unit.in(wanted, value) : value;
        Optional<String> differing = same && !bare ? Optional.empty() : Optional.of(unit.printed());
        return figure(given, differing, certain ? Status.READ : Status.REVIEW);
    }

    private static Figure figure(BigDecimal value, Optional<String> unit, Status status) {
        return new Figure(Optional.of(plain(value)), unit, status, false);
    }

    /** Without trailing zeros and without an exponent. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
