package nianbao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorkFolderTest {
    @Test
    void isGoneWithAllThatIsInIt() throws IOException {
        Path path;
        try (WorkFolder folder = WorkFolder.create()) {
            path = folder.path();
            Files.writeString(Files.createDirectories(path.resolve("in/甲")).resolve("乙.pdf"), "");
        }
        assertThat(path).doesNotExist();
    }
}
