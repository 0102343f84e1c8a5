package nianbao.report.match.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.report.match.label.Naming.TextOrigin;
import org.junit.jupiter.api.Test;

/** A label names what it is near to, by the words that are that one's own. */
class NamingTest {
    private static final Naming HEADS =
            new Naming(List.of(List.of("本年新制作数量"), List.of("本年新公开数量"), List.of("现行有效件数")), TextOrigin.TYPED);

    private static boolean names(Naming naming, String label, int wanted) {
        return naming.name(List.of(label)).isSurely(wanted);
    }

    @Test
    void itsOwnWordsDecideNotTheShared() {
        assertThat(names(HEADS, "本年公开数量", 1)).isTrue();
        assertThat(HEADS.name(List.of("本年新数量")).sure()).isFalse();
        assertThat(HEADS.name(List.of("本年新发布数量")).sure()).isFalse();
    }

    @Test
    void aRemarkInBracketsIsNoOtherWord() {
        assertThat(names(HEADS, "现行有效件数（历史累计）", 2)).isTrue();
        assertThat(names(HEADS, "现行有效件", 2)).isTrue();
    }

    @Test
    void wordsOfAnotherYearOrPartNameAnother() {
        assertThat(HEADS.name(List.of("上年现行有效件数")).sure()).isFalse();
        assertThat(HEADS.name(List.of("其中现行有效件数")).sure()).isFalse();
    }

    @Test
    void wordsOfItsOwnRemarkNameNoOtherWhereABracketWasMisread() {
        Naming parts = new Naming(List.of(List.of("（二）部分公开（只计这一情形，不计其他情形）")), TextOrigin.RECOGNISED);
        assertThat(names(parts, "（二）部分公开《只计这一情形，不计其他情形", 0)).isTrue();
        assertThat(parts.name(List.of("其中部分公开")).sure()).isFalse();
    }

    @Test
    void aBeginningIsNotTheWhole() {
        Naming handling = new Naming(List.of(List.of("（六）其他处理")), TextOrigin.TYPED);
        assertThat(handling.name(List.of("3.其他")).sure()).isFalse();
    }

    @Test
    void aBeginningNamesTheOneThatHasIt() {
        Naming reasons = new Naming(
                List.of(List.of("7.属于行政执法案卷"), List.of("8.属于行政查询事项"), List.of("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请")),
                TextOrigin.TYPED);
        assertThat(names(reasons, "2.申请人逾期", 2)).isTrue();
        assertThat(names(reasons, "7.属于行政执", 0)).isTrue();
        assertThat(reasons.name(List.of("7.属于行政")).sure()).isFalse();
        assertThat(reasons.name(List.of("2.申请人")).sure()).isFalse();
        assertThat(reasons.name(List.of("3.申请人逾期")).sure()).isFalse();
        assertThat(reasons.name(List.of("2.申请人逾期（去年）")).sure()).isFalse();
    }

    @Test
    void muchBesideTheWordingIsAnother() {
        Naming reissue = new Naming(List.of(List.of("5.要求行政机关确认或重新出具已获取信息")), TextOrigin.TYPED);
        assertThat(names(reissue, "5.要求行政机关确认或重新出具已获取的信息", 0)).isTrue();
        assertThat(reissue.name(List.of("5.要求行政机关确认或重新出具已获取信息以及转交机关")).sure()).isFalse();
    }

    @Test
    void aLetterMayBeMisread() {
        List<List<String>> wanted = List.of(List.of("科研机构"), List.of("商业企业"));
        assertThat(names(new Naming(wanted, TextOrigin.RECOGNISED), "科研机沟", 0)).isTrue();
        assertThat(new Naming(wanted, TextOrigin.TYPED).name(List.of("科技机构")).sure())
                .isFalse();
        assertThat(new Naming(wanted, TextOrigin.RECOGNISED)
                        .name(List.of("科技机沟"))
                        .sure())
                .isFalse();
    }

