package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.read.ocr.engine.RecognizedText.Symbol;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunctuationCorrectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "用好村〈社区)公开栏|用好村（社区）公开栏",
                "《中华人民共和国政府信息公开条例》〈以下简称《条例》)|《中华人民共和国政府信息公开条例》（以下简称《条例》）",
                "人三)政府信息管理方面|（三）政府信息管理方面",
                "《四)平台建设。|（四）平台建设。",
                "例》〈以下简称|例》（以下简称",
                "(2021年)|（2021年）",
                "0423(8314152)|0423(8314152)",
            })
    void bracketsFitEachOther(String seen, String meant) {
        assertThat(mended(seen)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"根据《条例, 根据《条例", "根据〈条例, 根据（条例", "【附件, 【附件"})
    void aBracketThatTheLineLeavesOpenStaysWhatItIs(String seen, String meant) {
        assertThat(mended(seen)).isEqualTo(meant);
    }

    @Test
    void aLineThatBeginsWithAnItemOfALawKeepsIt() {
        assertThat(mended("第三）项")).isEqualTo("第三）项");
    }

    @ParameterizedTest
    @CsvSource({
        "清河县二O二二年度, 清河县二〇二二年度",
        "清河县二O〇二二年度, 清河县二〇二二年度",
        "二〇一九年, 二〇一九年",
        "二〇二O年, 二〇二〇年",
        "二O〇二@〇年, 二〇二〇年",
        "二〇〇九年, 二〇〇九年",
        "二十二年, 二十二年"
    })
    void yearsInHanDigitsHaveTheirRoundSign(String seen, String meant) {
        assertThat(mended(seen)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"如下:一是|如下：一是", "办理结果看,予以公开|办理结果看，予以公开", "1,234.5万元|1,234.5万元", "电话:0423-8314152|电话：0423-8314152"})
    void signsBesideHanCharactersAreFullWidth(String seen, String meant) {
        assertThat(mended(seen)).isEqualTo(meant);
    }

    @Test
    void blanksBetweenCharactersAreDropped() {
        assertThat(mended("政 府 信 息")).isEqualTo("政府信息");
    }

    private static String mended(String text) {
        List<Symbol> symbols = text.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> new Symbol(sign, new PixelBox(0, 0, 10, 10), 0.9))
                .toList();
        return PunctuationCorrector.mended(symbols).stream().map(Symbol::text).collect(Collectors.joining());
    }
}
