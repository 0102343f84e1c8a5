package nianbao.cli.command;

import java.util.concurrent.Callable;
import nianbao.words.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands are: something that finds a context, talks in a language, and can be called wrongly. */
public abstract class Subcommand implements Callable<Integer> {
    private final CliContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    protected Subcommand(CliContext context) {
        this.context = context;
    }

    /** Does the work. */
    protected abstract ExitCode run();

    @Override
    public final Integer call() {
        return run().number();
    }

    /** How it talks. */
    public abstract LanguageOptions options();

    /** Where results and messages go. */
    protected final CliContext context() {
        return context;
    }

    /** Messages in the language asked for. */
    protected final Messages messages() {
        return options().messages();
    }

    /** What the command line asks for by names and codes. */
    protected final AskedValues asked() {
        return new AskedValues(spec.commandLine(), messages());
    }

    /** What to throw where the command was called wrongly. */
    protected final ParameterException misused(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), messages().text(key, arguments));
    }

    /** The same, where something else found it out. */
    protected final ParameterException misused(Exception cause, String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), messages().text(key, arguments), cause);
    }

    /** The same, in words of the user that there are already. */
    protected final ParameterException misusedAs(Exception cause, String text) {
        return new ParameterException(spec.commandLine(), text, cause);
    }

    /** Prints a line of the result. */
    protected final void print(String line) {
        context.out().print(line + "\n");
    }
}
