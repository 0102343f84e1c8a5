package nianbao.detect.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersCountByTheirValue() {
        List<String> names =
                new ArrayList<>(List.of("第10页.jpg", "a/2.png", "第2页.jpg", "a/010.png", "a/10.png", "a.png"));
        names.sort(new NaturalOrder());
        assertThat(names).containsExactly("a.png", "a/2.png", "a/010.png", "a/10.png", "第2页.jpg", "第10页.jpg");
    }
}
