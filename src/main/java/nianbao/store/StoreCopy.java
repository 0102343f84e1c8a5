package nianbao.store;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.store.queue.QueueIndex;
import nianbao.store.sql.Column;
import nianbao.store.sql.Database;
import nianbao.store.sql.Sql;
import nianbao.store.sql.TextIndex;
import org.jspecify.annotations.Nullable;

/**
 * Copies all that a store has into another one, of whichever kind: the rows of all tables as of one moment, in one transaction,
 * each with its number. Every row is read again in the end and compared; where one is another, nothing is copied.
 */
public final class StoreCopy {
    /** In the order in which one refers to another; what is still missing then is looked at when all are there. */
    static final List<String> TABLES = List.of(
            "run",
            "run_setting",
            "run_count",
            "original",
            "run_file",
            "input",
            "body",
            "body_alias",
            "body_pair",
            "report",
            "drawn_tables",
            "reading",
            "figure",
            "identity",
            "problem",
            "correction",
            "corrected_identity",
            "round",
            "address",
            "offer",
            "trouble",
            "file_correction",
            "chosen_file",
            "queue_entry",
            "queue_reason",
            "queue_total",
            "account",
            "account_change",
            "upload",
            "upload_result",
            "blind_figure",
            "blind_keying",
            "change",
            "codebook_entry",
            "body_place",
            "expected_body",
            "work_item");
    /** Rows that are put in at once: some MB where they are whole records. */
    private static final int BATCH = 200;

    /** Is told how far a copy is. */
    public interface Progress {
        /** So many rows of a table are copied. */
        void copied(String table, long rows);

        /** So many rows of a table are read again and compared. */
        void compared(String table, long rows);

        /** So many reports can be found by their words. */
        void derived(int done, int all);
    }

    /** A table, named by the message, came out as another than it was: nothing was copied. */
    public static final class DiffersException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        DiffersException(String table) {
            super(table);
        }
    }

    private final ReportStore from;
    private final ReportStore to;
    private final Progress progress;

    public StoreCopy(ReportStore from, ReportStore to, Progress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /** Whether there is anything in a store but what each new one gets. */
    public static boolean isEmpty(ReportStore store) {
        return store.readSql(sql -> TABLES.stream()
                .filter(table -> !table.equals("codebook_entry"))
                .allMatch(table -> sql.one(row -> row.number(1), "SELECT 1 FROM " + table + " LIMIT 1")
                        .isEmpty()));
    }

    /**
     * Copies everything, in place of what is there.
     *
     * @return how many rows of each table
     * @throws DiffersException where a row came out as another
     */
    public Map<String, Long> copy() {
        Map<String, Long> rows = from.readSql(source -> to.writeSql(target -> {
            clear(target);
            Map<String, Contents> copied = new LinkedHashMap<>();
            for (String table : TABLES) {
                copied.put(table, copy(table, source, target));
            }
            compare(copied, target);
            target.run("INSERT INTO queue_pending (report_id) SELECT id FROM report WHERE reading_id IS NOT NULL");
            return copied.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().rows,
                            (one, other) -> one,
                            LinkedHashMap::new));
        }));
        to.fillQueue(progress::derived); // by which reports are found by their words
        return rows;
    }

    private static void clear(Sql target) {
        target.database().deferReferences(target);
        target.run("DELETE FROM queue_pending");
        TextIndex texts = target.database().textIndex(target, QueueIndex.TEXTS, QueueIndex.TEXT_COLUMNS);
        target.list(row -> row.number(1), "SELECT id FROM report").forEach(texts::remove);
        List<String> last = new ArrayList<>(TABLES);
        Collections.reverse(last);
        last.forEach(table -> target.run("DELETE FROM " + table));
    }

    private Contents copy(String table, Sql source, Sql target) {
        List<Column> columns = target.database().columns(target, table);
        String names = columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
        String insert = "INSERT INTO " + table + " (" + names + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        Contents contents = new Contents(columns, target.database());
        List<@Nullable Object[]> batch = new ArrayList<>();
        source.each(
                row -> {
                    @Nullable Object[] values = values(row, columns.size());
                    contents.add(values);
                    batch.add(values);
                    if (batch.size() == BATCH) {
                        target.runAll(insert, batch);
                        batch.clear();
                        progress.copied(table, contents.rows);
                    }
                },
                "SELECT " + names + " FROM " + table);
        target.runAll(insert, batch);
        if (columns.get(0).isNumber() && columns.get(0).name().equals("id")) {
            target.database().setKeys(target, table);
        }
        return contents;
    }

    private static @Nullable Object[] values(Sql.Row row, int columns) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = row.maybeText(i + 1).orElse(null);
        }
        return values;
    }

    private void compare(Map<String, Contents> copied, Sql target) {
        copied.forEach((table, expected) -> {
            Contents found = new Contents(expected.columns, target.database());
            target.each(
                    row -> {
                        found.add(values(row, expected.columns.size()));
                        if (found.rows % BATCH == 0) {
                            progress.compared(table, found.rows);
                        }
                    },
                    "SELECT " + expected.columns.stream().map(Column::quoted).collect(Collectors.joining(", "))
                            + " FROM " + table);
            if (!found.equalTo(expected)) {
                throw new DiffersException(table);
            }
        });
    }

    /** What is in a table, in whatever order: how many rows, and the sum of their hashes. */
    private static final class Contents {
        private final List<Column> columns;
        private final Database database;
        private final MessageDigest digest;
        private final long[] sum = new long[4];
        private long rows;

        Contents(List<Column> columns, Database database) {
            this.columns = columns;
            this.database = database;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        void add(@Nullable Object[] values) {
            for (int i = 0; i < values.length; i++) {
                digest.update(told(columns.get(i), values[i]).getBytes(StandardCharsets.UTF_8));
            }
            byte[] hash = digest.digest();
            for (int i = 0; i < hash.length; i++) {
                sum[i / 8] += (hash[i] & 0xffL) << (8 * (i % 8));
            }
            rows++;
        }

        /** One value after another, so that no two rows are told alike. */
        private String told(Column column, @Nullable Object value) {
            if (value == null) {
                return "-";
            }
            String text = column.comparable(database.kept(value.toString()));
            return text.length() + ":" + text;
        }

        boolean equalTo(Contents other) {
            return rows == other.rows && Arrays.equals(sum, other.sum);
        }
    }
}
