package nianbao.read.office.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.text.PlainText;
import nianbao.read.office.text.SymbolFonts;

/** Gathers the runs of one paragraph. */
public final class PassageBuilder {
    private static final String NOTE_MARK = "[注]";
    private static final String DIGITS = "0123456789";
    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /**
     * In points: well past the middle of a column of A4, which is 420 to 450 wide, less half a line of eight letters.
     */
    private static final double FAR_INDENT = 170;

    /**
     * A digit less high than this share of its neighbour is no part of the same figure. Seen of marks of notes: 0.55.
     */
    private static final double SMALL_RATIO = 0.75;

    /** Letters that stand this much off their line, as a share of their size, may be small digits. */
    private static final double LIFTED_RATIO = 0.2;

    /** They are where their size is less than this share of the letters before them. */
    private static final double SMALLER_RATIO = 0.8;

    /** Characters that turn the order of letters around: what is stored as 12 may be shown as 21. */
    private static final Pattern REORDERING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    /** Characters that are drawn over the one before them: strokes, rings, frames. */
    private static final Pattern OVERLAY = Pattern.compile(
            "[\\u0334-\\u0338\\u20d2-\\u20d3\\u20d8-\\u20da\\u20dd-\\u20e0\\u20e2-\\u20e6\\u20ea\\u20eb]");

    /** In points: indented this far, text may stand outside of its cell; the widest column of figures measures 300. */
    private static final double OUTSIDE = 300;

    /** How a run is set. RAISED and LOWERED digits are marks of notes or powers, STRUCK text is crossed out. */
    public enum RunStyle {
        PLAIN,
        RAISED,
        LOWERED,
        STRUCK;

        private boolean isSmall() {
            return this == RAISED || this == LOWERED;
        }
    }

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Map<Double, Integer> lettersOfSize = new TreeMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private final StringBuilder struck = new StringBuilder();
    private RunStyle last = RunStyle.PLAIN;
    private double lastSize;
    private double lastRaise;
    private int length;
    private int ringed;
    private boolean blankLine = true;
    private boolean smallLine;

    /** Adds text without line ends; {@code size} in points, 0 where it is not known. */
    public void append(String text, double size, RunStyle setting) {
        if (text.isEmpty()) {
            return;
        }
        if ((setting == RunStyle.STRUCK) != (last == RunStyle.STRUCK) && !line.isEmpty()) {
            line.append(' '); // a crossed-out figure must not run into the one that replaces it
        }
        noteOddities(text, size, setting);
        if (setting == RunStyle.STRUCK) {
            struck.append(text);
        } else {
            endStruck();
        }
        int shown = PlainText.clean(text).length();
        if (setting.isSmall() && (!blankLine || smallLine)) {
            line.append(smallLine ? text : small(text, setting));
        } else {
            partFromMark(text, shown);
            line.append(text);
        }
        smallLine = (smallLine || blankLine) && (setting.isSmall() || shown == 0);
        last = setting;
        lastSize = shown == 0 ? lastSize : size;
        length += shown;
        blankLine &= shown == 0;
        lettersOfSize.merge(size, text.strip().length(), Integer::sum);
    }

    public void append(String text, double size) {
        append(text, size, RunStyle.PLAIN);
    }

    /** A digit in a ring is the mark of a note beside a figure, and where nothing else stands there, a digit of one. */
    private void appendRinged(String shown, String digit, double size) {
        if (length > ringed) {
            append(shown, size);
            return;
        }
        append(digit, size);
        ringed++;
        mark(new Mark(Kind.DRAWING, shown));
    }

    /** Adds what a font of symbols shows in a cell, where digits in rings may be all that stands there. */
    public void appendSymbols(String shown, double size, RunStyle setting) {
        for (String each : shown.split("")) {
            Optional<String> digit = SymbolFonts.ringedDigit(each);
            if (digit.isPresent()) {
                appendRinged(each, digit.get(), size);
            } else {
                append(each, size, setting);
            }
        }
    }

    /** Sets the number of a list before all that has been added: beside a figure nobody can tell the two apart. */
    public void number(String text) {
        CharSequence first = lines.isEmpty() ? line : lines.get(0);
        if (hasDigits(text) && startsLikeFigure(first)) {
            mark(new Mark(Kind.APART, text.strip() + " " + PlainText.clean(first)));
        }
        if (lines.isEmpty()) {
            line.insert(0, text);
        } else {
            lines.set(0, text + lines.get(0));
        }
    }

    public void breakLine() {
        endLine();
        lines.add(line.toString());
        line.setLength(0);
        blankLine = true;
        smallLine = false;
    }

    /** Notes text that is in the file and that nobody sees. */
    public void hide(String text) {
        String hidden = PlainText.clean(text);
        if (!hidden.isEmpty()) {
            mark(new Mark(Kind.HIDDEN, hidden));
        }
    }

    /** The mark of a note: beside a figure it stands in brackets, alone it is no proof of a blank. */
    public void noteMark() {
        if (blankLine) {
            mark(new Mark(Kind.NOTE, NOTE_MARK));
        } else if (endsInDigit()) {
            line.append(NOTE_MARK);
        }
    }

