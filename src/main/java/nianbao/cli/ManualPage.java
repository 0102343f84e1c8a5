package nianbao.cli;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.words.Messages;
import nianbao.words.Program;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, for man: what the help of all commands says, with what all of them have in common said once. */
final class ManualPage {
    /** Options of every command. */
    private static final Set<String> COMMON = Set.of("--config", "--debug", "--help", "--lang", "--version");

    /** Where a line of Chinese may end: before a letter that does not follow an opening bracket. */
    private static final Pattern BETWEEN_HAN =
            Pattern.compile("(?<=[\\p{IsHan}，。、；：）”》])(?=[\\p{IsHan}（“《])|(?<=[，。、；：）”》])(?=\\w)");

    private static final List<String> VARIABLES =
            List.of("NIANBAO_STORE", "NIANBAO_CONFIG", "NIANBAO_NOTIFY_URL", "NIANBAO_LOG", "NIANBAO_JAVA_OPTS");
    private static final List<String> FILES = List.of("/etc/nianbao/config.yaml", "~/.config/nianbao/config.yaml");
    private static final List<String> EXIT_CODES = List.of("0", "1", "2", "3", "4", "141");

    private final StringBuilder page = new StringBuilder();
    private final CommandLine root;
    private final Messages messages;

    /** @param root with all commands, as they explain themselves in the language of {@code messages} */
    ManualPage(CommandLine root, Messages messages) {
        this.root = root;
        this.messages = messages;
    }

    /** The page in the language of roff. */
    String text() {
        page.append(".TH NIANBAO 1 \"\" \"nianbao ").append(Program.version()).append("\" \"nianbao\"\n");
        // neither language has its words parted at a line's end: Chinese has no hyphens, commands are copied
        page.append(".nh\n.ad l\n");
        heading("name");
        page.append("nianbao \\- ").append(escaped(description(root))).append('\n');
        heading("synopsis");
        page.append(".B nianbao\n")
                .append(escaped(messages.text("manual.call")))
                .append('\n');
        heading("description");
        paragraph(messages.text("manual.about"));
        heading("commands");
        root.getSubcommands().values().forEach(this::command);
        heading("options");
        Stream.of(root, root.getSubcommands().values().iterator().next())
                .flatMap(line -> line.getCommandSpec().options().stream())
                .filter(ManualPage::isCommon)
                .collect(Collectors.toMap(OptionSpec::longestName, option -> option, (one, other) -> one))
                .values()
                .stream()
                .sorted((one, other) -> one.longestName().compareTo(other.longestName()))
                .forEach(option -> option(root.getHelp(), option));
        heading("environment");
        VARIABLES.forEach(variable -> entry(variable, messages.text("manual.variable." + variable)));
        heading("files");
        FILES.forEach(file -> entry(file, messages.text("manual.config")));
        heading("exit");
        EXIT_CODES.forEach(code -> entry(code, messages.text("manual.exit." + code)));
        heading("more");
        paragraph(messages.text("manual.docs"));
        return page.toString();
    }

    private void command(CommandLine command) {
        Help help = command.getHelp();
        page.append(".SS ")
                .append(inOneLine("nianbao " + command.getCommandName()))
                .append('\n');
        paragraph(description(command));
        page.append(".PP\n.B ").append(escaped(oneLine(help.synopsis(0)))).append('\n');
        for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
            if (!parameter.hidden()) {
                String label = help.parameterLabelRenderer()
                        .renderParameterLabel(parameter, Help.Ansi.OFF, List.of())
                        .toString();
                entry(label, String.join(" ", parameter.description()));
            }
        }
        command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden() && !isCommon(option))
                .forEach(option -> option(help, option));
    }

    private static boolean isCommon(OptionSpec option) {
        return COMMON.contains(option.longestName());
    }

    private void option(Help help, OptionSpec option) {
        String label = option.arity().max() == 0
                ? ""
                : help.parameterLabelRenderer()
                        .renderParameterLabel(option, Help.Ansi.OFF, List.of())
                        .toString();
        entry(String.join(", ", option.names()) + label, String.join(" ", option.description()));
    }

    private static String description(CommandLine command) {
        return oneLine(String.join(" ", command.getCommandSpec().usageMessage().description()));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void heading(String key) {
        page.append(".SH ").append(inOneLine(messages.text("manual." + key))).append('\n');
    }

    private void paragraph(String text) {
        page.append(".PP\n").append(escaped(oneLine(text))).append('\n');
    }

    private void entry(String what, String text) {
        page.append(".TP\n.B ")
                .append(escaped(what))
                .append('\n')
                .append(escaped(oneLine(text)))
                .append('\n');
    }

    /** As roff shows it letter for letter, in lines that may end between letters of Chinese. */
    private static String escaped(String text) {
        return BETWEEN_HAN.matcher(inOneLine(text)).replaceAll("\\\\:");
    }

    /** As roff shows it letter for letter: no command at a line's beginning, hyphens that can be copied. */
    private static String inOneLine(String text) {
        String letters = text.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti");
        return letters.startsWith(".") || letters.startsWith("'") ? "\\&" + letters : letters;
    }
}
