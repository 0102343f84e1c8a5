package nianbao.table.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** Which lines of a label belong to which line of figures. */
class RowGapsTest {
    private static List<Double> separators(Sheet sheet) {
        return RowGaps.separators(sheet.rows(), ColumnGaps.of(sheet.rows()));
    }

    @Test
    void rowsOfOneLineArePartedInTheMiddle() {
        assertThat(separators(new Sheet().row(20, "总计", "1").row(40, "其他", "2").row(64, "予以", "3")))
                .containsExactly(30.0, 52.0);
    }

    /** The second line is higher than its figure, as the label of a group reaches up into it. */
    @Test
    void rowsArePartedThoughALabelReachesUpBetweenThem() {
        Sheet sheet = new Sheet().row(20, "国家", "1", "2").text(60, 26, "（三）").row(30.5, "商业", "3", "4");

        assertThat(sheet.rows()).hasSize(2);
        assertThat(separators(sheet)).hasSize(1);
    }

    @Test
    void oneRowIsNotParted() {
        assertThat(separators(new Sheet().row(20, "总计", "1"))).isEmpty();
        assertThat(separators(new Sheet().row(20, "总计").row(40, "其他", "2").row(60, "予以")))
                .isEmpty();
    }

    @Test
    void figuresMayStandBesideTheMiddleOfTheirLabels() {
        Sheet sheet = new Sheet().row(20, "国家秘密").row(26, "", "1").row(32, "商业秘密");
        sheet.row(50, "个人隐私").row(56, "", "2").row(62, "其他信息");

        assertThat(separators(sheet)).containsExactly(41.0);
    }

    @Test
    void theNarrowestGapsDoNotPartWhatHangsInTheMiddle() {
        // all lines stand 12 apart
        Sheet sheet = new Sheet().row(20, "国家秘密").row(32, "商业", "1").row(44, "商业秘密");
        sheet.row(56, "个人隐私").row(68, "个人", "2").row(80, "其他信息");

        assertThat(separators(sheet)).containsExactly(50.0);
    }

    @Test
    void figuresMayStandBesideTheFirstLineOfTheirLabels() {
        Sheet sheet =
                new Sheet().row(20, "国家", "1").row(32, "秘密").row(44, "商业", "2").row(56, "秘密");
        sheet.row(68, "个人", "3");

        assertThat(separators(sheet)).containsExactly(38.0, 62.0);
    }

    @Test
    void figuresMayStandBesideTheLastLineOfTheirLabels() {
        Sheet sheet = new Sheet().row(20, "国家").row(32, "秘密", "1").row(44, "商业").row(56, "秘密", "2");
        sheet.row(68, "个人").row(80, "隐私", "3");

        assertThat(separators(sheet)).containsExactly(38.0, 62.0);
    }

    @Test
    void theWidestGapPartsLabelsOfManyLines() {
        Sheet sheet = new Sheet().row(20, "国家", "1").row(32, "秘密").row(44, "信息");
        sheet.row(64, "商业").row(76, "秘密", "2");

        assertThat(separators(sheet)).containsExactly(54.0);
    }

    @Test
    void aFigureThatRunsOnBelowIsNoRowOfItsOwn() {
        Sheet sheet =
                new Sheet().row(20, "总计", "1234567", "1").row(32, "其他", "89").row(60, "予以", "3", "4");

        assertThat(separators(sheet)).containsExactly(46.0);
    }

    @Test
    void aFigureBelowAShortOneIsARow() {
        assertThat(separators(
                        new Sheet().row(20, "总计", "12", "1").row(32, "其他", "89").row(60, "予以", "3", "4")))
                .hasSize(2);
    }

    @Test
    void aFigureFarBelowIsARow() {
        assertThat(separators(new Sheet()
                        .row(20, "总计", "1234567", "1")
                        .row(36, "其他", "89")
                        .row(60, "予以", "3", "4")))
                .hasSize(2);
    }

    @Test
    void aFigureBelowAnotherColumnIsARow() {
        Sheet sheet = new Sheet()
                .row(20, "总计", "1234567", "1")
                .row(32, "其他", "", "", "9")
                .row(60, "予以", "3", "4", "5");

        assertThat(separators(sheet)).hasSize(2);
    }

    @Test
    void aFigureInTwoLinesBesideThoseInTheMiddleIsOneRow() {
        Sheet sheet = new Sheet()
                .row(20, "", "", "", "849")
                .row(26, "总计", "2972", "3024")
                .row(32, "", "", "", "3");
        sheet.row(56, "其他", "1", "2", "3");

        assertThat(separators(sheet)).hasSize(1).allMatch(height -> height > 37 && height < 51);
    }

    @Test
    void rowsArePartedBelowTheEndsOfWideFiguresToo() {
        Sheet sheet =
                new Sheet().row(20, "", "12345678", "12345678").row(26, "总计").row(32, "", "89", "9");

        assertThat(separators(sheet.row(44, "其他", "1", "2"))).containsExactly(38.0);
    }

    @Test
    void endsOfWideFiguresAreNoRowUnlessAllColumnsAndALabelSayThatTheyAre() {
        Sheet above = new Sheet().row(20, "1.其他", "12345678", "12345678").row(40, "2.其他", "1", "2");
        above.row(60, "（七）总计", "12345678", "12345678");
        Sheet next = above.row(72, "四、结转下年", "462", "1665");

        assertThat(separators(next)).containsExactly(30.0, 50.0, 66.0);
    }

    @Test
    void endsOfWideFiguresBesideTheEndOfALabelAreTheirs() {
        Sheet sheet = new Sheet().row(20, "1.其他", "12345678", "12345678").row(40, "2.其他", "1", "2");
        sheet.row(60, "（七）总计", "12345678", "12345678");

        assertThat(separators(sheet.row(72, "的数量", "46", "16"))).containsExactly(30.0, 50.0);
    }

    @Test
    void endsOfWideFiguresInSomeColumnsAreTheirsWhateverStandsBeside() {
        Sheet sheet = new Sheet().row(20, "1.其他", "12345678", "12345678").row(40, "2.其他", "1", "2");
        sheet.row(60, "（七）总计", "12345678", "12345678");

        assertThat(separators(sheet.row(72, "四、结转下年", "462"))).containsExactly(30.0, 50.0);
    }

    @Test
    void aLabelBesideFiguresOfTwoLinesDoesNotTellWhereOthersHang() {
        Sheet sheet = new Sheet().row(20, "国家").row(26, "", "1", "2").row(32, "秘密");
        sheet.row(48, "商业").row(60, "秘密", "3", "4").row(72, "信息");
        for (int top = 92; top < 200; top += 30) {
            sheet.row(top, "", "5").row(top + 6, "总计", "", "6");
        }

        assertThat(separators(sheet)).containsExactly(40.0, 82.0, 110.0, 140.0, 170.0);
    }
}