    /** Notes something here that is no plain text. */
    public void mark(Mark mark) {
        marks.add(mark);
    }

    /** Has nothing been added but blanks, and nothing been noted? */
    public boolean isBlank() {
        return length == 0 && marks.isEmpty();
    }

    public boolean hasText() {
        return length > 0;
    }

    /** How many letters have been added, blanks aside. */
    public int length() {
        return length;
    }

    /**
     * How letters are set that are to be added off the line of those before: small ones are marks of notes or powers,
     * of others nobody can tell.
     *
     * @param raise over the line in points; less than 0 below it
     * @param size in points
     */
    public RunStyle raised(double raise, double size) {
        boolean off = Math.abs(raise - lastRaise) >= LIFTED_RATIO * size && length > 0;
        boolean smaller = size < SMALLER_RATIO * lastSize;
        if (off && smaller) {
            return raise > lastRaise ? RunStyle.RAISED : RunStyle.LOWERED;
        }
        if (off && endsInDigit()) {
            mark(new Mark(Kind.APART, PlainText.clean(line)));
        }
        lastRaise = raise;
        return RunStyle.PLAIN;
    }

    /** Did the last character added end in a blank, or was none added to this line? */
    public boolean endsInSpace() {
        return line.isEmpty() || line.charAt(line.length() - 1) == ' ';
    }

    /**
     * @param indent of the left edge from the margin, in points; a short passage far in was pushed to the right by hand
     */
    public Passage build(Alignment alignment, double indent) {
        if (indent >= OUTSIDE && hasText()) {
            mark(new Mark(Kind.CUT, "indent"));
        }
        boolean far = alignment == Alignment.BODY && indent >= FAR_INDENT && length <= Passage.SIGNATURE_LENGTH;
        return build(far ? Alignment.RIGHT : alignment);
    }

    public Passage build(Alignment alignment) {
        endLine();
        List<String> all = new ArrayList<>(lines);
        all.add(line.toString());
        return new Passage(all, alignment, commonSize(), marks);
    }

    private double commonSize() {
        double common = 0;
        int most = 0;
        for (Map.Entry<Double, Integer> entry : lettersOfSize.entrySet()) {
            if (entry.getValue() >= most) {
                most = entry.getValue();
                common = entry.getKey();
            }
        }
        return common;
    }

    private void endLine() {
        endStruck();
        if (smallLine && hasDigits(line)) {
            mark(new Mark(
                    Kind.NOTE, PlainText.clean(line))); // no reader can tell a small figure from the mark of a note
        }
    }

    private void endStruck() {
        String text = PlainText.clean(struck);
        struck.setLength(0);
        if (!text.isEmpty()) {
            mark(new Mark(Kind.STRUCK, text));
        }
    }

    private void noteOddities(String text, double size, RunStyle setting) {
        if (REORDERING.matcher(text).find()) {
            mark(new Mark(Kind.DRAWING, "U+%04X".formatted((int) firstOf(REORDERING, text))));
        }
        if (OVERLAY.matcher(text).find()) {
            mark(new Mark(Kind.DRAWING, "U+%04X".formatted((int) firstOf(OVERLAY, text))));
        }
        boolean sizesDiffer =
                size > 0 && lastSize > 0 && Math.min(size, lastSize) < SMALL_RATIO * Math.max(size, lastSize);
        boolean plain = setting == RunStyle.PLAIN && last == RunStyle.PLAIN;
        if (plain && sizesDiffer && endsInDigit() && Character.isDigit(text.charAt(0))) {
            mark(new Mark(Kind.APART, PlainText.clean(line) + " " + PlainText.clean(text)));
        }
    }

    private static char firstOf(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group().charAt(0);
    }

    /** A small 1 before 22 is the mark of a note as well: 122 it is not. */
    private void partFromMark(String text, int shown) {
        if (smallLine && shown > 0 && hasDigits(line) && startsLikeFigure(text)) {
            line.insert(0, '[').append(']');
        }
    }

    private static boolean startsLikeFigure(CharSequence text) {
        String clean = PlainText.clean(text);
        return !clean.isEmpty() && (Character.isDigit(clean.charAt(0)) || clean.charAt(0) == '.');
    }

    /** Is the last character of this line a digit? */
    public boolean endsInDigit() {
        return !line.isEmpty() && Character.isDigit(line.charAt(line.length() - 1));
    }

    private static boolean hasDigits(CharSequence text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /**
     * 22 with a small 1 beside it must never read as 221: after a figure such a mark stands in brackets, as in m² it
     * stays small.
     */
    private String small(String text, RunStyle setting) {
        if (!hasDigits(text)) {
            return text;
        }
        char before = line.charAt(line.length() - 1);
        if (Character.isDigit(before) || before == ']') {
            return "[" + text + "]";
        }
        return setting == RunStyle.RAISED ? raised(text) : text;
    }

    private static String raised(String text) {
        StringBuilder raised = new StringBuilder(text.length());
        text.chars().forEach(letter -> {
            int digit = DIGITS.indexOf(letter);
            raised.append(digit < 0 ? (char) letter : RAISED_DIGITS.charAt(digit));
        });
        return raised.toString();
    }
}
