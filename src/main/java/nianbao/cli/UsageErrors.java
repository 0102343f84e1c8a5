package nianbao.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nianbao.cli.command.ExitCode;
import nianbao.words.Messages;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line in two lines: what it is, and where the right words stand. */
final class UsageErrors implements IParameterExceptionHandler {
    private final Messages messages;
    private final UnaryOperator<String> labels;

    /** @param labels how the help shows the labels of parameters */
    UsageErrors(Messages messages, UnaryOperator<String> labels) {
        this.messages = messages;
        this.labels = labels;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] words) {
        CommandLine command = wrong.getCommandLine();
        tell(command, text(wrong, List.of(words)));
        return ExitCode.USAGE.number();
    }

    /** Says {@code what} of a command, and where its help is. */
    void tell(CommandLine command, String what) {
        command.getErr().println(what);
        command.getErr()
                .println(messages.text("usage.more", command.getCommandSpec().qualifiedName()));
    }

    private String text(ParameterException wrong, List<String> words) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing(), words);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return messages.text("usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = wrong.getArgSpec();
        return argument == null
                ? String.valueOf(wrong.getMessage())
                : value(argument, String.valueOf(wrong.getValue()));
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().get(0);
        CommandLine command = unmatched.getCommandLine();
        boolean isGroup = !command.getSubcommands().isEmpty();
        String key = unmatched.isUnknownOption()
                ? "usage.unknown-option"
                : isGroup ? "usage.unknown-command" : "usage.too-many";
        List<String> alike = unmatched.isUnknownOption() || isGroup ? unmatched.getSuggestions() : List.of();
        String told = messages.text(key, first);
        return alike.isEmpty()
                ? told
                : messages.text("usage.alike", told, String.join(messages.text("usage.or"), alike));
    }

    private String missing(List<ArgSpec> missing, List<String> words) {
        String names = missing.stream().map(this::name).collect(Collectors.joining(" "));
        boolean given = missing.get(0) instanceof OptionSpec option
                && Arrays.stream(option.names()).anyMatch(words::contains);
        return messages.text(given ? "usage.missing-value" : "usage.missing", names);
    }

    private String value(ArgSpec argument, String value) {
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return messages.text("usage.no-number", name(argument), value);
        }
        return messages.text(type == Path.class ? "usage.no-path" : "usage.no-value", name(argument), value);
    }

    /** The name of an option, or the label of a parameter as the help shows it. */
    private String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : labels.apply(argument.paramLabel());
    }
}
