package nianbao.cli.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.csv.CsvText;
import nianbao.model.EnvironmentException;

/** Corrections in a table: a line of names, then one correction a line. */
final class CorrectionTable {
    private static final Path STANDARD_INPUT = Path.of("-");
    /** Names of the columns, also as they are in Chinese. */
    private static final Map<String, String> COLUMNS = Map.of(
            "report", "report", "年报", "report", "field", "field", "字段", "field", "value", "value", "值", "value", "note",
            "note", "说明", "note", "by", "by");

    private CorrectionTable() {}

    /** The table is not one of corrections. */
    static final class Malformed extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Object[] arguments;

        Malformed(String key, Object... arguments) {
            super(key);
            this.arguments = arguments.clone();
        }

        String key() {
            return String.valueOf(getMessage());
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }

    /**
     * Reads the file, or {@code standardInput} where it is {@code -}; {@code by} and {@code note} hold where a line has none.
     */
    static List<CorrectionRequest> read(Path file, InputStream standardInput, String by, Optional<String> note)
            throws Malformed {
        List<CsvText.Row> rows = CsvText.rows(text(file, standardInput));
        if (rows.isEmpty()) {
            throw new Malformed("correct.table-empty", file);
        }
        Map<String, Integer> columns = columns(rows.get(0).cells());
        List<CorrectionRequest> requests = new ArrayList<>();
        for (CsvText.Row row : rows.subList(1, rows.size())) {
            if (cell(row, columns, "value").isPresent()) { // a line of a worklist that nobody filled in says nothing
                requests.add(request(row, columns, by, note));
            }
        }
        return requests;
    }

    private static Map<String, Integer> columns(List<String> names) throws Malformed {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT);
            Optional<String> known = Optional.ofNullable(COLUMNS.get(name));
            if (known.isPresent()) {
                columns.put(known.get(), i);
            }
        }
        for (String needed : List.of("report", "field", "value")) {
            if (!columns.containsKey(needed)) {
                throw new Malformed("correct.table-column", needed);
            }
        }
        return columns;
    }

    private static CorrectionRequest request(
            CsvText.Row row, Map<String, Integer> columns, String by, Optional<String> note) throws Malformed {
        String report = cell(row, columns, "report").orElse("");
        String field = cell(row, columns, "field").orElse("");
        String value = cell(row, columns, "value").orElse("");
        if (report.isEmpty() || field.isEmpty()) {
            throw new Malformed("correct.table-line", row.line());
        }
        return new CorrectionRequest(
                row.line(),
                report,
                field,
                Action.SET,
                Optional.of(value).filter(said -> !said.equals(CorrectCommand.NOTHING)),
                cell(row, columns, "by").orElse(by),
                cell(row, columns, "note").or(() -> note));
    }

    private static Optional<String> cell(CsvText.Row row, Map<String, Integer> columns, String name) {
        return Optional.ofNullable(columns.get(name))
                .filter(column -> column < row.cells().size())
                .map(column -> row.cells().get(column).strip())
                .filter(text -> !text.isEmpty());
    }

    /** The text of a file, or of standard input where it is {@code -}. */
    static String text(Path file, InputStream standardInput) {
        try {
            byte[] bytes = file.equals(STANDARD_INPUT) ? standardInput.readAllBytes() : Files.readAllBytes(file);
            return CsvText.decoded(bytes);
        } catch (IOException e) {
            throw new EnvironmentException(EnvironmentException.Code.INPUT_UNREADABLE, file + ": " + e.getMessage(), e);
        }
    }
}
