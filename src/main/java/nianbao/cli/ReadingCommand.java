package nianbao.cli;

import picocli.CommandLine.Mixin;

/** A command that reads files. */
abstract class ReadingCommand extends Subcommand {
    @Mixin
    private ReadingOptions options = new ReadingOptions();

    ReadingCommand(CliContext context) {
        super(context);
    }

    @Override
    final ReadingOptions options() {
        return options;
    }

    final ReadingSetup reading() {
        return new ReadingSetup(options, context());
    }
}
