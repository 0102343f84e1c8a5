package nianbao.read.office.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.model.Mark;
import nianbao.model.Paragraph.Alignment;

/** Gathers the runs of one paragraph. */
public final class PassageBuilder {
    private static final String DIGITS = "0123456789";
    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** In points: well past the middle of a column of A4, which is 420 to 450 wide, less half a line of eight letters. */
    private static final double FAR_INDENT = 170;

    /** How a run is set. RAISED digits are marks of notes or powers, STRUCK text is crossed out. */
    public enum Setting {
        PLAIN,
        RAISED,
        STRUCK
    }

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Map<Double, Integer> lettersOfSize = new TreeMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private Setting last = Setting.PLAIN;
    private int length;
    private boolean blankLine = true;

    /** Adds text without line ends; {@code size} in points, 0 where it is not known. */
    public void append(String text, double size, Setting setting) {
        if (text.isEmpty()) {
            return;
        }
        if ((setting == Setting.STRUCK) != (last == Setting.STRUCK) && !line.isEmpty()) {
            line.append(' '); // a crossed-out figure must not run into the one that replaces it
        }
        last = setting;
        line.append(setting == Setting.RAISED && !blankLine ? raise(text) : text);
        int shown = PlainText.clean(text).length();
        length += shown;
        blankLine &= shown == 0;
        lettersOfSize.merge(size, text.strip().length(), Integer::sum);
    }

    public void append(String text, double size) {
        append(text, size, Setting.PLAIN);
    }

    /** Sets {@code text} before all that has been added. */
    public void prepend(String text) {
        if (lines.isEmpty()) {
            line.insert(0, text);
        } else {
            lines.set(0, text + lines.get(0));
        }
    }

    public void breakLine() {
        lines.add(line.toString());
        line.setLength(0);
        blankLine = true;
    }

    /** Notes something here that is no plain text. */
    public void mark(Mark mark) {
        marks.add(mark);
    }

    /** Has nothing but blanks been added? */
    public boolean isBlank() {
        return length == 0 && marks.isEmpty();
    }

    /** Did the last character added end in a blank, or was none added to this line? */
    public boolean endsInSpace() {
        return line.isEmpty() || line.charAt(line.length() - 1) == ' ';
    }

    /**
     * @param indent of the left edge from the margin, in points; a short passage far in was pushed to the right by hand
     */
    public Passage build(Alignment alignment, double indent) {
        boolean far = alignment == Alignment.BODY && indent >= FAR_INDENT && length <= Passage.SIGNATURE_LENGTH;
        return build(far ? Alignment.RIGHT : alignment);
    }

    public Passage build(Alignment alignment) {
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

    /** 22 with a small 1 above it must never read as 221: after a figure such a mark stands in brackets, as in m² it stays small. */
    private String raise(String text) {
        if (text.chars().noneMatch(letter -> DIGITS.indexOf(letter) >= 0)) {
            return text;
        }
        char before = line.charAt(line.length() - 1);
        if (Character.isDigit(before) || before == ']') {
            return "[" + text + "]";
        }
        StringBuilder raised = new StringBuilder(text.length());
        text.chars().forEach(letter -> {
            int digit = DIGITS.indexOf(letter);
            raised.append(digit < 0 ? (char) letter : RAISED_DIGITS.charAt(digit));
        });
        return raised.toString();
    }
}
