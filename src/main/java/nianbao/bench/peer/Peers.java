package nianbao.bench.peer;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.detect.type.TypeDetector;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;

/** The programs, and how each is run at its best. */
final class Peers {
    private static final String CENTRAL = "https://repo1.maven.org/maven2/";

    private static final Download OPEN_DATA_LOADER = new Download(
            "https://registry.npmjs.org/@opendataloader/pdf/-/pdf-2.5.0.tgz",
            "d2551abaa8b2e0ad1b73080f824229aeba78f1d33c104c7eaacc0d2afdbe401b");
    private static final Download TIKA = new Download(
            CENTRAL + "org/apache/tika/tika-app/3.2.2/tika-app-3.2.2.jar",
            "7b6da1143ea867fc162e1397bfde904a3ee059491fa7079383b63dbad15a38e3");
    private static final List<Download> TABULA = List.of(
            new Download(
                    CENTRAL + "technology/tabula/tabula/1.0.5/tabula-1.0.5.jar",
                    "d3107f3721aedff6cf3bc39bf979d564bbd057be6056b354b0c70748a37d3b42"),
            new Download(
                    CENTRAL + "org/apache/pdfbox/pdfbox/2.0.24/pdfbox-2.0.24.jar",
                    "3c2c0553ec0e7533c490b4c952e1af113621de5275af6e380e11d0d9a0a4f3d6"),
            new Download(
                    CENTRAL + "org/apache/pdfbox/fontbox/2.0.24/fontbox-2.0.24.jar",
                    "2e8c0a569a90b04734fbc0c805d77f4ec03f98c11f5705055ccd7718c1953d68"),
            new Download(
                    CENTRAL + "commons-logging/commons-logging/1.2/commons-logging-1.2.jar",
                    "daddea1ea0be0f56978ab3006b8ac92834afeefbd9b7e4e6316fca57df0fa636"),
            new Download(
                    CENTRAL + "org/apache/commons/commons-csv/1.9.0/commons-csv-1.9.0.jar",
                    "c418d6aab4db4f1f70983d355de8d7c1e755c754820a92294da2e5f5081022cc"),
            new Download(
                    CENTRAL + "commons-cli/commons-cli/1.4/commons-cli-1.4.jar",
                    "fd3c7c9545a9cdb2051d1f9155c4f76b1e4ac5a57304404a6eedb578ffba7328"),
            new Download(
                    CENTRAL + "com/google/code/gson/gson/2.8.7/gson-2.8.7.jar",
                    "67bd19c510ed227d8a9dc5f67f1b4b2f3426853f5eff02e1d9ea7e95f4923ba0"),
            new Download(
                    CENTRAL + "org/locationtech/jts/jts-core/1.18.1/jts-core-1.18.1.jar",
                    "722ac3abeaea84a9496b632a227d09c612cf20069d31f8ebf25ff5810379d235"),
            new Download(
                    CENTRAL + "org/slf4j/slf4j-api/1.7.32/slf4j-api-1.7.32.jar",
                    "3624f8474c1af46d75f98bc097d7864a323c81b3808aa43689a6e1c601c027be"),
            new Download(
                    CENTRAL + "org/slf4j/slf4j-simple/1.7.32/slf4j-simple-1.7.32.jar",
                    "d2fdd7b73ca2019a2062d145a0d86179a58f98c8c3e35ca7c735a27b3b5621c3"));

    private final Path folder;
    private final Function<SourceFile, ReportRecord> reader;
    private final LinesInFields lines = new LinesInFields();

