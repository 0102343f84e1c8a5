package nianbao.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileAddressTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNameThatIsTextIsItsAddress() {
        for (String name : List.of("a.pdf", "年报 100%.pdf", "/srv/收件/a b#c?.pdf")) {
            assertThat(FileAddress.of(Path.of(name))).isEqualTo(name);
            assertThat(FileAddress.path(name)).isEqualTo(Path.of(name));
        }
    }

    @Test
    void aNameThatLooksLikeAnAddressIsNotTakenForOne() {
        Path odd = Path.of("file:a.pdf");
        assertThat(FileAddress.path(FileAddress.of(odd))).isEqualTo(odd.toAbsolutePath());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNoTextLeadsBackToItsFile() throws Exception {
        Path file = RawName.write(folder.resolve("in"), "\\261\\250.pdf", "报 in GBK");
        assertThat(Path.of(file.toString())).isNotEqualTo(file);
        assertThat(FileAddress.of(file)).startsWith("file:").endsWith("%B1%A8.pdf");
        assertThat(FileAddress.path(FileAddress.of(file))).isEqualTo(file).exists();
    }
}
