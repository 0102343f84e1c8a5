package nianbao.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivisionsTest {
    private static final Divisions DIVISIONS = Divisions.shipped();

    @Test
    void aBodyIsInTheSmallestDivisionThatItsNameTells() {
        assertThat(DIVISIONS.codeOf("四川省广元市利州区教育局")).contains("510802");
        assertThat(DIVISIONS.codeOf("广元市行政审批服务局")).contains("5108");
        assertThat(DIVISIONS.codeOf("四川省教育厅")).contains("51");
        assertThat(DIVISIONS.name("5108")).contains("广元市");
    }

    @Test
    void aTownIsKnownByItsCounty() {
        assertThat(DIVISIONS.codeOf("岚皋县民主镇人民政府")).hasValueSatisfying(code -> {
            assertThat(code).hasSize(9).startsWith("610925");
            assertThat(DIVISIONS.name(code)).contains("民主镇");
        });
        assertThat(DIVISIONS.codeOf("民主镇人民政府")).isEmpty();
        assertThat(DIVISIONS.codeOf("岚皋县无此镇人民政府")).contains("610925");
    }

    @Test
    void aNameThatManyHaveIsNone() {
        assertThat(DIVISIONS.codeOf("鼓楼区人民政府")).isEmpty();
        assertThat(DIVISIONS.codeOf("南京市鼓楼区人民政府")).contains("320106");
        assertThat(DIVISIONS.codeOf("某某公司")).isEmpty();
    }

    @Test
    void aCountyIsKnownByWhateverKindItIsOfNow() {
        assertThat(DIVISIONS.codeOf("蓬安区人民政府")).contains("511323"); // is 蓬安县
        assertThat(DIVISIONS.codeOf("海南州人民政府")).isEmpty(); // neither 海南省 nor surely 海南藏族自治州
    }
}
