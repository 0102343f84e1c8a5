package nianbao.pipeline.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageRangesTest {
    @Test
    void pagesInARowAreOneRange() {
        assertThat(PageRanges.of(List.of(3, 4, 5, 8, 10, 11))).isEqualTo("3–5, 8, 10–11");
    }
}
