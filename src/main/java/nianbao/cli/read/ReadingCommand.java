package nianbao.cli.read;

import nianbao.cli.command.CliContext;
import nianbao.cli.command.Subcommand;
import picocli.CommandLine.Mixin;

/** A command that reads files. */
public abstract class ReadingCommand extends Subcommand {
    @Mixin
    private ReadingOptions options = new ReadingOptions();

    protected ReadingCommand(CliContext context) {
        super(context);
    }

    @Override
    public final ReadingOptions options() {
        return options;
    }

    /** What files are read with. */
    protected final ReadingSetup reading() {
        return new ReadingSetup(options, context());
    }
}
