package nianbao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nianbao.examples.FolderToJson;
import nianbao.examples.PrintFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples, run as the programs of others are: also where the library is not on Java's own class path, as in Spark. */
class ForeignClassLoaderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void processesStartUnderALoaderWhoseClassesAreNotOnTheClassPath() throws Exception {
        Files.copy(
                Path.of("fixtures/inbox/minzhu-2024.pdf"),
                Files.createDirectory(folder.resolve("in")).resolve("a.pdf"));
        Path out = folder.resolve("out.jsonl");
        // the class path of this Java holds the launcher alone
        Path launcher = Files.createDirectories(folder.resolve("launcher/nianbao/api"));
        Path compiled = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String file = "Launcher.class";
        Files.copy(compiled.resolve("nianbao/api").resolve(file), launcher.resolve(file));

        String told = run(
                folder.resolve("launcher").toString(),
                Launcher.class.getName(),
                System.getProperty("java.class.path"),
                FolderToJson.class.getName(),
                folder.resolve("in").toString(),
                out.toString());

        assertThat(told).isEmpty();
        assertThat(Files.readString(out)).contains("\"name\":\"a.pdf\"", "\"verdict\":\"accepted\"", "prose-unread");
    }

    @Test
    void theExampleInThisProcessPrintsWhatToLookAt() throws Exception {
        String told = run(
                System.getProperty("java.class.path"),
                PrintFigures.class.getName(),
                "fixtures/inbox/minzhu-2024.pdf",
                "fixtures/damaged-empty/input.pdf");
        assertThat(told)
                .startsWith("minzhu-2024.pdf: 岚皋县民主镇人民政府, accepted\n  new requests: ")
                .endsWith("input.pdf: of nobody known, rejected\n");
    }

    /** The examples in the documents are the ones that are run here. */
    @Test
    void theDocumentsShowTheExamplesAsTheyAre() throws IOException {
        String document = Files.readString(Path.of("docs/java.md"));
        for (Class<?> example : List.of(PrintFigures.class, FolderToJson.class)) {
            String source =
                    Files.readString(Path.of("src/test/java", example.getName().replace('.', '/') + ".java"));
            assertThat(document).contains(source.substring(source.indexOf("public final class")));
        }
    }

    private static String run(String classPath, String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Dstdout.encoding=UTF-8",
                                        "-Dfile.encoding=UTF-8",
                                        "-cp",
                                        classPath),
                                Stream.of(words))
                        .toList())
                .redirectErrorStream(true)
                .start();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        process.getInputStream().transferTo(told);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return told.toString(StandardCharsets.UTF_8);
    }
}
