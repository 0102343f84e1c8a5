package nianbao.book;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.book.RollUp.Explanation;
import nianbao.book.RollUp.Line;

/** Which bodies explain differences: one that was left out, or taken twice, shows in more than one small figure. */
final class BodyExplanations {
    /** From here on a number is had by chance by few. */
    private static final BigDecimal TELLING = BigDecimal.TEN;

    private BodyExplanations() {}

    /** A body that would have been left out, or taken twice. */
    private record Claim(long report, boolean twice) {}

    /** The lines, without what explains one small figure only. */
    static List<Line> telling(List<Line> lines) {
        Map<Claim, Integer> explained = new HashMap<>();
        for (Line line : lines) {
            for (Explanation why : line.why()) {
                if (why instanceof Explanation.LeftOut left) {
                    explained.merge(new Claim(left.report(), false), weight(left.value()), Integer::sum);
                } else if (why instanceof Explanation.Twice twice) {
                    explained.merge(new Claim(twice.report(), true), weight(twice.value()), Integer::sum);
                }
            }
        }
        return lines.stream()
                .map(line -> line.because(
                        line.why().stream().filter(why -> tells(why, explained)).toList()))
                .toList();
    }

    private static boolean tells(Explanation why, Map<Claim, Integer> explained) {
        if (why instanceof Explanation.LeftOut left) {
            return explained.getOrDefault(new Claim(left.report(), false), 0) > 1;
        } else if (why instanceof Explanation.Twice twice) {
            return explained.getOrDefault(new Claim(twice.report(), true), 0) > 1;
        }
        return true;
    }

    private static int weight(BigDecimal value) {
        return value.abs().compareTo(TELLING) < 0 ? 1 : 2;
    }
}
