package nianbao.export.parquet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.export.table.Column;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Tells Parquet's library the columns of a table, and the cells of each row. */
final class RowWriteSupport extends WriteSupport<@Nullable Object[]> {
    /** Texts that are kept as bytes: names, labels and statuses come again with each report. */
    private static final int KEPT = 4096;
    /** Digits of which a double holds any number. */
    private static final int SURE_DIGITS = 15;

    private final List<Column> columns;
    private final Map<String, Binary> texts = new HashMap<>();
    private @Nullable RecordConsumer consumer;

    RowWriteSupport(List<Column> columns) {
        this.columns = columns;
    }

    @Override
    @SuppressWarnings("deprecation") // it has to be there as long as the library has it
    public WriteContext init(Configuration settings) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration settings) {
        return context();
    }

    private WriteContext context() {
        return new WriteContext(
                new MessageType(
                        "figures", columns.stream().map(RowWriteSupport::type).toList()),
                Map.of());
    }

    private static Type type(Column column) {
        return switch (column.kind()) {
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
        };
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(@Nullable Object[] row) {
        RecordConsumer to = consumer;
        if (to == null) {
            throw new IllegalStateException("a row before the file");
        }
        to.startMessage();
        for (int i = 0; i < row.length; i++) {
            Object cell = row[i];
            if (cell instanceof BigDecimal number && !isHeld(number)) {
                continue;
            }
            if (cell != null) {
                String name = columns.get(i).name();
                to.startField(name, i);
                add(to, cell);
                to.endField(name, i);
            }
        }
        to.endMessage();
    }

    private void add(RecordConsumer to, Object cell) {
        if (cell instanceof Long number) {
            to.addLong(number);
        } else if (cell instanceof BigDecimal number) {
            to.addDouble(number.doubleValue());
        } else {
            to.addBinary(binary(cell.toString()));
        }
    }

    /** Whether a double is this very number: any of fifteen digits is. Of another, nothing is said. */
    static boolean isHeld(BigDecimal number) {
        if (number.precision() <= SURE_DIGITS) {
            return true;
        }
        double held = number.doubleValue();
        return Double.isFinite(held) && BigDecimal.valueOf(held).compareTo(number) == 0;
    }

    private Binary binary(String text) {
        Binary known = texts.get(text);
        if (known == null) {
            if (texts.size() == KEPT) {
                texts.clear();
            }
            known = Binary.fromString(text);
            texts.put(text, known);
        }
        return known;
    }
}
