package nianbao.cli.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nianbao.web.WebSettings;
import nianbao.web.guard.Transport;
import nianbao.words.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that opens the desk. */
public final class WebOptions {
    private static final int PORT = 8620;
    private static final int LAST_PORT = 65535;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port of this machine for the desk; 0 for any that is free (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + PORT)
    private int port = PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "The address to listen at; beyond 127.0.0.1 people enter by accounts (default: ${DEFAULT-VALUE}).",
            defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    @Option(
            names = "--name",
            paramLabel = "HOSTNAME",
            description = "By which name browsers ask for the desk, too; any number of times.")
    private List<String> names = List.of();

    @Option(
            names = "--behind-https",
            description =
                    "A proxy ends TLS and says by X-Forwarded-For and X-Forwarded-Proto who asks; only it reaches the"
                            + " port. People enter by accounts.")
    private boolean behindHttps;

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description =
                    "By which name changes are kept of who enters by the printed address (default: your user name).")
    private Optional<String> by = Optional.empty();

    /** @throws ParameterException where there is no such port, or a name is missing */
    public WebSettings settings(Messages messages) {
        if (port < 0 || port > LAST_PORT) {
            throw misused(messages.text("cli.port.range", Integer.toString(LAST_PORT)));
        }
        if (behindHttps && names.isEmpty()) {
            throw misused(messages.text("web.name-missing"));
        }
        return new WebSettings(
                host, port, new LinkedHashSet<>(names), behindHttps ? Transport.BEHIND_HTTPS : Transport.PLAIN);
    }

    private ParameterException misused(String text) {
        return new ParameterException(spec.commandLine(), text);
    }

    /** What to throw where nobody could enter. */
    ParameterException withoutAdmin(Messages messages) {
        return misused(messages.text("web.no-admin"));
    }

    String user() {
        return by.orElseGet(() -> System.getProperty("user.name"));
    }
}
