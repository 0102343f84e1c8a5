package nianbao.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobOptionsTest {
    @Test
    void wordsAreTakenApart() throws MisuseException {
        JobOptions options = JobOptions.of(List.of(
                "a",
                "--out",
                "hdfs://n/out",
                "b",
                "--lang",
                "zh",
                "--store",
                "jdbc:postgresql://h/n",
                "--memory",
                "2048"));
        assertThat(options.inputs()).containsExactly("a", "b");
        assertThat(options.out()).isEqualTo("hdfs://n/out");
        assertThat(options.master()).isEmpty();
        JobOptions.Reading reading = options.reading(4);
        assertThat(reading.memory()).isEqualTo(2048);
        assertThat(reading.packed().unpacked()).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource({
        "a, spark.missing",
        "--out o, spark.missing",
        "a --out, spark.value",
        "a --out o --no-such, spark.option",
        "a --out o --memory 100, spark.number",
        "a --out o --timeout soon, spark.number",
        "a --out o --store reports.db, spark.store",
    })
    void wrongWordsAreNamed(String words, String told) {
        assertThatThrownBy(() -> JobOptions.of(List.of(words.split(" "))))
                .isInstanceOf(MisuseException.class)
                .hasMessage(told);
    }

    @Test
    void theLanguageIsKnownWhateverElseIsWrong() {
        assertThat(JobOptions.language(List.of("--no-such", "--lang", "zh"))).isEqualTo("zh");
    }

    @Test
    void pathsWithoutASchemeAreLocal() {
        assertThat(Address.isLocal("/a/b.pdf")).isTrue();
        assertThat(Address.isLocal("file:/a/%E5%B9%B4.pdf")).isTrue();
        assertThat(Address.isLocal("s3a://bucket/a.pdf")).isFalse();
        assertThat(Address.isLocal("2024年:/报告.pdf")).isTrue();
        assertThat(Address.absolute("s3a://bucket/a.pdf")).isEqualTo("s3a://bucket/a.pdf");
        assertThat(Address.absolute("a.pdf")).startsWith("/").endsWith("/a.pdf");
    }
}