    /**
     * @param folder where what registries have is kept
     * @param reader of the tables that a program gives, as web pages
     */
    Peers(Path folder, Function<SourceFile, ReportRecord> reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** Those that read digital files. */
    List<Peer> ofDigital() {
        return List.of(tabula(), openDataLoader(), tika(), pdfToText());
    }

    /** Those that read scans. */
    List<Peer> ofScans() {
        return List.of(tesseract());
    }

    /** The jars of tabula-java. */
    List<Path> tabulaJars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Download download : TABULA) {
            jars.add(download.in(folder));
        }
        return jars;
    }

    /** One table after the other as HTML: cells that another spans are parts of it. */
    private Peer tabula() {
        return new Peer("tabula-java 1.0.5, lattice", this::tabulaCommand, (file, out) -> {
            String page =
                    TabulaTables.html(Files.readString(out.resolve(stem(file) + ".json"), StandardCharsets.UTF_8));
            return ofPage(page);
        });
    }

    private List<String> tabulaCommand(Path in, Path out) throws IOException {
        String jars = tabulaJars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        // it writes beside its files, and looks for nothing but these
        return shell(
                "cp \"$1\"/* \"$2\" && \"$3\" -Xmx1g -cp \"$4\" technology.tabula.CommandLineApp -l -p all -f JSON -b \"$2\"",
                in,
                out,
                java(),
                jars);
    }

    private Peer openDataLoader() {
        return new Peer(
                "opendataloader-pdf 2.5.0",
                (in, out) -> shell(
                        "tar -xzf \"$3\" -C \"$2\" package/lib/opendataloader-pdf-cli.jar && \"$4\" -Xmx1g -jar"
                                + " \"$2\"/package/lib/opendataloader-pdf-cli.jar -q -f html -o \"$2\" \"$1\"",
                        in,
                        out,
                        OPEN_DATA_LOADER.in(folder),
                        java()),
                (file, out) -> ofPage(Files.readString(out.resolve(stem(file) + ".html"), StandardCharsets.UTF_8)));
    }

    private Peer tika() {
        return new Peer(
                "Tika 3.2.2, text",
                (in, out) -> List.of(
                        java(),
                        "-Xmx1g",
                        "-jar",
                        TIKA.in(folder).toString(),
                        "-t",
                        "-i",
                        in.toString(),
                        "-o",
                        out.toString()),
                (file, out) -> lines.of(text(out, file)));
    }

    private Peer pdfToText() {
        return new Peer(
                "pdftotext -layout",
                (in, out) -> shell(
                        "for f in \"$1\"/*; do pdftotext -layout \"$f\" \"$2/$(basename \"$f\").txt\" || exit; done",
                        in,
                        out),
                (file, out) -> lines.of(text(out, file)));
    }

    private Peer tesseract() {
        return new Peer(
                "tesseract, table from its TSV",
                (in, out) -> shell(
                        "for f in \"$1\"/*; do n=\"$2/$(basename \"$f\")\"; pdftoppm -r 300 -gray -png \"$f\" \"$n\" || exit;"
                                + " for p in \"$n\"-*.png; do tesseract \"$p\" \"$p\" -l chi_sim --psm 6 tsv || exit; done; done",
                        in,
                        out),
                (file, out) -> {
                    List<String> rows = new ArrayList<>();
                    for (Path page : named(out, file, ".tsv")) {
                        rows.addAll(TsvRows.of(Files.readAllLines(page, StandardCharsets.UTF_8)));
                    }
                    return lines.of(rows);
                });
    }

    private GivenFigures ofPage(String html) {
        return GivenFigures.allSure(
                reader.apply(SourceFile.single("page.html", TypeDetector.HTML, html.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> text(Path out, Path file) throws IOException {
        return Files.readAllLines(named(out, file, ".txt").get(0), StandardCharsets.UTF_8);
    }

    /** What was written of a file, in the order of its pages. */
    private static List<Path> named(Path out, Path file, String ending) throws IOException {
        try (Stream<Path> all = Files.list(out)) {
            Map<String, Path> found = new TreeMap<>();
            all.filter(each -> each.getFileName().toString().startsWith(String.valueOf(file.getFileName())))
                    .filter(each -> each.toString().endsWith(ending))
                    .forEach(each -> found.put(each.toString(), each));
            if (found.isEmpty()) {
                throw new IOException(out + ": nothing of " + file);
            }
            return List.copyOf(found.values());
        }
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> shell(String script, Object... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return command;
    }
}
