package nianbao.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.store.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small one of what {@code bin/measure --writers} measures. */
class WritersTest {
    private static final Path DIVISIONS = Path.of("src/main/resources/nianbao/places/divisions.csv");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void noReportIsLostOrDoubledByManyWhoWrite(TestDatabase database, @TempDir Path folder) throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        WritersTrial trial = new WritersTrial(database.address(folder), new PreparedFiles(DIVISIONS, inbox), 4, 100);
        trial.run();
        assertThat(trial.wrong()).isEmpty();
    }
}
