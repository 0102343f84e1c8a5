package nianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import nianbao.geometry.Box;
import org.junit.jupiter.api.Test;

/** Pages of A4, 595 by 842 points, with text from 80 to 515. */
class FurnitureTest {
    private static final Line BODY = line("全年收到政府信息公开申请", 80, 400);

    private static Line line(String text, double left, double middle) {
        return new Line(text, new Box(left, middle - 7, left + 14 * text.length(), middle + 7), 14, List.of());
    }

    private static List<Line> stripped(Line line) {
        return Furniture.strip(List.of(List.of(BODY, line)), List.of(595.0), List.of(842.0))
                .get(0);
    }

    @Test
    void aPageNumberSetToTheSideIsFurnitureHoweverItWasRead() {
        assertThat(stripped(line("-全", 465, 797))).containsExactly(BODY);
        assertThat(stripped(line("一3-", 80, 797))).containsExactly(BODY);
    }

    @Test
    void theLastWordsOfAParagraphAreNot() {
        Line rest = line("有差距。", 80, 797);

        assertThat(stripped(rest)).containsExactly(BODY, rest);
    }

    @Test
    void norIsARemarkWithDashesInTheMiddleOfAPage() {
        Line remark = line("-无-", 80, 500);

        assertThat(stripped(remark)).containsExactly(BODY, remark);
    }

    @Test
    void lettersAtTheSameHeightOfThreeFeetArePageNumbers() {
        List<List<Line>> pages = List.of(
                List.of(BODY, line("一在一", 465, 797)),
                List.of(BODY, line("三号二", 80, 799)),
                List.of(BODY, line("到", 465, 796)));

        assertThat(Furniture.strip(pages, Collections.nCopies(3, 595.0), Collections.nCopies(3, 842.0)))
                .containsOnly(List.of(BODY));
    }

    @Test
    void endsOfSentencesAtTheSameHeightAreText() {
        List<List<Line>> pages = List.of(
                List.of(BODY, line("有差距。", 80, 797)),
                List.of(BODY, line("还不够。", 80, 797)),
                List.of(BODY, line("要改进。", 80, 797)));

        assertThat(Furniture.strip(pages, Collections.nCopies(3, 595.0), Collections.nCopies(3, 842.0)))
                .isEqualTo(pages);
    }

    @Test
    void entriesOfContentsEndInANumberOrWhatItWasTakenFor() {
        Line entry = line("一、总体情况]", 80, 200);
        List<Line> contents = List.of(line("目 录", 280, 100), entry, line("三、收到和处理政府信息公开申请情况 2", 80, 230), BODY);

        assertThat(Furniture.strip(List.of(contents), List.of(595.0), List.of(842.0)))
                .containsExactly(List.of(BODY));
        assertThat(stripped(entry)).containsExactly(BODY, entry);
    }
}
