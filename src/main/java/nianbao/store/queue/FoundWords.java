package nianbao.store.queue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.store.sql.TextIndex;
import nianbao.store.sql.TextIndex.Phrase;

/**
 * The reports that have the words of a filter, listed once for all that is asked of them: the newest, where they are many. To
 * list tens of thousands takes seconds, and nobody looks through so many.
 *
 * @param listed their numbers as an array of JSON; empty where no words are looked for
 * @param query that gives them again, with {@code listed} as its argument
 * @param areCommon whether older reports that are not listed have them, too
 */
record FoundWords(Optional<String> listed, String query, boolean areCommon) {
    /** Where no words are looked for. */
    static final FoundWords NONE = new FoundWords(Optional.empty(), "", false);

    static FoundWords of(QueueFilter filter, TextIndex texts, int most) {
        return filter.words().map(words -> of(words, texts, most)).orElse(NONE);
    }

    private static FoundWords of(String words, TextIndex texts, int most) {
        List<Phrase> phrases = LetterPairs.phrases(words);
        List<Long> found = phrases.isEmpty() // marks alone are found nowhere
                ? List.of()
                : texts.find(phrases, most + 1);
        return new FoundWords(
                Optional.of(found.stream().limit(most).map(String::valueOf).collect(Collectors.joining(",", "[", "]"))),
                texts.listed(),
                found.size() > most);
    }
}
