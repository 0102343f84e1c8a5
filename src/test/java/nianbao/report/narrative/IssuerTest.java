package nianbao.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {
    private static final String NAMELESS = "2024年政府信息公开工作年度报告";

    @Test
    void theLetterheadComesFirst() {
        Narrative narrative = new Prose()
                .centred("柳林镇人民政府文件")
                .lines("柳政〔2025〕3号")
                .centred(NAMELESS)
                .sections()
                .right("红旗区柳林镇人民政府")
                .right("2025年1月20日")
                .read();

        assertThat(narrative.title()).contains(NAMELESS);
        assertThat(narrative.issuer()).contains("柳林镇人民政府");
    }

    @Test
    void theSignatureComesNext() {
        Narrative narrative = Prose.titled(NAMELESS)
                .sections()
                .right("柳林镇人民政府")
                .right("2025年1月20日")
                .read();

        assertThat(narrative.issuer()).contains("柳林镇人民政府");
    }

    @ParameterizedTest
    @CsvSource({
        "本报告由柳林镇人民政府编制。,柳林镇人民政府",
        "本报告由平川县城市管理综合行政执法大队编制。,平川县城市管理综合行政执法大队",
        "本报告由国家税务总局平川县税务局根据《条例》要求编制。,国家税务总局平川县税务局",
        "本报告由永安镇依照《条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈格式〉的通知》要求编制。,永安镇",
        "柳林镇人民政府按照《条例》要求编制本报告。,柳林镇人民政府",
        "现将平川县财政局2024年度政府信息公开工作情况公布如下。,平川县财政局"
    })
    void thePreambleComesLast(String preamble, String body) {
        assertThat(Prose.titled(NAMELESS).lines(preamble).sections().read().issuer())
                .contains(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本报告由我局编制。", "本报告根据国务院办公厅的要求编制。", "按照《条例》要求编制本报告。", "本报告由有关部门编制。"})
    void aPreambleThatNamesNoBodyIsNoEvidence(String preamble) {
        assertThat(Prose.titled(NAMELESS).lines(preamble).sections().read().issuer())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"平川县财政局,我局", "柳林镇人民政府,我镇", "平川县财政局,我县"})
    void thePublisherThatAPageNamesIsTheLastEvidence(String publisher, String ourselves) {
        Narrative narrative = Prose.titled(NAMELESS)
                .lines("一、总体情况", ourselves + "工作有序。")
                .sections(Prose.HEADINGS.subList(1, 6))
                .read(Optional.of(publisher));

        assertThat(narrative.issuer()).contains(publisher);
    }

    @ParameterizedTest
    @CsvSource({"平川县人民政府,我局", "平川县人民政府网,我县", "平川县财政局,我镇", "张三,我局", "国务院办公厅,我厅"})
    void aPublisherThatIsNoBodyOrOneOfAnotherKindIsNone(String publisher, String ourselves) {
        Narrative narrative = Prose.titled(NAMELESS)
                .lines("一、总体情况", ourselves + "工作有序。")
                .sections(Prose.HEADINGS.subList(1, 6))
                .read(Optional.of(publisher));

        assertThat(narrative.issuer()).isEmpty();
    }

    @Test
    void aPublisherThatContradictsTheSignatureLeavesNone() {
        Narrative narrative = Prose.titled(NAMELESS)
                .sections()
                .right("平川县教育局")
                .right("2025年1月20日")
                .read(Optional.of("平川县财政局"));

        assertThat(narrative.issuer()).isEmpty();
        assertThat(narrative.problems()).extracting("code").containsExactly(ProblemCode.ISSUER_CONTRADICTED);
    }

    @Test
    void aPublisherSaysNothingAgainstATitle() {
        assertThat(Prose.titled("柳林镇2024年政府信息公开工作年度报告")
                        .sections()
                        .read(Optional.of("平川县人民政府办公室"))
                        .issuer())
                .contains("柳林镇");
    }

    @Test
    void namesThatContradictEachOtherAreNone() {
        Narrative narrative = Prose.titled(NAMELESS)
                .lines("本报告由平川县财政局编制。")
                .sections()
                .right("平川县教育局")
                .right("2025年1月20日")
                .read();

        assertThat(narrative.issuer()).isEmpty();
        assertThat(narrative.problems()).hasSize(1);
        assertThat(narrative.problems().get(0).code()).isEqualTo(ProblemCode.ISSUER_CONTRADICTED);
        assertThat(narrative.problems().get(0).arguments()).isEqualTo(List.of("平川县教育局", "平川县财政局"));
    }

    @Test
    void twoTitlesOfDifferentBodiesNameNone() {
        Narrative narrative = Prose.titled("青石镇2024年政府信息公开工作年度报告", "白沙镇2024年政府信息公开工作年度报告")
                .sections()
                .read();

        assertThat(narrative.issuer()).isEmpty();
        assertThat(narrative.problems()).extracting("code").containsExactly(ProblemCode.ISSUER_CONTRADICTED);
    }

    @Test
    void twoTitlesOfOneBodyNameIt() {
        Narrative narrative = Prose.titled("市教育局2024年政府信息公开工作年度报告", "石家庄市教育局2024年政府信息公开工作年度报告")
                .sections()
                .read();

        assertThat(narrative.issuer()).contains("石家庄市教育局");
    }

    @ParameterizedTest
    @CsvSource({"小店镇,红旗区小店镇", "小店镇人民政府,红旗区小店镇", "县政务局,洱源县政务服务管理局", "天津市红桥区政务办,红桥区政务服务办公室", "和平街道办事处,和平街道"})
    void namesInShortAndInFullMayBeOfOneBody(String brief, String full) {
        assertThat(Bodies.mayBeOne(brief, full)).isTrue();
        assertThat(Bodies.mayBeOne(full, brief)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"青石镇,白沙镇", "平川县教育局,平川县财政局", "清河县第一中学,清河县第二中学", "东港镇人民政府,西港镇人民政府", "平川县教育局,兰溪县教育局"})
    void namesOfTwoBodiesAreTold(String one, String other) {
        assertThat(Bodies.mayBeOne(one, other)).isFalse();
        assertThat(Bodies.mayBeOne(other, one)).isFalse();
    }

    @Test
    void theNameOfASiteAboveTheTitleIsNoLetterhead() {
        assertThat(Prose.titled("平川县人民政府门户网站", NAMELESS).sections().read().issuer())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"柳林镇,平川县教育局", "平川县财政局,平川县教育局", "柳林镇人民政府,白沙镇人民政府"})
    void aSignatureOrAPreambleOfAnotherThanTheTitlesBodyLeavesNone(String titled, String other) {
        String title = titled + "2024年政府信息公开工作年度报告";
        Narrative signed =
                Prose.titled(title).sections().right(other).right("2025年1月20日").read();
        Narrative drawnUp =
                Prose.titled(title).lines("本报告由" + other + "编制。").sections().read();

        assertThat(signed.issuer()).isEmpty();
        assertThat(signed.problems()).extracting("code").containsExactly(ProblemCode.ISSUER_CONTRADICTED);
        assertThat(signed.problems().get(0).arguments()).isEqualTo(List.of(titled, other));
        assertThat(drawnUp.issuer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"平川县,平川县政务服务局", "平川县人民政府,平川县司法局", "柳林镇,柳林镇党政办公室", "柳林镇,红旗区柳林镇人民政府", "平川县财政局,县财政局"})
    void aSignatureOfTheBodyOrOfOneThatWorksForItIsNoOthers(String titled, String signs) {
        Narrative narrative = Prose.titled(titled + "2024年政府信息公开工作年度报告")
                .sections()
                .right(signs)
                .right("2025年1月20日")
                .read();

        assertThat(narrative.issuer()).contains(titled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"柳林镇人民政府", "（柳林镇人民政府）", "填报单位：柳林镇人民政府", "编制机关：柳林镇 人民政府"})
    void aLineBelowTheTitleMayBeTheName(String line) {
        assertThat(Prose.titled(NAMELESS).lines(line).sections().read().issuer())
                .contains("柳林镇人民政府");
    }

    @ParameterizedTest
    @ValueSource(strings = {"各乡镇人民政府：", "本单位", "根据要求报送县政府", "全县各部门"})
    void aLineBelowTheTitleThatIsNoNameIsNoEvidence(String line) {
        assertThat(Prose.titled(NAMELESS).lines(line).sections().read().issuer())
                .isEmpty();
    }

    @Test
    void aRecognisedPlaceThatIsNoneIsUnconfirmedThoughItStandsTwice() {
        Prose prose = Prose.titled("莲安县东港镇人民政府2024年政府信息公开工作年度报告")
                .sections()
                .right("莲安县东港镇人民政府")
                .right("2025年1月20日");
        assertThat(prose.read().issuer()).contains("莲安县东港镇人民政府");

        Narrative recognised = prose.recognisedTable().read();
        assertThat(recognised.issuer()).isEmpty();
        assertThat(recognised.problems())
                .filteredOn(problem -> problem.code() == ProblemCode.ISSUER_UNCONFIRMED)
                .extracting(Problem::arguments)
                .containsExactly(List.of("莲安县东港镇人民政府"));
    }

    @Test
    void aMisreadSignatureContradictsNoTitle() {
        Prose prose = Prose.titled("灵丘县蒲塘镇2024年政府信息公开工作年度报告")
                .sections()
                .right("灵丘县萍塘镇人民政府")
                .right("2025年1月20日");

        assertThat(prose.read().issuer()).isEmpty();
        assertThat(prose.recognisedTable().read().issuer()).contains("灵丘县蒲塘镇");
    }

    @Test
    void aMisreadLetterheadAddsNothingToTheTitle() {
        assertThat(Prose.titled("烤河县红岭乡人民政府", "红岭乡人民政府2024年政府信息公开工作年度报告")
                        .sections()
                        .recognisedTable()
                        .read()
                        .issuer())
                .contains("红岭乡人民政府");
    }

    @Test
    void aRecognisedPlaceThatIsOneNeedsNoOther() {
        assertThat(Prose.titled("蓬安县教育局2024年政府信息公开工作年度报告")
                        .sections()
                        .recognisedTable()
                        .read()
                        .issuer())
                .contains("蓬安县教育局");
    }
}
