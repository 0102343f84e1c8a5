package nianbao.detect.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "~$年报.docx",
                "~WRL0001.tmp",
                "年报.pdf.crdownload",
                "Unconfirmed 12345.crdownload",
                "年报.pdf.part",
                "年报.PDF.FILEPART",
                "年报.pdf.download",
                "年报.pdf.partial",
                "年报.zip.xltd",
                "年报.doc~",
                "年报.txt.swp"
            })
    void knowsTheNamesOfWhatIsBeingWritten(String name) {
        assertThat(UnfinishedFiles.is(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"年报.pdf", "part.pdf", "2024~2025.docx", "download", "年报.tmp.pdf", "~年报.pdf"})
    void takesNoOtherForOne(String name) {
        assertThat(UnfinishedFiles.is(name)).isFalse();
    }
}
