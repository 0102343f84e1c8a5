package nianbao.bench.peer;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.form.Field;
import nianbao.report.form.Form;
import nianbao.report.form.FormTable;
import nianbao.report.form.FormTable.Row;
import nianbao.report.form.Layout;
import nianbao.report.form.file.FormCatalog;

/**
 * Finds the figures of the forms in lines of text, as whoever has nothing else would: a row is the next line with as many
 * numbers at its end as the row has columns, and with its label; where a table has as many such lines as it has rows,
 * whatever their labels became, these are its rows.
 */
final class LinesInFields {
    /** From so many columns on a line with so many numbers is hardly anything else than a row. */
    private static final int TELLING = 6;
    /** Letters of a label that was broken over lines by which it is known. */
    private static final int PART = 4;

    private static final Pattern NUMBERS_AT_END =
            Pattern.compile("(?:(?:^|(?<=\\s|\\p{IsHan}|[)）]))-?\\d[\\d,]*(?:\\.\\d+)?\\s*)+$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");

    private final List<Form> forms = FormCatalog.load().forms();

    /** A line: its words without spaces, and the numbers at its end. */
    private record Line(String words, List<BigDecimal> numbers) {
        static Line of(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
            Matcher end = NUMBERS_AT_END.matcher(plain);
            List<BigDecimal> numbers = new ArrayList<>();
            String words = plain;
            if (end.find()) {
                words = plain.substring(0, end.start());
                NUMBER.matcher(end.group())
                        .results()
                        .forEach(number ->
                                numbers.add(new BigDecimal(number.group().replace(",", ""))));
            }
            return new Line(bare(words), List.copyOf(numbers));
        }

        boolean isOf(Row row) {
            String label = bare(Normalizer.normalize(row.leaf(), Normalizer.Form.NFKC));
            return words.contains(label) || words.length() >= PART && label.endsWith(words);
        }

        private static String bare(String words) {
            return words.replaceAll("\\s", "");
        }
    }

    /** The figures by their fields, of the form that fits best. */
    GivenFigures of(List<String> text) {
        List<Line> lines = text.stream().map(Line::of).toList();
        Map<String, BigDecimal> best = Map.of();
        for (Form form : forms) {
            Map<String, BigDecimal> found = new HashMap<>();
            form.tables().forEach(table -> found.putAll(of(table, lines)));
            if (found.size() > best.size()) {
                best = found;
            }
        }
        return new GivenFigures(best, 0);
    }

    private static Map<String, BigDecimal> of(FormTable table, List<Line> lines) {
        Map<String, BigDecimal> found = new HashMap<>();
        if (table.layout() == Layout.GROUPS) { // all its figures stand in one row
            lines.stream()
                    .filter(line -> line.numbers().size() == table.fields().size())
                    .findFirst()
                    .ifPresent(line -> put(table.fields(), line, found));
            return found;
        }
        int columns = table.rows().get(0).fields().size();
        if (columns >= TELLING) {
            List<Line> whole = lines.stream()
                    .filter(line -> line.numbers().size() == columns)
                    .toList();
            if (whole.size() == table.rows().size()) {
                for (int i = 0; i < whole.size(); i++) {
                    put(table.rows().get(i).fields(), whole.get(i), found);
                }
                return found;
            }
        }
        int from = 0;
        for (Row row : table.rows()) {
            Optional<Integer> at = next(row, lines, from);
            if (at.isPresent()) {
                put(row.fields(), lines.get(at.get()), found);
                from = at.get() + 1;
            }
        }
        return found;
    }

    private static Optional<Integer> next(Row row, List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.numbers().size() == row.fields().size() && line.isOf(row)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static void put(List<Field> fields, Line line, Map<String, BigDecimal> found) {
        for (int i = 0; i < fields.size(); i++) {
            found.put(fields.get(i).id(), line.numbers().get(i));
        }
    }
}
