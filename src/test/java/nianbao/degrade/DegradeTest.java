package nianbao.degrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nianbao.fixtures.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A small part of the curves: what is mild is read, and what is hard is never read wrong without a word. */
class DegradeTest {
    private static final Path LETTER = Path.of("fixtures/negative-one-page/input.pdf");
    private static final Path REPORT = Path.of("fixtures/inbox/hongquan-2023.pdf");
    private static final Path WORN = Path.of("fixtures/inbox/pingyuan-2024.pdf");
    private static final long SEED = 1;

    @ParameterizedTest
    @CsvSource({
        "dpi=200+skew=1+noise=5+blur=0.05+jpeg=75, 0.99",
        "dpi=150+light=0.8+holes=8+faint=0.7:tiff, 0.99",
        "dpi=200+rules=0.35+specks=150+blur=0.15+jpeg=30, 0"
    })
    void nothingIsReadWrongWithoutAWord(String recipe, double least) throws IOException {
        try (Reading reading = new Reading()) {
            Tally tally = reading.tally(Original.of(REPORT), Recipe.of(recipe), SEED);
            assertThat(tally.silent()).isEmpty();
            assertThat(tally.accuracy()).isGreaterThanOrEqualTo(least);
        }
    }

    /** Broken so that figures share cells: looked for as on most pages, these rulings leave 30 figures to a person. */
    @Test
    void wornRulingsAreFoundInAnotherWay() throws IOException {
        try (Reading reading = new Reading()) {
            Tally tally = reading.tally(Original.of(WORN), Recipe.of("rules=0.05"), SEED);
            assertThat(tally.silent()).isEmpty();
            assertThat(tally.accuracy()).isEqualTo(1);
        }
    }

    /** One that lies on its side is read by {@code nianbao.worker.RenderedPageTest}. */
    @ParameterizedTest
    @ValueSource(strings = {"photo=0.06", "two=2"})
    void boxesLieOnTheFiguresHoweverTheSheetLay(String text) throws IOException {
        Original original = Original.of(REPORT);
        Recipe recipe = Recipe.of(text);
        try (Reading reading = new Reading()) {
            JsonNode record = reading.record(original, recipe, SEED);
            Tally tally = Tally.of(record, original.truth());
            assertThat(tally.silent()).isEmpty();
            assertThat(tally.accuracy()).isGreaterThanOrEqualTo(0.99);
            assertThat(reading.misplaced(record, original, recipe, SEED)).isEmpty();
        }
    }

    @Test
    void theSameSeedMakesTheSameImages() throws IOException {
        byte[] pdf = Original.of(LETTER).pdf();
        Recipe recipe = Recipe.of("dpi=72+specks=20+skew=2+photo=0.05+noise=9:pngs");
        List<Shot> first = recipe.shots(pdf, 7);
        List<Shot> again = recipe.shots(pdf, 7);
        List<Shot> other = recipe.shots(pdf, 8);
        assertThat(dump(first)).isEqualTo(dump(again)).isNotEqualTo(dump(other));
    }

    private static int[] dump(List<Shot> shots) {
        Shot shot = shots.get(0);
        return shot.image().getRGB(0, 0, shot.width(), shot.height(), null, 0, shot.width());
    }
}
