package nianbao.cli;

import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.LanguageOptions;
import nianbao.cli.command.Subcommand;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        description = "Print the script that has bash or zsh complete commands and options.",
        mixinStandardHelpOptions = true)
final class CompletionCommand extends Subcommand {
    @Mixin
    private LanguageOptions options = new LanguageOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(CliContext context) {
        super(context);
    }

    @Override
    public LanguageOptions options() {
        return options;
    }

    @Override
    protected ExitCode run() {
        print(AutoComplete.bash("nianbao", spec.root().commandLine()));
        return ExitCode.DONE;
    }
}
