package nianbao.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Makes the tables out of the files of all parts, and counts what is in them. */
final class Results {
    private static final StructType FIGURE = StructType.fromDDL("field STRING, value DOUBLE, raw STRING, unit STRING,"
            + " status STRING, confidence DOUBLE, page INT, left DOUBLE, top DOUBLE, right DOUBLE, bottom DOUBLE,"
            + " table INT, row INT, column INT");
    private static final String LINE =
            "path STRING, number INT, outcome STRING, code STRING, reason STRING, name STRING,"
                    + " sha256 STRING, verdict STRING, title STRING, issuer STRING, year INT, template STRING, record STRING";
    private static final String RECORDS = "records";
    private static final String FIGURES = "figures";

    private final SparkSession spark;
    private final Ledger ledger;

    Results(SparkSession spark, Ledger ledger) {
        this.spark = spark;
        this.ledger = ledger;
    }

    /**
     * What became of the paths.
     *
     * @param outcomes how many paths ended so
     * @param paths that are there, each counted once
     */
    record Counts(Map<String, Long> outcomes, long paths, long records, long figures) {
        Counts {
            outcomes = Map.copyOf(outcomes);
        }

        long of(String outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }

        /** Whether each of so many paths is there once, and each is of a kind that there is. */
        boolean addUpTo(long listed) {
            long known = of("read") + of("rejected") + of("quarantined") + of("not-found");
            return paths == listed && known == listed;
        }
    }

    /** Writes what is not there yet, and counts. */
    Counts write() throws IOException {
        if (!ledger.exists(RECORDS + "/_SUCCESS")) {
            lines().drop(FIGURES).write().mode(SaveMode.Overwrite).parquet(place(RECORDS));
        }
        if (!ledger.exists(FIGURES + "/_SUCCESS")) {
            lines().select(
                            col("path"),
                            col("sha256"),
                            col("issuer"),
                            col("year"),
                            explode(col(FIGURES)).as("figure"))
                    .select("path", "sha256", "issuer", "year", "figure.*")
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(place(FIGURES));
        }
        Dataset<Row> records = spark.read().parquet(place(RECORDS));
        ledger.write("quarantine.csv", quarantine(records));
        return counts(records, spark.read().parquet(place(FIGURES)).count());
    }

    /** The lines of all parts; one that is none ends the job. */
    private Dataset<Row> lines() {
        StructType schema = StructType.fromDDL(LINE).add(FIGURES, "array<" + FIGURE.catalogString() + ">");
        return spark.read()
                .schema(schema)
                .option("mode", "FAILFAST")
                .json(ledger.parts().toString());
    }

    private String place(String table) {
        return ledger.file(table).toString();
    }

    /** One question, for each takes seconds. A path that ended in two ways is counted twice, so that nothing adds up. */
    private static Counts counts(Dataset<Row> records, long figures) {
        Map<String, Long> outcomes = new TreeMap<>();
        long paths = 0;
        long found = 0;
        for (Row row : records.groupBy("outcome")
                .agg(count(when(col("number").equalTo(0), 1)), countDistinct("path"), count("record"))
                .collectAsList()) {
            outcomes.put(row.getString(0), row.getLong(1));
            paths += row.getLong(2);
            found += row.getLong(3);
        }
        return new Counts(outcomes, paths, found, figures);
    }

    private static String quarantine(Dataset<Row> records) {
        List<Row> rows = records.where("outcome = 'quarantined' AND code IS NOT NULL")
                .select("path", "name", "sha256", "code", "reason")
                .orderBy("path", "name")
                .collectAsList();
        StringBuilder table = new StringBuilder("path,name,sha256,code,reason\n");
        for (Row row : rows) {
            String[] cells = new String[row.length()];
            Arrays.setAll(cells, i -> row.isNullAt(i) ? "" : row.getString(i));
            table.append(Arrays.stream(cells).map(Results::quoted).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return table.toString();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
