package nianbao.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of text in columns, aligned by what a terminal shows, Han characters and all. */
public final class TextTable {
    private static final String GAP = "  ";
    /** Columns of the terminal; a longer text, such as a name of 255 bytes, stands out alone and does not widen all rows. */
    private static final int WIDEST = 80;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; rows may be of different length. */
    public void add(List<String> row) {
        rows.add(row.stream().map(TextTable::onOneLine).toList());
    }

    /** The rows as lines; the last column is not padded. */
    public List<String> lines() {
        List<Integer> widths = widths();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(DisplayWidth.pad(row.get(i), widths.get(i))).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Names of files may have line breaks and other controls in them. */
    private static String onOneLine(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                int width = DisplayWidth.of(row.get(i));
                widths.set(i, width > WIDEST ? widths.get(i) : Math.max(widths.get(i), width));
            }
        }
        return widths;
    }
}
