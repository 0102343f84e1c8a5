package nianbao.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final Gazetteer FEW = new Gazetteer(List.of("四川省", "蓬安县", "新市区", "陵县", "黄泥坳乡"));

    @Test
    void aBodysNameBeginsWithItsPlaces() {
        assertThat(FEW.places("四川省蓬安县黄泥坳乡人民政府")).containsExactly("四川省", "蓬安县", "黄泥坳乡");
        assertThat(FEW.places("莲安县东港镇人民政府")).containsExactly("莲安县", "东港镇");
        assertThat(FEW.places("行政审批服务局")).isEmpty();
    }

    @Test
    void aKnownNameMayHoldTheWordForAKind() {
        assertThat(FEW.places("新市区教育局")).containsExactly("新市区");
    }

    @Test
    void aZoneIsOnePlace() {
        assertThat(FEW.places("蓬安县高新技术产业开发区管理委员会")).containsExactly("蓬安县", "高新技术产业开发区");
        assertThat(FEW.places("平川经济技术开发区管理委员会")).containsExactly("平川经济技术开发区");
    }

    @Test
    void wordsOfOfficesAreNoPlaces() {
        assertThat(FEW.places("蓬安县住房和城乡建设局")).containsExactly("蓬安县");
        assertThat(FEW.places("蓬安县城市管理综合行政执法局")).containsExactly("蓬安县");
        assertThat(FEW.places("蓬安县市场监督管理局")).containsExactly("蓬安县");
        assertThat(FEW.places("城乡规划局")).isEmpty();
    }

    @Test
    void aPlaceIsKnownWhateverItHasBecome() {
        assertThat(FEW.knows("蓬安县")).isTrue();
        assertThat(FEW.knows("蓬安区")).isTrue();
        assertThat(FEW.knows("莲安县")).isFalse();
    }

    @Test
    void aSingleLetterTellsNoPlaceWithoutItsKind() {
        assertThat(FEW.knows("陵县")).isTrue();
        assertThat(FEW.knows("陵市")).isFalse();
    }

    @Test
    void theDivisionsThatAreShippedGoDownToTowns() {
        assertThat(List.of("四川省", "临沂市", "朝阳区", "延边朝鲜族自治州", "东华门街道", "阿拉善盟")).allMatch(Gazetteer.shipped()::knows);
        assertThat(List.of("莲安县", "茵安县", "灵皇县", "萍塘镇")).noneMatch(Gazetteer.shipped()::knows);
    }
}
