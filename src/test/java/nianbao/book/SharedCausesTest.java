package nianbao.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nianbao.book.RollUp.Explanation;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUp.Outcome;
import org.junit.jupiter.api.Test;

class SharedCausesTest {
    private static Line line(Explanation... why) {
        return new Line(
                "field", Optional.of(BigDecimal.ONE), BigDecimal.TEN, 2, List.of(), Outcome.DIFFERS, List.of(why));
    }

    @Test
    void whatExplainsSeveralFiguresIsOneAndWhatExplainsMostComesFirst() {
        Explanation left = new Explanation.LeftOut("甲局", 1, BigDecimal.ONE);
        Explanation leftToo = new Explanation.LeftOut("甲局", 1, BigDecimal.TEN);
        Explanation twice = new Explanation.Twice("甲局", 1, BigDecimal.ONE);
        Explanation missing = new Explanation.Missing("乙镇", BigDecimal.ONE);
        SharedCauses shared =
                SharedCauses.of(List.of(line(left, twice), line(leftToo, missing), line(missing), line(missing)));
        assertThat(shared.alike()).containsExactly(List.of(missing, missing, missing), List.of(left, leftToo));
        assertThat(shared.at(missing)).hasValue(0);
        assertThat(shared.at(leftToo)).hasValue(1);
        assertThat(shared.at(twice)).isEmpty();
    }
}
