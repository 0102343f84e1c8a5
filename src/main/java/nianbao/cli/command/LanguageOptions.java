package nianbao.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nianbao.words.Messages;
import picocli.CommandLine.Option;

/** Options of every command: how it talks. */
public class LanguageOptions {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of messages (default: the one of your locale).")
    private Optional<String> language = Optional.empty();

    /** Read before the command line is parsed. */
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Options that are not given here, YAML (default: NIANBAO_CONFIG,"
                    + " else ~/.config/nianbao/config.yaml, else /etc/nianbao/config.yaml).")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--debug", description = "Print the stack of an unexpected error, which otherwise goes to a file.")
    private boolean debug;

    /** The language asked for, else that of the machine. */
    public final Locale locale() {
        return language.map(Locale::forLanguageTag).orElseGet(Locale::getDefault);
    }

    /** Messages in that language. */
    public final Messages messages() {
        return Messages.in(locale());
    }

    final Optional<Path> config() {
        return config;
    }

    final boolean debug() {
        return debug;
    }
}
