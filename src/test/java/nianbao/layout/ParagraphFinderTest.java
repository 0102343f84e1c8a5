package nianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.layout.ParagraphFinder.Column;
import nianbao.layout.ParagraphFinder.Placed;
import nianbao.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a column from 80 to 500 points, 30 letters of 14 points wide, flush left. */
class ParagraphFinderTest {
    private static final Column COLUMN = new Column(80, 500, 14);
    private static final String FULL = "公开内容有待进一步丰富下一步将加强业务培训提高公开质量更好服务";

    private static List<String> joined(String... lines) {
        List<Placed> placed = IntStream.range(0, lines.length)
                .mapToObj(i -> new Placed(
                        new Line(
                                lines[i],
                                new Box(80, 100 + 30 * i, 80 + 14 * lines[i].length(), 114 + 30 * i),
                                14,
                                List.of()),
                        1,
                        Frame.IDENTITY))
                .toList();
        return ParagraphFinder.join(placed, page -> COLUMN).stream()
                .map(Paragraph::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "六、其他需要报告的事项",
                "（六）其他需要报告的事项",
                "6.其他需要报告的事项",
                "6、其他需要报告的事项",
                "第六部分其他需要报告的事项",
                "陆、其他需要报告的事项",
                "Ⅵ、其他需要报告的事项"
            })
    void aShortNumberedLineBeginsAParagraph(String heading) {
        assertThat(joined(FULL, heading)).containsExactly(FULL, heading);
    }

    @Test
    void aLineThatHappensToBeginWithANumberGoesOn() {
        assertThat(joined(FULL, "6.5万人次。")).containsExactly(FULL + "6.5万人次。");
        String full = "6、" + FULL.substring(2);
        assertThat(joined(FULL, full)).containsExactly(FULL + full);
    }
}
