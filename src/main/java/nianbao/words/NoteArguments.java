package nianbao.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the message of a problem was told with: a record has it as a sentence in the language in which it was made, and whoever
 * looks at it may read another. The sentence is held against each text that its code has in each language; one that is told with
 * certainty by one of them gives the arguments.
 */
public final class NoteArguments {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    private static final String WORD = "word.";
    private static final String NUMBERED = ".1";
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private NoteArguments() {}

    /** Empty where this program does not tell that code so, such as where an earlier version did, or where it is not plain. */
    public static Optional<List<String>> of(String code, String message) {
        return LANGUAGES.stream()
                .map(Messages::bundle)
                .flatMap(bundle -> arguments(bundle, code, message).stream())
                .findFirst();
    }

    /** A text without places is what it is; of the others the one with the most places says most. */
    private static Optional<List<String>> arguments(ResourceBundle bundle, String code, String message) {
        String plain = code + ".message";
        TreeMap<Integer, String> texts = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.equals(plain) || key.startsWith(plain + "."))
                .map(bundle::getString)
                .forEach(text -> texts.put(places(text), text));
        return Stream.concat(Optional.ofNullable(texts.remove(0)).stream(), texts.descendingMap().values().stream())
                .flatMap(text -> match(text, message).stream())
                .findFirst()
                .map(said -> said.stream().map(word -> id(bundle, word)).toList());
    }

    private static int places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places.size();
    }

    /** What stands in the places of a text, by their numbers; empty where it is another text, or could be read in two ways. */
    private static Optional<List<String>> match(String text, String message) {
        Optional<List<String>> shortest = match(text, message, "(.+?)");
        return shortest.equals(match(text, message, "(.+)")) ? shortest : Optional.empty();
    }

    private static Optional<List<String>> match(String text, String message, String group) {
        StringBuilder pattern = new StringBuilder();
        List<Integer> numbers = new ArrayList<>();
        int end = 0;
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            pattern.append(Pattern.quote(unescaped(text.substring(end, place.start()))));
            int number = Integer.parseInt(place.group(1));
            int before = numbers.indexOf(number);
            pattern.append(before < 0 ? group : "\\" + (before + 1));
            if (before < 0) {
                numbers.add(number);
            }
            end = place.end();
        }
        pattern.append(Pattern.quote(unescaped(text.substring(end))));
        Matcher found = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(message);
        if (!found.matches() || !numbers.stream().allMatch(number -> number < numbers.size())) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        for (int number = 0; number < numbers.size(); number++) {
            arguments.add(found.group(numbers.indexOf(number) + 1));
        }
        return Optional.of(List.copyOf(arguments));
    }

    /** As a message format means it. */
    private static String unescaped(String text) {
        return text.replace("''", "'");
    }

    /** The argument that is spoken so, such as {@code signal 9}; what is no word of the program stands as it is. */
    private static String id(ResourceBundle bundle, String spoken) {
        return new TreeSet<>(bundle.keySet())
                .stream()
                        .filter(key -> key.startsWith(WORD))
                        .flatMap(key -> id(key, bundle.getString(key), spoken).stream())
                        .findFirst()
                        .orElse(spoken);
    }

    private static Optional<String> id(String key, String word, String spoken) {
        String id = key.substring(WORD.length());
        if (id.endsWith(NUMBERED)) {
            return match(word, spoken)
                    .map(number -> id.substring(0, id.length() - NUMBERED.length()) + " " + number.get(0));
        }
        return unescaped(word).equals(spoken) ? Optional.of(id) : Optional.empty();
    }
}
