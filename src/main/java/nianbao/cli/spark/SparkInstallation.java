package nianbao.cli.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import nianbao.cli.command.CliContext;

/**
 * Spark, and the jar of the job for it.
 *
 * @param home of an installed Spark; empty for the libraries alone, which a checkout has fetched
 * @param libraries a folder of jars
 */
record SparkInstallation(Path job, Optional<Path> home, Path libraries) {
    private static final String JOB = "nianbao-spark.jar";
    private static final String MAIN = "nianbao.spark.SparkMain";

    /** Heap of the process that plans, and in local mode runs the tasks: a million paths are some 500 MB. */
    private static final String HEAP = "-Xmx2g";

    /** The Spark that the variables name: SPARK_HOME, or what bin/nianbao of a checkout has fetched. */
    static SparkInstallation of(CliContext context) {
        Path program = Path.of(context.variable("NIANBAO_HOME").orElse("."));
        Path fetched = program.resolve("target/spark");
        Path job = context.variable("NIANBAO_SPARK_JAR")
                .map(Path::of)
                .orElse(Files.exists(fetched.resolve(JOB)) ? fetched.resolve(JOB) : program.resolve("lib/" + JOB));
        Optional<Path> home = context.variable("SPARK_HOME").map(Path::of);
        return new SparkInstallation(job, home, fetched.resolve("jars"));
    }

    boolean hasJob() {
        return Files.isRegularFile(job);
    }

    boolean hasSpark() {
        return home.map(folder -> Files.isExecutable(folder.resolve("bin/spark-submit")))
                .orElseGet(() -> Files.isDirectory(libraries));
    }

    /**
     * What starts the job.
     *
     * @param log of Spark
     * @param terminal whether a person watches
     * @throws IOException where the jar of the job cannot be read
     */
    List<String> command(List<String> words, Path log, boolean terminal) throws IOException {
        if (home.isPresent()) {
            List<String> command = new ArrayList<>(
                    List.of(home.get().resolve("bin/spark-submit").toString(), "--class", MAIN, job.toString()));
            command.addAll(words);
            return command;
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(opens());
        command.addAll(List.of(
                HEAP,
                "-XX:+UseSerialGC",
                // reading is done by other processes: what is left ends before more of a compiler pays for itself
                "-XX:TieredStopAtLevel=1",
                "-Dspark.sql.codegen.wholeStage=false",
                "-Dspark.sql.adaptive.enabled=false",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dnianbao.terminal=" + terminal,
                "-Dnianbao.spark.log=" + log,
                "-Dlog4j2.configurationFile=nianbao/spark/log4j2.properties",
                "-cp",
                job + ":" + libraries + "/*",
                MAIN));
        command.addAll(words);
        return command;
    }

    /** Spark reaches into Java; its own scripts know where, and so does the manifest of the job. */
    private List<String> opens() throws IOException {
        try (JarFile jar = new JarFile(job.toFile())) {
            String packages = Optional.ofNullable(
                            jar.getManifest().getMainAttributes().getValue("Add-Opens"))
                    .orElse("");
            return Stream.of(packages.split(" "))
                    .filter(each -> !each.isEmpty())
                    .map(each -> "--add-opens=" + each + "=ALL-UNNAMED")
                    .toList();
        }
    }
}
