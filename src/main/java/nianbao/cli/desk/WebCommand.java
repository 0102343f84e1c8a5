package nianbao.cli.desk;

import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.ingest.IngestSession;
import nianbao.cli.ingest.IngestingCommand;
import nianbao.lifecycle.ShutdownHook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens the desk for the browser, until it is stopped. */
@Command(
        name = "web",
        description = "Open the review desk for the browser, until stopped.",
        mixinStandardHelpOptions = true)
public final class WebCommand extends IngestingCommand {
    @Mixin
    private WebOptions webOptions = new WebOptions();

    public WebCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        webOptions.settings(messages()); // refused before anything is opened
        try (ShutdownHook shutdown = new ShutdownHook();
                IngestSession session = openExisting()) {
            WebDesk desk = new WebDesk(webOptions, session, context());
            shutdown.whenTold(session.pool()::abandon);
            shutdown.whenTold(desk::stop);
            desk.run();
        }
        return ExitCode.DONE;
    }
}
