package nianbao.table.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import nianbao.geometry.Box;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PieceTest {
    private static TextRow row(Sheet sheet) {
        assertThat(sheet.rows()).hasSize(1);
        return sheet.rows().get(0);
    }

    private static List<String> texts(TextRow row) {
        return row.pieces().stream().map(Piece::text).toList();
    }

    private static Piece piece(String text) {
        return new Piece(text, new Box(10, 0, 40, 10), 10);
    }

    @Test
    void aWideGapPartsALineAndANarrowOneDoesNot() {
        TextRow row = row(new Sheet().text(0, 20, "自然人").text(35, 20, "12").text(50.1, 20, "3"));

        assertThat(texts(row)).containsExactly("自然人12", "3");
        assertThat(row.pieces().get(0).box()).isEqualTo(new Box(0, 15, 45, 25));
        assertThat(row.pieces().get(0).size()).isEqualTo(10);
    }

    @Test
    void theSmallerLettersSayWhatIsWide() {
        assertThat(texts(row(new Sheet().text(0, 20, "12").text(14, 20, 6, "3"))))
                .containsExactly("12", "3");
    }

    @Test
    void aNumberMayStandFartherFromItsLabel() {
        assertThat(texts(row(new Sheet().text(0, 20, "1.").text(25, 20, "自然人"))))
                .containsExactly("1.自然人");
        assertThat(texts(row(new Sheet().text(0, 20, "1.").text(25.5, 20, "自然人"))))
                .containsExactly("1.", "自然人");
        assertThat(texts(row(new Sheet().text(0, 20, "1").text(15, 20, "自然人")))).containsExactly("1", "自然人");
    }

    /** Letters of 25 points with a gap of {@code gap} after the first, which ends at 25. */
    private static List<Piece> parted(double gap, double edge) {
        TextRow row = row(new Sheet().text(0, 20, 25, "甲").text(25 + gap, 20, 25, "乙"));
        return Piece.of(row.line(), List.of(edge));
    }

    @Test
    void aNarrowGapPartsWhereColumnsPart() {
        assertThat(parted(3.1, 26)).hasSize(2);
        assertThat(parted(3, 26)).hasSize(1);
    }

    @Test
    void aNarrowGapPartsOnlyNearTheEdgeOfAColumn() {
        assertThat(parted(5, 10)).hasSize(1);
        assertThat(parted(5, 10.1)).hasSize(2);
        assertThat(parted(5, 44.9)).hasSize(2);
        assertThat(parted(5, 45)).hasSize(1);
    }

    @Test
    void aPieceIsCutBetweenItsLettersAndKeepsClearOfTheEdge() {
        TextRow row = row(new Sheet().text(0, 20, "自然人12").text(100, 20, "3"));

        List<Piece> parts = row.pieces().get(0).cut(row.line(), 25, 28);

        assertThat(parts)
                .containsExactly(
                        new Piece("自然人", new Box(0, 15, 28, 25), 10), new Piece("12", new Box(30, 15, 40, 25), 10));
        assertThat(row.pieces().get(0).cut(row.line(), 25, 33).get(1).box()).isEqualTo(new Box(33, 15, 40, 25));
    }

    @Test
    void aPieceWithoutLettersOnOneSideStaysWhole() {
        TextRow row = row(new Sheet().text(0, 20, "自然人12").text(100, 20, "3"));
        Piece piece = row.pieces().get(0);

        assertThat(piece.cut(row.line(), 39, 20)).containsExactly(piece);
        assertThat(piece.cut(row.line(), 4, 20)).containsExactly(piece);
    }

    @Test
    void theFigureAtTheEndOfAPieceBeginsAfterOtherLetters() {
        TextRow row = row(new Sheet().text(0, 20, "自然人12").text(100, 20, "3").text(200, 20, "甲"));

        assertThat(row.pieces())
                .extracting(piece -> piece.lastFigure(row.line()))
                .containsExactly(OptionalDouble.of(30), OptionalDouble.empty(), OptionalDouble.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "12",
                "1,234",
                "１２",
                "3.5",
                "-3",
                "+2",
                "22件",
                "25.1万元",
                "3%",
                "22（其中16件）",
                "-",
                "——",
                "/",
                "无"
            })
    void figuresAndWhatStandsInTheirPlace(String text) {
        assertThat(piece(text).isFigure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "自然人", "约3", "2024年", "3至5", "(3)", "无偿"})
    void wordsAreNoFigures(String text) {
        assertThat(piece(text).isFigure()).isFalse();
    }

    @Test
    void aPieceCrossesWhatItStandsOnBothSidesOf() {
        assertThat(piece("其他").crosses(25)).isTrue();
        assertThat(piece("其他").crosses(11)).isFalse();
        assertThat(piece("其他").crosses(11.1)).isTrue();
        assertThat(piece("其他").crosses(39)).isFalse();
        assertThat(piece("其他").crosses(38.9)).isTrue();
    }

    @Test
    void aLineCountsItsFigures() {
        TextRow row = row(new Sheet().row(20, "总计", "1", "自然人", "23"));

        assertThat(row.figures()).isEqualTo(2);
        assertThat(row.size()).isEqualTo(10);
        assertThat(row.box()).isEqualTo(new Box(10, 15, 225, 25));
    }

    @Test
    void aLineIsBetweenTwoHeightsByItsMiddle() {
        TextRow row = row(new Sheet().text(0, 20, "12"));

        assertThat(row.isBetween(19, 21)).isTrue();
        assertThat(row.isBetween(20, 30)).isFalse();
        assertThat(row.isBetween(10, 20)).isFalse();
    }

    /** A letter each at these places, as words of which one is known. */
    private static List<String> spread(String letters, double... lefts) {
        Sheet sheet = new Sheet();
        for (int i = 0; i < lefts.length; i++) {
            sheet.text(lefts[i], 20, letters.substring(i, i + 1));
        }
        return Piece.words(row(sheet).pieces(), "一本年新收"::contains).stream()
                .map(Piece::text)
                .toList();
    }

    @Test
    void lettersOfAWordThatAreSpreadEvenlyAreOnePiece() {
        assertThat(spread("一本年新3", 0, 25, 50, 75, 150)).containsExactly("一本年新", "3");
        assertThat(spread("一本年新", 0, 25, 65, 90)).as("as far apart as columns").hasSize(4);
        assertThat(spread("持正果结", 0, 25, 50, 75))
                .as("ends of words over columns")
                .hasSize(4);
        assertThat(spread("1234", 0, 25, 50, 75)).as("figures").hasSize(4);
        assertThat(spread("]]]]", 0, 25, 50, 75)).as("signs").hasSize(4);
    }

    @Test
    void aLoneWordForNothingBesideALabelIsPartOfALabel() {
        assertThat(row(new Sheet().text(0, 20, "无").text(40, 20, "没有现成信息").text(140, 20, "3"))
                        .figures())
                .isEqualTo(1);
        assertThat(row(new Sheet().text(0, 20, "规章").text(40, 20, "无").text(140, 20, "无"))
                        .figures())
                .isEqualTo(2);
    }

    @Test
    void aFigureThatReachesOverAnEdgeByLessThanAQuarterOfADigitStandsOnOneSide() {
        Piece figure = new Piece("2972", new Box(10, 0, 50, 10), 10);
        assertThat(figure.crosses(12)).isFalse();
        assertThat(figure.crosses(13)).isTrue();
        assertThat(figure.crosses(48)).isFalse();
        assertThat(new Piece("8", new Box(10, 0, 15, 10), 10).crosses(12.5)).isTrue();
    }

    @Test
    void anAnnexIsAHeadingHoweverFarItsTitleStands() {
        assertThat(row(new Sheet().text(0, 20, "附表三").text(60, 20, "复议情况")).isHeading())
                .isTrue();
        assertThat(row(new Sheet().text(0, 20, "三、复议").text(60, 20, "12")).isHeading())
                .isFalse();
    }

    @Test
    void digitsWithMuchBlankAmongThemAreSeveralFigures() {
        Piece wide = new Piece("16437", new Box(100, 0, 150, 10), 10);
        assertThat(wide.areSeveral()).isTrue();
        assertThat(new Piece("16437", new Box(100, 0, 128, 10), 10).areSeveral())
                .isFalse();
        assertThat(new Piece("商业企业", new Box(100, 0, 150, 10), 10).areSeveral()).isFalse();
        assertThat(wide.cutAt(List.of(90.0, 125.0, 160.0)).stream().map(Piece::box))
                .containsExactly(new Box(100, 0, 125, 10), new Box(125, 0, 150, 10));
    }
}
