package nianbao.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import nianbao.words.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why something could not be written, as a person is told. */
class OutputFailureTest {
    @TempDir
    private Path folder = Path.of("");

    private String told(IOException failure, Locale locale) {
        return String.valueOf(OutputFailure.of(folder.resolve("a.csv"), failure, Messages.in(locale))
                .getMessage());
    }

    @Test
    void aDiskThatMayOnlyBeReadIsToldInBothLanguages() {
        IOException failure = new FileSystemException(".a.csv-1.part", null, "Read-only file system");
        assertThat(told(failure, Locale.CHINESE)).contains(folder + " 所在的磁盘为只读").doesNotContain("file system");
        assertThat(told(failure, Locale.ENGLISH)).contains("the disk of " + folder + " may only be read");
    }

    @Test
    void aNameThatNobodyGaveIsNotTold() {
        assertThat(told(new NoSuchFileException(".a.csv-1.part"), Locale.CHINESE))
                .contains("无法在 " + folder + " 中建立文件")
                .doesNotContain(".part");
    }

    @Test
    void anotherReasonIsToldAsItIs() {
        assertThat(told(new FileSystemException("a", null, "Input/output error"), Locale.ENGLISH))
                .contains("Input/output error");
    }
}
