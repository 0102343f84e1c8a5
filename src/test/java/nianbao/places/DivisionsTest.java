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
    void aTownIsNoCountyOfItsName() {
        assertThat(DIVISIONS.codeOf("高平镇人民政府")).isEmpty(); // in 滑县; 高平市 is a county
        assertThat(DIVISIONS.codeOf("滑县高平镇人民政府"))
                .hasValueSatisfying(code -> assertThat(code).hasSize(9));
        assertThat(DIVISIONS.named("高平镇")).hasSizeGreaterThan(1).allMatch(code -> code.length() == 9);
    }

    @Test
    void divisionsAreMadeOfDivisions() {
        assertThat(DIVISIONS.partsOf("610925")).hasSize(12).contains("610925106");
        assertThat(DIVISIONS.partsOf("11")).contains("110101");
        assertThat(DIVISIONS.isPart("6109", "610925")).isTrue();
        assertThat(DIVISIONS.isPart("6109", "610925106")).isFalse();
        assertThat(DIVISIONS.isPart("610925", "610925")).isFalse();
        assertThat(DIVISIONS.fullName("610925")).isEqualTo("陕西省安康市岚皋县");
        assertThat(DIVISIONS.mayBePart("610925", "民主镇人民政府")).isTrue();
        assertThat(DIVISIONS.mayBePart("610925", "高平镇人民政府")).isFalse();
    }

    @Test
    void aCountyIsKnownByWhateverKindItIsOfNow() {
        assertThat(DIVISIONS.codeOf("蓬安区人民政府")).contains("511323"); // is 蓬安县
        assertThat(DIVISIONS.codeOf("海南州人民政府")).isEmpty(); // neither 海南省 nor surely 海南藏族自治州
    }

    @Test
    void aPersonMeansADivisionByItsCodeOrItsName() {
        assertThat(DIVISIONS.meant("610925")).containsExactly("610925");
        assertThat(DIVISIONS.meant("岚皋县")).containsExactly("610925");
        assertThat(DIVISIONS.meant("南京市鼓楼区")).containsExactly("320106");
        assertThat(DIVISIONS.meant("鼓楼区")).hasSizeGreaterThan(1);
        assertThat(DIVISIONS.meant("岚皋县财政局")).isEmpty();
        assertThat(DIVISIONS.path("610925106")).containsExactly("61", "6109", "610925", "610925106");
    }

    @Test
    void partsOfNamesFindTheLargerDivisionsFirst() {
        assertThat(DIVISIONS.containing("岚皋", 5)).startsWith("610925");
        assertThat(DIVISIONS.containing("镇", 5)).hasSize(5);
        assertThat(DIVISIONS.containing("无此", 5)).isEmpty();
    }

    @Test
    void aTownThatNamesNoCountyMayBeInAnyThatHasOneOfItsName() {
        assertThat(DIVISIONS.perhapsIn("610925", "民主镇人民政府")).containsExactly("610925106");
        assertThat(DIVISIONS.perhapsIn("", "民主镇人民政府")).hasSizeGreaterThan(1).contains("610925106");
        assertThat(DIVISIONS.perhapsIn("610925", "岚皋县民主镇人民政府")).isEmpty();
    }
}
