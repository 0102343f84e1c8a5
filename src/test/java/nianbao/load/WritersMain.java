package nianbao.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nianbao.store.TestDatabase;

/**
 * How many files a second come into a store by one writer and by many: {@code WritersMain DIVISIONS.csv FOLDER COUNT}. Prints a
 * table in Markdown, and ends with 1 where a report was lost or doubled.
 */
final class WritersMain {
    private WritersMain() {}

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[2]);
        boolean sound = true;
        System.out.println("| store | writers | ingests | seconds | a second | lost or doubled |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        sound &= measure(arguments, TestDatabase.POSTGRESQL, 1, Math.max(1, count / 10));
        sound &= measure(arguments, TestDatabase.POSTGRESQL, 8, count);
        sound &= measure(arguments, TestDatabase.SQLITE, 8, Math.max(1, count / 10));
        System.exit(sound ? 0 : 1);
    }

    private static boolean measure(String[] arguments, TestDatabase database, int writers, int count) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[1]), "writers");
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        PreparedFiles files = new PreparedFiles(Path.of(arguments[0]), inbox);
        WritersTrial trial = new WritersTrial(database.address(folder), files, writers, count);
        long start = System.nanoTime();
        trial.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> wrong = trial.wrong();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %,d | %.0f | %.0f | %s |%n",
                database == TestDatabase.SQLITE ? "SQLite" : "PostgreSQL",
                writers,
                count,
                seconds,
                count / seconds,
                wrong.isEmpty() ? "0" : String.join("; ", wrong));
        return wrong.isEmpty();
    }
}
