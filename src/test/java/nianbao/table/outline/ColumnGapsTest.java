package nianbao.table.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.geometry.Span;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** Columns are told from how text is set. */
class ColumnGapsTest {
    private static ColumnGaps of(Sheet sheet) {
        return ColumnGaps.of(sheet.rows());
    }

    @Test
    void whatStandsBelowEachOtherIsOneColumn() {
        ColumnGaps gaps = of(new Sheet().row(20, "总计", "1", "23", "4").row(40, "其他企业", "156", "7", "8"));

        assertThat(gaps.columns())
                .containsExactly(new Span(10, 50), new Span(112.5, 127.5), new Span(165, 175), new Span(217.5, 222.5));
        assertThat(gaps.separators()).containsExactly(81.25, 146.25, 196.25);
    }

    @Test
    void figuresBeginRightOfTheLabels() {
        ColumnGaps gaps = of(new Sheet().row(20, "总计", "1", "2").row(40, "其他", "3", "4"));

        assertThat(gaps.figuresFrom()).isEqualTo(1);
        assertThat(gaps.figuresLeft()).isEqualTo((30 + 117.5) / 2);
        assertThat(gaps.labelLane()).isEqualTo(new Span(10, 30));
        assertThat(gaps.pitch()).isEqualTo(50);
    }

    @Test
    void aColumnWithAsManyWordsAsFiguresIsNoneOfFigures() {
        ColumnGaps gaps = of(new Sheet().row(20, "项目", "自然人", "2").row(40, "其他", "3", "4"));

        assertThat(gaps.figuresFrom()).isEqualTo(2);
        assertThat(gaps.labelLane()).isEqualTo(new Span(105, 135));
    }

    @Test
    void aHeadOverTwoColumnsTellsNothingOfThem() {
        Sheet sheet = new Sheet().row(40, "其他", "1", "2").text(110, 20, "申请人情况如下");

        assertThat(of(sheet).columns()).hasSize(3);
    }

    @Test
    void textsThatHardlyMeetStandInTwoColumns() {
        assertThat(of(new Sheet().text(0, 20, "12345678").text(35, 40, "12345678"))
                        .columns())
                .hasSize(2);
        assertThat(of(new Sheet().text(0, 20, "12345678").text(30, 40, "12345678"))
                        .columns())
                .hasSize(1);
    }

    @Test
    void thePitchIsTheNarrowestOfTheFigures() {
        ColumnGaps gaps = of(new Sheet()
                .text(0, 20, "总计")
                .text(100, 20, "1")
                .text(160, 20, "2")
                .text(200, 20, "3"));

        assertThat(gaps.pitch()).isEqualTo(40);
        assertThat(of(new Sheet().row(20, "总计", "1")).pitch()).isZero();
    }

    @Test
    void wordsAloneHaveNoFiguresBesideThem() {
        ColumnGaps gaps = of(new Sheet().row(20, "项目", "自然人"));

        assertThat(gaps.figuresFrom()).isEqualTo(2);
        assertThat(gaps.figuresLeft()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(gaps.labelLane()).isEqualTo(new Span(105, 135));
    }

    @Test
    void figuresAloneHaveNoLabels() {
        ColumnGaps gaps = of(new Sheet().text(100, 20, "1").text(150, 20, "2"));

        assertThat(gaps.figuresFrom()).isZero();
        assertThat(gaps.figuresLeft()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(gaps.labelLane().length()).isZero();
    }

    @Test
    void ofNothingThereIsNoColumn() {
        ColumnGaps gaps = ColumnGaps.of(List.of());

        assertThat(gaps.columns()).isEmpty();
        assertThat(gaps.separators()).isEmpty();
        assertThat(gaps.labelLane().length()).isZero();
    }
}
