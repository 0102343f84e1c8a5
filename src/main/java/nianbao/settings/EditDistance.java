package nianbao.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What a misspelt name may have been meant: the nearest of those that are known, by single letters (Levenshtein 1966). */
final class EditDistance {
    /** Letters that are wrong; with more, it is another word. */
    private static final int MOST = 2;

    private EditDistance() {}

    static Optional<String> nearest(String name, Collection<String> known) {
        return known.stream()
                .filter(other -> between(name, other) <= Math.min(MOST, other.length() / 2))
                .min(Comparator.<String>comparingInt(other -> between(name, other))
                        .thenComparing(other -> other));
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
