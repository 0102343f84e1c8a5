package nianbao.report.wording;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How near a wording found on a page is to a wording of the form. */
public final class Wording {
    /** What stands before a label and only counts it: 三、 or （二） or 5. */
    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(第?[（(]?\\s*(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*([）)]|[、.．,，:：]|(?=\\s)))+\\s*");
    /** A remark in brackets; one that is not closed goes to the end. */
    private static final Pattern REMARK = Pattern.compile("[（(\\[〔【][^（(）)\\]〕】]*([）)\\]〕】]|$)");
    /** Words that say the same in labels, each with the form's own. */
    private static final Map<String, String> SAME =
            Map.of("其它", "其他", "合计", "总计", "钩稽", "勾稽", "共计", "总计", "年度", "年", "当年", "本年", "今年", "本年", "全年", "本年");

    private Wording() {}

    /** The words of a label itself: without the number before it and the remarks in it, folded. */
    public static String core(String text) {
        Matcher number = NUMBER.matcher(text);
        String plain = number.lookingAt() ? text.substring(number.end()) : text;
        String without = plain;
        for (Matcher remark = REMARK.matcher(without); remark.find(); remark = REMARK.matcher(without)) {
            without = remark.replaceAll("");
        }
        String folded = fold(without.isBlank() ? plain : without);
        for (Map.Entry<String, String> same : SAME.entrySet()) {
            folded = folded.replace(same.getKey(), same.getValue());
        }
        return folded;
    }

    /** The number that stands before a label, such as 5; empty where none does. */
    public static String number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? fold(matcher.group()) : "";
    }

    /** The letters, Han characters and digits of {@code text}, compatibility forms folded. */
    public static String fold(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder words = new StringBuilder(normal.length());
        normal.codePoints().filter(Wording::isOfWords).forEach(words::appendCodePoint);
        return words.toString();
    }

    private static boolean isOfWords(int letter) {
        return letter < 0x80
                ? Character.isLetterOrDigit(letter)
                : Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }

    /** Edits in proportion to the longer wording; 0 for the same, 1 for nothing in common; both already folded. */
    public static double ratio(String found, String wanted) {
        int longer = Math.max(found.length(), wanted.length());
        return longer == 0 ? 0 : (double) edits(found, wanted) / longer;
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
