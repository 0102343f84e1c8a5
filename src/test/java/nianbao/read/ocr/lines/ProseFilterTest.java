package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

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
}
