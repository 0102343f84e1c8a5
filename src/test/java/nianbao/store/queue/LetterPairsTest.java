package nianbao.store.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nianbao.store.sql.TextIndex.Phrase;
import org.junit.jupiter.api.Test;

class LetterPairsTest {
    @Test
    void chineseIsItsPairsAndTheLastLetter() {
        assertThat(LetterPairs.indexed("政府信息")).isEqualTo("政府 府信 信息 息 ");
        assertThat(LetterPairs.indexed("县")).isEqualTo("县 ");
    }

    @Test
    void marksAndSpacesPartWords() {
        assertThat(LetterPairs.indexed("公开，及时 办")).isEqualTo("公开 开 及时 时 办 ");
    }

    @Test
    void otherWordsAreAsTheyAreInOneWidthAndCase() {
        assertThat(LetterPairs.indexed("Report-２０２４.PDF 年报")).isEqualTo("report 2024 pdf 年报 报 ");
        assertThat(LetterPairs.indexed("2024年度")).isEqualTo("2024 年度 度 ");
    }

    @Test
    void lettersBeyondTheFirstPlaneAreOne() {
        assertThat(LetterPairs.indexed("𠮷县")).isEqualTo("𠮷县 县 ");
    }

    @Test
    void whatIsLookedForMayGoOn() {
        assertThat(LetterPairs.phrases("政府信息"))
                .containsExactly(new Phrase(Optional.empty(), List.of("政府", "府信", "信息")));
        assertThat(LetterPairs.phrases("政")).containsExactly(new Phrase(Optional.of("letters"), List.of("政")));
        assertThat(LetterPairs.phrases("2024年"))
                .containsExactly(
                        new Phrase(Optional.empty(), List.of("2024")),
                        new Phrase(Optional.of("letters"), List.of("年")));
        assertThat(LetterPairs.phrases("年度2024"))
                .containsExactly(new Phrase(Optional.empty(), List.of("年度", "度", "2024")));
    }

    @Test
    void eachLetterIsThereOnce() {
        assertThat(LetterPairs.letters("公开，政务公开 Ａ2024〇")).isEqualTo("公 开 政 务 〇");
    }

    @Test
    void wordsWithSpacesBetweenAreLookedForEach() {
        assertThat(LetterPairs.phrases("利州 教育局")).hasSize(2);
        assertThat(LetterPairs.phrases("， 。")).isEmpty();
    }
}
