package nianbao.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask a store and tell it something. */
class StoreCommandsTest {
    private static final Path REPORT = Path.of("fixtures/inbox/minzhu-2024.pdf");
    private static final String NAME = "岚皋县民主镇人民政府/2024";
    private static final String FIELD = "requests.new.total";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aReportIsCorrectedComparedAndAccountedFor() throws IOException {
        Path file = Files.copy(REPORT, folder.resolve("report.pdf"));
        assertThat(run("ingest", file.toString()).out()).doesNotContain("Nothing is new");
        assertThat(run("ingest", file.toString()).out()).contains("Nothing is new");
        assertThat(run("diff", NAME).out()).contains("no figure differs");

        CommandRun corrected = run("correct", NAME, FIELD, "999", "--by", "tester", "--note", "seen");
        assertThat(corrected.out())
                .contains("1. requests received in the year / applicants / total is 999 (corrected) now")
                .contains("figures do not add up");

        // the publisher puts another file in its place
        Files.copy(Path.of("fixtures/inbox/minzhu-2024.pdf"), file, StandardCopyOption.REPLACE_EXISTING);
        Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);
        assertThat(run("ingest", file.toString()).out()).contains("this file counts now, in place of report.pdf");
        CommandRun diff = run("diff", NAME);
        assertThat(diff.code()).isZero();
        assertThat(diff.out())
                .contains("1. requests received in the year / applicants / total")
                .contains("999 (tester)");
        JsonNode json = new ObjectMapper().readTree(run("diff", "--json", NAME).out());
        assertThat(json.at("/figures/0/correction/value").asInt()).isEqualTo(999);
        assertThat(json.at("/after/issuer").asText()).isEqualTo("岚皋县民主镇人民政府");

        assertThat(run("correct", NAME, FIELD, "--undo", "--by", "tester").out())
                .contains("the report: accepted");
        assertThat(run("diff", NAME).out()).contains("no figure differs");

