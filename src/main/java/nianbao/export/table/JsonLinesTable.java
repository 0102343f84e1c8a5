package nianbao.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.export.PanelFormat;
import nianbao.export.PanelReport;
import nianbao.json.PlainJson;
import org.jspecify.annotations.Nullable;

/** A table as JSON Lines: an object for each row, with all columns as members; null where a cell holds nothing. */
public final class JsonLinesTable implements PanelFormat<byte[]> {
    private final PanelTable table;
    private final List<Column> columns;
    private final OutputStream out;

    public JsonLinesTable(PanelTable table, OutputStream out) {
        this.table = table;
        this.columns = table.columns();
        this.out = out;
    }

    @Override
    public byte[] prepared(PanelReport report) {
        StringBuilder lines = new StringBuilder();
        for (@Nullable Object[] row : table.rows(report)) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                members.put(columns.get(i).name(), Optional.ofNullable(row[i]));
            }
            lines.append(PlainJson.line(members)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
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
