package nianbao.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets write them. */
class CsvTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "@SUM(A1)", "-1+1", "\t=1", "\r=1", "\n=1", "'=1", "'", "-"})
    void whatASpreadsheetWouldTakeForAFormulaIsMadeText(String text) {
        assertThat(CsvText.safe(text)).isEqualTo("'" + text);
        assertThat(CsvText.plain(CsvText.safe(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "-5", "-2.5", "区政府", "a=b", "it's"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(CsvText.safe(text)).isEqualTo(text);
        assertThat(CsvText.plain(text)).isEqualTo(text);
    }

    @Test
    void cellsComeBackAsTheyWere() {
        List<String> cells = List.of("a,b", "say \"so\"", "two\r\nlines", "", "=1");
        assertThat(CsvText.rows(CsvText.line(cells) + "\r\nx"))
                .extracting(CsvText.Row::cells)
                .containsExactly(cells, List.of("x"));
    }

    @Test
    void filesOfSpreadsheetsAreReadInTheirEncoding() {
        assertThat(CsvText.decoded((CsvText.MARK + "年报").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("年报");
        assertThat(CsvText.decoded("年报".getBytes(Charset.forName("GB18030")))).isEqualTo("年报");
    }

    @Test
    void utf16IsKnownByItsMark() {
        assertThat(CsvText.decoded("单位\n".getBytes(StandardCharsets.UTF_16))).isEqualTo("单位\n");
        byte[] little = "\uFEFF单位\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(CsvText.decoded(little)).isEqualTo("单位\n");
    }
}
