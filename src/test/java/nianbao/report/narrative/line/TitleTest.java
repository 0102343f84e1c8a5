package nianbao.report.narrative.line;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.ProblemCode;
import nianbao.report.narrative.Narrative;
import nianbao.report.narrative.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {
    @ParameterizedTest
    @CsvSource({
        "柳林镇2024年政府信息公开工作年度报告,柳林镇",
        "2021年石家庄市教育局政府信息公开工作年度报告,石家庄市教育局",
        "滨海新区司法局政府信息公开工作2025年度报告,滨海新区司法局",
        "市人民政府办公室2025年政府信息公开工作年度报告,市人民政府办公室",
        "区政府信息公开办公室2023年政府信息公开工作年度报告,区政府信息公开办公室",
        "平川县政务公开办公室2023年度政务公开工作报告,平川县政务公开办公室",
        "东平县人民政府信息公开年度报告(2024),东平县人民政府",
        "柳河县人民政府政府信息公开工作年度报告（2024年）,柳河县人民政府",
        "青阳市大名县2024政府信息公开年报,青阳市大名县",
        "开福区人民政府二〇二四年政府信息公开工作报告,开福区人民政府",
        "柳林镇关于2024年政府信息公开工作的报告,柳林镇",
        "关于柳林镇2024年政府信息公开工作情况的报告,柳林镇",
        "清河县水利局关于公布2024年政府信息公开工作年度报告,清河县水利局",
        "附件：平川县信访局2024年政府信息公开工作年度报告,平川县信访局",
        "《平川县信访局2024年政府信息公开工作年度报告》,平川县信访局",
        "2024年度政府信息公开工作年度报告（平川县信访局）,平川县信访局",
        "平川县2024年政府信息公开和政务公开工作年度报告,平川县",
        "柳林镇人民政府24年政府信息公开工作年度报告,柳林镇人民政府",
        "24年度柳林镇人民政府政府信息公开工作年度报告,柳林镇人民政府",
        "柳林镇人民政府贰零贰肆年政府信息公开工作年度报告,柳林镇人民政府",
        "柳林镇人民政府2025年公布的政府信息公开工作年度报告,柳林镇人民政府",
        "【年报】柳林镇人民政府：2024年政府信息公开工作年度报告,柳林镇人民政府",
        "平川县统计局（普查中心）2024年政府信息公开工作年度报告,平川县统计局（普查中心）",
        "某镇2024年政府信息公开工作年度报告,某镇",
        "转发柳林镇2024年政府信息公开工作年度报告,柳林镇"
    })
    void namesTheBody(String title, String body) {
        Narrative narrative = Prose.titled(title).sections().read();

        assertThat(narrative.issuer()).contains(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年政府信息公开工作年度报告",
                "关于2024年政府信息公开工作的报告",
                "我局2024年政府信息公开工作年度报告",
                "平川县人民政府门户网站2024年政府信息公开年报",
                "2024年政府信息公开工作年度报告（公开稿）",
                "全县2024年政府信息公开工作年度报告",
                "柳林镇人民政府履职2024年政府信息公开工作年度报告",
                "3号柳林镇2024年政府信息公开工作年度报告",
                "本单位2024年度政府信息公开年报"
            })
    void namesNoBody(String title) {
        Narrative narrative = Prose.titled(title).sections().read();

        assertThat(narrative.title()).contains(title);
        assertThat(narrative.issuer()).isEmpty();
        assertThat(narrative.problems()).extracting("code").containsExactly(ProblemCode.ISSUER_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "柳林镇|2024年政府信息公开工作年度报告",
                "柳林镇|政府信息公开工作年度报告|（2024年度）",
                "柳林镇|政府信息公开工作年度报告|２０２４年度",
                "柳林镇2024年|政府信息公开工作|年度报告",
                "柳林镇2024年政府信息|公开工作年度报告",
                "柳林镇2024年政|府信息公开工作年度报告",
                "柳林镇2024年政府|信息公开工作年度报告",
                "柳林镇|2024年|政府信息公开工作年度报告"
            })
    void isPutTogetherFromItsLines(String lines) {
        for (boolean centred : new boolean[] {true, false}) {
            Prose prose = centred ? Prose.titled(lines.split("\\|")) : new Prose().lines(lines.split("\\|"));
            Narrative narrative = prose.sections().read();

            assertThat(narrative.title()).contains(lines.replace("|", ""));
            assertThat(narrative.issuer()).contains("柳林镇");
            assertThat(narrative.year()).hasValue(2024);
        }
    }

    @Test
    void aYearOnALineOfItsOwnIsPartOfATitleWithoutAName() {
        Narrative narrative =
                new Prose().lines("二〇二四年", "政府信息公开工作年度报告").sections().read();

        assertThat(narrative.title()).contains("二〇二四年政府信息公开工作年度报告");
    }

    @Test
    void itsLastLetterMayBeLostOnAScan() {
        Narrative narrative =
                Prose.titled("青阳市财政局2023年政府信息公开工作年度报", "止").sections().read();

        assertThat(narrative.title()).contains("青阳市财政局2023年政府信息公开工作年度报告");
        assertThat(narrative.preamble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"（三）编制政府信息公开工作年度报告", "现将柳林镇2024年政府信息公开工作报告", "根据柳林镇2024年政府信息公开年报", "上一篇：柳林镇2023年政府信息公开工作年度报告"})
    void aLineOfTextIsNone(String line) {
        assertThat(Prose.titled(line).sections().read().title()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"首页>政务公开", "平川县人民政府门户网站", "平川县人民政府文件", "目录", "索引号：12345"})
    void whatStandsAboveATitleIsNoLineOfIt(String above) {
        Narrative narrative =
                Prose.titled(above, "2024年政府信息公开工作年度报告").sections().read();

        assertThat(narrative.title()).contains("2024年政府信息公开工作年度报告");
    }

    @Test
    void doesNotStandBelowTheFirstHeading() {
        Narrative narrative = Prose.titled("柳林镇2024年政府信息公开工作年度报告")
                .lines("一、工作推进概貌", "好。")
                .centred("白沙镇2024年政府信息公开工作年度报告")
                .sections(Prose.HEADINGS.subList(1, 6))
                .read();

        assertThat(narrative.title()).contains("柳林镇2024年政府信息公开工作年度报告");
        assertThat(narrative.issuer()).contains("柳林镇");
    }

    @Test
    void ofTwoIsTheOneThatNamesABody() {
        Narrative narrative = Prose.titled("柳林镇2024年政府信息公开工作年度报告")
                .lines("各有关单位：")
                .centred("2024年政府信息公开工作年度报告")
                .sections()
                .read();

        assertThat(narrative.title()).contains("柳林镇2024年政府信息公开工作年度报告");
    }
}
