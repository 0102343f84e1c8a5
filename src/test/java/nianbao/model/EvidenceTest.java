package nianbao.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nianbao.model.Evidence.ReaderKind;
import nianbao.model.Evidence.Reading;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void readersOfOneKindAreToldByIt() {
        assertThat(Reading.by(ReaderKind.TESSERACT, "20", "7", 1).reader()).isEqualTo("tesseract/20");
        assertThat(Reading.by(ReaderKind.TESSERACT, "word/fine", "7", 1).kind()).isEqualTo(ReaderKind.TESSERACT);
        assertThat(Reading.by(ReaderKind.SHAPES, "7", 1).reader()).isEqualTo("shapes");
        assertThat(Reading.by(ReaderKind.SHAPES, "7", 1).ofPart()).isEqualTo(new Reading("shapes/part", "7", 1));
        assertThat(new Reading("shapes/part", "7", 1).kind()).isEqualTo(ReaderKind.SHAPES);
    }

    @Test
    void aReaderOfNoKindIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reading("shapesque/20", "7", 1).kind())
                .withMessageContaining("shapesque");
    }
}
