package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines are left where only figures are asked for. */
class ProseFilterTest {
    private static final int SIZE = 40;
    private static final int PITCH = 42;
    private static final int LEFT = 100;

    private ProseFilter choice = new ProseFilter(ProseFilter.LEAD);
    private final List<TextLine> lines = new ArrayList<>();
    private final List<PixelBox> tables = new ArrayList<>();
    private int ids;

    private TextLine line(int top, int size, int gap, int characters) {
        return line(LEFT, top, size, gap, characters);
    }

    private TextLine line(int from, int top, int size, int gap, int characters) {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < characters; i++) {
            int left = from + i * (size + gap);
            components.add(new Component(ids++, new PixelBox(left, top, left + size, top + size), size * size / 3));
        }
        TextLine line = TextLine.of(components);
        lines.add(line);
        return line;
    }

    private void prose(int count) {
        for (int i = 0; i < count; i++) {
            line(100 + 60 * lines.size(), SIZE, PITCH - SIZE, 28);
        }
    }

    private List<TextLine> left() {
        return List.copyOf(choice.left(lines, tables));
    }

    /** Another page before, whose prose is that of the file's beginning. */
    private void begun() {
        prose(ProseFilter.LEAD);
        assertThat(left()).isEmpty();
        choice = new ProseFilter(ProseFilter.LEAD - choice.led());
        lines.clear();
    }

    @Test
    void proseIsLeftBehindTheFirstLinesOfTheFile() {
        begun();
        prose(20);
        assertThat(left()).hasSize(20);
    }

    @Test
    void thePreambleIsRead() {
        prose(20);
        assertThat(left()).hasSize(20 - ProseFilter.LEAD);
    }

    @Test
    void aPageThatIsReadAgainHasTheSameLinesLeft() {
        prose(20);
        assertThat(left()).isEqualTo(left());
    }

    @Test
    void headingsTitlesAndRowsOfFiguresAreRead() {
        begun();
        prose(5);
        TextLine heading = line(LEFT + 2 * PITCH, 400, SIZE, 2, 14);
        TextLine title = line(1100, 60, 2, 24);
        TextLine row = line(1200, SIZE, 60, 12);
        assertThat(left()).hasSize(5).doesNotContain(heading, title, row);
    }

    @Test
    void theEndOfAParagraphIsLeftWithIt() {
        begun();
        prose(3);
        TextLine tail = line(280, SIZE, 2, 6);
        TextLine alone = line(600, SIZE, 2, 6);
        assertThat(left()).hasSize(4).contains(tail).doesNotContain(alone);
    }

    @Test
    void whatStandsNextToATableIsRead() {
        begun();
        prose(5);
        TextLine caption = line(1000, SIZE, 2, 28);
        tables.add(new PixelBox(100, 1100, 1300, 1500));
        TextLine note = line(1560, SIZE, 2, 28);
        assertThat(left()).hasSize(5).doesNotContain(caption, note);
    }

    /** Pieces of ink, each from left to right, 40 pixels high unless they are of a title. */
    private TextLine pieces(int top, int height, int... edges) {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < edges.length; i += 2) {
            components.add(new Component(ids++, new PixelBox(edges[i], top, edges[i + 1], top + height), 1000));
        }
        TextLine line = TextLine.of(components);
        lines.add(line);
        return line;
    }

    private boolean isLeft(TextLine line) {
        return new ProseFilter(0).left(lines, tables).contains(line);
    }

    @Test
    void proseIsAtLeastAsLongAsNoHeadingIs() {
        assertThat(isLeft(pieces(100, 40, 100, 980))).isTrue();
        assertThat(isLeft(pieces(600, 40, 100, 979))).isFalse();
    }

    @Test
    void proseIsNoLargerThanTheType() {
        pieces(100, 40, 100, 1400);
        pieces(150, 40, 100, 1400);
        assertThat(isLeft(pieces(1000, 50, 300, 1500))).isFalse();
        assertThat(isLeft(pieces(2000, 49, 300, 1500))).isTrue();
    }

    @Test
    void proseHasOneWideGapAtMost() {
        assertThat(isLeft(pieces(100, 40, 300, 500, 553, 1300))).isTrue();
        assertThat(isLeft(pieces(600, 40, 200, 500, 552, 900, 952, 1300))).isTrue();
        assertThat(isLeft(pieces(1100, 40, 200, 500, 553, 900, 953, 1300))).isFalse();
    }

    @Test
    void theEndOfAParagraphIsFlushAndFollowsAFullLine() {
        pieces(100, 40, 100, 1300);
        TextLine tail = pieces(196, 40, 128, 400);
        assertThat(isLeft(tail)).isTrue();
        lines.remove(tail);
        assertThat(isLeft(pieces(196, 40, 129, 400))).as("indented").isFalse();
        assertThat(isLeft(pieces(197, 40, 128, 400))).as("too far below").isFalse();
        assertThat(isLeft(pieces(100, 40, 100, 400))).as("beside it").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1236, true", "1235, false"})
    void aLineThatEndsShortEndsItsParagraph(int end, boolean followed) {
        pieces(100, 40, 100, 1300);
        pieces(400, 40, 100, end);
        assertThat(isLeft(pieces(450, 40, 100, 400))).isEqualTo(followed);
    }

    @Test
    void whatIsNearATableIsLessThanThreeLinesFromIt() {
        tables.add(new PixelBox(100, 1000, 1300, 1500));
        assertThat(isLeft(pieces(860, 40, 100, 1300))).isTrue();
        assertThat(isLeft(pieces(861, 40, 100, 1300))).isFalse();
        assertThat(isLeft(pieces(1600, 40, 100, 1300))).isTrue();
        assertThat(isLeft(pieces(1599, 40, 100, 1300))).isFalse();
    }

    @Test
    void aPageOfLittleProseIsTheSameWithMoreOfItToBeRead() {
        prose(3);
        left();
        assertThat(choice.led()).isEqualTo(3);
        assertThat(choice.isAsWith(3)).isTrue();
        assertThat(choice.isAsWith(20)).isTrue();
        assertThat(choice.isAsWith(2)).isFalse();
        assertThat(LineFilter.ALL.isAsWith(2)).isTrue();
        assertThat(LineFilter.ALL.led()).isZero();
    }
}
