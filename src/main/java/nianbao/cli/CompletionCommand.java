package nianbao.cli;

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
    LanguageOptions options() {
        return options;
    }

    @Override
    ExitCode run() {
        print(AutoComplete.bash("nianbao", spec.root().commandLine()));
        return ExitCode.DONE;
    }
}
