package nianbao.model;

import java.text.Normalizer;
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
        return isOf(rows, text) || isHead(text) || isOf(bands, text);
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
        return isOf(corner, text) || isOf(columns, text);
    }

    /** Whether {@code text} is a part of one of {@code words}, several parts run together, or nearly so. */
    public static boolean isOf(Set<String> words, String text) {
        String folded = fold(text);
        int letters = folded.length();
        if (letters == 0) {
            return false; // a stroke or a bracket alone is a part of nothing
        }
        return words.stream().anyMatch(word -> word.contains(folded))
                || (letters >= TELLING && words.stream().anyMatch(word -> common(word, folded) >= EXPLAINED * letters))
                || covered(words, folded) >= (letters >= LONG ? MOST : 1) * letters;
    }

    /** The word over several columns that {@code text}, which may be misread, most likely is. */
    public Optional<String> spanningLike(String text) {
        String folded = fold(text);
        return spanning.keySet().stream()
                .filter(word -> 2 * common(word, folded) > Math.max(word.length(), folded.length()))
                .max(Comparator.comparingInt((String word) -> 2 * common(word, folded) - word.length())
                        .thenComparing(word -> word));
    }

    /** Whether {@code text}, which may be misread, stands in the head. */
    public boolean isHeadLike(String text) {
        String folded = fold(text);
        int known = Math.max(covered(columns, folded), covered(corner, folded));
        return (known > 0 && known >= MOST * folded.length())
                || spanningLike(text).isPresent();
    }

    /** Whether {@code text} begins a part of the table, though a letter or two of it may be misread: not what numbers the part. */
    public boolean isBandLike(String text) {
        String folded = fold(text);
        return bands.stream()
                .anyMatch(band -> Math.abs(band.length() - folded.length()) <= MISREAD
                        && folded.endsWith(band.substring(Math.max(0, band.length() - PART)))
                        && Letters.inOrder(band, folded) >= band.length() - MISREAD);
    }

    /** Letters of the longest stretch that both have. */
    private static int common(String word, String text) {
        int longest = 0;
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < word.length(); i++) {
            int[] row = new int[text.length() + 1];
            for (int j = 0; j < text.length(); j++) {
                if (word.charAt(i) == text.charAt(j)) {
                    row[j + 1] = before[j] + 1;
                    longest = Math.max(longest, row[j + 1]);
                }
            }
            before = row;
        }
        return longest;
    }

    /** Letters of {@code text} that stand in parts of {@code words}. */
    private static int covered(Set<String> words, String text) {
        int covered = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.length();
            while (end - at >= PART && !isPart(words, text.substring(at, end))) {
                end--;
            }
            boolean known = end - at >= PART;
            covered += known ? end - at : 0;
            at = known ? end : at + 1;
        }
        return covered;
    }

    private static boolean isPart(Set<String> words, String part) {
        return words.stream().anyMatch(word -> word.contains(part));
    }
}
