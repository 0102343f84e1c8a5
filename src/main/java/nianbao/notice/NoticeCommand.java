package nianbao.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Hands notices to a command of the shell: the JSON on its standard input, kind and text as variables. */
public final class NoticeCommand implements NoticeChannel {
    private static final Duration TOTAL = Duration.ofMinutes(1);

    private final String command;

    public NoticeCommand(String command) {
        this.command = command;
    }

    @Override
    public void send(Notice notice) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-c", command))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("NIANBAO_NOTICE_KIND", notice.kind());
        builder.environment().put("NIANBAO_NOTICE_TEXT", notice.text());
        Process process = builder.start();
        try {
            hand(notice, process);
            if (!process.waitFor(TOTAL.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the command did not end within " + TOTAL.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException("the command ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void hand(Notice notice, Process process) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(notice.json().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it does not listen; its exit code says whether that is well
        }
    }
}
