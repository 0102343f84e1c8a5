package nianbao.cli;

import picocli.CommandLine.Mixin;

/** A command that reads files. */
abstract class ReadingCommand extends Subcommand {
    @Mixin
    private ReadingOptions options = new ReadingOptions();

    ReadingCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    final ReadingOptions options() {
        return options;
    }

    final Reading reading() {
        return new Reading(options, surroundings());
    }
}
