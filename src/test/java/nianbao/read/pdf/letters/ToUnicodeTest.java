package nianbao.read.pdf.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Maps as programs write them, and torn ones. */
class ToUnicodeTest {
    private static ToUnicode map(String cmap) {
        return ToUnicode.parse(cmap.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void charactersAreGivenOneByOne() {
        ToUnicode map = map("2 beginbfchar\n<0003> <5E74>\n<0104> <00660069>\nendbfchar");
        assertThat(map.text(3, 2)).isEqualTo("年");
        assertThat(map.text(0x104, 2)).as("a ligature").isEqualTo("fi");
        assertThat(map.text(4, 2)).isNull();
        assertThat(map.isEmpty()).isFalse();
    }

    @Test
    void aRangeCountsOnFromItsFirstTextToItsLastCode() {
        ToUnicode map = map("1 beginbfrange <0010> <0012> <00410030> endbfrange");
        assertThat(map.text(0x10, 2)).isEqualTo("A0");
        assertThat(map.text(0x12, 2)).isEqualTo("A2");
        assertThat(map.text(0x13, 2)).isNull();
        assertThat(map.text(0x0F, 2)).isNull();
    }

    @Test
    void aListGivesEachCodeOfARangeItsOwnTextAndNoMore() {
        ToUnicode map = map("2 beginbfrange\n<20> <21> [<5E74> <62A5> <516C>]\n<30> <31> <0037>\nendbfrange");
        assertThat(map.text(0x20, 1)).isEqualTo("年");
        assertThat(map.text(0x21, 1)).isEqualTo("报");
        assertThat(map.text(0x22, 1)).isNull();
        assertThat(map.text(0x31, 1)).as("the range after it").isEqualTo("8");
    }

    @Test
    void aTextOfOneByteIsThatCharacter() {
        ToUnicode map = map("beginbfrange <01> <02> <E9> endbfrange");
        assertThat(map.text(1, 1)).isEqualTo("é");
        assertThat(map.text(2, 1)).isEqualTo("ê");
    }

    @Test
    void aMapForCodesOfAnotherLengthStillSaysWhatIsMeant() {
        assertThat(map("beginbfchar <41> <0031> endbfchar").text(0x41, 2)).isEqualTo("1");
        assertThat(map("beginbfchar <00000041> <0031> endbfchar").text(0x41, 2)).isEqualTo("1");
        ToUnicode both = map("beginbfchar <41> <0031> <0041> <0032> endbfchar");
        assertThat(both.text(0x41, 2)).as("its own length comes first").isEqualTo("2");
    }

    @Test
    void digitsAreToldWithTheirCodesAndLengths() {
        ToUnicode map = map("beginbfchar <13> <0037> <0114> <0038> <15> <5E74> <16> <00310032> endbfchar");
        assertThat(map.digits()).containsExactlyInAnyOrder(new ToUnicode.Code(0x13, 1), new ToUnicode.Code(0x114, 2));
    }

    @Test
    void codeSpacesCommentsAndDictionariesSayNothingOfText() {
        ToUnicode map = map("""
                <</Registry (Adobe)>> def
                1 begincodespacerange <00> <FF> endcodespacerange
                beginbfchar % <01> <0031>
                <02> <0032> endbfchar <03> <0033>
                1 beginbfrange <04> <04> <0034> endbfrange <05> <05> <0035>""");
        assertThat(map.digits()).containsExactlyInAnyOrder(new ToUnicode.Code(2, 1), new ToUnicode.Code(4, 1));
        assertThat(map("begincodespacerange <00> <FF> endcodespacerange").isEmpty())
                .isTrue();
    }

    @Test
    void aTornMapKnowsWhatStandsBeforeTheTear() {
        ToUnicode map = map("beginbfchar <02> <0032> <03");
        assertThat(map.text(2, 1)).isEqualTo("2");
        assertThat(map.text(3, 1)).isNull();
        assertThat(map("beginbfrange <20> <21> [<5E74>").text(0x20, 1)).isEqualTo("年");
        assertThat(map("beginbfchar <02> <").isEmpty())
                .as("a code without a text")
                .isTrue();
        assertThat(map("beginbfchar % torn").isEmpty()).isTrue();
    }
}
