package nianbao.detect.folder;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names as people number them: 2 before 10, 第2页 before 第10页. A total order: equal only where the names are. */
public final class NaturalOrder implements Comparator<String> {
    private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");

    @Override
    public int compare(String one, String two) {
        List<String> ours = pieces(one);
        List<String> theirs = pieces(two);
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            int order = comparePieces(ours.get(i), theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(ours.size(), theirs.size());
        return order != 0 ? order : one.compareTo(two);
    }

    private static List<String> pieces(String name) {
        return PIECE.matcher(name).results().map(MatchResult::group).toList();
    }

    private static int comparePieces(String one, String two) {
        boolean numbers = isNumber(one) && isNumber(two);
        return numbers ? new BigInteger(one).compareTo(new BigInteger(two)) : one.compareTo(two);
    }

    private static boolean isNumber(String piece) {
        return piece.charAt(0) >= '0' && piece.charAt(0) <= '9';
    }
}
