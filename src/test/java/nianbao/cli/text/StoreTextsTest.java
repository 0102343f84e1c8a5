package nianbao.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.words.Messages;
import org.junit.jupiter.api.Test;

class StoreTextsTest {
    private static final FigureFields FIELDS = FigureFields.load();
    private static final String FIELD = "requests.new.natural_person";

    private static String told(String said) {
        return StoreTexts.message(FIELDS, Optional.of(FIELD), said, Messages.in(Locale.ENGLISH));
    }

    @Test
    void aFigureThatIsClearAndCannotStandThereIsNotCalledUnclear() {
        assertThat(told(FIELD + " is unclear: “2.5”"))
                .isEqualTo("the page shows “2.5”, and only a whole number can stand there");
        assertThat(told(FIELD + " 不清楚：“12345678901234567890”"))
                .isEqualTo("the page shows “12345678901234567890”, which has more digits than a figure can have");
        assertThat(told(FIELD + " is unclear: “2?”")).contains("is unclear: “2?”");
    }
}
