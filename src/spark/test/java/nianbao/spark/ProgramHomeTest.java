package nianbao.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramHomeTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theProgramIsUnpackedOnceForEachThatThereIs() throws IOException {
        Path one = ProgramHome.unpacked(packed("one.jar", "nianbao-home/nianbao.jar", "one"), folder);
        Path again = ProgramHome.unpacked(packed("again.jar", "nianbao-home/nianbao.jar", "one"), folder);
        Path other = ProgramHome.unpacked(packed("other.jar", "nianbao-home/nianbao.jar", "other"), folder);
        assertThat(again).isEqualTo(one).hasContent("one");
        assertThat(other).isNotEqualTo(one).hasContent("other");
        assertThat(one.resolveSibling("lib/some.jar")).hasContent("library");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(Files::isDirectory)).hasSize(2);
        }
    }

    @Test
    void aJarWithoutAProgramIsNamed() throws IOException {
        Path empty = packed("empty.jar", "something", "else", "no");
        assertThatThrownBy(() -> ProgramHome.unpacked(empty, folder)).hasMessageContaining("empty.jar");
    }

    @Test
    void nothingIsUnpackedOutsideOfTheFolder() throws IOException {
        Path jar = packed("bad.jar", "nianbao-home/../../out", "x");
        assertThatThrownBy(() -> ProgramHome.unpacked(jar, folder)).hasMessageContaining("outside");
    }

    private Path packed(String name, String entry, String text) throws IOException {
        return packed(name, entry, text, "nianbao-home/lib/some.jar");
    }

    private Path packed(String name, String entry, String text, String library) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(library));
            zip.write("library".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
