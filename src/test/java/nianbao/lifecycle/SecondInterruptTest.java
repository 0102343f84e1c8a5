package nianbao.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class SecondInterruptTest {
    @Test
    @Timeout(60)
    void endsAtOnceAProgramThatTakesItsTime() throws Exception {
        Process program = new ProcessBuilder(
                        "env",
                        "--default-signal=INT", // which what a shell starts in the background ignores
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StubbornProgram.class.getName())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("ready");
            interrupt(program);
            assertThat(out.readLine()).isEqualTo("told");
            assertThat(program.waitFor(1, TimeUnit.SECONDS)).isFalse();
            interrupt(program);
            assertThat(program.waitFor()).isEqualTo(130);
        } finally {
            program.destroyForcibly();
        }
    }

    private static void interrupt(Process program) throws Exception {
        new ProcessBuilder("sh", "-c", "kill -INT " + program.pid()).start().waitFor();
    }
}
