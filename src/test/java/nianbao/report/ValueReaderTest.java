package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nianbao.model.ReportRecord.Status;
import nianbao.report.ValueReader.Figure;
import nianbao.report.form.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
    private static final Field COUNT = field(Field.Type.INTEGER, Optional.of("件"));
    private static final Field CHANGE = field(Field.Type.SIGNED_INTEGER, Optional.of("项"));
    private static final Field MONEY = field(Field.Type.DECIMAL, Optional.of("万元"));
    private static final Field UNNAMED = field(Field.Type.DECIMAL, Optional.empty());

    private static Field field(Field.Type type, Optional<String> unit) {
        return new Field("f.g", List.of(), List.of(), type, unit);
    }

    private static Figure read(String text, Field field, String... wording) {
        return ValueReader.read(text, field, List.of(wording));
    }

    private static void holds(Figure figure, String value, Status status) {
        assertThat(figure.value().map(BigDecimal::toPlainString)).isEqualTo(Optional.ofNullable(value));
        assertThat(figure.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--", "—", "——", "/", "／", "\\", "\u00a0", "无", "~"})
    void nothingIsBlank(String text) {
        assertThat(read(text, COUNT)).isEqualTo(Figure.BLANK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22 | 22",
                "２２ | 22",
                "1,234 | 1234",
                "12,345,678 | 12345678",
                "0 | 0",
                "0.00 | 0",
                "3.0 | 3",
                "22（其中修订16件） | 22",
                "22（不含街道） | 22",
                "22² | 22",
                "22[1] | 22",
                "22① | 22",
                "22件 | 22",
                "3起 | 3",
                "22。 | 22",
                "3万 | 30000",
                "3万件 | 30000",
                "3百 | 300",
                "5（百件） | 500"
            })
    void countsAreRead(String text, String value) {
        holds(read(text, COUNT), value, Status.READ);
    }

    /** A person would take it for this, and must look. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12* | 12",
                "3# | 3",
                "3注1 | 3",
                "3、 | 3",
                "〇 | 0",
                "○ | 0",
                "三 | 3",
                "叁 | 3",
                "二十 | 20",
                "二十三 | 23",
                "一〇五 | 105",
                "三百零六 | 306",
                "一 | 1",
                "l | 1",
                "O | 0",
                "Ｏ | 0",
                "1O | 10",
                "1 234 | 1234",
                "1'234 | 1234",
                "12.000 | 12",
                "3．5 | 3.5",
                "1.234 | 1.234",
                "+3 | 3",
                "−3 | -3",
                "（3） | 3",
                "3（减少） | 3",
                "3（更正：5） | 5",
                "0（实为2） | 2",
                "3（12） | 3",
                "5（万） | 50000",
                "5【千】 | 5000",
                "0.3千 | 300",
                "3万元 | 3",
                "05 | 5",
                "1234567890 | 1234567890"
            })
    void doubtfulCountsAreGivenForReview(String text, String value) {
        holds(read(text, COUNT), value, Status.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/0", "3-", "约3", "3余", "③", "—3", "无3", "1,23", "3 5", "0 0", "3件2项", "³", "¹2", "3%", "丨", "详见附件2",
                "12 15", "十百", "\uFFFD"
            })
    void whatIsNotOneFigureIsNone(String text) {
        holds(read(text, COUNT), null, Status.REVIEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-3 | -3",
                "+2 | 2",
                "减1 | -1",
                "下降3 | -3",
                "↓3 | -3",
                "3↓ | -3",
                "3（减少） | -3",
                "增2 | 2",
                "3↑ | 3",
                "0 | 0"
            })
    void changesHaveSigns(String text, String value) {
        holds(read(text, CHANGE), value, Status.READ);
    }

    @Test
    void aChangeInBracketsMayBeADecrease() {
        holds(read("（3）", CHANGE), "-3", Status.REVIEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25.1 | 25.1 | ",
                "2.02万元 | 2.02 | ",
                "251000元 | 25.1 | 元",
                "251千元 | 25.1 | 千元",
                "1.2亿元 | 12000 | 亿元",
                "564.7342 | 564.7342 | ",
                "251000（元） | 25.1 | 元"
            })
    void moneyIsGivenInTheFormsUnit(String text, String value, String unit) {
        Figure figure = read(text, MONEY, "行政事业性收费", "本年收费金额（单位：万元）");
        holds(figure, value, Status.READ);
        assertThat(figure.unit()).isEqualTo(Optional.ofNullable(unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"本年收费金额（单位：元）", "本年收费金额（元）", "本年收费金额(单位:人民币元)", "收费金额 单位元"})
    void theHeadMayNameAnotherUnit(String head) {
        Figure figure = read("20200", MONEY, "行政事业性收费", head);
        holds(figure, "2.02", Status.READ);
        assertThat(figure.unit()).isPresent();
    }

    @Test
    void theCellsOwnUnitCountsMoreThanTheHeads() {
        holds(read("2.02万元", MONEY, "本年收费金额（单位：元）"), "2.02", Status.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本年收费金额（单位：美元）", "本年收费金额（单位：件/万元）"})
    void aUnitThatIsNotKnownNeedsAPerson(String head) {
        assertThat(read("20200", MONEY, head).status()).isEqualTo(Status.REVIEW);
    }

    @Test
    void twoLabelsThatNameTwoUnitsNeedAPerson() {
        assertThat(read("20200", MONEY, "收费（元）", "本年收费金额（单位：万元）").status()).isEqualTo(Status.REVIEW);
    }

    @Test
    void wordsThatOnlyHoldTheWordUnitNameNone() {
        holds(read("5", COUNT, "其他事业单位申请"), "5", Status.READ);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"25.1万 | 25.1", "￥25.1 | 25.1", "3项，共12.5 | 12.5", "-5 | -5"})
    void doubtfulMoneyIsGivenForReview(String text, String value) {
        holds(read(text, MONEY, "本年收费金额（单位：万元）"), value, Status.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"法院诉讼费12.5，其他3.1", "约12.5", "12.5万元以上"})
    void amountsThatAreNotOneAreNone(String text) {
        holds(read(text, MONEY), null, Status.REVIEW);
    }

    /** 采购总金额 of 2019 names no unit: as printed. */
    @Test
    void whereTheFormNamesNoUnitTheFigureStandsAsPrinted() {
        Figure figure = read("251000元", UNNAMED);
        holds(figure, "251000", Status.READ);
        assertThat(figure.unit()).contains("元");
        assertThat(read("12.5", UNNAMED, "采购总金额").unit()).isEmpty();
        assertThat(read("12.5", UNNAMED, "采购总金额（万元）").unit()).contains("万元");
    }
}
