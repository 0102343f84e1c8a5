package nianbao.export.parquet;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.export.table.Column;
import nianbao.export.table.FigureColumn;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** Makes cells of a table into those of Parquet: longs, doubles and bytes. May be asked by many threads. */
final class ParquetCells {
    /** Texts that are kept as bytes: names, labels and statuses come again with each report. */
    private static final int KEPT = 4096;
    /** Digits of which a double holds any number. */
    private static final int SURE_DIGITS = 15;

    private final Map<String, Binary> texts = new ConcurrentHashMap<>();
    /** Of each column, whether its texts come again. */
    private final List<Boolean> repeated;

    ParquetCells(List<Column> columns) {
        String link = FigureColumn.LINK.column().name();
        this.repeated =
                columns.stream().map(column -> !column.name().equals(link)).toList();
    }

    /** The rows of a table; null where a cell is empty, or a number that no double is. */
    List<@Nullable Object[]> of(List<@Nullable Object[]> rows) {
        List<@Nullable Object[]> made = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] cells = new @Nullable Object[row.length];
            for (int i = 0; i < row.length; i++) {
                Object cell = row[i];
                cells[i] = cell == null ? null : made(cell, repeated.get(i));
            }
            made.add(cells);
        }
        return made;
    }

    private @Nullable Object made(Object cell, boolean again) {
        if (cell instanceof Long) {
            return cell;
        } else if (cell instanceof BigDecimal number) {
            return isHeld(number) ? number.doubleValue() : null;
        }
        return again ? kept(cell.toString()) : bytes(cell.toString());
    }

    /** Whether a double is this very number: any of fifteen digits is. Of another, nothing is said. */
    static boolean isHeld(BigDecimal number) {
        if (number.precision() <= SURE_DIGITS) {
            return true;
        }
        double held = number.doubleValue();
        return Double.isFinite(held) && BigDecimal.valueOf(held).compareTo(number) == 0;
    }

    private Binary kept(String text) {
        Binary known = texts.get(text);
        if (known == null) {
            if (texts.size() >= KEPT) {
                texts.clear();
            }
            known = bytes(text);
            texts.put(text, known);
        }
        return known;
    }

    private static Binary bytes(String text) {
        return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
