package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real disks that are full or locked, on systems that let a user mount some in a namespace of their own. */
@EnabledOnOs(OS.LINUX)
class BadDiskTest {
    private static final List<String> OWN_MOUNTS =
            System.getProperty("user.name").equals("root")
                    ? List.of("unshare", "--mount")
                    : List.of("unshare", "--map-root-user", "--mount");
    private static final int FILES = 30;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysWhatIsWrongLosesNothingAndGoesOnWhenItIsWell() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mayMount(disk), "unshare cannot mount a disk for this user (needs root, or user namespaces)");
        Path files = Files.createDirectory(folder.resolve("files"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(files.resolve(i + ".pdf"), "town " + i + "\n" + "x".repeat(10_000));
        }
        List<String> command = new ArrayList<>(OWN_MOUNTS);
        Collections.addAll(
                command,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                BadDisk.class.getName(),
                disk.toString(),
                files.toString());
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("told so far: %s", Files.readString(told)).isTrue();
        List<String> lines = Files.readAllLines(told, StandardCharsets.UTF_8);
        String all = FILES + " reports, 0 cut off, []";
        assertThat(lines)
                .filteredOn(line -> line.startsWith("full, "))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).contains(" left: disk-full; then " + all));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("full again"))
                .hasSize(5)
                .containsOnly("full again, looked at: " + FILES + " seen");
        assertThat(lines)
                .contains(
                        "store: 1 reports, 0 cut off, []; store-read-only, looked at: 1 seen; then " + (FILES + 1)
                                + " reports, 0 cut off, []",
                        "archive: store-read-only; then " + all);
    }

    private static boolean mayMount(Path disk) throws InterruptedException {
        List<String> command = new ArrayList<>(OWN_MOUNTS);
        Collections.addAll(command, "mount", "-t", "tmpfs", "tmpfs", disk.toString());
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
