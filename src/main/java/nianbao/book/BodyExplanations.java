package nianbao.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.book.RollUp.Explanation;
import nianbao.book.RollUp.Line;

/** Which bodies explain differences: one that was left out, or taken twice, shows in more than one small figure. */
final class BodyExplanations {
    /** From here on a number is had by chance by few. */
    private static final BigDecimal TELLING = BigDecimal.TEN;

    private BodyExplanations() {}

    /** A body that would have been left out, taken twice, or be one of the county's. */
    private record Claim(Class<? extends Explanation> kind, long report, BigDecimal value) {
        static Optional<Claim> of(Explanation why) {
            if (why instanceof Explanation.LeftOut left) {
                return Optional.of(new Claim(why.getClass(), left.report(), left.value()));
            } else if (why instanceof Explanation.Twice twice) {
                return Optional.of(new Claim(why.getClass(), twice.report(), twice.value()));
            }
            return why instanceof Explanation.Unplaced unplaced
                    ? Optional.of(new Claim(why.getClass(), unplaced.report(), unplaced.value()))
                    : Optional.empty();
        }

        /** The same claim, whichever figure it explains. */
        Claim ofAnyFigure() {
            return new Claim(kind, report, BigDecimal.ZERO);
        }

        int weight() {
            return value.abs().compareTo(TELLING) < 0 ? 1 : 2;
        }
    }

    /** The lines, without what explains one small figure only. */
    static List<Line> telling(List<Line> lines) {
        Map<Claim, Integer> explained = lines.stream()
                .flatMap(line -> line.why().stream())
                .flatMap(why -> Claim.of(why).stream())
                .collect(Collectors.groupingBy(Claim::ofAnyFigure, Collectors.summingInt(Claim::weight)));
        return lines.stream()
                .map(line -> line.because(line.why().stream()
                        .filter(why -> Claim.of(why)
                                .map(Claim::ofAnyFigure)
                                .filter(claim -> explained.getOrDefault(claim, 0) <= 1)
                                .isEmpty())
                        .toList()))
                .toList();
    }
}
