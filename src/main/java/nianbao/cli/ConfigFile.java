package nianbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.cli.command.CliContext;
import nianbao.settings.BadSettingsException;
import nianbao.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options are where a command line does not say: a YAML file whose members are called as options are. A command takes
 * those that it has. Words of the command line go first, then variables of the environment, then this.
 */
final class ConfigFile implements IDefaultValueProvider {
    /** Options that say how the program is to work; what it is to do now is said by the command line alone. */
    static final List<String> NAMES = List.of(
            "store",
            "lang",
            "jobs",
            "memory",
            "timeout",
            "figures-only",
            "no-archive",
            "sources-at-a-time",
            "inbox",
            "sources",
            "schedule",
            "harvest-status",
            "done",
            "failed",
            "poll",
            "settle",
            "take-open-files",
            "status-file",
            "metrics",
            "notify-url",
            "notify-command",
            "by");

    private static final String OPTION = "--config";
    private static final String VARIABLE = "NIANBAO_CONFIG";
    /** Variables that go before the file. */
    private static final Map<String, String> VARIABLES =
            Map.of("store", "NIANBAO_STORE", "notify-url", "NIANBAO_NOTIFY_URL");

    private final Map<String, String> values;
    private final List<String> words;

    private ConfigFile(Map<String, String> values, List<String> words) {
        this.values = Map.copyOf(values);
        this.words = List.copyOf(words);
    }

    /**
     * The file that a command line names, else the one of {@code NIANBAO_CONFIG}, of the user, or of the machine.
     *
     * @throws BadSettingsException where that is not as it should be, or the named one is missing
     */
    static ConfigFile of(List<String> words, CliContext context) throws BadSettingsException {
        Optional<Path> file = named(words)
                .or(() -> context.variable(VARIABLE))
                .map(Path::of)
                .or(() -> places(context).filter(Files::exists).findFirst());
        Map<String, String> values = new HashMap<>();
        Optional<Settings> said = file.isPresent() ? Settings.readIfAny(file.get()) : Optional.empty();
        if (said.isPresent()) {
            Settings settings = said.get();
            for (String name : NAMES) {
                Optional<String> value = settings.text(name);
                boolean isSet = Optional.ofNullable(VARIABLES.get(name))
                        .flatMap(context::variable)
                        .isPresent();
                value.filter(any -> !isSet).ifPresent(text -> values.put(name, text));
            }
            settings.end();
        }
        return new ConfigFile(values, words);
    }

    private static Optional<String> named(List<String> words) {
        Optional<String> named = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(OPTION + "=")) {
                named = Optional.of(words.get(i).substring(OPTION.length() + 1));
            } else if (words.get(i).equals(OPTION) && i + 1 < words.size()) {
                named = Optional.of(words.get(i + 1));
            }
        }
        return named;
    }

    /** By the XDG base directories, and the file hierarchy of Linux. */
    private static Stream<Path> places(CliContext context) {
        Optional<Path> home = context.variable("HOME").map(Path::of);
        Stream<Path> user = context
                .variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .or(() -> home.map(folder -> folder.resolve(".config")))
                .stream();
        return Stream.concat(user, Stream.of(Path.of("/etc")))
                .map(folder -> folder.resolve("nianbao").resolve("config.yaml"));
    }

    /** The language that it states. */
    Optional<String> language() {
        return Optional.ofNullable(values.get("lang"));
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        // the parser would take a flag that is given in both places for its opposite
        boolean isGiven = Stream.of(option.names()).anyMatch(words::contains);
        return isGiven ? null : values.get(option.longestName().replaceFirst("^--", ""));
    }
}
