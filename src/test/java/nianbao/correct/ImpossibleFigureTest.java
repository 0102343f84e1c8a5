package nianbao.correct;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is clear on the page, and can be no figure of its field. */
class ImpossibleFigureTest {
    private static final String REQUESTS = "requests.new.natural_person";

    @ParameterizedTest
    @CsvSource({
        REQUESTS + ", 2.5, fraction",
        REQUESTS + ", -1, negative",
        REQUESTS + ", 12345678901234567890, too-large",
        REQUESTS + ", '1,234', ''",
        REQUESTS + ", 12件, ''",
        "proactive.fees.amount, 2.5, ''",
        "proactive.fees.amount, 2.12345678, too-exact"
    })
    void whyItCannotStandThereIsKnown(String field, String printed, String why) {
        assertThat(FigureFields.load().impossible(field, printed).orElse("")).isEqualTo(why);
    }
}
