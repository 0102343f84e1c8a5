package nianbao.cli;

import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.LanguageOptions;
import nianbao.cli.command.Subcommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options, and the manual page. */
@Command(
        name = "completion",
        description = "Print the script that has bash or zsh complete commands and options.",
        mixinStandardHelpOptions = true)
final class CompletionCommand extends Subcommand {
    @Mixin
    private LanguageOptions options = new LanguageOptions();

    @Option(names = "--manual", description = "Print the manual page instead, for man.")
    private boolean manual;

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
        CommandLine root = spec.root().commandLine();
        if (manual) {
            context().out().print(new ManualPage(root, messages()).text());
        } else {
            print(AutoComplete.bash("nianbao", root));
        }
        return ExitCode.DONE;
    }
}
