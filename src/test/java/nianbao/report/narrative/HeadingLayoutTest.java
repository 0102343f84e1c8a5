package nianbao.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.model.Place;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.report.form.ShippedForms;
import nianbao.report.narrative.section.Sections;
import org.junit.jupiter.api.Test;

/** Which lines a title has, by how they are set. */
class HeadingLayoutTest {
    private static final Sections SECTIONS = new Sections(ShippedForms.SECTIONS);

    private static final String TITLE = "水利局2024年政府信息公开工作年度报告";
    private static final String AREA = "青阳市大名县";

    private final List<Paragraph> lines = new ArrayList<>();

    private HeadingLayoutTest line(String text, Alignment alignment, double size, int page, double top) {
        Place place = new Place(page, new Box(100, top, 300, top + size));
        lines.add(new Paragraph(text, Optional.of(place), alignment, size));
        return this;
    }

    /** A line in the middle, 20 points high. */
    private HeadingLayoutTest centred(String text, double top) {
        return line(text, Alignment.CENTER, 20, 1, top);
    }

    private HeadingLayoutTest flowing(String text, Alignment alignment, double size) {
        lines.add(new Paragraph(text, Optional.empty(), alignment, size));
        return this;
    }

    private Heading heading() {
        return Heading.find(lines, SECTIONS);
    }

    private void titleIs(String title) {
        assertThat(heading().title()).contains(title);
    }

    @Test
    void aLineThatIsSetAlikeRightAboveIsPartOfTheTitle() {
        centred(AREA, 100).centred(TITLE, 130).titleIs(AREA + TITLE);
    }

    @Test
    void aLineOfAnotherSizeIsNot() {
        line(AREA, Alignment.CENTER, 22, 1, 100).centred(TITLE, 130).titleIs(TITLE);
        lines.clear();
        line(AREA, Alignment.CENTER, 18, 1, 100).centred(TITLE, 130).titleIs(TITLE);
        lines.clear();
        line(AREA, Alignment.CENTER, 21, 1, 100).centred(TITLE, 130).titleIs(AREA + TITLE);
    }

    @Test
    void aLineFartherAboveIsNot() {
        centred(AREA, 60).centred(TITLE, 116).titleIs(TITLE);
        lines.clear();
        centred(AREA, 60).centred(TITLE, 115).titleIs(AREA + TITLE);
    }

    @Test
    void aLineOfAnotherPageIsNot() {
        line(AREA, Alignment.CENTER, 20, 1, 100)
                .line(TITLE, Alignment.CENTER, 20, 2, 130)
                .titleIs(TITLE);
    }

    @Test
    void aLineSetFromMarginToMarginIsNot() {
        line(AREA, Alignment.BODY, 20, 1, 100).centred(TITLE, 130).titleIs(TITLE);
    }

    @Test
    void inAFlowTheNameOfTheAreaAloneIsPartOfTheTitle() {
        flowing(AREA, Alignment.CENTER, 20).flowing(TITLE, Alignment.CENTER, 20).titleIs(AREA + TITLE);
        lines.clear();
        flowing("政务要闻栏目", Alignment.CENTER, 20)
                .flowing(TITLE, Alignment.CENTER, 20)
                .titleIs(TITLE);
        lines.clear();
        flowing(AREA, Alignment.BODY, 20).flowing(TITLE, Alignment.CENTER, 20).titleIs(TITLE);
        lines.clear();
        flowing(AREA, Alignment.CENTER, 20).flowing(TITLE, Alignment.BODY, 20).titleIs(TITLE);
        lines.clear();
        flowing(AREA, Alignment.CENTER, 18).flowing(TITLE, Alignment.CENTER, 20).titleIs(TITLE);
    }

    @Test
    void aDayAboveIsNoPartOfTheTitle() {
        centred("2025年1月20日", 100).centred(TITLE, 130).titleIs(TITLE);
    }

    @Test
    void theNumberOfTheDocumentIsNoPartOfTheTitle() {
        centred("名水发〔2025〕3号", 100).centred(TITLE, 130).titleIs(TITLE);
        assertThat(heading().documentNumber()).contains("名水发〔2025〕3号");
        assertThat(heading().preamble()).isEmpty();
    }

    @Test
    void theSignatoryIsNoPartOfTheTitleNorOfThePreamble() {
        centred(TITLE, 100).line("签发人：王 小明", Alignment.BODY, 16, 1, 140);
        line("现将有关情况报告如下。", Alignment.BODY, 16, 1, 180);

        assertThat(heading().signatory()).contains("王小明");
        assertThat(heading().preamble()).extracting(Paragraph::text).containsExactly("现将有关情况报告如下。");
    }

    @Test
    void theYearMayStandBelowTheTitle() {
        centred("大名县水利局政府信息公开工作年度报告", 100).centred("（2024年度）", 130).titleIs("大名县水利局政府信息公开工作年度报告（2024年度）");
        assertThat(heading().preamble()).isEmpty();
    }

    @Test
    void aYearBelowATitleThatHasOneIsNoPartOfIt() {
        centred(TITLE, 100).centred("（2025年）", 130).titleIs(TITLE);
    }

    @Test
    void whatStandsAboveTheTitleIsItsLetterhead() {
        line("大名县水利局文件", Alignment.CENTER, 40, 1, 20).centred(TITLE, 200);

        assertThat(heading().letterhead()).contains("大名县水利局");
        titleIs(TITLE);
    }

    /** Its cover on one line, as an image of it was read. */
    @Test
    void whatHasATitleBeforeANameIsNoLetterhead() {
        line("大名县水利局2024年政府信息公开年度报告大名县水利局", Alignment.CENTER, 40, 1, 20).centred(TITLE, 200);

        assertThat(heading().letterhead()).isEmpty();
    }

    @Test
    void aTitleBelowAFirstSectionIsThatOfAnother() {
        centred(TITLE, 100).line("一、工作概况", Alignment.BODY, 16, 1, 140);
        centred("大名县教育局2023年政府信息公开工作年度报告", 200);

        assertThat(heading().titles()).containsExactly(TITLE);
    }
}
