package nianbao.report.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How near a wording found on a page is to a wording of the form. */
public final class Wording {
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{IsHan}\\p{Alnum}]");
    /** Distance of a label that holds the form's wording and more: a note or a local remark inside it. */
    private static final double CONTAINED = 0.15;

    /** How many times as long as its label a cell with a remark may be; another row's label may hold this one's words. */
    private static final int MOST_REMARK = 3;

    private Wording() {}

    /** The letters, Han characters and digits of {@code text}, compatibility forms folded. */
    public static String fold(String text) {
        return NOT_WORDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** 0 for the same wording, 1 for nothing in common; both already folded. */
    public static double distance(String found, String wanted) {
        if (found.equals(wanted)) {
            return 0;
        }
        if (found.isEmpty() || wanted.isEmpty()) {
            return 1;
        }
        double distance = (double) edits(found, wanted) / Math.max(found.length(), wanted.length());
        boolean contained = wanted.length() >= 2
                && found.length() <= MOST_REMARK * wanted.length()
                && found.contains(wanted);
        return contained ? Math.min(distance, CONTAINED) : distance;
    }

    /** The edit distance of Levenshtein. */
    public static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
