package nianbao.detect.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "__MACOSX/a.pdf",
                "乡镇/__MACOSX/a.pdf",
                "乡镇/._a.pdf",
                "._a.pdf",
                "~$报告.docx",
                "乡镇/~$报告.docx",
                ".DS_Store",
                "乡镇/Thumbs.db",
                "DESKTOP.INI"
            })
    void isWhatSystemsLeaveBehind(String path) {
        assertThat(SystemFiles.is(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "._a/b.pdf", "~$a/b.pdf", "X__MACOSX/a.pdf", "a~$.docx", "thumbs.db.pdf"})
    void isNothingElse(String path) {
        assertThat(SystemFiles.is(path)).isFalse();
    }
}
