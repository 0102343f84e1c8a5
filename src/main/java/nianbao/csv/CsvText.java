package nianbao.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tables as comma-separated values, as RFC 4180 has them and spreadsheets write them. */
public final class CsvText {
    /** Before the first letter of a file: tells spreadsheets that it is UTF-8. */
    public static final String MARK = "\uFEFF";

    /** What spreadsheets in Chinese write where they do not write UTF-8. */
    private static final Charset CHINESE = Charset.forName("GB18030");
    /** With what a cell begins that spreadsheets take for a formula, or that was made safe from that. */
    private static final String FORMULA = "=+-@\t\r\n'";

    private CsvText() {}

    /** A row, and where it begins. */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One line for the cells; what would not come back otherwise is put between quotes. */
    public static String line(List<String> cells) {
        return String.join(",", cells.stream().map(CsvText::quoted).toList());
    }

    /** A text that somebody wrote, as a cell that no spreadsheet takes for a formula. */
    public static String safe(String text) {
        boolean risky = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return risky && !text.matches("-?[0-9]+(\\.[0-9]+)?") ? "'" + text : text;
    }

    /** The text of which {@link #safe} made this cell. */
    public static String plain(String cell) {
        boolean made = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return made ? cell.substring(1) : cell;
    }

    /** The text of a file that a spreadsheet wrote; UTF-16 begins with a mark. */
    public static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1]) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace(MARK, "");
        } catch (CharacterCodingException e) {
            return new String(bytes, CHINESE);
        }
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /** The rows that hold anything. Cells are parted by commas; in quotes they may hold commas, quotes and line ends. */
    public static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted) {
                boolean doubled = letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (letter == '"' && !doubled) {
                    quoted = false;
                } else {
                    cell.append(letter);
                    i += doubled ? 1 : 0;
                }
            } else if (letter == '"') {
                quoted = true;
            } else if (letter == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (letter == '\n') {
                cells.add(cell.toString());
                add(rows, begun, cells);
                cells.clear();
                cell.setLength(0);
                begun = line + 1;
            } else if (letter != '\r') {
                cell.append(letter);
            }
            line += letter == '\n' ? 1 : 0;
        }
        cells.add(cell.toString());
        add(rows, begun, cells);
        return rows;
    }

    private static void add(List<Row> rows, int line, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(new Row(line, cells));
        }
    }
}
