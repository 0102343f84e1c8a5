package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import nianbao.places.Gazetteer;
import nianbao.read.ocr.engine.RecognizedText;
import nianbao.read.ocr.engine.RecognizedText.Symbol;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title that begins with a place that is none, and what other looks at it saw. */
class PlaceNameCorrectorTest {
    private static final PlaceNameCorrector NAMES = new PlaceNameCorrector(Gazetteer.shipped());

    private static RecognizedText read(String text) {
        return new RecognizedText(text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> new Symbol(letter, new PixelBox(0, 0, 10, 10), 0.9))
                .toList());
    }

    private static String settled(String first, String... others) {
        List<Supplier<RecognizedText>> looks = Arrays.stream(others)
                .<Supplier<RecognizedText>>map(text -> () -> read(text))
                .toList();
        return NAMES.settled(read(first), looks).text();
    }

    @Test
    void thePlaceThatFourLooksSawIsTaken() {
        assertThat(settled("灵皇县2020年", "灵丘县2020年", "灵扯县2020年", "灵丘县2020年", "灵丘县2020年", "灵丘县2020年"))
                .isEqualTo("灵丘县2020年");
    }

    @Test
    void ofTwoPlacesTheOneIsTakenThatMoreLooksSaw() {
        assertThat(settled("灵皇县", "灵丘县", "灵丘县", "灵丘县", "灵丘县", "灵丘县", "灵山县", "灵山县", "灵山县", "灵山县"))
                .isEqualTo("灵丘县");
        assertThat(settled("灵皇县", "灵丘县", "灵丘县", "灵丘县", "灵丘县", "灵山县", "灵山县", "灵山县", "灵山县", "灵山县"))
                .isEqualTo("灵山县");
    }

    @Test
    void onlyThePlaceIsTaken() {
        assertThat(settled("灵皇县2020年", "灵丘县2029年", "灵丘县2029年", "灵丘县2029年", "灵丘县2029年"))
                .isEqualTo("灵丘县2020年");
    }

    @Test
    void whatWasSeenSeldomIsNot() {
        assertThat(settled("灵皇县2020年", "灵丘县2020年", "灵丘县2020年", "灵丘县2020年")).isEqualTo("灵皇县2020年");
    }

    @Test
    void ofTwoPlacesThatWereSeenAsOftenNeitherIs() {
        assertThat(settled("灵皇县", "灵丘县", "灵丘县", "灵丘县", "灵丘县", "灵山县", "灵山县", "灵山县", "灵山县"))
                .isEqualTo("灵皇县");
    }

    @Test
    void aPlaceIsWhatItIs() {
        assertThat(settled("灵山县2020年", "灵丘县2020年", "灵丘县2020年", "灵丘县2020年", "灵丘县2020年"))
                .isEqualTo("灵山县2020年");
    }

    @Test
    void aShorterNameIsAnother() {
        assertThat(settled("黄泥皇乡", "黄泥乡", "黄泥乡", "黄泥乡", "黄泥乡")).isEqualTo("黄泥皇乡");
    }

    @ParameterizedTest
    @CsvSource({
        "竹安县马家店镇人民政府, true",
        "竹安县统计局2019年政府信息公开工作年度报告, true",
        "竹安县马家店镇 2019年度 政府信息公开年报, true",
        "竹安县人民政府办公室负责本报告的编制, false",
        "2019年政府信息公开工作年度报告, false"
    })
    void aTitleInTextTypeIsOneToo(String line, boolean name) {
        assertThat(PlaceNameCorrector.isNameOrTitle(read(line))).isEqualTo(name);
    }
}