    @Test
    void aTypedLetterThatTurnsTheWordNamesAnother() {
        Naming rows = new Naming(List.of(List.of("1.本机关不掌握相关政府信息"), List.of("一、本年新收政府信息公开申请数量")), TextOrigin.TYPED);
        assertThat(rows.name(List.of("1.本机关掌握相关政府信息")).sure()).isFalse();
        assertThat(rows.name(List.of("一、本月新收政府信息公开申请数量")).sure()).isFalse();
        assertThat(HEADS.name(List.of("现行失效件数")).sure()).isFalse();
        assertThat(names(rows, "1.本机关不掌握相关政俯信息", 0)).isTrue();
    }

    @Test
    void aTypedWordMoreNamesAPart() {
        Naming labels = new Naming(List.of(List.of("自然人"), List.of("行政许可"), List.of("规范性文件")), TextOrigin.TYPED);
        assertThat(labels.name(List.of("外国自然人")).sure()).isFalse();
        assertThat(labels.name(List.of("行政许可备案")).sure()).isFalse();
        assertThat(labels.name(List.of("规范性文件解读")).sure()).isFalse();
        assertThat(names(labels, "行政许可数量", 1)).isTrue();
        assertThat(names(labels, "规范性性文件", 2)).isTrue();
    }

    @Test
    void aRemarkOnAnotherTimeNamesAnother() {
        assertThat(HEADS.name(List.of("现行有效件数（上年）")).sure()).isFalse();
        assertThat(HEADS.name(List.of("现行有效件数（上半年）")).sure()).isFalse();
    }

    private static final Naming READ_HEADS =
            new Naming(List.of(List.of("本年新制作数量"), List.of("本年新公开数量"), List.of("现行有效件数")), TextOrigin.RECOGNISED);

    @Test
    void twoLettersInSevenMayBeMisreadWhereTheOthersAreItsOwn() {
        assertThat(names(READ_HEADS, "本年新制作孝重", 0)).isTrue();
        assertThat(READ_HEADS.name(List.of("本年新制孝重")).sure()).isFalse();
        assertThat(READ_HEADS.name(List.of("本年新孝重数量")).sure()).isFalse();
    }

    @Test
    void aMisreadLetterIsNoPartOfAWordingThatHasTheOthersElsewhere() {
        Naming outcomes = new Naming(List.of(List.of("结果维持"), List.of("结果纠正"), List.of("其他结果")), TextOrigin.RECOGNISED);
        assertThat(names(outcomes, "结果维特", 0)).isTrue();
        assertThat(names(outcomes, "位他结果", 2)).isTrue();
        assertThat(outcomes.name(List.of("结果级折")).sure()).isFalse();
    }

    @Test
    void aRemarkWhoseBracketWasMisreadIsOneStill() {
        List<List<String>> wanted =
                List.of(List.of("（二）部分公开（区分处理的，只计这一情形，不计其他情形）"), List.of("（一）予以公开"), List.of("3.其他"));
        Naming read = new Naming(wanted, TextOrigin.RECOGNISED);
        assertThat(names(read, "（二）部分公开《区分处理的，只计这-情形，不计其他靖形，", 0)).isTrue();
        assertThat(names(read, "（三部分公开《区分处理的，只计这安情形，不计其他情形", 0)).isTrue();
        assertThat(new Naming(wanted, TextOrigin.TYPED)
                        .name(List.of("（二）部分公开《区分处理的，只计这情形，不计其他靖形，"))
                        .sure())
                .isFalse();
    }

    @Test
    void holesAndRulingsAreNoLetters() {
        Naming groups = new Naming(List.of(List.of("复议后起诉"), List.of("未经复议直接起诉")), TextOrigin.RECOGNISED);
        assertThat(names(groups, "〇复议后起诉", 0)).isTrue();
        assertThat(names(groups, "复议后起诉一一一一一一一", 0)).isTrue();
        assertThat(groups.name(List.of("复议后起诉二三四五六七八")).sure()).isFalse();
    }
}
