package nianbao.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The language in which a command line is explained, its help and its errors. The English texts stand at the commands and
 * options themselves, the Chinese ones, labels among them, in {@code commands_zh.properties}.
 */
final class UsageLanguage {
    private static final String BUNDLE = "nianbao.cli.commands";
    private static final String LABEL = "label.";
    private static final String OPTION = "--lang";

    private final Locale locale;
    private final Optional<ResourceBundle> chinese;

    private UsageLanguage(Locale locale) {
        this.locale = locale;
        chinese = is(locale, Locale.CHINESE) ? Optional.of(chinese()) : Optional.empty();
    }

    /**
     * The language that a command line asks for, which must be known before the line is.
     *
     * @param configured where it asks for none
     */
    static UsageLanguage of(List<String> words, Optional<String> configured) {
        Optional<String> asked = configured;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith(OPTION + "=")) {
                asked = Optional.of(word.substring(OPTION.length() + 1));
            } else if (word.equals(OPTION) && i + 1 < words.size()) {
                asked = Optional.of(words.get(i + 1));
            }
        }
        return new UsageLanguage(asked.map(Locale::forLanguageTag).orElseGet(Locale::getDefault));
    }

    /** The texts of the help. */
    static ResourceBundle chinese() {
        return ResourceBundle.getBundle(
                BUNDLE,
                Locale.CHINESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    /** Whether the program has texts in it. */
    boolean isSpoken() {
        return chinese.isPresent() || is(locale, Locale.ENGLISH) || locale.equals(Locale.getDefault());
    }

    private static boolean is(Locale locale, Locale language) {
        return locale.getLanguage().equals(language.getLanguage());
    }

    /** Has {@code line} and its subcommands explain themselves in it. */
    void applyTo(CommandLine line) {
        chinese.ifPresent(line::setResourceBundle);
        line.setHelpFactory(LabelledHelp::new);
    }

    /** How the label of a parameter is shown. */
    String label(String label) {
        return chinese.filter(texts -> texts.containsKey(LABEL + label))
                .map(texts -> texts.getString(LABEL + label))
                .orElse(label);
    }

    /** Help with the labels of the language, in groups of options, too, of which the synopsis names each option once. */
    private final class LabelledHelp extends Help {
        LabelledHelp(CommandSpec spec, ColorScheme colors) {
            super(spec, colors);
        }

        @Override
        protected Text createDetailedSynopsisGroupsText(Set<ArgSpec> told) {
            Text synopsis = ansi().new Text(0);
            for (ArgGroupSpec group : commandSpec().argGroups()) {
                Text choices = ansi().new Text(0);
                for (OptionSpec option : group.options()) {
                    choices = (choices.plainString().isEmpty() ? choices : choices.concat(" | "))
                            .concat(colorScheme().optionText(option.longestName()))
                            .concat(parameterLabelRenderer().renderParameterLabel(option, ansi(), List.of()));
                }
                told.addAll(group.options());
                synopsis = synopsis.concat(" [").concat(choices).concat("]");
            }
            return synopsis;
        }

        @Override
        public IParamLabelRenderer parameterLabelRenderer() {
            IParamLabelRenderer usual = super.parameterLabelRenderer();
            return new IParamLabelRenderer() {
                @Override
                public Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<Ansi.IStyle> styles) {
                    String shown = usual.renderParameterLabel(argument, Ansi.OFF, styles)
                            .toString();
                    return colorScheme()
                            .apply(shown.replace(argument.paramLabel(), label(argument.paramLabel())), styles);
                }

                @Override
                public String separator() {
                    return usual.separator();
                }
            };
        }
    }
}
