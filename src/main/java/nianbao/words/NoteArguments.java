package nianbao.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
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
    private static final String MESSAGE = ".message";
    private static final String WORD = "word.";
    private static final String NUMBERED = ".1";

    private static final List<Language> LANGUAGES = Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
            .map(Messages::bundle)
            .map(Language::of)
            .toList();

    private NoteArguments() {}

    /** Empty where this program does not tell that code so, such as where an earlier version did, or where it is not plain. */
    public static Optional<List<String>> of(String code, String message) {
        return LANGUAGES.stream()
                .flatMap(language -> language.arguments(code, message).stream())
                .findFirst();
    }

    /**
     * What is said in one language.
     *
     * @param texts of each code: one without places is what it is; of the others the one with the most says most
     * @param words of the program, with their ids
     * @param numbered words with a number in them, by their ids
     */
    private record Language(Map<String, List<Text>> texts, Map<String, String> words, Map<String, Text> numbered) {
        static Language of(ResourceBundle bundle) {
            Map<String, List<Text>> texts = new HashMap<>();
            Map<String, String> words = new HashMap<>();
            Map<String, Text> numbered = new HashMap<>();
            for (String key : new TreeSet<>(bundle.keySet())) {
                Text text = Text.of(bundle.getString(key));
                int end = key.lastIndexOf(MESSAGE);
                if (end > 0) {
                    texts.computeIfAbsent(key.substring(0, end), code -> new ArrayList<>())
                            .add(text);
                } else if (key.startsWith(WORD) && key.endsWith(NUMBERED)) {
                    numbered.put(key.substring(WORD.length(), key.length() - NUMBERED.length()), text);
                } else if (key.startsWith(WORD)) {
                    words.putIfAbsent(text.text(), key.substring(WORD.length()));
                }
            }
            texts.values()
                    .forEach(each -> each.sort(Comparator.comparing((Text text) -> text.places() > 0)
                            .thenComparing(Text::places, Comparator.reverseOrder())));
            return new Language(texts, words, numbered);
        }

        Optional<List<String>> arguments(String code, String message) {
            return texts.getOrDefault(code, List.of()).stream()
                    .flatMap(text -> text.match(message).stream())
                    .findFirst()
                    .map(said -> said.stream().map(this::id).toList());
        }

        /** The argument that is spoken so, such as {@code signal 9}; what is no word of the program stands as it is. */
        private String id(String spoken) {
            return Optional.ofNullable(words.get(spoken))
                    .or(() -> numbered.entrySet().stream()
                            .flatMap(word -> word.getValue().match(spoken).stream()
                                    .map(number -> word.getKey() + " " + number.get(0)))
                            .findFirst())
                    .orElse(spoken);
        }
    }

    /**
     * A text as a message format means it.
     *
     * @param text as it stands where nothing is put in
     * @param numbers of its places, in the order in which they stand
     * @param shortest takes as little as it can for each place
     * @param longest takes as much
     */
    private record Text(String text, List<Integer> numbers, Pattern shortest, Pattern longest) {
        private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

        static Text of(String format) {
            List<Integer> numbers = new ArrayList<>();
            StringBuilder shortest = new StringBuilder();
            StringBuilder longest = new StringBuilder();
            int end = 0;
            Matcher place = PLACE.matcher(format);
            while (place.find()) {
                String before = Pattern.quote(unescaped(format.substring(end, place.start())));
                int number = Integer.parseInt(place.group(1));
                int known = numbers.indexOf(number);
                shortest.append(before).append(known < 0 ? "(.+?)" : "\\" + (known + 1));
                longest.append(before).append(known < 0 ? "(.+)" : "\\" + (known + 1));
                if (known < 0) {
                    numbers.add(number);
                }
                end = place.end();
            }
            String after = Pattern.quote(unescaped(format.substring(end)));
            return new Text(
                    unescaped(format),
                    List.copyOf(numbers),
                    Pattern.compile(shortest + after, Pattern.DOTALL),
                    Pattern.compile(longest + after, Pattern.DOTALL));
        }

        private static String unescaped(String format) {
            return format.replace("''", "'");
        }

        int places() {
            return numbers.size();
        }

        /** What stands in its places, by their numbers; empty where it is another text, or could be read in two ways. */
        Optional<List<String>> match(String message) {
            Optional<List<String>> found = match(shortest, message);
            return found.equals(match(longest, message)) ? found : Optional.empty();
        }

        private Optional<List<String>> match(Pattern pattern, String message) {
            Matcher found = pattern.matcher(message);
            boolean numbered = numbers.stream().allMatch(number -> number < numbers.size());
            if (!numbered || !found.matches()) {
                return Optional.empty();
            }
            List<String> arguments = new ArrayList<>();
            for (int number = 0; number < numbers.size(); number++) {
                arguments.add(found.group(numbers.indexOf(number) + 1));
            }
            return Optional.of(List.copyOf(arguments));
        }
    }
}
