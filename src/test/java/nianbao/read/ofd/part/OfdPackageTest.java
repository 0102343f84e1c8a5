package nianbao.read.ofd.part;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Parts are found by the names that the file gives them. */
class OfdPackageTest {
    /** A file whose members hold their own names. */
    private static OfdPackage of(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(UTF_8));
            }
        }
        return OfdPackage.open(bytes.toByteArray(), OfdLimits.DEFAULT);
    }

    @Test
    void aNameMayDifferInCapitalLetters() throws IOException {
        try (OfdPackage file = of("OFD.xml", "DOC_0/Res/Image_4.JPEG")) {
            assertThat(file.has("Doc_0/Res/Image_4.JPEG")).isTrue();
            assertThat(file.bytes("Doc_0/Res/image_4.jpeg")).asString(UTF_8).isEqualTo("DOC_0/Res/Image_4.JPEG");
        }
    }

    @Test
    void theNameItselfComesFirst() throws IOException {
        try (OfdPackage file = of("doc_0/a.xml", "Doc_0/a.xml")) {
            assertThat(file.bytes("Doc_0/a.xml")).asString(UTF_8).isEqualTo("Doc_0/a.xml");
        }
    }

    @Test
    void ofTwoThatDifferNeitherIsMeant() throws IOException {
        try (OfdPackage file = of("doc_0/a.xml", "Doc_0/a.xml")) {
            assertThat(file.has("DOC_0/a.xml")).isFalse();
            assertThatThrownBy(() -> file.bytes("DOC_0/a.xml")).isInstanceOf(OfdPartException.class);
        }
    }
}
