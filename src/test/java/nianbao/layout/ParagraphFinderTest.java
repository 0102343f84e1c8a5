package nianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.layout.ParagraphFinder.Column;
import nianbao.layout.ParagraphFinder.PlacedLine;
import nianbao.model.Place;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a column from 80 to 500 points, 30 letters of 14 points wide, flush left. */
class ParagraphFinderTest {
    private static final Column COLUMN = new Column(80, 500, 14);
    private static final String FULL = "公开内容有待进一步丰富下一步将加强业务培训提高公开质量更好服务";

    private static List<String> joined(String... lines) {
        List<PlacedLine> placed = IntStream.range(0, lines.length)
                .mapToObj(i -> new PlacedLine(
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
                "Ⅵ、其他需要报告的事项",
                "附表一主动公开政府信息情况"
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

    private final List<PlacedLine> lines = new ArrayList<>();

    /** A line that begins {@code ems} letters from the left margin. */
    private ParagraphFinderTest line(double ems, String text, double size, int page) {
        double left = 80 + 14 * ems;
        double top = 100 + 30 * lines.size();
        Box box = new Box(left, top, left + 14 * text.length(), top + 14);
        lines.add(new PlacedLine(new Line(text, box, size, List.of()), page, Frame.IDENTITY));
        return this;
    }

    private ParagraphFinderTest line(double ems, String text) {
        return line(ems, text, 14, 1);
    }

    private List<Paragraph> paragraphs() {
        return ParagraphFinder.join(lines, page -> COLUMN);
    }

    private List<String> texts() {
        return paragraphs().stream().map(Paragraph::text).toList();
    }

    private static String letters(int count) {
        return FULL.substring(0, count);
    }

    @Test
    void withoutLinesThereAreNoParagraphs() {
        assertThat(texts()).isEmpty();
    }

    @Test
    void anIndentBeginsAParagraph() {
        line(2, letters(28)).line(0, letters(30)).line(2, letters(28));
        assertThat(texts()).containsExactly(letters(28) + letters(30), letters(28));
        lines.clear();
        assertThat(line(0, letters(30)).line(1, letters(29)).texts()).hasSize(1);
    }

    @Test
    void aShortLineEndsAParagraphSoonerWhereNoneIsIndented() {
        assertThat(line(0, letters(28)).line(0, letters(30)).texts()).hasSize(2);
        lines.clear();
        assertThat(line(2, letters(26)).line(0, letters(30)).texts()).hasSize(1);
        lines.clear();
        assertThat(line(2, letters(23)).line(0, letters(30)).texts()).hasSize(2);
    }

    @Test
    void aSentenceThatEndsShortEndsAParagraph() {
        assertThat(line(2, letters(25) + "。").line(0, letters(30)).texts()).hasSize(2);
        lines.clear();
        assertThat(line(2, letters(27) + "。").line(0, letters(30)).texts()).hasSize(1);
    }

    @Test
    void fewIndentsAmongManyLinesAreNoHabit() {
        line(2, letters(28));
        for (int i = 0; i < 12; i++) {
            line(0, letters(30));
        }
        line(0, letters(28)).line(0, letters(30));
        assertThat(texts()).hasSize(2);
    }

    @Test
    void aCentredLineIsNoIndent() {
        assertThat(line(10, letters(10))
                        .line(0, letters(28))
                        .line(0, letters(30))
                        .texts())
                .hasSize(3);
    }

    @Test
    void aNumberedHeadingNeedsAShortLineBeforeItOrIsShort() {
        String heading = "一、" + letters(28);
        assertThat(line(2, letters(28)).line(0, heading).texts()).hasSize(1);
        lines.clear();
        assertThat(line(2, letters(26)).line(0, heading).texts()).hasSize(2);
        lines.clear();
        assertThat(line(2, letters(28)).line(0, "一、" + letters(20)).texts()).hasSize(2);
    }

    @Test
    void anotherSizeBeginsAParagraph() {
        assertThat(line(0, letters(30), 16, 1).line(0, letters(30)).texts()).hasSize(2);
        lines.clear();
        assertThat(line(0, letters(30)).line(0, letters(30), 16, 1).texts()).hasSize(2);
        lines.clear();
        assertThat(line(0, letters(30), 15, 1).line(0, letters(30)).texts()).hasSize(1);
    }

    @Test
    void aLineInTheMiddleStandsAlone() {
        line(10, letters(10)).line(11, letters(9)).line(0, letters(30));
        assertThat(paragraphs())
                .extracting(Paragraph::alignment)
                .containsExactly(Alignment.CENTER, Alignment.CENTER, Alignment.BODY);
    }

    @Test
    void textDoesNotGoOnFromALineAtTheRight() {
        line(18, letters(12)).line(0, letters(30));
        assertThat(texts()).containsExactly(letters(12), letters(30));
    }

    @ParameterizedTest
    @CsvSource({
        "10,10,CENTER",
        "2,26,BODY",
        "5,10,BODY",
        "10,18,BODY",
        "18,10,RIGHT",
        "18,6,BODY",
        "20,10,RIGHT",
        "12,17,BODY",
        "2,25,BODY",
        "3,25,BODY"
    })
    void aLineIsCentredOrAtTheRightByWhatIsBlankBesideIt(double ems, int count, Alignment alignment) {
        assertThat(line(ems, letters(count)).paragraphs().get(0).alignment()).isEqualTo(alignment);
    }

    @Test
    void aParagraphStandsWhereItBegins() {
        line(0, letters(30), 14, 1).line(0, letters(30), 15, 2);
        Paragraph paragraph = paragraphs().get(0);
        assertThat(paragraph.place()).contains(new Place(1, new Box(80, 100, 500, 114)));
        assertThat(paragraph.size()).isEqualTo(15);
    }

    private static Line row(double left, double right, double size) {
        return new Line("文", new Box(left, 100, right, 114), size, List.of());
    }

    @Test
    void theColumnIsThatOfTheLongLines() {
        List<Line> rows =
                List.of(row(250, 350, 22), row(80, 500, 14), row(108, 500, 14), row(80, 440, 14), row(80, 500, 14));
        assertThat(ParagraphFinder.column(rows, 595)).isEqualTo(new Column(80, 500, 14));
    }

    @Test
    void withoutLongLinesTheMarginsAreThoseOfLetters() {
        assertThat(ParagraphFinder.column(List.of(row(250, 350, 22)), 600)).isEqualTo(new Column(78, 522, 22));
        assertThat(ParagraphFinder.column(List.of(), 600)).isEqualTo(new Column(78, 522, 12));
    }
}
