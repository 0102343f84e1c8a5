package nianbao.read.office.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.geometry.Span;
import org.junit.jupiter.api.Test;

class ColumnEdgesTest {
    @Test
    void takesEdgesThatAHandDraggedApartForOne() {
        ColumnEdges edges = ColumnEdges.of(List.of(
                new Span(0, 100), new Span(100, 200), new Span(3, 104), new Span(104, 150), new Span(150, 198)));
        assertThat(edges.indexOf(0)).isEqualTo(edges.indexOf(3)).isEqualTo(0);
        assertThat(edges.indexOf(100)).isEqualTo(edges.indexOf(104)).isEqualTo(1);
        assertThat(edges.indexOf(150)).isEqualTo(2);
        assertThat(edges.indexOf(198)).isEqualTo(edges.indexOf(200)).isEqualTo(3);
    }

    @Test
    void neverTakesAwayANarrowCell() {
        ColumnEdges edges = ColumnEdges.of(List.of(new Span(0, 6), new Span(6, 12), new Span(12, 18), new Span(0, 18)));
        assertThat(List.of(edges.indexOf(0), edges.indexOf(6), edges.indexOf(12), edges.indexOf(18)))
                .containsExactly(0, 1, 2, 3);
    }
}
