package nianbao.cli.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.cli.CommandRun;
import nianbao.ingest.FakeReport;
import nianbao.review.ReviewStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 岚皋县 with a report of its own on 2024, an authority, and a town that names no county. */
class BookCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void fill() {
        try (ReviewStore reports = new ReviewStore(folder)) {
            for (String body : List.of("岚皋县人民政府", "岚皋县财政局", "民主镇人民政府")) {
                String other = body.endsWith("县人民政府") ? "5" : "2";
                reports.take(
                        body,
                        file -> new FakeReport()
                                .by(body)
                                .with(FakeReport.GROUP + "other", other)
                                .of(file));
            }
        }
    }

    private CommandRun run(String... words) {
        List<String> line = new ArrayList<>(Arrays.asList(words));
        line.addAll(List.of("--store", folder.resolve("nianbao.db").toString()));
        return CommandRun.of(Map.of(), line.toArray(String[]::new));
    }

    @Test
    void theRollUpIsToldAndTabled() throws IOException {
        Path list = Files.writeString(folder.resolve("名单.csv"), "序号,单位\n1,岚皋县财政局\n", Charset.forName("GB18030"));
        CommandRun taken = run("book", "岚皋县", "2024", "--expect", list.toString(), "--by", "李明", "--lang", "zh");
        assertThat(taken.err()).contains("陕西省安康市岚皋县：应发布年报的单位 1 个（李明 提供）");
        assertThat(taken.out()).contains("岚皋县财政局").contains("核对无误").contains("单位 2 个，年报 2 份");

        String told = run("rollup", "岚皋县", "2024", "--lang", "zh").out();
        assertThat(told)
                .contains("有年报的下属单位 1 个（核对无误 1）")
                .contains("可能属于本地、未计入合计的单位（1 个）：民主镇人民政府")
                .contains("总数 5  合计 2  相差 3");
        assertThat(run("rollup", "610925", "2024", "--csv", "--lang", "en").out())
                .startsWith("\uFEFFfield,label,own,sum,difference,outcome,certain,doubtful,why\n")
                .contains("disputes.review.other,")
                .contains(",5,2,3,open,1,");
        JsonNode json = new ObjectMapper()
                .readTree(run("rollup", "岚皋县", "2024", "--json").out());
        assertThat(json.at("/parts/0/body").asText()).isEqualTo("岚皋县财政局");
        assertThat(run("book", "岚皋县", "--csv", "--lang", "en").out())
                .startsWith("\uFEFFbody,code,kind,expected,year,report,verdict,first seen,files,gone\n")
                .contains("岚皋县财政局,610925,department,yes,2024,");
    }

    @Test
    void whatIsNoListReplacesNoList() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "岚皋县财政局\n岚皋县教育局\n岚皋县教育局\n");
        assertThat(run("book", "岚皋县", "--expect", list.toString(), "--by", "李明", "--lang", "zh")
                        .err())
                .contains("应发布年报的单位 2 个", "重复列出的行数：1");
        for (String text : List.of("序号,全称\n1,岚皋县财政局\n", "PK\u0003\u0004工作簿\u0000")) {
            Files.writeString(list, text);
            CommandRun run = run("book", "岚皋县", "--expect", list.toString(), "--by", "李明", "--lang", "zh");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains(text.startsWith("PK") ? "“PK工作簿”不是单位名称" : "“1”不是单位名称");
        }
        assertThat(run("book", "岚皋县", "--lang", "zh").out()).contains("岚皋县教育局");
    }

    @Test
    void aReportOnAnotherYearIsNotTheCountysOwn() {
        try (ReviewStore reports = new ReviewStore(folder)) {
            reports.take("2023", file -> new FakeReport().by("岚皋县人民政府").on(2023).of(file));
        }
        CommandRun run = run("rollup", "岚皋县", "2024", "--own", "岚皋县人民政府/2023", "--lang", "zh");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("岚皋县人民政府/2023 是 2023 年度的年报，不是 2024 年度的");
        assertThat(run("rollup", "岚皋县", "2024", "--own", "岚皋县财政局/2024").code()).isZero();
    }

    @Test
    void whatIsNotCarriedOverInSeveralColumnsIsToldOnce() {
        try (ReviewStore reports = new ReviewStore(folder)) {
            reports.take(
                    "2023",
                    file -> new FakeReport()
                            .by("岚皋县财政局")
                            .on(2023)
                            .with("requests.carried_in.natural_person", "3")
                            .with("requests.carried_in.total", "3")
                            .of(file));
            reports.take(
                    "2022",
                    file -> new FakeReport()
                            .by("岚皋县财政局")
                            .on(2022)
                            .with("requests.carried_out.natural_person", "1")
                            .with("requests.carried_out.total", "1")
                            .of(file));
        }
        assertThat(run("findings", "岚皋县", "--lang", "zh").out())
                .contains("不符（1 处）：\n  岚皋县财政局 2023 年（报告 4） 二、上年结转政府信息公开申请数量：" + "自然人 3，上一年度结转下年为 1；总计 3，上一年度结转下年为 1\n");
        assertThat(run("findings", "岚皋县", "--csv").out().lines().filter(line -> line.contains(",requests.carried_in.")))
                .hasSize(2);
    }

    @Test
    void whereThereIsNoReportThatIsSaid() {
        assertThat(run("rollup", "石泉县", "2024", "--lang", "zh").out())
                .contains("陕西省安康市石泉县 2024 年：下属单位均无年报")
                .doesNotContain("（）", "各项数字");
        assertThat(run("book", "石泉县", "--lang", "en").out())
                .isEqualTo("bodies: 11; there is no report yet:" + " name a year to see who owes one\n");
        assertThat(run("book", "石泉县", "2024", "--lang", "en").out()).contains("no report");
    }

    @Test
    void yearsThatCannotBeAreRefused() {
        for (String command : List.of("book", "rollup")) {
            CommandRun run = run(command, "岚皋县", "24", "--lang", "en");
            assertThat(run.code()).as(command).isEqualTo(2);
            assertThat(run.err()).contains("did you mean 2024?");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void theYearsOfABodyComeInOrderWhetherItHasAReportOrNot() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "岚皋县财政局\n");
        try (ReviewStore reports = new ReviewStore(folder)) {
            reports.take("2022", file -> new FakeReport().by("岚皋县财政局").on(2022).of(file));
            reports.take("2023", file -> new FakeReport().by("岚皋县人民政府").on(2023).of(file));
        }
        run("book", "岚皋县", "--expect", list.toString(), "--by", "李明");
        assertThat(run("book", "岚皋县", "--lang", "zh").out().lines().filter(line -> line.startsWith("岚皋县财政局")))
                .extracting(line -> line.replaceFirst(".*部门 +", "")
                        .replaceFirst(" 2026-.*| 20..-..-.*", "")
                        .strip())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("2022"))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("2023").contains("未见"))
                .satisfies(lines -> assertThat(lines.get(2)).startsWith("2024"));
        assertThat(run("book", "岚皋县", "--csv", "--lang", "en")
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("岚皋县财政局"))
                        .map(line -> line.split(",")[4]))
                .containsExactly("2022", "2023", "2024");
    }

    @Test
    void whatExplainsSeveralFiguresIsSaidOnce() {
        try (ReviewStore reports = new ReviewStore(folder)) {
            for (String body : List.of("岚皋县人民政府", "岚皋县财政局", "岚皋县教育局")) {
                int each = body.endsWith("县人民政府") ? 4 : 2;
                int other = body.endsWith("教育局") ? 3 : each;
                reports.take(
                        body + "2023",
                        file -> new FakeReport()
                                .by(body)
                                .on(2023)
                                .with(FakeReport.GROUP + "other", Integer.toString(body.endsWith("县人民政府") ? 2 : other))
                                .with(FakeReport.GROUP + "upheld", Integer.toString(body.endsWith("县人民政府") ? 2 : other))
                                .of(file));
            }
        }
        String told = run("rollup", "岚皋县", "2023", "--lang", "zh").out();
        assertThat(told).containsOnlyOnce("其中 4 项：不计岚皋县教育局，合计即等于总数，可能漏汇。").doesNotContain("不计岚皋县教育局的");
    }

    @Test
    void theRollUpIsWrittenAsAWorkbookThatIsNotReplacedUnasked() throws IOException {
        String file = folder.resolve("汇总.xlsx").toString();
        assertThat(run("rollup", "岚皋县", "2024", "--xlsx", file, "--lang", "zh").err())
                .contains("已写入：" + file);
        assertThat(Files.size(Path.of(file))).isPositive();
        CommandRun again = run("rollup", "岚皋县", "2024", "--xlsx", file, "--lang", "zh");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
        assertThat(run("rollup", "岚皋县", "2024", "--xlsx", file, "--force").code())
                .isZero();
    }

    @Test
    void aPersonSaysWhereABodyIs() {
        String town = "610925106";
        assertThat(run("bodies", "--place", "民主镇人民政府", town, "--by", "李明", "--lang", "zh")
                        .out())
                .contains("民主镇人民政府 现归属 陕西省安康市岚皋县民主镇");
        assertThat(run("rollup", "岚皋县", "2024", "--lang", "zh").out())
                .contains("有年报的下属单位 2 个")
                .doesNotContain("可能属于本地");
        assertThat(run("bodies", "--place", "民主镇人民政府", "999", "--by", "李明", "--lang", "en")
                        .code())
                .isEqualTo(2);
        assertThat(run("bodies", "--place", "民主镇人民政府", town, "--lang", "en").err())
                .contains("--by");
    }

    @Test
    void whatShowsBetweenReportsIsToldAndTabled() {
        try (ReviewStore reports = new ReviewStore(folder)) {
            reports.take(
                    "2023",
                    file -> new FakeReport()
                            .by("岚皋县财政局")
                            .on(2023)
                            .dated("2024-05-01", "文")
                            .of(file));
        }
        assertThat(run("findings", "岚皋县", "--due", "03-31", "--lang", "zh").out())
                .contains("逾期发布（1 处）：\n  岚皋县财政局 2023 年（报告 4） 2024-05-01\n共 1 处\n");
        assertThat(run("findings", "--due", "03-31", "--csv", "--lang", "en").out())
                .contains("late,岚皋县财政局,2023,4,,,,,,2024-05-01\n");
        assertThat(run("findings", "--due", "31.3.", "--lang", "en").err()).contains("31.3. is no day of a year");
    }

    @Test
    void aDivisionIsMeantByItsCodeOrAName() {
        assertThat(run("rollup", "鼓楼区", "2024", "--lang", "zh").err())
                .contains("\n  320106 江苏省南京市鼓楼区\n")
                .contains("\n  350102 福建省福州市鼓楼区\n");
        assertThat(run("book", "岚高县", "--lang", "zh").err()).contains("\n  610925 陕西省安康市岚皋县\n");
        assertThat(run("book", "610952", "--lang", "en").err()).contains("no division is known as 610952");
        assertThat(run("rollup", "南京市鼓楼区", "2024", "--lang", "zh").out()).contains("江苏省南京市鼓楼区 2024 年");
        assertThat(run("rollup", "无此县", "2024", "--lang", "en").err()).contains("no division is known as 无此县");
        assertThat(run("book", "岚皋县", "--expect", folder.resolve("none").toString(), "--by", "李明", "--lang", "en")
                        .code())
                .isEqualTo(2);
    }
}
