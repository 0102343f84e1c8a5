package nianbao.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another reader has another fingerprint, and another command has not. */
class ReaderFingerprintTest {
    @TempDir
    private Path classes;

    private String before = "";

    @BeforeEach
    void aProgram() throws IOException {
        write("nianbao/cli/Main.class", "a command");
        write("nianbao/table/Grids.class", "finds grids");
        write("nianbao/read/ocr/lines/Lines.class", "reads lines");
        write("nianbao/forms/fields.csv", "fields");
        write("nianbao/messages.properties", "words");
        before = ReaderFingerprint.of(classes);
    }

    @Test
    void anotherTableReaderIsAnotherReader() throws IOException {
        write("nianbao/table/Grids.class", "finds grids otherwise");
        assertThat(ReaderFingerprint.of(classes)).isNotEqualTo(before).matches("[0-9a-f]{12}");
    }

    @Test
    void soIsOneWithAClassMoreOrOtherData() throws IOException {
        write("nianbao/read/ocr/lines/More.class", "more");
        String more = ReaderFingerprint.of(classes);
        write("nianbao/forms/fields.csv", "other fields");
        assertThat(ReaderFingerprint.of(classes)).isNotEqualTo(more);
        assertThat(more).isNotEqualTo(before);
    }

    @Test
    void anotherCommandOrOtherWordsAreNone() throws IOException {
        write("nianbao/cli/Main.class", "another command");
        write("nianbao/store/Sql.class", "a store");
        write("nianbao/messages.properties", "other words");
        assertThat(ReaderFingerprint.of(classes)).isEqualTo(before);
    }

    @Test
    void aJarHasTheFingerprintOfTheFolderThatItIsMadeOf() throws IOException {
        Path jar = classes.resolveSibling("nianbao.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        assertThat(ReaderFingerprint.of(jar)).isEqualTo(before);
    }

    @Test
    void whereThereIsNoReaderThereIsNoFingerprint() throws IOException {
        Path empty = Files.createDirectories(classes.resolve("empty/nianbao")).getParent();
        assertThatThrownBy(() -> ReaderFingerprint.of(empty)).isInstanceOf(IOException.class);
    }

    @Test
    void recordsNameTheReleaseAndTheFingerprint() {
        assertThat(Program.reader().version()).matches("\\Q" + Program.version() + "\\E\\+[0-9a-f]{12}");
    }

    private void write(String name, String content) throws IOException {
        Path file = classes.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }
}
