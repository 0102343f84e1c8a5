package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsLostAndNothingIsThereTwice() throws Exception {
        int midway = new KillTrial(folder, 20250301).run(10);
        assertThat(midway).as("kills that met files on their way").isPositive();
    }
}
