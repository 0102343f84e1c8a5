package nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.json.RecordWriter;
import nianbao.model.Extent;
import nianbao.words.Messages;
import nianbao.worker.ReaderJvm;
import nianbao.worker.ReadingLimits;
import nianbao.worker.ReadingPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of fixtures/: its record is as in expected.json, its values as in truth.json, its end as about.md says.
 * {@code -Dgolden.update=true} writes expected.json anew; the truth it never touches.
 */
class GoldenTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final Path FIXTURES = Path.of("fixtures");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ABOUT = Pattern.compile("(?m)^- (outcome|problem): (.*)$");
    private static final Set<String> NEEDS_OCR = Set.of("page-needs-ocr", "page-text-untrusted", "ocr-unavailable");
    private static final List<String> BUGS = new CopyOnWriteArrayList<>();
    private static final ReadingPool POOL = pool(Extent.WHOLE);
    /** For scans, of which no golden holds the prose: recognising it takes as long as all else. */
    private static final ReadingPool FIGURES_POOL = pool(Extent.FIGURES);

    private static final Set<String> TRUSTED = Set.of("read", "repaired", "blank", "corrected");

    @Test
    void goldensAreNotRewrittenOnTheBuildServer() {
        assertThat(UPDATE && System.getenv("CI") != null).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> everyFixture() throws IOException {
        return cases().map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder)));
    }

    @TestFactory
    Stream<DynamicTest> everySeedReport() throws IOException {
        return files(FIXTURES.resolve("inbox"))
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Path truth =
                            FIXTURES.resolve("inbox-truth").resolve(name(file).replace(".pdf", ".json"));
                    checkTruth(extract(POOL, file), JSON.readTree(truth.toFile()));
                }));
    }

    private static void check(Path folder) throws IOException {
        Path input = files(folder)
                .filter(file -> name(file).startsWith("input."))
                .findFirst()
                .orElseThrow();
        boolean hasGolden = Files.exists(folder.resolve("expected.json"));
        List<JsonNode> records = extract(UPDATE || hasGolden ? POOL : FIGURES_POOL, input);
        Path truth = folder.resolve("truth.json");
        if (Files.exists(truth)) {
            checkTruth(records, JSON.readTree(truth.toFile()));
        }
        checkAbout(records, Files.readString(folder.resolve("about.md")));
        if (areDigital(records)) {
            checkGolden(records, folder.resolve("expected.json"));
        }
    }

    private static void checkGolden(List<JsonNode> records, Path golden) throws IOException {
        String text = String.join("\n", records.stream().map(GoldenTest::spread).toList()) + "\n";
        if (UPDATE) {
            Files.writeString(golden, text);
        }
        assertThat(text).as(golden.toString()).isEqualTo(Files.readString(golden));
    }

    /** What was recognised changes with the version of Tesseract, or is not there without it: the truth must do. */
    private static boolean areDigital(List<JsonNode> records) {
        return records.stream().allMatch(GoldenTest::isDigital);
    }

    private static boolean isDigital(JsonNode record) {
        boolean needsOcr = stream(record.get("problems"))
                .anyMatch(problem -> NEEDS_OCR.contains(problem.get("code").asText()));
        String textSource = record.at("/source/textSource").asText();
        return record.get("verdict").asText().equals("rejected") || (textSource.equals("digital") && !needsOcr);
    }

    private static void checkAbout(List<JsonNode> records, String about) {
        Map<String, String> said = new HashMap<>();
        Matcher matcher = ABOUT.matcher(about);
        while (matcher.find()) {
            said.put(matcher.group(1), matcher.group(2).strip());
        }
        assertThat(said).as("about.md says how it ends").containsKey("outcome");
        String verdicts = String.join(
                ", ",
                records.stream().map(record -> record.get("verdict").asText()).toList());
        List<String> outcomes =
                new ArrayList<>(List.of(said.getOrDefault("outcome", "").split(" or ")));
        if (!areDigital(records)) {
            outcomes.add("review");
        }
        assertThat(outcomes).contains(verdicts);
        Optional.ofNullable(said.get("problem"))
                .ifPresent(code -> assertThat(records)
                        .flatMap(record -> stream(record.get("problems")).toList())
                        .extracting(problem -> problem.get("code").asText())
                        .contains(code));
    }

    /** No silent error anywhere; and nothing wrong at all in a record that is accepted. */
    private static void checkTruth(List<JsonNode> records, JsonNode truth) {
        assertThat(records).hasSize(1);
        JsonNode record = records.get(0);
        Map<String, JsonNode> values = new HashMap<>();
        stream(record.get("values"))
                .forEach(value -> values.put(value.get("field").asText(), value));
        List<String> silent = new ArrayList<>();
        truth.get("values").properties().forEach(entry -> {
            JsonNode value = values.get(entry.getKey());
            boolean trusted =
                    value != null && TRUSTED.contains(value.get("status").asText());
            if (trusted && !isSame(value.get("value"), entry.getValue())) {
                silent.add(entry.getKey() + ": " + value.get("value") + ", not " + entry.getValue());
            }
        });
        assertThat(silent).as("silent errors").isEmpty();
        if (record.get("verdict").asText().startsWith("accepted")) {
            assertThat(failures(record)).isEqualTo(texts(truth.get("expectedFailures")));
        }
        if (areDigital(records)) {
            assertThat(record.at("/report/year").asInt())
                    .isEqualTo(truth.get("year").asInt());
            assertThat(record.at("/report/title").asText())
                    .isEqualTo(truth.get("title").asText());
            assertThat(record.at("/report/issuer").asText())
                    .isEqualTo(truth.get("issuer").asText());
        }
    }

    private static boolean isSame(JsonNode got, JsonNode want) {
        if (got.isNull() || want.isNull()) {
            return got.isNull() && want.isNull();
        }
        return got.decimalValue().compareTo(want.decimalValue()) == 0;
    }

    private static Set<String> failures(JsonNode record) {
        Set<String> failures = new TreeSet<>();
        stream(record.get("checks"))
                .filter(check -> check.get("verdict").asText().equals("fail"))
                .forEach(check -> failures.add(check.get("id").asText()));
        return failures;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /** The record without what changes from version to version, each element of a list on a line of its own. */
    private static String spread(JsonNode record) {
        ObjectNode stable = record.deepCopy();
        stable.remove("reader");
        StringBuilder text = new StringBuilder("{");
        stable.properties().forEach(member -> {
            text.append(text.length() == 1 ? "\n" : ",\n");
            text.append('"').append(member.getKey()).append("\": ");
            if (member.getValue().isArray()) {
                List<String> lines =
                        stream(member.getValue()).map(JsonNode::toString).toList();
                text.append(lines.isEmpty() ? "[]" : "[\n  " + String.join(",\n  ", lines) + "\n]");
            } else {
                text.append(member.getValue());
            }
        });
        return text.append("\n}").toString();
    }

    private static ReadingPool pool(Extent extent) {
        return ReadingPool.of(
                1,
                "en",
                extent,
                new ReadingLimits(Duration.ofMinutes(10), Duration.ofMinutes(2), 1024, Integer.MAX_VALUE),
                ReaderJvm.ofThisProcess(List.of()),
                Messages.in(Locale.ENGLISH),
                BUGS::add);
    }

    private static List<JsonNode> extract(ReadingPool pool, Path file) throws IOException {
        List<String> records = new ArrayList<>();
        RecordWriter writer = new RecordWriter();
        pool.read(file, record -> records.add(writer.line(record)));
        assertThat(BUGS).as("faults of the program").isEmpty();
        List<JsonNode> read = new ArrayList<>();
        for (String record : records) {
            read.add(JSON.readTree(record));
        }
        return read;
    }

    @AfterAll
    static void closePools() {
        POOL.close();
        FIGURES_POOL.close();
    }

    private static Stream<Path> cases() throws IOException {
        return files(FIXTURES).filter(folder -> Files.exists(folder.resolve("about.md")));
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements.stream();
    }
}
