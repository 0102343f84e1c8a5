package nianbao.read.office;

import static nianbao.read.office.DocxFile.p;
import static nianbao.read.office.DocxFile.tbl;
import static nianbao.read.office.DocxFile.tc;
import static nianbao.read.office.DocxFile.tr;
import static nianbao.read.office.OfficeReading.DOCX;
import static nianbao.read.office.OfficeReading.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import nianbao.model.ProblemCode;
import nianbao.model.document.Content;
import nianbao.read.office.flow.OfficeLimits;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are damaged, locked, or made to do harm: each is refused with its reason, none throws, fetches or takes
 * long.
 */
class HostileOfficeFilesTest {
    private static final OfficeLimits SMALL = new OfficeLimits(1 << 20, 1 << 20, 100, 1_000, 100);
    private static final Duration SHORT = Duration.ofSeconds(20);

    private static Content word(byte[] bytes) {
        return new WordReader().read(bytes, DOCX);
    }

    private static byte[] report() throws IOException {
        return HostileOfficeFilesTest.class.getResourceAsStream("report.doc").readAllBytes();
    }

    @Test
    void nothingIsEmpty() {
        assertThat(refusal(word(new byte[0]))).isEqualTo(ProblemCode.FILE_EMPTY);
        assertThat(refusal(new WebReader().read(new byte[0]))).isEqualTo(ProblemCode.FILE_EMPTY);
    }

    @Test
    void tooManyBytesAreRefusedBeforeTheyAreRead() {
        assertThat(refusal(new WordReader(SMALL).read(new byte[(1 << 20) + 1], DOCX)))
                .isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(refusal(new WebReader(SMALL).read(new byte[(1 << 20) + 1]))).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void aBombIsRefusedWhileItInflates() {
        byte[] bomb = DocxFile.of(p(" ".repeat(4 << 20))).bytes();
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refusal(new WordReader(SMALL).read(bomb, DOCX))).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void anEntityIsNeverFollowed(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        for (String entity : new String[] {
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/x.dtd\">",
            "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;\">]>"
        }) {
            byte[] bytes = DocxFile.of("")
                    .raw(
                            "word/document.xml",
                            "<?xml version=\"1.0\"?>" + entity + "<w:document xmlns:w=\"" + DocxFile.TRANSITIONAL
                                    + "\"><w:body>" + p("&x;") + "</w:body></w:document>")
                    .bytes();
            assertThat(refusal(word(bytes))).isEqualTo(ProblemCode.FILE_DAMAGED);
        }
    }

    @Test
    void whatIsNoDocumentOfWordIsNotSupported() {
        assertThat(refusal(word("{\\rtf1 text}".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(ProblemCode.FILE_UNSUPPORTED);
        byte[] workbook = DocxFile.of("")
                .raw("word/document.xml", "<workbook xmlns=\"urn:x\"/>")
                .bytes();
        assertThat(refusal(word(workbook))).isEqualTo(ProblemCode.FILE_UNSUPPORTED);
    }

    @Test
    void anOleFileOfAnotherKindIsNotSupported() throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            ole.createDocument(new ByteArrayInputStream(new byte[5000]), "Workbook");
            assertThat(refusal(word(written(ole)))).isEqualTo(ProblemCode.FILE_UNSUPPORTED);
        }
    }

    @Test
    void lockedFilesAreEncrypted() throws Exception {
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("密码");
            try (OutputStream out = encryptor.getDataStream(ole)) {
                out.write(DocxFile.of(p("一")).bytes());
            }
            assertThat(refusal(word(written(ole)))).isEqualTo(ProblemCode.FILE_ENCRYPTED);
        }
    }

    @Test
    void lockedBinaryFilesAreEncrypted() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(report()))) {
            Biff8EncryptionKey.setCurrentUserPassword("pass");
            document.write(locked);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal(word(locked.toByteArray()))).isEqualTo(ProblemCode.FILE_ENCRYPTED);
    }

    @Test
    void aCutOrBrokenZipIsDamaged() {
        byte[] whole = DocxFile.of(p("一、总体情况")).bytes();
        assertThat(refusal(word(Arrays.copyOf(whole, whole.length / 2)))).isEqualTo(ProblemCode.FILE_DAMAGED);
        assertThat(refusal(word(DocxFile.of("<w:p>").bytes()))).isEqualTo(ProblemCode.FILE_DAMAGED);
    }

    @Test
    void elementsNestedWithoutEndAreDamaged() {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(5_000) + "</w:tc></w:tr></w:tbl>".repeat(5_000);
        assertThat(refusal(word(DocxFile.of(deep).bytes()))).isEqualTo(ProblemCode.FILE_DAMAGED);
    }

    @Test
    void aTableWithoutEndIsTooLarge() {
        String row = tr(tc("1").repeat(50));
        Content content =
                new WordReader(SMALL).read(DocxFile.of(tbl(row.repeat(3))).bytes(), DOCX);
        assertThat(refusal(content)).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void aPageOfTooManyElementsIsTooLarge() {
        byte[] page = "<p>一".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(new WebReader(SMALL).read(page))).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void spansBeyondAllMeasureAreCut() {
        String row = tr(tc("甲", "<w:gridSpan w:val=\"2000000000\"/>"), tc("1", "<w:gridSpan w:val=\"-3\"/>"));
        assertThat(word(DocxFile.of(tbl(row)).bytes())).isInstanceOf(Content.Refused.class);
    }

    @Test
    void brokenBinaryFilesNeverThrowNorHang() throws IOException {
        byte[] whole = report();
        Random random = new Random(20250131);
        for (int i = 0; i < 24; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k < 40; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = i % 3 == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken;
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(SHORT, () -> word(cut));
        }
    }

    @Test
    void brokenPackagesNeverThrow() {
        byte[] whole = DocxFile.of(tbl(tr(tc("一"), tc("1"))) + p("正文").repeat(50))
                .part("styles", "")
                .bytes();
        Random random = new Random(20250131);
        for (int i = 0; i < 150; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k < 5; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(word(broken)).isNotNull();
        }
    }

    @Test
    void readingSaysNothingOnTheErrorStream() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setErr(err);
            word(report());
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static byte[] written(POIFSFileSystem ole) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ole.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
