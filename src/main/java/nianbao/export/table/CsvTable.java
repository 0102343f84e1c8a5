package nianbao.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import nianbao.csv.CsvBytes;
import nianbao.csv.CsvText;
import nianbao.export.PanelFormat;
import nianbao.export.PanelReport;
import org.jspecify.annotations.Nullable;

/** A table as comma-separated values in UTF-8. Numbers are plain; no text is taken for a formula. */
public final class CsvTable implements PanelFormat<byte[]> {
    private final PanelTable table;
    private final OutputStream out;

    private CsvTable(PanelTable table, OutputStream out) {
        this.table = table;
        this.out = out;
    }

    /** One for spreadsheets, which know the encoding by the mark that it begins with. */
    public static CsvTable forSpreadsheets(PanelTable table, OutputStream out) throws IOException {
        out.write(CsvText.MARK.getBytes(StandardCharsets.UTF_8));
        return forPrograms(table, out);
    }

    /** One for programs, some of which would take a mark for a part of the first name. */
    public static CsvTable forPrograms(PanelTable table, OutputStream out) throws IOException {
        out.write(head(table.columns()));
        return new CsvTable(table, out);
    }

    @Override
    public byte[] prepared(PanelReport report) {
        return rows(table.rows(report));
    }

    /** The names of columns as a row. */
    public static byte[] head(List<Column> columns) {
        @Nullable Object[] names = columns.stream().map(Column::name).toArray();
        return rows(Collections.singletonList(names));
    }

    /** Rows of such a table, in UTF-8. */
    public static byte[] rows(Iterable<@Nullable Object[]> rows) {
        CsvBytes bytes = new CsvBytes();
        for (@Nullable Object[] row : rows) {
            for (Object cell : row) {
                bytes.cell(text(cell));
            }
            bytes.endRow();
        }
        return bytes.toBytes();
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        } else if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (cell instanceof Long number) {
            return number.toString();
        }
        return CsvText.safe(cell.toString());
    }

    @Override
    public void write(byte[] prepared) throws IOException {
        out.write(prepared);
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
