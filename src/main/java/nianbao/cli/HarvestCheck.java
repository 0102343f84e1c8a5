package nianbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import nianbao.harvest.HarvestStatus;
import nianbao.harvest.HarvestStatus.Health;
import nianbao.harvest.HarvestStatusFile;
import nianbao.words.Messages;

/** Says how a nightly harvest does, by the file that it writes. */
final class HarvestCheck {
    private final Surroundings surroundings;
    private final Messages messages;

    HarvestCheck(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    ExitCode of(Path file) {
        try {
            HarvestStatus status = new HarvestStatusFile(file).read();
            Health health = status.health(Clock.systemUTC().instant());
            String text = messages.text(
                    "harvest.health." + health.id(),
                    status.time(),
                    status.due().map(Object::toString).orElse("-"),
                    status.unwell(),
                    status.sources(),
                    status.trouble().orElse(""));
            surroundings.out().println(text);
            return switch (health) {
                case WELL -> ExitCode.DONE;
                case FAILING -> ExitCode.REJECTED;
                case STOPPED, SILENT, TROUBLED -> ExitCode.WORLD_FAILED;
            };
        } catch (IOException e) {
            surroundings.out().println(messages.text("health.none", e));
            return ExitCode.WORLD_FAILED;
        }
    }
}
