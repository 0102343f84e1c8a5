package nianbao.export.parquet;

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

/** Tells Parquet's library the columns of a table, and the cells of each row as {@link ParquetCells} makes them. */
final class RowWriteSupport extends WriteSupport<@Nullable Object[]> {
    private final List<Column> columns;
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
            if (cell != null) {
                String name = columns.get(i).name();
                to.startField(name, i);
                add(to, cell);
                to.endField(name, i);
            }
        }
        to.endMessage();
    }

    private static void add(RecordConsumer to, Object cell) {
        if (cell instanceof Long number) {
            to.addLong(number);
        } else if (cell instanceof Double number) {
            to.addDouble(number);
        } else {
            to.addBinary((Binary) cell);
        }
    }
}
