package nianbao.read.office.web.css;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts the text of a style sheet where it says so: never inside a string or brackets. CSS Syntax 3, 5. */
public final class CssText {
    private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?(?:\\*/|$)|<!--|-->");

    private CssText() {}

    public static String withoutComments(String css) {
        return COMMENTS.matcher(css).replaceAll(" ");
    }

    /** The pieces of {@code text} between {@code separator}s. */
    public static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = next(text, from, Character.toString(separator));
            pieces.add(text.substring(from, end));
            from = end + 1;
        }
        return pieces;
    }

    /** Where one of {@code wanted} stands next at or after {@code from}; the length of {@code text} where none does. */
    static int next(String text, int from, String wanted) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\') {
                i++;
            } else if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (depth == 0 && wanted.indexOf(letter) >= 0) {
                return i;
            } else if (letter == '(' || letter == '[') {
                depth++;
            } else if (letter == ')' || letter == ']') {
                depth = Math.max(0, depth - 1);
            }
        }
        return text.length();
    }

    /** Where the block that opens at {@code open} closes; the length of {@code text} where it does not. */
    static int endOfBlock(String text, int open) {
        int depth = 1;
        int at = open;
        while (depth > 0) {
            at = next(text, at + 1, "{}");
            if (at >= text.length()) {
                return text.length();
            }
            depth += text.charAt(at) == '{' ? 1 : -1;
        }
        return at;
    }
}
