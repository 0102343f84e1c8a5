package nianbao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Options of every command that stand before the command's name, as in {@code nianbao --lang zh status}. */
final class LeadingOptions {
    private static final Set<String> WITH_VALUE = Set.of("--lang", "--config");
    private static final String DEBUG = "--debug";

    private LeadingOptions() {}

    /** The same words with these options behind the command's name, where its own stand. */
    static List<String> behindCommand(List<String> words) {
        int at = 0;
        while (at < words.size() && isOption(words.get(at))) {
            at += WITH_VALUE.contains(words.get(at)) ? 2 : 1;
        }
        if (at == 0 || at >= words.size() || words.get(at).startsWith("-")) {
            return words;
        }
        List<String> ordered = new ArrayList<>();
        ordered.add(words.get(at));
        ordered.addAll(words.subList(0, at));
        ordered.addAll(words.subList(at + 1, words.size()));
        return ordered;
    }

    private static boolean isOption(String word) {
        return word.equals(DEBUG)
                || WITH_VALUE.contains(word)
                || WITH_VALUE.stream().anyMatch(option -> word.startsWith(option + "="));
    }
}
