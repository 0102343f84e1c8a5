package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines of a cell read as one label; type is 40 pixels high. */
class LabelColumnsTest {
    private final List<TextLine> lines = new ArrayList<>();

    private TextLine line(int left, int top, int width) {
        TextLine line = TextLine.of(
                List.of(new Component(lines.size(), new PixelBox(left, top, left + width, top + 40), 20 * width)));
        lines.add(line);
        return line;
    }

    @Test
    void linesBelowEachOtherAreOneLabelInTheirOrder() {
        TextLine indented = line(140, 100, 200);
        TextLine below = line(100, 150, 200);
        assertThat(LabelColumns.of(lines)).containsExactly(List.of(indented, below));
    }

    @ParameterizedTest
    @CsvSource({"48, 1", "49, 2"})
    void aWideBlankPartsColumns(int gap, int labels) {
        line(100, 100, 200);
        line(300 + gap, 150, 200);
        assertThat(LabelColumns.of(lines)).hasSize(labels);
    }

    @Test
    void aColumnIsAsWideAsItsWidestLine() {
        line(100, 100, 400);
        line(120, 150, 110);
        TextLine last = line(400, 200, 110);
        assertThat(LabelColumns.of(lines)).hasSize(1);
        assertThat(LabelColumns.of(lines).get(0)).last().isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"188, 1", "189, 2"})
    void aLineOfWordsFarBelowIsAnotherLabel(int top, int labels) {
        line(100, 100, 200);
        line(100, top, 200);
        assertThat(LabelColumns.of(lines)).hasSize(labels);
    }

    @ParameterizedTest
    @CsvSource({"100, 2", "99, 1"})
    void columnsAreOfWords(int width, int labels) {
        line(100, 100, width);
        line(400, 100, 200);
        assertThat(LabelColumns.of(lines)).hasSize(labels);
    }

    @ParameterizedTest
    @CsvSource({"12, 1", "13, 13"})
    void moreLinesThanALabelHasAreATable(int count, int labels) {
        for (int i = 0; i < count; i++) {
            line(100, 100 + 50 * i, 200);
        }
        assertThat(LabelColumns.of(lines)).hasSize(labels);
    }

    @Test
    void wordsBesideEachOtherBelowAWideLineAreATable() {
        line(100, 100, 600);
        line(100, 150, 200);
        line(400, 150, 200);
        assertThat(LabelColumns.of(lines)).hasSize(3);
    }

    @Test
    void singleCharactersBesideEachOtherBelowAWideLineAreNone() {
        line(100, 100, 600);
        line(100, 150, 40);
        line(400, 150, 40);
        assertThat(LabelColumns.of(lines)).hasSize(1);
    }
}
