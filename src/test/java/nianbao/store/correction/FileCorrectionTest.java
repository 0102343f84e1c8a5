package nianbao.store.correction;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.store.correction.FileCorrection.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCorrectionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"title", "issuer", "year", "date", "section-1-heading", "section-6-text", "section-12-text"})
    void aFieldIsFoundByItsName(String id) {
        assertThat(Field.of(id).map(Field::id)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "heading", "text", "section-0-text", "section-1", "section-100-text", "section-1-title"})
    void othersAreNone(String id) {
        assertThat(Field.of(id)).isEmpty();
    }
}
