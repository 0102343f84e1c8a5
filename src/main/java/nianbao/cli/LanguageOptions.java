package nianbao.cli;

import java.util.Locale;
import java.util.Optional;
import nianbao.words.Messages;
import picocli.CommandLine.Option;

/** Options of every command: how it talks. */
class LanguageOptions {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of messages (default: the one of your locale).")
    private Optional<String> language = Optional.empty();

    @Option(names = "--debug", description = "Print the stack of an unexpected error, which otherwise goes to a file.")
    private boolean debug;

    final Locale locale() {
        return language.map(Locale::forLanguageTag).orElseGet(Locale::getDefault);
    }

    final Messages messages() {
        return Messages.in(locale());
    }

    final boolean debug() {
        return debug;
    }
}
