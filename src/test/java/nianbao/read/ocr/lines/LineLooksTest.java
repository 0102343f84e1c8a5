package nianbao.read.ocr.lines;

import static nianbao.read.ocr.lines.ScriptedRecognition.line;
import static nianbao.read.ocr.lines.ScriptedRecognition.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nianbao.read.ocr.engine.SegmentationMode;
import nianbao.read.ocr.lines.LineReader.LineReading;
import nianbao.read.ocr.segment.SegmentedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a line is looked at again, and which look is believed. */
class LineLooksTest {
    /** Characters of 36 pixels are text, of 9 points, and a title, of 36 points. */
    private static final double TEXT_DPI = 288;

    private static final double TITLE_DPI = 72;
    private static final double SURE = 0.99;
    private static final TextLine SEVEN = line(100, 100, 7);
    private static final SegmentedPage TEXT = page(TEXT_DPI, SEVEN);

    private final ScriptedRecognition seen = new ScriptedRecognition();
    private final LineReader reader = new LineReader(seen);

    @Test
    void aLineWithoutADoubtfulCharacterIsLookedAtOnce() {
        seen.then("本年度收到申请", SURE, LineReader.DOUBTFUL).then("年度收到申请", SURE);
        assertThat(reader.text(TEXT, SEVEN).text()).isEqualTo("本年度收到申请");
        assertThat(seen.pictures).hasSize(1);
    }

    @Test
    void aLineWithADoubtfulCharacterIsLookedAtAgainSmaller() {
        seen.then("本年度收到串请", SURE, 0.9).then("本年度收到申请", SURE, 0.95);
        assertThat(reader.text(TEXT, SEVEN).text()).isEqualTo("本年度收到申请");
        assertThat(seen.sizes()).containsExactly("241 56", "186 47");
    }

    @Test
    void ofTwoLooksTheSurerIsBelieved() {
        seen.then("本年度收到申请", 0.9).then("本年度收到串请", 0.89);
        assertThat(reader.text(TEXT, SEVEN).text()).isEqualTo("本年度收到申请");
    }

    @Test
    void ofTwoLooksThatAreAsSureTheFirstIsBelieved() {
        seen.then("本年度收到申请", 0.9).then("本年度收到串请", 0.9);
        assertThat(reader.text(TEXT, SEVEN).text()).isEqualTo("本年度收到申请");
    }

    @ParameterizedTest
    @CsvSource({"年度收到申请, 年度收到申请", "度收到申请, 本年度收到申请"})
    void oneCharacterMayBeSeenTwiceAndTwoAreLost(String again, String believed) {
        seen.then("本年度收到申请", 0.9).then(again, SURE);
        assertThat(reader.text(TEXT, SEVEN).text()).isEqualTo(believed);
    }

    @Test
    void aLabelIsDoubtfulByTheMeanOfItsCharacters() {
        seen.then("本年度收到申请", SURE, 0.6).then("本年度收到申请", 0.92).then("本年度收到串请", 0.95);
        assertThat(reader.label(TEXT, List.of(SEVEN), RecognizedLineCache.NONE).confidence())
                .isCloseTo((6 * SURE + 0.6) / 7, within(1e-9));
        assertThat(seen.layouts).containsExactly(SegmentationMode.RAW_LINE);
        assertThat(reader.label(TEXT, List.of(SEVEN), RecognizedLineCache.NONE).text())
                .isEqualTo("本年度收到串请");
        assertThat(seen.layouts)
                .containsExactly(SegmentationMode.RAW_LINE, SegmentationMode.RAW_LINE, SegmentationMode.LINE);
        assertThat(seen.sizes()).containsExactly("221 56", "221 56", "241 56");
    }

    @Test
    void aDoubtfulTitleIsLookedAtInFourSizes() {
        seen.then("甲乙丙丁戊己庚", 0.7).then("甲乙丙丁戊己辛", 0.8).then("甲乙丙丁戊己壬", 0.9).then("甲乙丙丁戊己癸", 0.85);
        assertThat(reader.text(page(TITLE_DPI, SEVEN), SEVEN).text()).isEqualTo("甲乙丙丁戊己壬");
        assertThat(seen.sizes()).containsExactly("265 56", "204 47", "327 64", "173 42");
    }

    @Test
    void aLineInWhichMoreWasSeenThanItHasRoomForIsShownWhole() {
        seen.then("了本年度收到申请", SURE).then("本年度收到申请", 0.5);
        assertThat(reader.text(TEXT, SEVEN).text()).isEqualTo("本年度收到申请");
        assertThat(seen.sizes()).containsExactly("241 56", "265 56");
    }

    @ParameterizedTest
    @CsvSource({"子本年度收到申请", "年度收到申请"})
    void theFirstLookStandsWhereAlsoTheWholeHasTooManyOrFarTooFew(String whole) {
        seen.then("了本年度收到申请", SURE).then(whole, SURE);
        assertThat(reader.text(TEXT, SEVEN).text()).isEqualTo("了本年度收到申请");
        assertThat(seen.pictures).hasSize(2);
    }

