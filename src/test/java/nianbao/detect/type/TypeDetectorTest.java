package nianbao.detect.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nianbao.detect.archive.Archives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeDetectorTest {
    private final TypeDetector detector = new TypeDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 …|application/pdf",
                "garbage of a mail gateway %PDF-1.4|application/pdf",
                "<!DOCTYPE html><html>|text/html",
                "  <!-- made by hand --> <HTML lang='zh'>|text/html",
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>|text/html",
                "<div class='TRS_Editor'>2024年|text/html",
                "2024年政府信息公开工作年度报告|text/plain",
                "{\\rtf1\\ansi|application/rtf",
                "MIME-Version: 1.0 <html>|message/rfc822",
            })
    void tellsTextsByTheirStart(String text, String type) {
        assertThat(detector.detect(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(type);
    }

    @Test
    void tellsSavedPagesFromMails() {
        assertThat(head("From: a", "Content-Type: multipart/related; type=x", "", "<html>"))
                .isEqualTo(TypeDetector.MHTML);
        assertThat(head("Content-type: text/html; charset=gb2312", "", "<html>"))
                .isEqualTo(TypeDetector.MHTML);
        assertThat(head("From: a", "Content-Type: multipart/mixed; type=x", "", "Content-Type: text/html"))
                .isEqualTo("message/rfc822");
    }

    private String head(String... lines) {
        return detector.detect(String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void tellsWebPagesInTwoByteCharsets() {
        byte[] utf16 = "<html><body>报告".getBytes(StandardCharsets.UTF_16LE);
        assertThat(detector.detect(utf16)).isEqualTo(TypeDetector.HTML);
        byte[] gbk = "<html><title>年度报告".getBytes(Charset.forName("GBK"));
        assertThat(detector.detect(gbk)).isEqualTo(TypeDetector.HTML);
    }

    @ParameterizedTest
    @CsvSource({
        "49492a00, image/tiff",
        "4d4d002a, image/tiff",
        "ffd8ffe0, image/jpeg",
        "89504e470d0a1a0a, image/png",
        "526172211a0700, application/x-rar-compressed",
        "377abcaf271c0004, application/x-7z-compressed",
        "1f8b0800, application/gzip",
    })
    void tellsBinariesByTheirSignature(String hex, String type) {
        byte[] bytes = java.util.HexFormat.of().parseHex(hex);
        assertThat(detector.detect(bytes)).startsWith(type);
    }

    @Test
    void looksIntoZips() throws Exception {
        assertThat(detector.detect(Archives.zip(Map.of("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"))))
                .isEqualTo(TypeDetector.DOCX);
        assertThat(detector.detect(Archives.zip(Map.of("OFD.xml", "<x/>")))).isEqualTo("application/ofd");
        assertThat(detector.detect(Archives.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text"))))
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(detector.detect(Archives.zip(Map.of("a.txt", "a")))).isEqualTo(TypeDetector.ZIP);
    }

    @Test
    void aWordFileMayNameItsDocumentAsItLikes() throws Exception {
        String types = "<Override PartName='/word/document2.xml' ContentType='application/"
                + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>";
        assertThat(detector.detect(Archives.zip(Map.of("[Content_Types].xml", types))))
                .isEqualTo(TypeDetector.DOCX);
        assertThat(detector.detect(Archives.zip(Map.of("[Content_Types].xml", "<x/>"))))
                .isEqualTo(TypeDetector.ZIP);
        assertThat(detector.detect(Archives.zip(Map.of("word/document.xml", "<x/>"))))
                .isEqualTo(TypeDetector.ZIP);
    }

    @Test
    void aPdfMayHaveAsMuchGarbageBeforeItAsReadersBear() {
        assertThat(detector.detect((" ".repeat(1024) + "%PDF-1.4").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TypeDetector.PDF);
        assertThat(detector.detect((" ".repeat(1025) + "%PDF-1.4").getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(TypeDetector.PDF);
    }

    @Test
    void looksIntoOle() {
        assertThat(detector.detect(ole("WordDocument"))).isEqualTo(TypeDetector.DOC);
        assertThat(detector.detect(ole("Workbook"))).isEqualTo("application/vnd.ms-excel");
        assertThat(detector.detect(ole("EncryptedPackage"))).isEqualTo(TypeDetector.ENCRYPTED_OOXML);
    }

    /** The signature of OLE2, and one entry of a directory where such entries stand. */
    private static byte[] ole(String stream) {
        byte[] bytes = new byte[2048];
        byte[] signature = java.util.HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        System.arraycopy(signature, 0, bytes, 0, signature.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024 + 128, name.length);
        return bytes;
    }
}
