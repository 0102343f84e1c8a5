package nianbao.read.ocr.figures;

import static nianbao.read.ocr.figures.VotedCells.CLEAN;
import static nianbao.read.ocr.figures.VotedCells.GUEST;
import static nianbao.read.ocr.figures.VotedCells.cell;
import static nianbao.read.ocr.figures.VotedCells.drawn;
import static nianbao.read.ocr.figures.VotedCells.looked;
import static nianbao.read.ocr.figures.VotedCells.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

/** What two readers saw in a cell is agreed, empty or doubtful. */
class ReadingVoterTest {
    @Test
    void whereMostThinStrokesAreLostAOneMayBeTheStemOfAFour() {
        CellStatistics some = new CellStatistics(18, 0, 0.12, 0.72, 0);
        CellStatistics many = new CellStatistics(18, 0, 0.4, 0.72, 0);
        assertThat(worn("201", some)).isEqualTo(Agreement.AGREED);
        assertThat(worn("201", many)).isEqualTo(Agreement.DOUBTFUL);
        assertThat(worn("208", many)).isEqualTo(Agreement.AGREED);
    }

    private static Agreement worn(String text, CellStatistics habits) {
        return drawn(text, 0.96, 0, 0, habits, Optional.empty(), 0, 40, 80, 93, 106);
    }

    @Test
    void whereThinStrokesAreLostReadersMustAgreeAtFirstSight() {
        CellStatistics broken = new CellStatistics(18, 0, 0.4, 0.72, 0);
        assertThat(looked(0.95, broken, "208")).isEqualTo(Agreement.AGREED);
        assertThat(looked(0.95, broken, "", "208")).isEqualTo(Agreement.DOUBTFUL);
        assertThat(looked(0.95, CLEAN, "", "208")).isEqualTo(Agreement.AGREED);
    }

    @Test
    void whatOneReaderSawAsTextIsDoubtfulHoweverSureItWas() {
        Evidence text = ReadingVoter.text(cell(List.of(), List.of(), false), "12", 0.99, CLEAN);
        assertThat(text.agreement()).isEqualTo(Agreement.DOUBTFUL);
        assertThat(text.confidence()).isLessThan(0.5);
    }

    /** What was read as {@code text} where a piece of ink is so wide and high, and digits are 18 pixels high. */
    private static Agreement word(String text, double confidence, int width, int height, List<Component> foreign) {
        Component ink = new Component(1, new PixelBox(90, 40, 90 + width, 40 + height), width * height / 3);
        return ReadingVoter.text(cell(List.of(ink), foreign, false), text, confidence, CLEAN)
                .agreement();
    }

