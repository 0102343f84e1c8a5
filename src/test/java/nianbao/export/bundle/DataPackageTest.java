package nianbao.export.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nianbao.export.Doubtful;
import nianbao.export.DuckRows;
import nianbao.export.PanelStore;
import nianbao.export.PanelStore.Stated;
import nianbao.export.table.DeskLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data package as its published schemas, and a database, take it. */
class DataPackageTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final PanelStore reports;

    DataPackageTest(@TempDir Path folder) {
        this.folder = folder.resolve("package");
        this.reports = new PanelStore(folder).filled();
    }

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder);
        try (DataPackage tables =
                new DataPackage(reports.catalog(), reports.codebook(), Doubtful.APART, new DeskLinks(""), folder)) {
            assertThat(reports.panel().write(tables, written -> {})).isEqualTo(3);
        }
    }

    @AfterEach
    void close() {
        reports.close();
    }

    private JsonNode descriptor() throws IOException {
        return JSON.readTree(folder.resolve("datapackage.json").toFile());
    }

    private String table(String name) {
        return "read_csv('" + folder.resolve(name + ".csv") + "', header = true, all_varchar = true)";
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "2.0"})
    void bothVersionsOfTheSchemaTakeTheDescriptor(String version) throws IOException {
        String schema = Files.readString(
                Path.of("src/test/resources/nianbao/export/frictionless/datapackage-" + version + ".json"));
        var judge = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        assertThat(judge.validate(descriptor())).isEmpty();
        assertThat(judge.validate(JSON.readTree("{\"resources\": \"none\"}"))).isNotEmpty();
    }

    @Test
    void readersOfEachVersionAreToldThatTheseAreTables() throws IOException {
        assertThat(descriptor().get("resources")).hasSize(5).allSatisfy(resource -> {
            assertThat(resource.get("profile").asText()).isEqualTo("tabular-data-resource");
            assertThat(resource.get("type").asText()).isEqualTo("table");
        });
    }

    @Test
    void filesAreAsTheDescriptorsSay() throws Exception {
        JsonNode croissant = JSON.readTree(folder.resolve("croissant.json").toFile());
        for (JsonNode resource : descriptor().get("resources")) {
            byte[] bytes =
                    Files.readAllBytes(folder.resolve(resource.get("path").asText()));
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(resource.get("bytes").asLong()).isEqualTo(bytes.length);
            assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + hash);
            List<String> named = new ArrayList<>();
            resource.get("schema")
                    .get("fields")
                    .forEach(field -> named.add(field.get("name").asText()));
            String head = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat(head).isEqualTo(String.join(",", named));
            assertThat(croissant.get("distribution")).anySatisfy(file -> {
                assertThat(file.get("contentUrl")).isEqualTo(resource.get("path"));
                assertThat(file.get("sha256").asText()).isEqualTo(hash);
            });
        }
    }

    @Test
    void croissantNamesEveryColumnOfEveryTable() throws IOException {
        JsonNode croissant = JSON.readTree(folder.resolve("croissant.json").toFile());
        assertThat(croissant.get("conformsTo").asText()).isEqualTo("http://mlcommons.org/croissant/1.0");
        JsonNode resources = descriptor().get("resources");
        assertThat(croissant.get("recordSet")).hasSameSizeAs(resources);
        for (int i = 0; i < resources.size(); i++) {
            List<String> columns = new ArrayList<>();
            croissant
                    .get("recordSet")
                    .get(i)
                    .get("field")
                    .forEach(field -> columns.add(field.get("name").asText()));
            List<String> stated = new ArrayList<>();
            resources
                    .get(i)
                    .get("schema")
                    .get("fields")
                    .forEach(field -> stated.add(field.get("name").asText()));
            assertThat(columns).isEqualTo(stated);
        }
    }

    @Test
    void keysTellRowsApartAndReferencesLeadSomewhere() throws IOException {
        for (JsonNode resource : descriptor().get("resources")) {
            String name = resource.get("name").asText();
            List<String> key = new ArrayList<>();
            resource.get("schema").get("primaryKey").forEach(column -> key.add('"' + column.asText() + '"'));
            assertThat(DuckRows.of("SELECT " + String.join(", ", key) + " FROM " + table(name) + " GROUP BY ALL "
                            + "HAVING count(*) > 1"))
                    .as(name)
                    .isEmpty();
            for (JsonNode reference : resource.get("schema").path("foreignKeys")) {
                String column = reference.get("fields").get(0).asText();
                assertThat(DuckRows.of("SELECT " + column + " FROM " + table(name) + " WHERE " + column
                                + " NOT IN (SELECT " + column + " FROM "
                                + table(reference
                                        .get("reference")
                                        .get("resource")
                                        .asText()) + ")"))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyFigureIsThere() {
        List<List<String>> rows = DuckRows.of("SELECT report, field, value, status FROM " + table("figures"));
        List<Stated> figures = reports.figures();
        assertThat(rows).hasSameSizeAs(figures);
        for (int i = 0; i < rows.size(); i++) {
            Stated stated = figures.get(i);
            assertThat(rows.get(i).get(0)).isEqualTo(Long.toString(stated.report()));
            assertThat(rows.get(i).get(1)).isEqualTo(stated.value().field());
            BigDecimal value = Doubtful.APART.value(stated.value()).orElse(null);
            assertThat(rows.get(i).get(2)).isEqualTo(value == null ? null : value.toPlainString());
            assertThat(rows.get(i).get(3)).isEqualTo(stated.value().status().id());
        }
    }

    /** As a machine would use them: the sum of coefficient times value. */
    @Test
    void identitiesAreRulesThatCanBeReckonedWith() {
        String outcomes = "SELECT check_, sum(coefficient::INTEGER) FROM (SELECT \"check\" AS check_, * FROM "
                + table("identities") + ") WHERE form = 'ogi-2021' AND check_ IN "
                + "('requests.balance.business', 'requests.total.new', 'disputes.total.litigation_after_review') "
                + "GROUP BY check_ ORDER BY check_";
        assertThat(DuckRows.of(outcomes))
                .containsExactly(
                        List.of("disputes.total.litigation_after_review", "3"),
                        List.of("requests.balance.business", "0"),
                        List.of("requests.total.new", "5"));
        assertThat(DuckRows.of("SELECT field FROM " + table("identities")
                        + " WHERE form = 'ogi-2021' AND \"check\" = 'requests.total.new' AND is_total = '1'"))
                .containsExactly(List.of("requests.new.total"));
    }
}
