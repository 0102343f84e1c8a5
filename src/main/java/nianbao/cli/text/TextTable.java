package nianbao.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns, aligned by what a terminal shows, Han characters and all. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; rows may be of different length. */
    public void add(List<String> row) {
        rows.add(List.copyOf(row));
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

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), DisplayWidth.of(row.get(i))));
            }
        }
        return widths;
    }
}
