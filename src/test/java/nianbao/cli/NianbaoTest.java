package nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import nianbao.cli.text.TextTable;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands, from their words to what they print. */
class NianbaoTest {
    private static final String REPORT = "fixtures/inbox/minzhu-2024.pdf";
    private static final String LANDSCAPE = "fixtures/landscape/input.pdf";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void printsARecordALineInTheOrderOfTheFiles() throws IOException {
        CommandRun run = run("extract", "nothing-there.pdf", REPORT, "fixtures/kind-text/input.pdf");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(records(run))
                .extracting(record -> record.get("verdict").asText())
                .containsExactly("rejected", "accepted", "rejected");
        JsonNode missing = records(run).get(0);
        assertThat(missing.at("/source/name").asText()).isEqualTo("nothing-there.pdf");
        assertThat(missing.at("/source/sha256").isNull()).isTrue();
        assertThat(missing.at("/problems/0/code").asText()).isEqualTo("file-not-readable");
    }

    /** Bound together, the first is read, and never a table of another: whatever is left out is named. */
    @ParameterizedTest
    @CsvSource({
        "fixtures/inbox/pingyuan-2024.pdf, fixtures/inbox/hongguang-2024.pdf",
        "fixtures/inbox/hongguang-2024.pdf, fixtures/inbox/pingyuan-2024.pdf"
    })
    void readsTheFirstOfReportsBoundTogetherAndNamesTheOthers(String first, String second) throws IOException {
        String both = folder.resolve("both.pdf").toString();
        PDFMergerUtility merger = new PDFMergerUtility();
        merger.addSource(first);
        merger.addSource(second);
        merger.setDestinationFileName(both);
        merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());

        List<JsonNode> records = records(run("extract", both, first));

        assertThat(records.get(0).get("values")).isEqualTo(records.get(1).get("values"));
        assertThat(records.get(0).at("/report/issuer")).isEqualTo(records.get(1).at("/report/issuer"));
        assertThat(records.get(0).get("problems").findValuesAsText("code"))
                .containsExactly("table-further", "table-further", "table-further");
    }

    @Test
    void exitsZeroWhenNothingIsRejected() {
        assertThat(run("extract", REPORT).code()).isZero();
        assertThat(run("extract", "fixtures/kind-web-page-named-doc/input.doc").code())
                .isZero();
    }

    @Test
    void exitsTwoForWrongWords() {
        for (String[] wrong : new String[][] {{}, {"extract"}, {"extract", "--no-such"}, {"no-such"}, {"ingest"}}) {
            CommandRun run = run(wrong);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotEmpty();
        }
    }

    @Test
    void printsTheSchemaThatItsRecordsKeep() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(run("extract", "--schema").out());
        for (JsonNode record : records(run("extract", REPORT, "nothing-there.pdf", "fixtures/word-docx/input.docx"))) {
            assertThat(schema.validate(record)).isEmpty();
        }
    }

    @Test
    void prettyIsTheSameRecord() throws IOException {
        CommandRun pretty = run("extract", "--pretty", REPORT);
        assertThat(pretty.out().lines().count()).isGreaterThan(100);
        assertThat(JSON.readTree(pretty.out()))
                .isEqualTo(records(run("extract", REPORT)).get(0));
    }

    @Test
    void speaksTheLanguageAskedFor() throws IOException {
        JsonNode record = records(run("extract", "--lang", "zh", "fixtures/damaged-empty/input.pdf"))
                .get(0);
        assertThat(record.at("/problems/0/message").asText()).isEqualTo("文件是空的。");
    }

    @Test
    void theSameBytesGiveTheSameRecord() {
        assertThat(run("extract", REPORT).out())
                .isEqualTo(run("extract", REPORT).out());
    }

    @Test
    void ingestTellsWhatToLookAt() {
        String store = folder.resolve("nianbao.db").toString();
        CommandRun first = run("ingest", "--lang", "en", "--store", store, REPORT, "fixtures/word-docx", LANDSCAPE);
        assertThat(first.out())
                .contains("岚皋县民主镇人民政府  2024  accepted")
                .contains("1. requests received in the year: “total” should be the sum of the applicants;"
                        + " the table says 6, the sum is 8");
        assertThat(first.code()).isEqualTo(1); // about.md in the folder is no report
        CommandRun second = run("ingest", "--lang", "en", "--store", store, REPORT);
        assertThat(second.out()).contains("already in the store", "files: 1, new: 0, already known: 1");
        assertThat(second.code()).isZero();
    }

    @Test
    void alignsWhatATerminalShowsTwiceAsWide() {
        TextTable table = new TextTable();
        table.add(List.of("红泉镇", "|"));
        table.add(List.of("a", "|"));
        assertThat(table.lines()).containsExactly("红泉镇  |", "a       |");
    }

    @Test
    void aStoreThatCannotBeUsedEndsWithThree() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        CommandRun run = run(
                "ingest", "--lang", "en", "--store", file.resolve("nianbao.db").toString(), REPORT);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("The database cannot be used").doesNotContain("\tat ");
    }

    @Test
    void drawsAPage() throws IOException {
        Path picture = folder.resolve("page.png");
        assertThat(run("show", REPORT, "--page", "2", "--dpi", "72", "-o", picture.toString())
                        .code())
                .isZero();
        BufferedImage drawn = ImageIO.read(picture.toFile());
        assertThat(drawn.getWidth()).isEqualTo(596);
        assertThat(drawn.getHeight()).isEqualTo(842);
        assertThat(run("show", REPORT, "--page", "99", "--lang", "en").err()).contains("there is no page 99");
    }

    @Test
    void listsTheLabelsOfTheForms() {
        CommandRun run = run("show", "--labels", REPORT);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1.属于国家秘密", "ogi-2021  0.00");
    }

    @Test
    void measures() {
        CommandRun run = run("bench", "--lang", "en", "--warm-up", "0", "--runs", "1", REPORT);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("ms a page", "java -version");
    }

    private static List<JsonNode> records(CommandRun run) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : run.out().split("\n")) {
            records.add(JSON.readTree(line));
        }
        return records;
    }

    private CommandRun run(String... words) {
        return CommandRun.of(Map.of("NIANBAO_LOG", folder.resolve("log").toString()), words);
    }
}
