package nianbao.cli.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import nianbao.cli.CommandRun;
import nianbao.cli.command.CliContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutSparkItSaysWhatIsMissing() {
        CommandRun run = CommandRun.of(
                Map.of("NIANBAO_HOME", folder.toString()), "spark", "listing.txt", "--out", "o", "--lang", "en");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("SPARK_HOME");
    }

    @Test
    void wrongWordsAreRefusedBeforeSparkIsStarted() {
        assertThat(CommandRun.of("spark", "listing.txt", "--lang", "en").err()).contains("--out");
        CommandRun sqlite =
                CommandRun.of("spark", "listing.txt", "--out", "o", "--store", "reports.db", "--lang", "en");
        assertThat(sqlite.code()).isEqualTo(2);
        assertThat(sqlite.err()).contains("PostgreSQL");
        assertThat(CommandRun.of("spark", "l", "--out", "o", "--memory", "100").code())
                .isEqualTo(2);
    }

    @Test
    void theExitCodeIsThatOfTheJob() throws IOException {
        Path home = Files.createDirectories(folder.resolve("spark/bin")).getParent();
        Path submit = Files.writeString(home.resolve("bin/spark-submit"), "#!/bin/sh\necho \"$*\" >&2\nexit 4\n");
        Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path job = Files.createFile(folder.resolve("job.jar"));
        Map<String, String> variables = Map.of(
                "SPARK_HOME",
                home.toString(),
                "NIANBAO_SPARK_JAR",
                job.toString(),
                "NIANBAO_LOG",
                folder + "/nianbao.log");
        CommandRun run = CommandRun.of(variables, "spark", "listing.txt", "--out", "o", "--lang", "en");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains(folder + "/spark.log");
    }

    @Test
    void whatSparkReachesOfJavaTheJobNames() throws IOException {
        Path fetched =
                Files.createDirectories(folder.resolve("target/spark/jars")).getParent();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Add-Opens", "java.base/java.lang java.base/java.util");
        new JarOutputStream(Files.newOutputStream(fetched.resolve("nianbao-spark.jar")), manifest).close();
        CliContext context = new CliContext(
                InputStream.nullInputStream(),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                false,
                Map.of("NIANBAO_HOME", folder.toString()));
        SparkInstallation spark = SparkInstallation.of(context);
        assertThat(spark.hasSpark()).isTrue();
        assertThat(spark.command(List.of("listing.txt"), folder.resolve("log"), false))
                .contains(
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "nianbao.spark.SparkMain")
                .endsWith("listing.txt");
    }
}