    @Test
    void theWordForNoneIsOneWhereItsInkIsThatOfACharacter() {
        assertThat(word("无", 0.94, 21, 21, List.of())).isEqualTo(Agreement.AGREED);
        assertThat(word("无", 0.89, 21, 21, List.of())).as("unsure").isEqualTo(Agreement.DOUBTFUL);
        assertThat(word("无", 0.94, 11, 21, List.of())).as("narrow as a digit").isEqualTo(Agreement.DOUBTFUL);
        assertThat(word("无", 0.94, 21, 18, List.of())).as("high as digits").isEqualTo(Agreement.DOUBTFUL);
        assertThat(word("无", 0.94, 30, 21, List.of())).as("more than one").isEqualTo(Agreement.DOUBTFUL);
        assertThat(word("无", 0.94, 21, 21, GUEST)).as("more beside it").isEqualTo(Agreement.DOUBTFUL);
        assertThat(word("元", 0.94, 21, 21, List.of())).as("another word").isEqualTo(Agreement.DOUBTFUL);
        Component ink = new Component(1, new PixelBox(90, 40, 111, 61), 140);
        assertThat(ReadingVoter.text(
                                cell(List.of(ink), List.of(), false), "无", 0.94, new CellStatistics(0, 0, 0, 0.72, 0))
                        .agreement())
                .as("without digits to compare with")
                .isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void readersThatDifferAreNeverAgreed() {
        assertThat(looked(0.95, "208")).isEqualTo(Agreement.AGREED);
        assertThat(looked(0.95, "203")).isEqualTo(Agreement.DOUBTFUL);
        assertThat(looked(0.95, "208", "203")).isEqualTo(Agreement.DOUBTFUL);
        assertThat(looked(0.95)).as("nobody else looked").isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void whatWasAgreedLateMustBeMoreLikeDigits() {
        assertThat(looked(0.81, "208")).isEqualTo(Agreement.AGREED);
        assertThat(looked(0.79, "208")).isEqualTo(Agreement.DOUBTFUL);
        assertThat(looked(0.89, "203", "208")).isEqualTo(Agreement.AGREED);
        assertThat(looked(0.87, "203", "208")).isEqualTo(Agreement.DOUBTFUL);
    }

    /** Digits that are no more than like to known shapes, with so many grains beside them. */
    private static Agreement unclear(double likeness, int rests, CellStatistics habits) {
        return drawn("208", likeness, 0, rests, habits, Optional.empty(), 0, 40, 80, 93, 106);
    }

    @Test
    void whatBothSawIsAgreed() {
        assertThat(verdict("208", 0, CLEAN, 40, 80, 93, 106)).isEqualTo(Agreement.AGREED);
    }

    @Test
    void digitsWithRoomForAPointBetweenThemAreDoubtful() {
        assertThat(verdict("208", 0, CLEAN, 40, 80, 93, 113)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void digitsMuchSmallerOrLargerThanTheOthersAreSomethingElse() {
        assertThat(verdict("208", 0, new CellStatistics(40, 0, 0, 0.72, 0), 40, 80, 93, 106))
                .isEqualTo(Agreement.DOUBTFUL);
        assertThat(verdict("208", 0, new CellStatistics(10, 0, 0, 0.72, 0), 40, 80, 93, 106))
                .isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void aFigureThatTowersOverThoseOfItsRowHasMoreInkThanItsOwn() {
        assertThat(verdict("208", 0, new CellStatistics(18, 0, 0, 0.72, 17), 40, 80, 93, 106))
                .isEqualTo(Agreement.AGREED);
        assertThat(verdict("208", 0, new CellStatistics(18, 0, 0, 0.72, 15), 40, 80, 93, 106))
                .isEqualTo(Agreement.DOUBTFUL);
        assertThat(verdict("/", 0, new CellStatistics(18, 0, 0, 0.72, 15), 40, 93))
                .as("a stroke is as high as it likes")
                .isEqualTo(Agreement.AGREED);
    }

    @Test
    void whatIsLeftOfADigitMakesADoubtfulFigureOfAnUnclearOne() {
        assertThat(unclear(0.91, 0, CLEAN)).isEqualTo(Agreement.AGREED);
        assertThat(unclear(0.91, 1, CLEAN)).isEqualTo(Agreement.DOUBTFUL);
        assertThat(unclear(0.95, 1, CLEAN)).isEqualTo(Agreement.AGREED);
    }

    @Test
    void whereThinStrokesAreLostOnlyClearFiguresAreBelieved() {
        CellStatistics some = new CellStatistics(18, 0, 0.2, 0.72, 0);
        assertThat(unclear(0.85, 0, CLEAN)).isEqualTo(Agreement.AGREED);
        assertThat(unclear(0.85, 0, some)).isEqualTo(Agreement.DOUBTFUL);
        assertThat(unclear(0.91, 0, some)).isEqualTo(Agreement.AGREED);

        CellStatistics many = new CellStatistics(18, 0, 0.4, 0.72, 0);
        assertThat(unclear(0.91, 0, many)).isEqualTo(Agreement.DOUBTFUL);
        assertThat(unclear(0.95, 0, many)).isEqualTo(Agreement.AGREED);
    }
}