        CommandRun status = run("status", "--check");
        assertThat(status.out()).contains("the database is consistent").contains("files seen: 2");
        assertThat(status.code()).isZero();
    }

    @Test
    void theWorklistNamesTheFigureItsPageAndWhy() throws IOException {
        run("ingest", "fixtures/pdf-struck/input.pdf");
        assertThat(run("review", "--limit", "-3").code()).isEqualTo(2);
        CommandRun review = run("review");
        assertThat(review.out())
                .contains("page 1  -  1. requests received in the year / applicants / natural persons\n"
                        + "    The cell of this figure contains ")
                .contains("reports listed: 1");
        assertThat(run("rerun", "--verdict", "待审核", "--dry-run").err()).contains("files to be read again: 1");
        assertThat(run("rerun", "--verdict", "好", "--dry-run").code()).isEqualTo(2);
        JsonNode first = new ObjectMapper()
                .readTree(run("review", "--json").out().lines().findFirst().orElseThrow());
        assertThat(first.has("report")).isTrue();
        assertThat(run("review", "--csv").out()).startsWith("\uFEFFreport,field,value,note,body,file,page,words,why\n");
    }

    @Test
    void ingestNamesTheFirstDoubtfulFigureBeforeAllElse() {
        assertThat(run("ingest", "fixtures/pdf-struck/input.pdf").out())
                .contains(
                        "  values to review: 8; first: 1. requests received in the year / applicants / natural persons (-)"
                                + " on page 1\n");
        assertThat(run("ingest", "fixtures/word-docx-odd-cells/input.docx").out())
                .contains("  values to review: 12; first: 1. requests received")
                .doesNotContain("may affect its figure");
    }

    @Test
    void statusTellsTimesByTheClockOfTheMachine() {
        run("ingest", "fixtures/pdf-struck/input.pdf");
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati")); // far from all that a machine is set to
            String told = run("status").out();
            Matcher times = Pattern.compile("1 ingest \\(.*\\): (\\S+ [0-9:]{8}) to (\\S+ [0-9:]{8}): ")
                    .matcher(told);
            assertThat(times.find()).as(told).isTrue();
            LocalDateTime end = LocalDateTime.parse(times.group(2).replace(' ', 'T'));
            assertThat(Duration.between(end, LocalDateTime.now(ZoneId.systemDefault())))
                    .isBetween(Duration.ofSeconds(-1), Duration.ofMinutes(30));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theUncertainLabelsOfAPageAreOneLineToPeopleAndEachIsOneToPrograms() throws IOException {
        run("ingest", "fixtures/figures-of-another/input.html");
        String listed = run("review").out();
        assertThat(listed)
                .contains("  -  22 labels could not be read with certainty; their figures are")
                .contains("natural persons\n    this figure is unclear: ")
                .doesNotContain("A label of the table", " was taken for ");
        assertThat(inChinese("review")).contains("  -  22 个项目名称未能准确识别，");
        assertThat(worklist().stream().filter(item -> item.toString().contains("label-uncertain")))
                .hasSize(22);
        assertThat(run("review", "--csv").out().lines().filter(line -> line.contains(" was taken for ")))
                .hasSize(22);
    }

    @Test
    void aTableOfWhichAllIsMissingIsOneLineToPeopleAndEveryFigureToPrograms() throws IOException {
        run("ingest", "fixtures/word-pictures/input.docx");
        List<String> lines = run("review").out().lines().toList();
        assertThat(lines).hasSizeLessThan(30);
        int line = lines.indexOf("  section three, requests: all 175 figures missing");
        assertThat(line).isPositive();
        assertThat(lines.get(line + 1)).startsWith("    The table was not found: ");
        assertThat(inChinese("review")).contains("  三、收到和处理政府信息公开申请情况：全部 175 项数字缺失\n");
        assertThat(worklist()).hasSizeGreaterThan(170);
        assertThat(run("review", "--csv").out().lines()).hasSizeGreaterThan(170);
        String part = run("review", "--field", "requests.new").out();
        assertThat(part).contains("natural persons").doesNotContain(" figures missing");
    }

    @Test
    void aRefusedFileThatStillLiesWhereItWasIsReadAgain() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        Path broken = Files.write(folder.resolve("half.zip"), new byte[] {'P', 'K', 3, 4, 20, 0});
        run("ingest", empty.toString(), broken.toString());
        CommandRun rerun = run("rerun", "--where", "state=rejected");
        assertThat(rerun.out()).contains("files: 2, changed: 0, the same: 2, lost: 0");
    }

    /** A Word file has no pages and no boxes: what is said of a figure goes with the figure all the same. */
    @Test
    void whatWasWrongWithAFigureOfAWordFileGoesWithItsCorrection() throws IOException {
        run("ingest", "fixtures/word-docx-odd-cells/input.docx");
        List<JsonNode> before = worklist();
        JsonNode doubtful = before.stream()
                .filter(item -> item.at("/item/why").asText().contains("may affect its figure"))
                .findFirst()
                .orElseThrow();
        String field = doubtful.at("/item/field").asText();
        String why = doubtful.at("/item/why").asText();
        assertThat(why).contains(field);
        String report = doubtful.at("/report/report").asText();
        run("correct", report, field, "1", "--by", "tester");
        List<JsonNode> after = worklist();
        assertThat(after).hasSize(before.size() - 1);
        assertThat(after).noneMatch(item -> item.at("/item/why").asText().equals(why));
    }

    private List<JsonNode> worklist() throws IOException {
        List<JsonNode> items = new ArrayList<>();
        for (String line : run("review", "--json").out().lines().toList()) {
            items.add(new ObjectMapper().readTree(line));
        }
        return items;
    }

    /** Whoever looks again sees what a person said, not what was read. */
    @Test
    void ingestAndDiffTellNoDoubtsThatAPersonSettled() throws IOException {
        String file = "fixtures/pdf-struck/input.pdf";
        assertThat(run("ingest", file).out()).contains("  review  ", "review: 1");
        String report = "沅江市南漳县/2024";
        assertThat(run("diff", report).out()).contains(", review, ");
        List<String> lines = run("review", "--csv").out().lines().skip(1).toList();
        assertThat(lines).isNotEmpty();
        String said = lines.stream()
                .map(line -> line.split(",", 3))
                .map(cells -> cells[0] + "," + cells[1] + ",5\n")
                .collect(Collectors.joining());
        Path table = Files.writeString(folder.resolve("table.csv"), "report,field,value\n" + said);
        assertThat(run("correct", "--from", table.toString(), "--by", "tester").code())
                .isZero();
        assertThat(run("ingest", file).out()).contains("review: 0").doesNotContain("  review  ");
        assertThat(run("diff", report).out()).contains("5 (tester)").doesNotContain(", review, ");
        assertThat(run("review").out()).doesNotContain("requests.");
    }

    @Test
    void theFileThatCountsIsChosen() throws IOException {
        Path file = Files.copy(REPORT, folder.resolve("report.pdf"));
        run("ingest", file.toString());
        String first = run("choose", NAME).out().substring(3, 15);
        Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);
        run("ingest", file.toString());
        assertThat(run("choose", NAME, first).err()).contains("--by");
        assertThat(run("choose", NAME, first, "--by", "me").out()).contains("*  " + first);
        assertThat(run("choose", NAME, "--undo", "--by", "me").out()).doesNotContain("*  " + first);
    }

    @Test
    void manyCorrectionsComeInATable() throws IOException {
        run("ingest", REPORT.toString());
        Path table = Files.writeString(
                folder.resolve("table.csv"),
                "年报,字段,值,说明\n" + NAME + "," + FIELD + ",12,\"seen, twice\"\n" + NAME + ",date,2025-01-02,\n");
        CommandRun done = run("correct", "--from", table.toString(), "--by", "tester");
        assertThat(done.out())
                .contains("1. requests received in the year / applicants / total is 12 (corrected) now")
                .contains("date is 2025-01-02 now");
        Files.writeString(
                table, "report,field,value\n" + NAME + "," + FIELD + ",13\n\n" + NAME + ",requests.new.legal,-5\n");
        CommandRun refused = run("correct", "--from", table.toString(), "--by", "tester");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("line 4: ").contains("no correction of the table was applied");
        assertThat(run("diff", NAME).out()).contains("12 (tester)").doesNotContain("13 (tester)");
    }

    @Test
    void aTableComesFromStandardInput() {
        run("ingest", REPORT.toString());
        String table = "report,field,value\n" + NAME + "," + FIELD + ",14\n";
        InputStream in = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        assertThat(run(in, "correct", "--from", "-", "--by", "tester").out())
                .contains("1. requests received in the year / applicants / total is 14 (corrected) now");
        assertThat(run("diff", NAME).out()).contains("14 (tester)");
    }

    @Test
    void aTableOfASpreadsheetInChineseIsRead() throws IOException {
        run("ingest", REPORT.toString());
        Path table = Files.write(
                folder.resolve("table.csv"),
                ("年报,字段,值\r\n" + NAME + ",issuer,岚皋县民主镇\r\n").getBytes(Charset.forName("GB18030")));
        assertThat(run("correct", "--from", table.toString(), "--by", "tester").out())
                .contains("岚皋县民主镇 2024: issuer is 岚皋县民主镇 now");
        assertThat(run("diff", "岚皋县民主镇/2024").out()).contains("岚皋县民主镇");
    }

    @Test
    void statusTellsAMonitorWhatIsLost() throws IOException {
        run("ingest", REPORT.toString());
        JsonNode whole =
                new ObjectMapper().readTree(run("status", "--json", "--check").out());
        assertThat(whole.get("sound").asBoolean()).isTrue();
        assertThat(whole.at("/account/states/ingested").asInt()).isEqualTo(1);
        try (Stream<Path> originals = Files.walk(folder.resolve("data").resolve("originals"))) {
            Files.writeString(originals.filter(Files::isRegularFile).findFirst().orElseThrow(), "changed");
        }
        CommandRun status = run("status", "--check");
        assertThat(status.code()).isEqualTo(4);
        assertThat(status.out()).contains("an original is missing or was changed");
    }

    @Test
    void bodiesAskForWhoSaysSo() {
        run("ingest", REPORT.toString());
        assertThat(run("bodies").out()).contains("names that may be one body: 0");
        assertThat(run("bodies", "--same", "一县", "二县").err()).contains("--by");
        assertThat(run("bodies", "--same", "一县", "二县", "--by", "me").err()).contains("no body is known as 一县");
    }

    @Test
    void wrongWordsEndWithTwoAndMakeNoStore() {
        assertThat(run("status").code()).isEqualTo(2);
        assertThat(run("correct", NAME, FIELD, "--by", "me").err()).contains("give a report, a field, and a value");
        assertThat(folder.resolve("data")).doesNotExist();
        run("ingest", REPORT.toString());
        assertThat(run("correct", "无此县/2024", FIELD, "1", "--by", "me").err()).contains("no report is known");
        assertThat(run("correct", NAME, "no.such.field", "1", "--by", "me").err())
                .contains("has no field");
        assertThat(run("correct", NAME, FIELD, "many", "--by", "me").err()).contains("not a number");
    }

    @Test
    void theWorklistInChineseComesBackFromASpreadsheetAsCorrections() throws IOException {
        run("ingest", "fixtures/pdf-struck/input.pdf");
        String list = inChinese("review", "--csv");
        assertThat(list)
                .startsWith("\uFEFF年报,字段,值,说明,单位,文件,页,名称,原因\n")
                .containsPattern("(?m)^1,requests\\.[a-z._]+,,,\\S+ 20[0-9]{2},input\\.pdf,");
        Path table = Files.writeString(
                folder.resolve("table.csv"), list.replaceFirst("(?m)^([0-9]+,requests\\.[a-z._]+),,", "$1,5,"));
        assertThat(inChinese("correct", "--from", table.toString(), "--by", "张三"))
                .contains("更正：1 项");
    }

    @Test
    void whatAReportSaysOfItselfIsNamedInWords() {
        run("ingest", REPORT.toString());
        assertThat(inChinese("correct", NAME, "date", "2025-01-02", "--by", "张三"))
                .contains("日期 现为 2025-01-02");
        assertThat(inChinese("correct", NAME, "year", "2023", "--by", "张三")).contains("年度 现为 2023");
        CommandRun choice = run("choose", "1", "--by", "me");
        assertThat(choice.code()).isEqualTo(2);
        assertThat(choice.err()).contains("give the hash of the file that counts");
    }

    @Test
    void aRunWithoutFilesSaysSo() throws IOException {
        run("ingest", REPORT.toString());
        run("rerun", "--where", "state=rejected");
        assertThat(run("status").out()).contains(": no files\n").doesNotContain(": \n");
    }

    private String inChinese(String... words) {
        List<String> line = new ArrayList<>(Arrays.asList(words));
        line.addAll(List.of(
                "--lang", "zh", "--store", folder.resolve("data/nianbao.db").toString()));
        return CommandRun.of(line.toArray(String[]::new)).out();
    }

    private CommandRun run(String... words) {
        return run(InputStream.nullInputStream(), words);
    }

    private CommandRun run(InputStream in, String... words) {
        List<String> line = new ArrayList<>(Arrays.asList(words));
        line.addAll(List.of(
                "--lang", "en", "--store", folder.resolve("data/nianbao.db").toString()));
        Map<String, String> environment =
                Map.of("NIANBAO_LOG", folder.resolve("log").toString());
        return CommandRun.of(in, environment, line.toArray(String[]::new));
    }
}
