package nianbao.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nianbao.export.PanelFormat;
import nianbao.export.PanelReport;
import nianbao.export.table.Column;
import nianbao.export.table.FigureColumn;
import nianbao.export.table.PanelTable;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/** A table as a Parquet file: whole numbers of 64 bits, others as doubles, texts; each may be missing. */
public final class ParquetTable implements PanelFormat<List<@Nullable Object[]>>, Closeable {
    /** Bytes that are in memory before they are written; larger ones are read faster. */
    private static final long ROW_GROUP = 32L << 20;

    private final PanelTable table;
    private final ParquetCells cells;
    private final ParquetWriter<@Nullable Object[]> writer;

    /** @param file what lies there is replaced */
    public ParquetTable(PanelTable table, Path file) throws IOException {
        this.table = table;
        this.cells = new ParquetCells(table.columns());
        Builder builder = new Builder(new LocalOutputFile(file), table.columns())
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP)
                .withPageWriteChecksumEnabled(false)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE);
        for (Column column : table.columns()) {
            if (column.kind() == Column.Kind.TEXT) {
                // the least and the greatest of them, which nobody asks for, take as long to find as all the rest
                builder.withStatisticsEnabled(column.name(), false);
            }
        }
        // each is another: a dictionary of them only grows, and is given up
        builder.withDictionaryEncoding(FigureColumn.LINK.column().name(), false);
        this.writer = builder.build();
    }

    private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
        private final List<Column> columns;

        Builder(OutputFile file, List<Column> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // it has to be there as long as the library has it
        protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration settings) {
            return new RowWriteSupport(columns);
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration settings) {
            return new RowWriteSupport(columns);
        }
    }

    @Override
    public List<@Nullable Object[]> prepared(PanelReport report) {
        return cells.of(table.rows(report));
    }

    @Override
    public void write(List<@Nullable Object[]> rows) throws IOException {
        for (@Nullable Object[] row : rows) {
            writer.write(row);
        }
    }

    @Override
    public void finish() throws IOException {
        writer.close();
    }

    /** Of one that is finished, nothing. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
