package nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nianbao.cli.command.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Where what is printed goes. */
@EnabledOnOs(OS.LINUX)
class StandardOutputTest {
    private static final String REPORT = "fixtures/inbox/minzhu-2024.pdf";

    /** As {@code extract ... | head -n 1} does. */
    @Test
    void aReaderThatHasEnoughEndsItWithoutAWord() throws Exception {
        Process program = start(Redirect.PIPE, "extract", "--figures-only", "--jobs", "1", REPORT, REPORT, REPORT);
        byte[] first = program.getInputStream().readNBytes(1);
        program.getInputStream().close();
        assertThat(first).hasSize(1);
        assertEndsQuietly(program);
    }

    @Test
    void aReaderThatIsGoneBeforeTheEndDoesToo() throws Exception {
        Process program = start(Redirect.PIPE, "extract", "--schema");
        program.getInputStream().close();
        assertEndsQuietly(program);
    }

    @Test
    void aFullDiskIsToldWhateverWasPrinted() throws Exception {
        for (String word : List.of("--schema", "--help")) {
            Process program = start(Redirect.to(Path.of("/dev/full").toFile()), "extract", "--lang", "en", word);
            assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(errors(program))
                    .startsWith("The output cannot be written: stdout")
                    .doesNotContain("\tat ");
            assertThat(program.exitValue()).isEqualTo(ExitCode.WORLD_FAILED.number());
        }
    }

    /** The writers around it hold back what was not written, and try it again. */
    @Test
    void aFailureIsToldOnce() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        PrintWriter out = new PrintWriter(new StandardOutput(full), false, StandardCharsets.UTF_8);
        out.print("a line");
        assertThatThrownBy(out::flush).isInstanceOf(RuntimeException.class);
        assertThatCode(() -> {
                    out.print("another");
                    out.flush();
                })
                .doesNotThrowAnyException();
    }

    private static void assertEndsQuietly(Process program) throws IOException, InterruptedException {
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(errors(program)).isEmpty();
        assertThat(program.exitValue()).isEqualTo(ExitCode.OUTPUT_CLOSED.number());
    }

    private static String errors(Process program) throws IOException {
        return new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process start(Redirect out, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectOutput(out).start();
    }
}
