package nianbao.check.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收到１３件|收到13件",
                "收到1,234件|收到1234件",
                "收到十三件|收到13件",
                "收到两件|收到2件",
                "收到一百零五件|收到105件",
                "收到二千三百四十条|收到2340条",
                "收到二十份|收到20份",
                "收到零件|收到0件",
                "第一件实事|第一件实事",
                "收到一二件|收到一二件",
                "收到1万五件|收到1万五件",
                "十二月收到申请|十二月收到申请"
            })
    void numbersAreMadePlain(String written, String plain) {
        assertThat(ProseNumbers.plain(written)).isEqualTo(plain);
    }
}
