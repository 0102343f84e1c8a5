package nianbao.detect.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nianbao.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An image is one page, a TIFF and a PDF are where they say so. */
class SinglePageTesterTest {
    private static boolean isOne(String type, byte[] bytes) {
        return new SinglePageTester(pdf -> pdf.length).test(SourceFile.single("a", type, bytes));
    }

    private static boolean tiff(String hex) {
        return isOne(TypeDetector.TIFF, HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "49492a0008000000000000000000", // no entries, no next directory
                "4d4d002a00000008000000000000",
                "49492a00080000000100aaaaaaaaaaaaaaaaaaaaaaaa00000000"
            })
    void aTiffWithOneDirectoryIs(String hex) {
        assertThat(tiff(hex)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "49492a0008000000000001000000", // another directory
                "49492b0008000000000000000000", // a big one, with other offsets
                "49492a00080000",
                "49492a00ff000000000000000000", // a directory behind the end
                "49492a0009000000000000000000",
                "49492a000d000000000000000000",
                "49492a0008000000ff0000000000", // entries behind the end
                "49492a000800000000000000"
            })
    void anyOtherIsNot(String hex) {
        assertThat(tiff(hex)).isFalse();
    }

    @Test
    void anImageIsAndAPdfIsWhereItHasOnePage() {
        assertThat(isOne(TypeDetector.PNG, new byte[9])).isTrue();
        assertThat(isOne(TypeDetector.PDF, new byte[1])).isTrue();
        assertThat(isOne(TypeDetector.PDF, new byte[2])).isFalse();
        assertThat(isOne(TypeDetector.HTML, "<p>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
