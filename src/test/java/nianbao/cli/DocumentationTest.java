package nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.model.EnvironmentException;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Verdict;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the program can do and say stands in the documents, and what the README shows is what it prints. */
class DocumentationTest {
    /** Of two texts for one alarm the shorter names it; of a bug, the log tells. */
    private static final Pattern ALARM =
            Pattern.compile("harvest\\.(?:reason|alarm)\\.(?!no-report-because|bug)([a-z-]+)");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyProblemAndExitCodeSaysWhatToDo() throws IOException {
        String errors = read("docs/errors.md");
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(errors).containsPattern("\\| `" + code.id() + "` \\| [^|]+ \\| [^|]+ \\|");
        }
        for (EnvironmentException.Code code : EnvironmentException.Code.values()) {
            assertThat(errors).containsPattern("\\| `" + code.id() + "` \\| [^|]+ \\| [^|]+ \\|");
        }
        for (ExitCode code : ExitCode.values()) {
            assertThat(errors).containsPattern("\\| " + code.number() + " \\| [^|]+ \\| [^|]+ \\|");
        }
    }

    /** All that keeps the harvest from something has a text of its own. */
    @Test
    void everyAlarmOfTheHarvestSaysWhatToDo() throws IOException {
        String errors = read("docs/errors.md");
        String rows = errors.substring(
                errors.indexOf("## What the harvest did not get"), errors.indexOf("## Environment errors"));
        ResourceBundle.getBundle("nianbao.messages", Locale.ROOT).keySet().stream()
                .map(ALARM::matcher)
                .filter(Matcher::matches)
                .forEach(key -> assertThat(rows).contains("`" + key.group(1) + "`"));
    }

    @Test
    void everyCommandAndOptionIsExplained() throws IOException {
        String operations = read("docs/operations.md");
        String readme = read("README.md");
        String chinese = read("README.zh.md");
        CommandLine root = nianbao(new StringWriter()).commandLine();
        for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
            assertThat(operations).contains("`nianbao " + command.getKey() + " ");
            assertThat(readme).contains("bin/nianbao " + command.getKey() + " ");
            assertThat(chinese).contains("bin/nianbao " + command.getKey() + " ");
            for (OptionSpec option : command.getValue().getCommandSpec().options()) {
                for (String name : option.names()) {
                    assertThat(operations).containsPattern("`" + name + "[ `]");
                }
            }
        }
    }

    /** A line of a block, or words set as code: {@code nianbao command --option}. */
    @ParameterizedTest
    @CsvSource({"officer.zh.md", "researcher.md", "engineer.md"})
    void theWaysInNameCommandsAndOptionsThatExist(String page) throws IOException {
        Map<String, CommandLine> commands =
                nianbao(new StringWriter()).commandLine().getSubcommands();
        List<String> named = Pattern.compile("(?m)(?:^|`)nianbao ([a-z]+)((?: [^`\\n]*)?)")
                .matcher(read("docs/" + page))
                .results()
                .map(command -> {
                    assertThat(commands).containsKey(command.group(1));
                    Pattern.compile(" (--?[a-z-]+)")
                            .matcher(command.group(2).replaceAll(" #.*|\"[^\"]*\"", ""))
                            .results()
                            .forEach(option -> assertThat(commands.get(command.group(1))
                                            .getCommandSpec()
                                            .optionsMap())
                                    .containsKey(option.group(1)));
                    return command.group(1);
                })
                .toList();
        assertThat(named).hasSizeGreaterThan(4);
    }

    @Test
    void everyDocumentIsInTheSite() throws IOException {
        String site = read("site/mkdocs.yml");
        try (Stream<Path> documents = Files.list(Path.of("docs"))) {
            documents
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .forEach(name -> assertThat(site).contains(": repository/docs/" + name + "\n"));
        }
    }

    @Test
    void everyMemberStatusVerdictAndCheckIsExplained() throws IOException {
        String formats = read("docs/formats.md");
        for (var component : ReportRecord.class.getRecordComponents()) {
            if (!component.getName().equals("schema")) {
                assertThat(formats).contains("| `" + component.getName() + "` |");
            }
        }
        for (Status status : Status.values()) {
            assertThat(formats).contains("| `" + status.id() + "` |");
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(formats).contains("| `" + verdict.id() + "` |");
        }
        for (String check : List.of("requests.balance", "requests.outcomes", "requests.total", "disputes.total")) {
            assertThat(formats).contains("| `" + check + ".<");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reports",
        "figures",
        "checks",
        "versions",
        "inputs",
        "disagreements",
        "addresses",
        "troubles",
        "codebook",
        "bodies",
        "problems",
        "sections",
        "body_places"
    })
    void everyColumnOfAViewIsExplained(String view) throws Exception {
        Path database = folder.resolve("nianbao.db");
        ReportStore.open(StoreAddress.of(database), Clock.systemUTC()).close();
        String formats = read("docs/formats.md");
        String row = formats.substring(formats.indexOf("## The database"))
                .lines()
                .filter(line -> line.startsWith("| `" + view + "` |"))
                .findFirst()
                .orElseThrow();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            ResultSetMetaData columns =
                    statement.executeQuery("SELECT * FROM " + view).getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                assertThat(row).contains("`" + columns.getColumnName(i) + "`");
            }
        }
    }

    /** All but the scan, which takes longest. */
    @ParameterizedTest
    @CsvSource({"README.md, en", "README.zh.md, zh"})
    void theReadmeShowsWhatIngestPrints(String readme, String language) throws IOException {
        List<String> command = new ArrayList<>(List.of("ingest", "--lang", language, "--store", store()));
        String shown = block(read(readme), "ingest");
        withoutScan(shown).lines().map(line -> line.split(" ")[0]).forEach(command::add);
        assertThat(command).hasSizeGreaterThan(5);
        assertThat(withoutScan(run(command.toArray(String[]::new)))).isEqualTo(withoutScan(shown));
    }

    @Test
    void theReadmeShowsAFigureAsItIsPrinted() throws IOException {
        JsonNode record = new ObjectMapper().readTree(run("extract", "fixtures/double-dashes/input.pdf"));
        JsonNode shown = new ObjectMapper().readTree(block(read("README.md"), "figure"));
        assertThat(record.get("values")).contains(shown);
    }

    @Test
    void everyFixtureIsInTheTable() throws IOException {
        String table = read("fixtures/README.md");
        try (Stream<Path> folders = Files.list(Path.of("fixtures"))) {
            folders.filter(path -> Files.exists(path.resolve("about.md")))
                    .forEach(path -> assertThat(table).contains("| " + path.getFileName() + " |"));
        }
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<Path> top = Stream.of("README.md", "README.zh.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
                .map(Path::of)
                .toList();
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            List<Path> documents = Stream.concat(
                            top.stream(), docs.filter(path -> path.toString().endsWith(".md")))
                    .toList();
            for (Path document : documents) {
                Matcher links = LINK.matcher(Files.readString(document));
                while (links.find()) {
                    if (!links.group(1).startsWith("http")) {
                        assertThat(document.resolveSibling(links.group(1))).exists();
                    }
                }
            }
        }
    }

    /** Without Tesseract the line of the scan, and the totals, are others. */
    private String store() {
        return folder.resolve("s.db").toString();
    }

    private static String withoutScan(String table) {
        return String.join(
                "\n",
                table.lines()
                        .filter(line -> line.contains(".pdf") && !line.contains("scan"))
                        .map(line -> line.replaceAll(" +", " "))
                        .toList());
    }

    private static String block(String document, String name) {
        Matcher block = Pattern.compile("<!-- output: " + name + " -->\n```[a-z]*\n(.*?)```", Pattern.DOTALL)
                .matcher(document);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String read(String document) throws IOException {
        return Files.readString(Path.of(document));
    }

    private static Nianbao nianbao(StringWriter out) {
        PrintWriter writer = new PrintWriter(out, true);
        return new Nianbao(new CliContext(InputStream.nullInputStream(), writer, writer, false, Map.of()));
    }

    private static String run(String... words) {
        StringWriter out = new StringWriter();
        nianbao(out).run(words);
        return out.toString();
    }
}
