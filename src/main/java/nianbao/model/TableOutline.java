package nianbao.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one table of the forms looks like, in any of their versions: the words that stand in it, letters and digits only.
 *
 * @param rows the words of rows
 * @param leaves those of rows that stand beside a label over several rows
 * @param corner the words over the rows, which name no column
 * @param columns the words over the columns of figures, spanning ones among them
 * @param spanning those that stand over several columns, and over how many
 * @param bands the words that begin a part of the table with a head of its own; none where it is of one piece
 * @param figures how many columns of figures it has; 0 where each part has its own
 */
public record TableOutline(
        Set<String> rows,
        Set<String> leaves,
        Set<String> corner,
        Set<String> columns,
        Map<String, Integer> spanning,
        Set<String> bands,
        int figures) {
    /** Letters of a part of a text that a word of the form explains, at least. */
    private static final int PART = 2;
    /** Letters of the line that begins a part which may be misread. */
    private static final int MISREAD = 2;
    /** Letters of a text that may be worded a little otherwise, at least, and the share of it that one word explains. */
    private static final int TELLING = 5;

    private static final double EXPLAINED = 0.7;
    /** Letters of a text some of which may be misread, at least, and the share of it that parts of words explain. */
    private static final int LONG = 6;

    private static final double MOST = 0.8;

    public TableOutline {
        rows = Set.copyOf(rows);
        leaves = Set.copyOf(leaves);
        corner = Set.copyOf(corner);
        columns = Set.copyOf(columns);
        spanning = Map.copyOf(spanning);
        bands = Set.copyOf(bands);
    }

    /** The letters and digits of {@code text}, compatibility forms folded. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Whether {@code text} is, or is a part of, something that stands in this table, or several such run together. */
    public boolean explains(String text) {
        String folded = fold(text);
        return Stretches.of(rows, folded).areText()
                || isFoldedHead(folded)
                || Stretches.of(bands, folded).areText();
    }

    /** Whether {@code folded} is a part of one word of this table. */
    public boolean hasInWord(String folded) {
        return isPart(rows, folded) || isPart(columns, folded) || isPart(corner, folded) || isPart(bands, folded);
    }

    /** Whether {@code text} begins as the label of a row does: of a numbered one, with its number and a letter. */
    public boolean beginsRow(String text) {
        String folded = fold(text);
        return folded.length() >= PART && rows.stream().anyMatch(row -> row.startsWith(folded.substring(0, PART)));
    }

    /** Whether {@code text} stands over the rows. */
    public boolean isCorner(String text) {
        return isOf(corner, text);
    }

    public boolean isHead(String text) {
        return isFoldedHead(fold(text));
    }

    private boolean isFoldedHead(String folded) {
        return Stretches.of(corner, folded).areText()
                || Stretches.of(columns, folded).areText();
    }

    /** Whether {@code text} is a part of one of {@code words}, several parts run together, or nearly so. */
    public static boolean isOf(Set<String> words, String text) {
        return Stretches.of(words, fold(text)).areText();
    }

    /** The word over several columns that {@code text}, which may be misread, most likely is. */
    public Optional<String> spanningLike(String text) {
        String folded = fold(text);
        return spanning.keySet().stream()
                .filter(word ->
                        2 * Stretches.of(Set.of(word), folded).longest() > Math.max(word.length(), folded.length()))
                .max(Comparator.comparingInt((String word) ->
                                2 * Stretches.of(Set.of(word), folded).longest() - word.length())
                        .thenComparing(word -> word));
    }

    /** Whether {@code text}, which may be misread, stands in the head. */
    public boolean isHeadLike(String text) {
        String folded = fold(text);
        int known = Math.max(
                Stretches.of(columns, folded).covered(),
                Stretches.of(corner, folded).covered());
        return (known > 0 && known >= MOST * folded.length())
                || spanningLike(text).isPresent();
    }

    /**
     * Whether {@code text} begins a part of the table, though a letter or two of it may be misread: what numbers the part only
     * where another is, too.
     */
    public boolean isBandLike(String text) {
        String folded = fold(text);
        return bands.stream()
                .filter(band -> Math.abs(band.length() - folded.length()) <= MISREAD)
                .anyMatch(band -> {
                    int misread = band.length() - Letters.inOrder(band, folded);
                    int ending = misread == MISREAD ? 1 : PART;
                    return misread <= MISREAD && folded.endsWith(band.substring(Math.max(0, band.length() - ending)));
                });
    }

    private static boolean isPart(Set<String> words, String part) {
        return words.stream().anyMatch(word -> word.contains(part));
    }

    /**
     * How much of a text stands in words.
     *
     * @param from for each letter of the text, the length of the longest stretch from there that is a part of a word
     */
    private record Stretches(int[] from) {
        static Stretches of(Set<String> words, String text) {
            int[] from = new int[text.length()];
            for (String word : words) {
                for (int at = 0; at < from.length; at++) {
                    char first = text.charAt(at); // looked for at once: most words do not have it
                    for (int in = word.indexOf(first);
                            in >= 0 && in + from[at] < word.length();
                            in = word.indexOf(first, in + 1)) {
                        from[at] = Math.max(from[at], same(text, at, word, in));
                    }
                }
            }
            return new Stretches(from);
        }

        private static int same(String text, int at, String word, int in) {
            int same = 0;
            while (at + same < text.length()
                    && in + same < word.length()
                    && text.charAt(at + same) == word.charAt(in + same)) {
                same++;
            }
            return same;
        }

        /** Whether the text is a part of one word, parts of several run together, or nearly so. */
        boolean areText() {
            int letters = from.length;
            if (letters == 0) {
                return false; // a stroke or a bracket alone is a part of nothing
            }
            return from[0] == letters
                    || (letters >= TELLING && longest() >= EXPLAINED * letters)
                    || covered() >= (letters >= LONG ? MOST : 1) * letters;
        }

        int longest() {
            return Arrays.stream(from).max().orElse(0);
        }

        /** Letters of the text that stand in parts of words, from its first letter on the longest each time. */
        int covered() {
            int covered = 0;
            int at = 0;
            while (at < from.length) {
                boolean known = from[at] >= PART;
                covered += known ? from[at] : 0;
                at += known ? from[at] : 1;
            }
            return covered;
        }
    }
}
