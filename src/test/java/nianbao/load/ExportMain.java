package nianbao.load;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import nianbao.correct.codebook.Codebook;
import nianbao.export.Doubtful;
import nianbao.export.Panel;
import nianbao.export.parquet.ParquetTable;
import nianbao.export.table.CsvTable;
import nianbao.export.table.DeskLinks;
import nianbao.export.table.FigureTable;
import nianbao.store.ReportStore;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueueFilter.Order;

/**
 * How long exports take: {@code ExportMain DIVISIONS.csv FOLDER COUNT [fill]}. With {@code fill} only fills a store in FOLDER with
 * COUNT reports, unless that is done; without it prints a table in Markdown.
 */
final class ExportMain {
    private static final int BUFFER = 1 << 20;

    private ExportMain() {}

    /** What is measured. */
    private interface Work {
        long run() throws IOException;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        LargeStore.fillOnce(Path.of(arguments[0]), folder, Integer.parseInt(arguments[2]));
        if (arguments.length > 3) {
            return;
        }
        Path csv = folder.resolve("figures.csv");
        Path copy = folder.resolve("copy.csv");
        Path parquet = folder.resolve("figures.parquet");
        FigureTable table = FigureTable.alone(Codebook.load(), Doubtful.APART, new DeskLinks(""));
        System.out.println("| what | reports | seconds | MB |");
        System.out.println("|---|--:|--:|--:|");
        try (ReportStore store = ReportStore.openToLook(LargeStore.address(folder), Clock.systemUTC())) {
            Panel panel = new Panel(store, QueueFilter.ALL.in(Order.NAME));
            measure("CSV, a figure a row", csv, () -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(csv), BUFFER)) {
                    return panel.write(CsvTable.forSpreadsheets(table, out), written -> {});
                }
            });
            measure("Parquet", parquet, () -> {
                try (ParquetTable out = new ParquetTable(table, parquet)) {
                    return panel.write(out, written -> {});
                }
            });
        }
        measure("a plain copy of the CSV", copy, () -> {
            try (InputStream in = Files.newInputStream(csv);
                    OutputStream out = Files.newOutputStream(copy)) {
                byte[] buffer = new byte[BUFFER];
                for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                    out.write(buffer, 0, count);
                }
            }
            return 0;
        });
        for (Path file : new Path[] {csv, copy, parquet}) {
            Files.delete(file);
        }
    }

    private static void measure(String what, Path file, Work work) throws IOException {
        long start = System.nanoTime();
        long reports = work.run();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.0f |%n",
                what,
                reports,
                (System.nanoTime() - start) / 1e9,
                Files.size(file) / 1e6);
    }
}
