package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

class TextLineSegmenterTest {
    private static final double DPI = 300;

    private final List<Component> components = new ArrayList<>();

    @Test
    void flatCharactersStandOnTheLineBesideThem() {
        ink(240, 468, 294, 473); // 一
        ink(304, 488, 315, 500); // 、
        ink(350, 445, 370, 455); // the upper dots of 总
        ink(352, 458, 388, 478); // its mouth
        ink(404, 445, 459, 500); // 体
        ink(464, 445, 519, 500); // 情

        List<TextLine> lines = TextLineSegmenter.of(components, DPI);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).box()).isEqualTo(new PixelBox(240, 445, 519, 500));
    }

    @Test
    void piecesOfARulingInLineAreNoText() {
        for (int i = 0; i < 5; i++) {
            ink(100 + 30 * i, 100, 124 + 30 * i, 104);
        }
        ink(100, 300, 137, 304); // 一 alone

        assertThat(TextLineSegmenter.of(components, DPI))
                .extracting(TextLine::box)
                .containsExactly(new PixelBox(100, 300, 137, 304));
    }

    /** Type of 5 point: characters of 20 pixels, figures of 9 by 14, 100 apart. */
    @Test
    void figuresOfTinyTypeStandBesideItsWords() {
        for (int i = 0; i < 6; i++) {
            ink(100 + 21 * i, 100, 120 + 21 * i, 120);
        }
        ink(400, 104, 409, 118);
        ink(500, 300, 509, 314); // a crumb

        assertThat(TextLineSegmenter.of(components, DPI))
                .extracting(TextLine::box)
                .containsExactly(new PixelBox(100, 100, 225, 120), new PixelBox(400, 104, 409, 118));
    }

    @Test
    void crumbsBesideLargerWordsAreNoText() {
        for (int i = 0; i < 6; i++) {
            ink(100 + 42 * i, 100, 140 + 42 * i, 140);
        }
        ink(500, 110, 509, 124);

        assertThat(TextLineSegmenter.of(components, DPI)).hasSize(1);
    }

    @Test
    void aRowOfTinyFiguresNeedsNoWords() {
        for (int i = 0; i < 6; i++) {
            ink(100 + 100 * i, 100, 109 + 100 * i, 114);
        }
        assertThat(TextLineSegmenter.of(components, DPI)).isEmpty();
        ink(700, 100, 709, 110);
        assertThat(TextLineSegmenter.of(components, DPI)).isEmpty();
        ink(800, 100, 809, 114);
        assertThat(TextLineSegmenter.of(components, DPI)).hasSize(7);
    }

    @Test
    void aFilledPieceIsACharacterBesideOneAsHigh() {
        PixelBox dense = new PixelBox(100, 100, 160, 160);
        components.add(new Component(components.size(), dense, (int) (0.78 * dense.area())));
        assertThat(TextLineSegmenter.of(components, DPI)).as("a blot").isEmpty();
        ink(165, 101, 225, 160);

        assertThat(TextLineSegmenter.of(components, DPI))
                .extracting(TextLine::box)
                .containsExactly(new PixelBox(100, 100, 225, 160));
    }

    @Test
    void linesBelowEachOtherStayApart() {
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 10; i++) {
                ink(100 + 58 * i, 100 + 90 * row, 155 + 58 * i, 155 + 90 * row);
            }
        }

        assertThat(TextLineSegmenter.of(components, DPI)).hasSize(3);
    }

    /** A label of one line beside one of two: the mouth of 语 at its foot is level with the second of them. */
    @Test
    void partsOfCharactersGlueNoLines() {
        for (int i = 0; i < 6; i++) {
            ink(300 + 58 * i, 100, 355 + 58 * i, 155);
            ink(300 + 58 * i, 175, 355 + 58 * i, 230);
        }
        ink(180, 138, 235, 193);
        ink(240, 140, 255, 192);
        ink(262, 138, 290, 152);
        ink(262, 160, 290, 192);

        assertThat(TextLineSegmenter.of(components, DPI)).hasSize(3);
    }

    /** Digits are as low as parts of characters are. */
    @Test
    void figuresBesideALabelAreTheirOwn() {
        for (int i = 0; i < 6; i++) {
            ink(300 + 58 * i, 100, 355 + 58 * i, 155);
        }
        ink(720, 108, 740, 147);
        ink(820, 108, 840, 147);

        assertThat(TextLineSegmenter.of(components, DPI))
                .extracting(line -> line.box().left())
                .containsExactly(300, 720, 820);
    }

    /** A head of two lines beside one of one. */
    @Test
    void wordsBesideEachOtherInACellAreColumns() {
        for (int i = 0; i < 4; i++) {
            ink(100 + 58 * i, 100, 155 + 58 * i, 155);
            ink(100 + 58 * i, 175, 155 + 58 * i, 230);
            ink(500 + 58 * i, 140, 555 + 58 * i, 195);
        }

        assertThat(LabelColumns.of(TextLineSegmenter.inCell(components, DPI)))
                .extracting(column -> column.stream()
                        .map(line -> line.box().left() + " " + line.box().top())
                        .toList())
                .containsExactly(List.of("100 100", "100 175"), List.of("500 140"));
    }

    @Test
    void charactersSetWideAreOneWord() {
        ink(100, 100, 155, 155);
        ink(300, 100, 355, 155);

        assertThat(LabelColumns.of(TextLineSegmenter.inCell(components, DPI))).hasSize(1);
    }

    @Test
    void partsFarFromALineAreTheirOwn() {
        for (int i = 0; i < 6; i++) {
            ink(100 + 58 * i, 100, 155 + 58 * i, 155); // a document number
        }
        ink(1200, 115, 1214, 142); // a figure at the same height

        assertThat(TextLineSegmenter.of(components, DPI)).hasSize(2);
    }

    /** A label set to the width of its cell: {@code 2. 其 他} above 法规, the number lower than the letters. */
    @Test
    void lettersFarApartComeInReadingOrder() {
        ink(100, 112, 116, 155);
        ink(240, 100, 295, 155);
        ink(420, 103, 475, 155);
        ink(100, 200, 155, 255);

        assertThat(TextLineSegmenter.of(components, DPI))
                .extracting(line -> line.box().left())
                .containsExactly(100, 240, 420, 100);
    }

    /** 其他 above 结 above 果, as in a narrow column: 结 comes in an upper and a lower half. */
    @Test
    void halvesOfACharacterAloneOnItsLineAreOne() {
        ink(100, 100, 155, 155);
        ink(160, 100, 215, 155);
        ink(130, 200, 150, 225); // 纟 without its last stroke
        ink(152, 200, 185, 222); // 士
        ink(130, 232, 150, 240); // that stroke
        ink(154, 229, 183, 255); // 口
        ink(130, 300, 185, 355);

        assertThat(TextLineSegmenter.inCell(components, DPI))
                .extracting(TextLine::box)
                .contains(new PixelBox(130, 200, 185, 255));
        assertThat(TextLineSegmenter.inCell(components, DPI)).hasSize(3);
        assertThat(TextLineSegmenter.of(components, DPI)).hasSize(4);
    }

    /** In a frame around a table, what is lower by a little may stand in another column. */
    @Test
    void halvesOfACharacterAreOneBesideThoseOfOtherColumns() {
        for (int column = 0; column < 2; column++) {
            ink(100 + 300 * column, 100 + 3 * column, 140 + 300 * column, 116 + 3 * column);
            ink(100 + 300 * column, 122 + 3 * column, 140 + 300 * column, 140 + 3 * column);
        }

        ink(700, 100, 740, 140);

        assertThat(TextLineSegmenter.inCell(components, DPI)).hasSize(3);
    }

    @Test
    void punchHolesAndCrumbsAreNoText() {
        for (int i = 0; i < 6; i++) {
            ink(200 + 58 * i, 100, 255 + 58 * i, 155);
        }
        PixelBox hole = new PixelBox(110, 100, 170, 160);
        components.add(new Component(components.size(), hole, (int) (0.78 * hole.area())));
        ink(300, 400, 303, 410); // what a seal left

        List<TextLine> lines = TextLineSegmenter.of(components, DPI);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).box().left()).isEqualTo(200);
    }

    @Test
    void linesOfATableInAFrameAreReadEachAlone() {
        word(200, 100, 9); // over the whole width
        word(100, 150, 4);
        word(400, 150, 8);
        word(100, 200, 4);
        ink(500, 200, 520, 236);

        List<List<TextLine>> labels = LabelColumns.of(TextLineSegmenter.inCell(components, DPI));

        assertThat(labels).hasSize(5).allSatisfy(label -> assertThat(label).hasSize(1));
    }

    @Test
    void labelsOfAColumnThatStandFarApartAreReadEachAlone() {
        word(100, 100, 4);
        word(100, 220, 4);
        word(400, 100, 8);
        word(400, 220, 3);

        assertThat(LabelColumns.of(TextLineSegmenter.inCell(components, DPI))).hasSize(4);
    }

    @Test
    void rowsOfATableThatStandCloseAreReadEachAlone() {
        for (int i = 0; i < 13; i++) {
            word(100, 100 + 60 * i, 4);
            word(400, 100 + 60 * i, 1);
        }

        assertThat(LabelColumns.of(TextLineSegmenter.inCell(components, DPI))).hasSize(26);
    }

    @Test
    void lettersBelowEachOtherAreOneLabel() {
        for (int i = 0; i < 7; i++) {
            word(100, 100 + 120 * i, 1);
        }

        assertThat(LabelColumns.of(TextLineSegmenter.inCell(components, DPI))).hasSize(1);
    }

    private void word(int left, int top, int letters) {
        for (int i = 0; i < letters; i++) {
            ink(left + 40 * i, top, left + 36 + 40 * i, top + 36);
        }
    }

    private void ink(int left, int top, int right, int bottom) {
        PixelBox box = new PixelBox(left, top, right, bottom);
        components.add(new Component(components.size(), box, (int) box.area() / 2));
    }
}
