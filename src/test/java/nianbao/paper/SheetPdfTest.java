package nianbao.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nianbao.model.EnvironmentException;
import nianbao.paper.CheckSheet.Draft;
import nianbao.paper.CheckSheet.Fact;
import nianbao.paper.CheckSheet.Group;
import nianbao.paper.CheckSheet.Point;
import nianbao.paper.CheckSheet.Tone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SheetPdfTest {
    private static final String SENTENCE = "本年度收到政府信息公开申请8件，均按期答复，（其中）网上申请3件；没有发生行政复议、行政诉讼。";

    private static CheckSheet sheet(int points, String evidence) {
        Point point = new Point(1, List.of("第 3 页", "正文"), "表中为 7，正文为 8", Optional.of(evidence), "核实后使正文与表格一致。");
        return new CheckSheet(
                "zh-CN",
                "红旗区小店镇2024年政府信息公开工作年度报告：核对单",
                "供修改时参考。",
                "问题",
                "处理",
                List.of(new Draft(
                        "小店镇.pdf",
                        List.of(new Fact("年度", "2024")),
                        "1 处请核对",
                        Tone.LOOK,
                        List.of(new Group(
                                "请核对", Tone.LOOK, Collections.nCopies(points, point), Optional.of("其余 3 处从略"))))),
                "2026-01-20 核对");
    }

    private static byte[] pdf(CheckSheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetPdf pdf = SheetPdf.open()) {
            pdf.write(sheet, (page, pages) -> "第 " + page + " 页，共 " + pages + " 页", out);
        }
        return out.toByteArray();
    }

    @Test
    void itsWordsAreFoundAndItsLettersAreInIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(sheet(1, SENTENCE)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("小店镇.pdf", "表中为 7", "其余 3 处从略", "第 1 页，共 1 页", "2026-01-20 核对");
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("+"); // a part of it alone
            }
        }
    }

    @Test
    void itGoesOnOnMorePagesWhereItMust() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(sheet(40, SENTENCE)))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            String text = new PDFTextStripper().getText(document);
            assertThat(text.split("表中为 7", -1)).hasSize(41);
            assertThat(text).contains("第 " + pages + " 页，共 " + pages + " 页");
        }
    }

    @Test
    void noLineBeginsWithWhatClosesOne() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(sheet(1, SENTENCE.repeat(12))))) {
            assertThat(new PDFTextStripper().getText(document).lines())
                    .noneMatch(line -> "，。；、）".indexOf(line.isEmpty() ? ' ' : line.charAt(0)) >= 0);
        }
    }

    @Test
    void aLetterThatTheFontLacksAndAWordWiderThanTheColumnAreShown() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(sheet(1, "申请\uD83D\uDE0A8件 " + "a".repeat(200))))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("申请?8件");
            assertThat(text.chars().filter(letter -> letter == 'a').count()).isGreaterThanOrEqualTo(200);
        }
    }

    @Test
    void aMachineWithoutSuchAFontIsToldWhatToInstall() {
        assertThatThrownBy(() -> ChineseFont.of(List.of(new File("/fonts/DejaVuSans.ttf").toURI())))
                .isInstanceOfSatisfying(EnvironmentException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(EnvironmentException.Code.FONT_MISSING);
                    assertThat(failure).hasMessageContaining("/fonts");
                });
        assertThatThrownBy(() -> ChineseFont.of(List.of(new File("/fonts/wqy-microhei.ttc").toURI())))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("wqy-microhei.ttc");
    }
}
