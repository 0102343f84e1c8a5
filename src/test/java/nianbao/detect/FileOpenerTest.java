package nianbao.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.detect.archive.Archives;
import nianbao.detect.archive.OpeningLimits;
import nianbao.detect.archive.RarMaker;
import nianbao.detect.type.TypeDetector;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOpenerTest {
    private static final OpeningLimits SMALL = new OpeningLimits(1 << 20, 5, 3 << 20, 100);
    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    /** PDFs of these tests say themselves how many pages they have. */
    private static final String ONE_PAGE = "%PDF-1";

    private static final String TWO_PAGES = "%PDF-2";

    @TempDir
    private Path folder = Path.of("");

    private final FileOpener opener = new FileOpener(SMALL, bytes -> bytes[5] - '0', FileOpenerTest::carried);

    /** PDFs of these tests that end so carry two files. */
    private static List<SourceFile> carried(byte[] pdf) {
        return new String(pdf, StandardCharsets.UTF_8).endsWith("+")
                ? List.of(
                        SourceFile.single("附件\\a.png", "", PNG.getBytes(StandardCharsets.ISO_8859_1)),
                        SourceFile.single("../b.pdf", "", TWO_PAGES.getBytes(StandardCharsets.UTF_8)))
                : List.of();
    }

    @Test
    void aPdfIsFollowedByTheFilesThatItCarries() throws IOException {
        List<OpenedFile> opened = open("report.pdf", (TWO_PAGES + "+").getBytes(StandardCharsets.UTF_8));
        assertThat(opened)
                .extracting(OpenedFile::name)
                .containsExactly("report.pdf", "report.pdf!/附件/a.png", "report.pdf!/../b.pdf");
        assertThat(opened.get(1))
                .isInstanceOfSatisfying(
                        OpenedFile.Ready.class,
                        ready -> assertThat(ready.file().mediaType()).isEqualTo(TypeDetector.PNG));
        assertThat(opened.get(2))
                .isInstanceOfSatisfying(
                        OpenedFile.Ready.class,
                        ready -> assertThat(ready.notes())
                                .extracting(Problem::code)
                                .containsExactly(ProblemCode.ARCHIVE_NAME_UNSAFE));
        assertThat(open("county.zip", Archives.zip(Map.of("c.pdf", TWO_PAGES + "+"))))
                .extracting(OpenedFile::name)
                .contains("county.zip!/c.pdf", "county.zip!/c.pdf!/附件/a.png");
    }

    @Test
    void anOrdinaryFileIsItself() throws IOException {
        SourceFile file = only(open("report.doc", TWO_PAGES.getBytes(StandardCharsets.UTF_8)));
        assertThat(file.name()).isEqualTo("report.doc");
        assertThat(file.mediaType()).isEqualTo(TypeDetector.PDF);
        assertThat(file.parts()).isEmpty();
    }

    @Test
    void archivesOfEachKindHoldReports() throws IOException {
        Map<String, String> files = Map.of("甲.pdf", TWO_PAGES, "乙.zip", "PK\u0005\u0006" + "\0".repeat(18));
        for (byte[] archive : List.of(
                Archives.zip(files),
                Archives.tar(files),
                Archives.sevenZip(files),
                RarMaker.version4(files, Charset.forName("GBK"), 0, 0),
                RarMaker.version5(files, 0))) {
            assertThat(open("a", archive)).hasSize(2).allSatisfy(opened -> {
                if (opened.name().endsWith("pdf")) {
                    assertThat(opened.name()).isEqualTo("a!/甲.pdf");
                    assertThat(opened).isInstanceOf(OpenedFile.Ready.class);
                } else {
                    assertThat(code(List.of(opened))).isEqualTo(ProblemCode.ARCHIVE_UNSAFE);
                }
            });
        }
    }

    @Test
    void archivesOfEachKindArePagesOfAReport() throws IOException {
        Map<String, String> pages = Map.of("10.png", PNG, "2.png", PNG);
        for (byte[] archive : List.of(Archives.sevenZip(pages), RarMaker.version5(pages, 0))) {
            assertThat(only(open("a", archive)).parts())
                    .extracting(SourceFile::name)
                    .containsExactly("2.png", "10.png");
        }
    }

    @Test
    void archivesInsideOthersAreNotOpened() throws IOException {
        for (byte[] inner : List.of(Archives.sevenZip(Map.of("a", "x")), RarMaker.version5(Map.of("a", "x"), 0))) {
            assertThat(code(open("a.zip", Archives.zip(Map.of("b", new String(inner, StandardCharsets.ISO_8859_1))))))
                    .isEqualTo(ProblemCode.ARCHIVE_UNSAFE);
        }
    }

    @Test
    void whatIsLockedAsAWholeIsRefused() throws IOException {
        byte[] locked = RarMaker.version4(Map.of("a", "x"), StandardCharsets.UTF_8, RarMaker.ALL_LOCKED, 0);
        assertThat(code(open("a.rar", locked))).isEqualTo(ProblemCode.FILE_ENCRYPTED);
    }

    @Test
    void anArchiveOfPagesIsOneReportInNaturalOrder() throws IOException {
        byte[] zip = Archives.zip(Map.of("p10.png", PNG, "p2.png", PNG, "p1.pdf", ONE_PAGE, "__MACOSX/._p1.pdf", "x"));
        SourceFile file = only(open("scan.zip", zip));
        assertThat(file.name()).isEqualTo("scan.zip");
        assertThat(file.mediaType()).isEqualTo(TypeDetector.ZIP);
        assertThat(file.bytes()).isEqualTo(zip);
        assertThat(file.parts()).extracting(SourceFile::name).containsExactly("p1.pdf", "p2.png", "p10.png");
    }

    @Test
    void pagesOfAnArticleAreOneReportWhereTheArchiveSaysSo() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("mimetype", TypeDetector.ARTICLE);
        pages.put("p10.html", "<html>10");
        pages.put("p2.html", "<html>2");
        SourceFile file = only(open("article.zip", Archives.zip(pages)));
        assertThat(file.mediaType()).isEqualTo(TypeDetector.ARTICLE);
        assertThat(file.parts()).extracting(SourceFile::name).containsExactly("p2.html", "p10.html");
        pages.remove("mimetype");
        assertThat(open("pages.zip", Archives.zip(pages)))
                .extracting(OpenedFile::name)
                .containsExactly("pages.zip!/p10.html", "pages.zip!/p2.html");
    }

    @Test
    void anArticleIsOfWebPagesAloneAndSaysSoInJustTheseWords() throws IOException {
        assertThat(open(
                        "a.zip",
                        Archives.zip(Map.of("mimetype", TypeDetector.ARTICLE, "p1.html", "<html>", "p2.txt", "x"))))
                .hasSizeGreaterThan(1);
        assertThat(open("b.zip", Archives.zip(Map.of("m", TypeDetector.ARTICLE, "p1.html", "<html>"))))
                .hasSize(2);
        assertThat(open("c.tar", Archives.tar(Map.of("mimetype", "text/plain", "p1.html", "<html>"))))
                .hasSize(2);
        assertThat(open(
                        "d.tar",
                        Archives.tar(Map.of("a.png", PNG, "mimetype", TypeDetector.ARTICLE, "p.html", "<html>"))))
                .hasSize(3);
    }

    @Test
    void pagesThatAreTooLargeTogetherAreMembers() throws IOException {
        String large = PNG + " ".repeat(600 << 10);
        assertThat(open("a.zip", Archives.zip(Map.of("1.png", large, "2.png", large))))
                .hasSize(2)
                .allMatch(OpenedFile.Ready.class::isInstance);
    }

    @Test
    void anOrdinaryNameIsNotFlagged() throws IOException {
        assertThat(open("a.zip", Archives.zip(Map.of("1.png", PNG))))
                .singleElement()
                .isInstanceOfSatisfying(
                        OpenedFile.Ready.class,
                        ready -> assertThat(ready.notes()).isEmpty());
    }

    @Test
    void onlyAPdfIsAskedForWhatItCarries() throws IOException {
        assertThat(open("a.txt", "2024年+".getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }

    @Test
    void anArchiveWithALockedFirstMemberIsNotEmpty() throws IOException {
        byte[] zip = Archives.zip(Map.of("a.pdf", ONE_PAGE));
        zip[6] |= 1;
        zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;
        assertThat(code(open("a.zip", zip))).isEqualTo(ProblemCode.FILE_ENCRYPTED);
    }

    @Test
    void anyOtherArchiveGivesItsMembers() throws IOException {
        byte[] zip =
                Archives.zip(Map.of("乡镇/a.pdf", TWO_PAGES, "乡镇/b.png", PNG, "乡镇/Thumbs.db", "x", "乡镇/~$a.docx", "x"));
        List<OpenedFile> opened = open("county.zip", zip);
        assertThat(opened).extracting(OpenedFile::name).containsExactly("county.zip!/乡镇/a.pdf", "county.zip!/乡镇/b.png");
        assertThat(opened).allMatch(OpenedFile.Ready.class::isInstance);
    }

    @Test
    void namesInChineseWindowsEncodingAreRead() throws IOException {
        byte[] zip = Archives.zip(Map.of("城关镇\\报告.pdf", TWO_PAGES), Charset.forName("GBK"));
        assertThat(open("a.zip", zip)).extracting(OpenedFile::name).containsExactly("a.zip!/城关镇/报告.pdf");
        byte[] tar = Archives.tar(Map.of("城关镇/报告.pdf", TWO_PAGES));
        assertThat(open("a.tar", tar)).extracting(OpenedFile::name).containsExactly("a.tar!/城关镇/报告.pdf");
    }

    @Test
    void packedTarsAreOpened() throws IOException {
        byte[] tar = Archives.gzip(Archives.tar(Map.of("2.png", PNG, "10.png", PNG)));
        assertThat(only(open("scan.tgz", tar)).parts())
                .extracting(SourceFile::name)
                .containsExactly("2.png", "10.png");
    }

    @Test
    void aTiffOfManyPagesIsNoSinglePage() throws IOException {
        // directory at 8 with no entries; what follows it is the place of the next directory
        String one = "II*\0\u0008\0\0\0\0\0\0\0\0\0";
        String two = "II*\0\u0008\0\0\0\0\0\u000e\0\0\0\0\0\0\0\0\0";
        assertThat(only(open("a.zip", Archives.zip(Map.of("1.tif", one)))).parts())
                .hasSize(1);
        assertThat(open("b.zip", Archives.zip(Map.of("1.tif", two))))
                .extracting(OpenedFile::name)
                .containsExactly("b.zip!/1.tif");
    }

    @Test
    void whatCannotBeOpenedIsRefused() throws IOException {
        assertThat(code(open("empty.pdf", new byte[0]))).isEqualTo(ProblemCode.FILE_EMPTY);
        assertThat(code(open("empty.zip", Archives.zip(Map.of())))).isEqualTo(ProblemCode.FILE_EMPTY);
        assertThat(code(open("large.pdf", new byte[2 << 20]))).isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(code(open("cut.zip", "PK\u0003\u0004 and no more".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ProblemCode.FILE_DAMAGED);
        assertThat(code(open(folder.resolve("nothing.pdf")))).isEqualTo(ProblemCode.FILE_NOT_READABLE);
        assertThat(code(open(folder))).isEqualTo(ProblemCode.FILE_NOT_READABLE);
        Path loop = folder.resolve("loop.pdf");
        Files.createSymbolicLink(loop, loop);
        assertThat(reason(open(folder.resolve("nothing.pdf")))).isEqualTo("reason.gone");
        assertThat(reason(open(folder))).isEqualTo("reason.folder");
        assertThat(reason(open(loop))).isEqualTo("reason.link-loop");
    }

    @Test
    void bombsAreRefused() throws IOException {
        String blanks = " ".repeat(900 << 10);
        Map<String, String> many =
                Map.of("a.pdf", TWO_PAGES + blanks, "b", blanks, "c", blanks, "d", blanks, "e", blanks);
        assertThat(code(last(open("total.zip", Archives.zip(many))))).isEqualTo(ProblemCode.ARCHIVE_UNSAFE);
        Map<String, String> large = Map.of("a.pdf", TWO_PAGES + " ".repeat(2 << 20));
        assertThat(code(open("large.zip", Archives.zip(large)))).isEqualTo(ProblemCode.ARCHIVE_UNSAFE);
        assertThat(code(open("large.tgz", Archives.gzip(Archives.tar(large))))).isEqualTo(ProblemCode.ARCHIVE_UNSAFE);
        Map<String, String> crowd = Map.of("1", PNG, "2", PNG, "3", PNG, "4", PNG, "5", PNG, "6", PNG);
        assertThat(code(open("crowd.zip", Archives.zip(crowd)))).isEqualTo(ProblemCode.ARCHIVE_UNSAFE);
    }

    @Test
    void unpackingToFarMoreIsRefusedByTheRatio() throws IOException {
        FileOpener wide = new FileOpener(new OpeningLimits(64 << 20, 5, 64 << 20, 100), bytes -> 1, bytes -> List.of());
        Path file = Files.write(folder.resolve("ratio.zip"), Archives.zip(Map.of("a.pdf", " ".repeat(6 << 20))));
        List<OpenedFile> opened = new ArrayList<>();
        wide.open(file, opened::add);
        assertThat(code(opened)).isEqualTo(ProblemCode.ARCHIVE_UNSAFE);
    }

    @Test
    void anArchiveInsideAnotherIsRefusedAndTheRestIsNot() throws IOException {
        byte[] inner = Archives.zip(Map.of("a.png", PNG));
        byte[] outer =
                Archives.zip(Map.of("in.zip", new String(inner, StandardCharsets.ISO_8859_1), "z.pdf", TWO_PAGES));
        List<OpenedFile> opened = open("outer.zip", outer);
        assertThat(code(opened.subList(0, 1))).isEqualTo(ProblemCode.ARCHIVE_UNSAFE);
        assertThat(opened.get(1)).isInstanceOf(OpenedFile.Ready.class);
    }

    @Test
    void namesThatLeadOutAreFlaggedAndLeadNowhere() throws IOException {
        List<OpenedFile> opened = open("slip.zip", Archives.zip(Map.of("../../etc/a.pdf", TWO_PAGES)));
        assertThat(opened)
                .singleElement()
                .isInstanceOfSatisfying(
                        OpenedFile.Ready.class,
                        ready -> assertThat(ready.notes())
                                .extracting(problem -> problem.code())
                                .containsExactly(ProblemCode.ARCHIVE_NAME_UNSAFE));
        assertThat(folder.getParent().resolve("etc")).doesNotExist();
    }

    private List<OpenedFile> open(String name, byte[] bytes) throws IOException {
        return open(Files.write(folder.resolve(name), bytes));
    }

    private List<OpenedFile> open(Path file) {
        List<OpenedFile> opened = new ArrayList<>();
        opener.open(file, opened::add);
        return opened;
    }

    private static SourceFile only(List<OpenedFile> opened) {
        assertThat(opened).singleElement().isInstanceOf(OpenedFile.Ready.class);
        return ((OpenedFile.Ready) opened.get(0)).file();
    }

    private static List<OpenedFile> last(List<OpenedFile> opened) {
        return opened.subList(opened.size() - 1, opened.size());
    }

    private static String reason(List<OpenedFile> opened) {
        return ((OpenedFile.Refused) opened.get(0)).problem().arguments().get(0);
    }

    private static ProblemCode code(List<OpenedFile> opened) {
        assertThat(opened).singleElement().isInstanceOf(OpenedFile.Refused.class);
        return ((OpenedFile.Refused) opened.get(0)).problem().code();
    }
}
