package nianbao.read.office.web.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nianbao.model.ProblemCode;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.UnreadableException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedPageTest {
    private static final String HEAD = """
            From: <Saved by Blink>
            Snapshot-Content-Location: http://www.example.gov.cn/a/b.html
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----x"

            """;
    private static final String PAGE = """
            ------x
            Content-Type: text/html; charset=utf-8
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: http://www.example.gov.cn/a/b.html

            <link rel=3D"stylesheet" href=3D"../s.css"><link rel=3D"stylesheet" href=
            =3D"cid:css-1@x"><img src=3D"http://www.example.gov.cn/p.png"><img src=3D"q.png">=E5=B9=B4=E6=8A=A5

            """;
    private static final String SHEETS = """
            ------x
            Content-Type: text/css
            Content-Location: http://www.example.gov.cn/s.css

            .a { display: none }

            ------x
            Content-Type: text/css
            Content-ID: <css-1@x>

            .b { display: none }

            """;
    private static final String PICTURE = """
            ------x
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: http://www.example.gov.cn/p.png

            iVBORw0K

            """;
    private static final String END = "------x--\n";

    private static Document read(byte[] file) {
        return SavedPage.of(file, Parser.htmlParser(), OfficeLimits.DEFAULT);
    }

    private static Document read(String file) {
        return read(file.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertRefused(String file, ProblemCode code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void whatBelongsToThePageIsPutIntoIt() {
        Document page = read(HEAD + PAGE + SHEETS + PICTURE + END);
        assertThat(page.text()).isEqualTo("年报");
        assertThat(page.select("link").eachAttr("href"))
                .extracting(address -> new String(
                        Base64.getDecoder().decode(address.replace("data:text/css;base64,", "")),
                        StandardCharsets.UTF_8))
                .extracting(String::strip)
                .containsExactly(".a { display: none }", ".b { display: none }");
        assertThat(page.select("img").eachAttr("src")).containsExactly("data:image/png;base64,iVBORw0K", "q.png");
    }

    @Test
    void wordSavesInTheEncodingOfItsWindows() {
        String head = """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="----x"

                ------x
                Content-Location: file:///C:/B12/年报.htm
                Content-Transfer-Encoding: 8bit
                Content-Type: text/html; charset="gb2312"

                <p>政府信息公开</p>

                ------x--
                """.replace("\n", "\r\n");
        assertThat(read(head.getBytes(Charset.forName("GBK"))).text()).isEqualTo("政府信息公开");
    }

    @Test
    void aPageByItselfIsOneToo() {
        assertThat(read("MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>a</p>\n")
                        .text())
                .isEqualTo("a");
    }

    @Test
    void whatIsCutOffIsNotTakenForTheWhole() {
        assertRefused(HEAD + PAGE + SHEETS, ProblemCode.FILE_DAMAGED);
        assertRefused(HEAD + PAGE, ProblemCode.FILE_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=G5", "=5", "=E5=B"})
    void whatCannotBeDecodedIsDamaged(String word) {
        assertRefused(HEAD + PAGE.replace("=E5=B9=B4", word) + END, ProblemCode.FILE_DAMAGED);
    }

    @Test
    void howLinesEndDoesNoHarm() {
        byte[] file = (HEAD + PAGE.replace("B4", "B4= \n").replace("=3D\"cid", "=3D \n\"cid") + END)
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(file).text()).isEqualTo("年报");
    }

    @Test
    void aFileWithoutAPageIsNotSupported() {
        assertRefused(HEAD + PICTURE + END, ProblemCode.FILE_UNSUPPORTED);
    }

    @Test
    void partsHaveTheLimitsOfFiles() {
        OfficeLimits small = new OfficeLimits(20, 1, 1, 1, 1);
        byte[] file = (HEAD + PAGE + END).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SavedPage.of(file, Parser.htmlParser(), small))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ProblemCode.FILE_TOO_LARGE));
    }
}
