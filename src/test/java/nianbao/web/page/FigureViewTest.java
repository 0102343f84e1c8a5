package nianbao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FigureViewTest {
    @Test
    void confidenceIsToldToATenthAndNeverHigherThanItIs() {
        assertThat(FigureView.percent(BigDecimal.valueOf(0.9879797697067261))).isEqualTo("98.7 %");
        assertThat(FigureView.percent(new BigDecimal("0.99996"))).isEqualTo("99.9 %");
        assertThat(FigureView.percent(BigDecimal.ONE)).isEqualTo("100 %");
        assertThat(FigureView.percent(BigDecimal.ZERO)).isEqualTo("0 %");
    }
}
