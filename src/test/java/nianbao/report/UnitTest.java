package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nianbao.report.Unit.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    private static Unit unit(String text) {
        return Unit.of(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "元, 0, MONEY",
        "人民币元, 0, MONEY",
        "万元, 4, MONEY",
        "千元, 3, MONEY",
        "百万元, 6, MONEY",
        "亿元, 8, MONEY",
        "万亿元, 12, MONEY",
        "件, 0, COUNT",
        "' 件次 ', 0, COUNT",
        "万件, 4, COUNT",
        "件（次）, 0, COUNT",
        "件(次), 0, COUNT",
        "万, 4, UNNAMED",
        "佰, 2, UNNAMED"
    })
    void aUnitIsAPowerOfTenOfWhatItMeasures(String text, int power, Measure measure) {
        assertThat(unit(text)).isEqualTo(new Unit(text.strip(), power, measure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "美元", "元/件", "件2", "平方米"})
    void otherWordsAreNone(String text) {
        assertThat(Unit.of(text)).isEmpty();
    }

    @Test
    void theLongestUnitAtTheBeginningCounts() {
        assertThat(Unit.leading("万元（含税）").orElseThrow().printed()).isEqualTo("万元");
        assertThat(Unit.leading("件次，另有").orElseThrow().printed()).isEqualTo("件次");
        assertThat(Unit.leading("共3件")).isEmpty();
    }

    @Test
    void labelsNameTheirUnits() {
        assertThat(Unit.namesIn(List.of("行政事业性收费", "本年收费金额（单位：万元）"))).containsExactly("万元");
        assertThat(Unit.namesIn(List.of("金额（元）"))).containsExactly("元");
        assertThat(Unit.namesIn(List.of("金额 单位千元"))).containsExactly("千元");
        assertThat(Unit.namesIn(List.of("其他事业单位"))).isEmpty();
        assertThat(Unit.namesIn(List.of("填报单位：平川县财政局"))).isEmpty();
    }

    @Test
    void aUnitThatTwoLabelsNameIsOne() {
        assertThat(Unit.namesIn(List.of("收费（单位：元）", "金额（单位：元）"))).containsExactly("元");
        assertThat(Unit.namesIn(List.of("收费（单位：元）", "金额（单位：万元）"))).containsExactly("元", "万元");
    }

    @Test
    void oneLabelMayNameTwoUnits() {
        assertThat(Unit.namesIn(List.of("收费 单位：元，金额 单位：万元"))).containsExactly("元", "万元");
    }

    @Test
    void theUnitOfALabelCountsBeforeOneInItsBrackets() {
        assertThat(Unit.namesIn(List.of("单位：万元（元）"))).hasSize(1);
    }

    @Test
    void aFigureIsTheSameInBothUnits() {
        assertThat(unit("元").in(unit("万元"), new BigDecimal("251000"))).isEqualByComparingTo("25.1");
        assertThat(unit("亿元").in(unit("万元"), new BigDecimal("1.2"))).isEqualByComparingTo("12000");
    }

    @Test
    void onlyLikeIsGivenInLike() {
        assertThat(unit("元").isLike(unit("万元"))).isTrue();
        assertThat(unit("万").isLike(unit("元"))).isTrue();
        assertThat(unit("件").isLike(unit("元"))).isFalse();
        assertThat(unit("元").isLike(unit("万"))).isFalse();
    }
}
