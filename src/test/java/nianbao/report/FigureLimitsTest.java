package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nianbao.model.ReportRecord.Status;
import nianbao.report.ValueReader.Figure;
import nianbao.report.form.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a figure is just one, and just not. */
class FigureLimitsTest {
    private static Figure read(String text, Field.Type type, Optional<String> unit) {
        Field field = new Field("f.g", List.of(), List.of(), type, unit);
        return ValueReader.read(text, field, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123456789 | 123456789 | READ",
                "123,456,789 | 123456789 | READ",
                "1234567890 | 1234567890 | REVIEW",
                "1,234,567,890 | 1234567890 | REVIEW",
                "100 | 100 | READ",
                "10万 | 100000 | READ",
                "000 | 0 | REVIEW",
                "3（12） | 3 | REVIEW",
                "3（约2） | 3 | REVIEW",
                "3（近2） | 3 | REVIEW",
                "3（-2） | 3 | REVIEW",
                "3（含2件） | 3 | READ",
                "3（含） | 3 | READ",
                "3（均为自然人） | 3 | READ",
                "3（12件） | 3 | REVIEW",
                "3（原为5） | 3 | REVIEW",
                "3（应为1,205） | 1205 | REVIEW",
                "3[1][2] | 3 | READ",
                "3[123] | 3 | REVIEW"
            })
    void ofCounts(String text, BigDecimal value, Status status) {
        Figure figure = read(text, Field.Type.INTEGER, Optional.of("件"));

        assertThat(figure.value()).contains(value);
        assertThat(figure.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | READ",
                "0.00 | 0 | READ",
                "0.5 | 0.5 | READ",
                "-0.5 | -0.5 | REVIEW",
                "+0.5 | 0.5 | REVIEW"
            })
    void ofAmounts(String text, BigDecimal value, Status status) {
        Figure figure = read(text, Field.Type.DECIMAL, Optional.of("万元"));

        assertThat(figure.value()).contains(value);
        assertThat(figure.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-0 | 0 | READ", "-0.5 | -0.5 | REVIEW", "3减少 | -3 | READ", "3（增加） | 3 | READ", "3（下降） | -3 | READ"
            })
    void ofChanges(String text, BigDecimal value, Status status) {
        Figure figure = read(text, Field.Type.SIGNED_INTEGER, Optional.of("件"));

        assertThat(figure.value()).contains(value);
        assertThat(figure.status()).isEqualTo(status);
    }
}
