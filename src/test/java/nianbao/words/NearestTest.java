package nianbao.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void theNearestIsMeant() {
        List<String> known = List.of("check-failed", "form-empty", "file-empty");
        assertThat(Nearest.to("check-faild", known)).contains("check-failed");
        assertThat(Nearest.to("forn-empty", known)).contains("form-empty");
        assertThat(Nearest.to("nonsense", known)).isEmpty();
        assertThat(Nearest.to("nonsense", known, 5)).isEmpty();
    }

    @Test
    void ofThoseThatAreAsNearTheOnesThatBeginAlikeComeFirst() {
        assertThat(Nearest.to("610928", List.of("110925", "610925", "610927"), 2))
                .containsExactly("610925", "610927");
    }

    @Test
    void aPartOfANameMeansTheNamesThatHaveIt() {
        List<String> known = List.of("岚皋县教育局", "岚皋县教育局办公室", "岚皋县民政局");
        assertThat(Nearest.to("教育局", known, 5)).containsExactly("岚皋县教育局", "岚皋县教育局办公室");
        assertThat(Nearest.to("县", known, 5)).isEmpty();
    }
}