    @Test
    void aSurerLookThatHasNoRoomIsNotBelievedOverOneThatHas() {
        seen.then("本年度收到申请", 0.9).then("了本年度收到申请", SURE);
        assertThat(reader.text(TEXT, SEVEN).text()).isEqualTo("本年度收到申请");
        assertThat(seen.pictures).hasSize(2);
    }

    @Test
    void ofTwoLooksWithoutRoomTheSurerStandsUntilTheWholeIsSeen() {
        seen.then("了本年度收到申请", 0.9).then("子本年度收到申请", 0.95).then("小本年度收到申请", 0.5);
        assertThat(reader.text(TEXT, SEVEN).text()).isEqualTo("子本年度收到申请");
        assertThat(seen.pictures).hasSize(3);
    }

    @Test
    void theRoomOfSeveralLinesTellsNothing() {
        TextLine upper = line(100, 100, 3);
        TextLine lower = line(100, 150, 3);
        seen.then("本年度收到申请数量", SURE);
        assertThat(reader.label(page(TEXT_DPI, upper, lower), List.of(upper, lower), RecognizedLineCache.NONE)
                        .text())
                .isEqualTo("本年度收到申请数量");
        assertThat(seen.pictures).hasSize(1);
    }

    @Test
    void theNameOfABodyIsLookedAtInManyWaysWhereItsPlaceIsNone() {
        TextLine six = line(100, 100, 6);
        seen.then("灵皇县财政局", SURE).then("灵丘县财政局", 0.8);
        LineReading read = reader.text(page(TEXT_DPI, six), six);
        assertThat(read.text()).isEqualTo("灵丘县财政局");
        assertThat(read.confidence()).as("of the first look").isCloseTo(SURE, within(1e-9));
        assertThat(seen.sizes()).hasSize(16).contains("138 42", "308 64");
    }

    @Test
    void soIsATitleWhateverItNames() {
        TextLine six = line(100, 100, 6);
        seen.then("灵皇县2020年", SURE).then("灵丘县2020年", SURE);
        assertThat(reader.text(page(TITLE_DPI, six), six).text()).isEqualTo("灵丘县2020年");
    }

    @Test
    void otherTextAndLabelsAreNot() {
        TextLine six = line(100, 100, 6);
        seen.then("灵皇县2020年", SURE).then("灵皇县财政局", SURE).then("灵丘县财政局", SURE);
        assertThat(reader.text(page(TEXT_DPI, six), six).text()).isEqualTo("灵皇县2020年");
        assertThat(reader.label(page(TEXT_DPI, six), List.of(six), RecognizedLineCache.NONE)
                        .text())
                .isEqualTo("灵皇县财政局");
        assertThat(seen.pictures).hasSize(2);
    }

    @Test
    void whatIsKnownIsNotLookedAt() {
        TextLine three = line(600, 100, 3);
        SegmentedPage page = page(TEXT_DPI, SEVEN, three);
        seen.then("本年度收到申请", SURE).then("办公室", SURE);
        RecognizedLineCache.Builder gathered = new RecognizedLineCache.Builder();
        gathered.with(page, List.of(SEVEN), reader.text(page, SEVEN));
        RecognizedLineCache known = gathered.known(List.of());

        assertThat(reader.text(page, SEVEN, known).text()).isEqualTo("本年度收到申请");
        assertThat(reader.label(page, List.of(SEVEN), known).text()).isEqualTo("本年度收到申请");
        assertThat(seen.pictures).hasSize(1);
        assertThat(reader.text(page, three, known).text()).isEqualTo("办公室");
        assertThat(reader.label(page, List.of(SEVEN, three), known).text()).isEqualTo("本年度收到申请办公室");
        assertThat(seen.pictures).as("of the label's two columns only one").hasSize(3);
    }

    @Test
    void labelsBesideEachOtherAreReadEachAlone() {
        TextLine left = line(100, 100, 3);
        TextLine right = line(300, 100, 3);
        seen.then("主动公", 0.99).then("信息", 0.94);
        LineReading read = reader.label(page(TEXT_DPI, left, right), List.of(left, right), RecognizedLineCache.NONE);
        assertThat(read.text()).isEqualTo("主动公信息");
        assertThat(read.confidence()).isCloseTo(0.97, within(1e-9));
        assertThat(read.glyphs().get(3).box().left()).isEqualTo(75);
        assertThat(seen.sizes()).containsExactly("93 56", "93 56");
    }

    @Test
    void aLabelOfNoLinesSaysNothing() {
        LineReading read = reader.label(TEXT, List.of(), RecognizedLineCache.NONE);
        assertThat(read.glyphs()).isEmpty();
        assertThat(read.confidence()).isZero();
    }

    @Test
    void whatARulingLeftBeforeALabelIsNoPartOfIt() {
        seen.then("一一其他", SURE);
        assertThat(reader.label(TEXT, List.of(SEVEN), RecognizedLineCache.NONE).text())
                .isEqualTo("其他");
    }
}
