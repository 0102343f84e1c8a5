package nianbao.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Reader;
import nianbao.model.ReportRecord.Source;
import nianbao.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterReaderTest {
    private static final String REPORT = "fixtures/inbox/minzhu-2024.pdf";

    @TempDir
    private Path folder = Path.of("");

    private final List<ClusterReader> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(ClusterReader::close);
    }

    @Test
    void aFileGivesItsRecordAsExtractPrintsIt() throws IOException {
        JsonNode line = line(reader(Map.of()).apply(List.of("read", REPORT, "hdfs://n/x.pdf")));
        assertThat(line.get("path").asText()).isEqualTo("hdfs://n/x.pdf");
        assertThat(line.get("outcome").asText()).isEqualTo("read");
        assertThat(line.get("issuer").asText()).isEqualTo("岚皋县民主镇人民政府");
        assertThat(line.get("year").asInt()).isEqualTo(2024);
        JsonNode record = new ObjectMapper().readTree(line.get("record").asText());
        assertThat(line.get("sha256")).isEqualTo(record.get("source").get("sha256"));
        assertThat(line.get("figures")).hasSameSizeAs(record.get("values"));
        for (int i = 0; i < line.get("figures").size(); i++) {
            JsonNode figure = line.get("figures").get(i);
            JsonNode value = record.get("values").get(i);
            for (String member : List.of("field", "value", "raw", "unit", "status", "confidence", "page")) {
                assertThat(figure.get(member)).as(member).isEqualTo(value.get(member));
            }
            if (!value.get("box").isNull()) {
                assertThat(figure.get("bottom")).isEqualTo(value.get("box").get(3));
            }
        }
    }

    @Test
    void anArchiveGivesALineForEachFileAndOneOutcome() throws IOException {
        Path archive = folder.resolve("reports.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("one.pdf", "two.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("pdf") ? Files.readAllBytes(Path.of(REPORT)) : new byte[0]);
            }
        }
        List<String> lines = reader(Map.of()).apply(List.of("read", archive.toString(), "a.zip"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\"number\":0,\"outcome\":\"read\"", "reports.zip!/one.pdf");
        assertThat(lines.get(1)).contains("\"number\":1,\"outcome\":\"read\",\"code\":\"file-empty\"");
    }

    @Test
    void whatIsNotThereIsToldApartFromWhatCannotBeRead() throws IOException {
        ClusterReader reader = reader(Map.of());
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        assertThat(line(reader.apply(List.of("read", empty.toString(), "e")))
                        .get("outcome")
                        .asText())
                .isEqualTo("rejected");
        JsonNode none = line(reader.apply(List.of("read", folder + "/none.pdf", "n")));
        assertThat(none.get("outcome").asText()).isEqualTo("not-found");
        assertThat(none.get("record").isNull()).isTrue();
        assertThat(line(reader.apply(List.of("read", folder.toString(), "f")))
                        .get("reason")
                        .asText())
                .contains("folder");
        assertThat(line(reader.apply(List.of("large", "x.zip", "s3a://x.zip", "5000000000")))
                        .get("code")
                        .asText())
                .isEqualTo("file-too-large");
    }

    @Test
    void whatEndedItsProcessTwiceIsQuarantined() {
        assertThat(PathOutcome.of(List.of(rejected(ProblemCode.FILE_CRASHES_READER))))
                .isEqualTo(PathOutcome.QUARANTINED);
        assertThat(PathOutcome.of(
                        List.of(rejected(ProblemCode.FILE_DAMAGED), rejected(ProblemCode.FILE_TOO_MUCH_MEMORY))))
                .isEqualTo(PathOutcome.QUARANTINED);
        assertThat(PathOutcome.of(List.of(rejected(ProblemCode.FILE_DAMAGED)))).isEqualTo(PathOutcome.REJECTED);
        assertThatThrownBy(() -> PathOutcome.of(List.of())).isInstanceOf(IllegalStateException.class);
    }

    private static ReportRecord rejected(ProblemCode code) {
        Note why =
                new Note(code.id(), OptionalInt.empty(), Optional.empty(), Optional.empty(), "why", Optional.empty());
        return ReportRecord.rejected(Source.named("x"), why, new Reader("nianbao", "1"));
    }

    @Test
    void filesAreCountedWithoutBeingRead() {
        ClusterReader reader = reader(Map.of());
        assertThat(reader.apply(List.of("count", REPORT))).containsExactly("4", "0");
        assertThat(reader.apply(List.of("count", "fixtures/inbox/xiaodian-2024-scan.pdf")))
                .containsExactly("5", "5");
        assertThat(reader.apply(List.of("count", "fixtures/word-docx/input.docx")))
                .containsExactly("1", "0");
        assertThat(reader.apply(List.of("count", "none"))).containsExactly("1", "0");
        assertThat(reader.apply(List.of("list", "fixtures/inbox"))).hasSize(5);
    }

    @Test
    void anAddressIsOneLineAndLeadsBack() throws IOException {
        ClusterReader reader = reader(Map.of());
        Files.copy(Path.of("fixtures/web-page/input.html"), folder.resolve("two\nlines.html"));
        String address = reader.apply(List.of("list", folder.toString())).get(0);
        assertThat(address).startsWith("file:").doesNotContain("\n");
        assertThat(reader.apply(List.of("read", address, address)).get(0)).contains("\"outcome\":\"read\"");
    }

    @Test
    void whatIsReadTwiceIsInTheStoreOnce() {
        String store = TestDatabase.POSTGRESQL.address(folder).toString();
        String address = TestDatabase.POSTGRESQL.url(folder) + "&files=" + folder;
        assertThat(address).startsWith(store);
        ClusterReader one = reader(Map.of("store", address));
        ClusterReader other = reader(Map.of("store", address));
        assertThat(one.apply(List.of("check"))).isEmpty();
        List<String> first = one.apply(List.of("read", REPORT, "hdfs://n/x.pdf"));
        List<String> second = other.apply(List.of("read", REPORT, "hdfs://n/x.pdf"));
        assertThat(second).isEqualTo(first);
        assertThat(first).isEqualTo(reader(Map.of()).apply(List.of("read", REPORT, "hdfs://n/x.pdf")));
        assertThat(TestDatabase.POSTGRESQL.column(folder, "SELECT count(*) FROM reading"))
                .containsExactly("1");
        assertThat(TestDatabase.POSTGRESQL.column(folder, "SELECT DISTINCT path FROM inputs"))
                .containsExactly("hdfs://n/x.pdf");
    }

    @Test
    void anAddressThatIsNoneIsTold() {
        assertThat(reader(Map.of("store", "jdbc:postgresql:nowhere")).apply(List.of("check")))
                .hasSize(1);
    }

    private ClusterReader reader(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "jar", System.getProperty("java.class.path"),
                "language", "en",
                "processes", "1",
                "timeout", "120",
                "memory", "1024"));
        settings.putAll(more);
        ClusterReader made = new ClusterReader(settings, told -> {});
        open.add(made);
        return made;
    }

    private static JsonNode line(List<String> lines) throws IOException {
        assertThat(lines).hasSize(1);
        return new ObjectMapper().readTree(lines.get(0));
    }
}
