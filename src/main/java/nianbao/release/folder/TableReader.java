package nianbao.release.folder;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.csv.CsvRows;
import nianbao.export.table.Column;
import nianbao.release.folder.RefusedRelease.Fault;

/** The rows of a table of a release, which must have the columns that it should have. */
final class TableReader implements Closeable {
    /** No figure has more digits; a number with an exponent would be as long as it likes. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

    private final String name;
    private final CsvRows rows;
    private final Map<String, Integer> places = new HashMap<>();
    private long number;

    /** @param isWhole whether the first row is the names of the columns */
    TableReader(String name, List<Column> columns, InputStream in, boolean isWhole) throws IOException, RefusedRelease {
        this.name = name;
        this.rows = new CsvRows(in);
        List<String> names = columns.stream().map(Column::name).toList();
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
        if (isWhole && !cells().equals(Optional.of(names))) {
            throw damaged("columns: " + String.join(", ", names));
        }
    }

    /** A row by the names of its columns. */
    final class Row {
        private final List<String> cells;

        private Row(List<String> cells) {
            this.cells = List.copyOf(cells);
        }

        String text(String column) {
            return cells.get(places.getOrDefault(column, 0));
        }

        Optional<BigDecimal> number(String column) throws RefusedRelease {
            String cell = text(column);
            if (!cell.isEmpty() && !NUMBER.matcher(cell).matches()) {
                throw damaged(column + ": " + shortened(cell));
            }
            return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
        }

        /** A whole number that must be there. */
        long count(String column) throws RefusedRelease {
            String cell = text(column);
            if (!COUNT.matcher(cell).matches()) {
                throw damaged(column + ": " + shortened(cell));
            }
            return Long.parseLong(cell);
        }
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }

    /** The next row; empty where there is none. */
    Optional<Row> next() throws IOException, RefusedRelease {
        Optional<List<String>> cells = cells();
        if (cells.isPresent() && cells.get().size() != places.size()) {
            throw damaged(cells.get().size() + " / " + places.size());
        }
        return cells.map(Row::new);
    }

    private Optional<List<String>> cells() throws IOException, RefusedRelease {
        number++;
        try {
            return rows.next();
        } catch (CsvRows.MalformedRow e) {
            throw damaged("CSV");
        }
    }

    /** How many bytes came before the row that was read last. */
    long begin() {
        return rows.begin();
    }

    /** How many bytes were read. */
    long position() {
        return rows.position();
    }

    RefusedRelease damaged(String what) {
        return new RefusedRelease(Fault.TABLE_DAMAGED, name, Long.toString(number), what);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
