package nianbao.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What misspelt words may have been meant: the nearest of those that are known, by single letters (Levenshtein 1966). */
public final class Nearest {
    /** Letters that are wrong; with more, it is another word. */
    private static final int MOST_WRONG = 2;
    /** Letters of a part of a name that tells it. */
    private static final int SHORTEST_PART = 2;

    private Nearest() {}

    /** The one that is misspelt, if any is. */
    public static Optional<String> to(String words, Collection<String> known) {
        return misspelt(words, known).findFirst();
    }

    /** Those that are misspelt, the nearest first; then those that have these words in them, the shortest first. */
    public static List<String> to(String words, Collection<String> known, int most) {
        Stream<String> holding = known.stream()
                .filter(other -> words.length() >= SHORTEST_PART && other.contains(words))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        return Stream.concat(misspelt(words, known), holding)
                .distinct()
                .limit(most)
                .toList();
    }

    private static Stream<String> misspelt(String words, Collection<String> known) {
        return known.stream()
                .filter(other -> Math.abs(words.length() - other.length()) <= MOST_WRONG)
                .filter(other -> between(words, other) <= Math.min(MOST_WRONG, other.length() / 2))
                .sorted(Comparator.<String>comparingInt(other -> between(words, other))
                        .thenComparing(Comparator.<String>comparingInt(other -> inCommon(words, other))
                                .reversed())
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters with which both begin: the end of a word is misspelt more often. */
    private static int inCommon(String one, String other) {
        int letters = 0;
        while (letters < Math.min(one.length(), other.length()) && one.charAt(letters) == other.charAt(letters)) {
            letters++;
        }
        return letters;
    }

    private static int between(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
