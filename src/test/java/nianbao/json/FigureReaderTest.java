package nianbao.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {
    private final FigureReader reader = new FigureReader();

    static List<Path> records() throws IOException {
        try (Stream<Path> fixtures = Files.list(Path.of("fixtures"))) {
            return fixtures.map(fixture -> fixture.resolve("expected.json"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void figuresAndChecksAreThoseOfTheWholeRecord(Path file) throws IOException {
        // fixtures do not say which reader made them
        String text =
                Files.readString(file).replaceFirst("\\{", "{\"reader\": {\"name\": \"nianbao\", \"version\": \"1\"},");
        ReportRecord whole = new RecordReader().read(text);
        ReportRecord read = reader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.values())
                .isEqualTo(whole.values().stream()
                        .map(FigureReaderTest::withoutReadings)
                        .toList());
        assertThat(read.checks()).isEqualTo(whole.checks());
        assertThat(read.source()).isEqualTo(whole.source());
        assertThat(read.report()).isEqualTo(whole.report());
        assertThat(read.verdict()).isEqualTo(whole.verdict());
        assertThat(read.sections()).isEmpty();
    }

    private static Value withoutReadings(Value value) {
        return new Value(
                value.field(),
                value.value(),
                value.raw(),
                value.unit(),
                value.status(),
                value.confidence(),
                value.page(),
                value.box(),
                value.cell(),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"values\": 1}", "{\"values\": [{\"field\": \"a\"}]}", "{\"values\": []}"})
    void whatIsNoRecordIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> reader.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thereIsSomethingToCompare() throws IOException {
        assertThat(records()).hasSizeGreaterThan(10);
    }
}
