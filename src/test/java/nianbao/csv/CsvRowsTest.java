package nianbao.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.csv.CsvRows.MalformedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    private static CsvRows rows(String text) throws IOException {
        return new CsvRows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<List<String>> all(String text) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (CsvRows rows = rows(text)) {
            for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }

    @Test
    void whatIsWrittenComesBack() throws IOException {
        List<List<String>> table = List.of(
                List.of("县", "a,b", ""),
                List.of("\"", "one\r\ntwo", "\r"),
                List.of("", "", ""),
                List.of("𠀀", " ", "'=1"));
        CsvBytes bytes = new CsvBytes();
        for (List<String> row : table) {
            row.forEach(bytes::cell);
            bytes.endRow();
        }
        assertThat(all(new String(bytes.toBytes(), StandardCharsets.UTF_8))).isEqualTo(table);
    }

    @Test
    void theLastRowNeedsNoEnd() throws IOException {
        assertThat(all("a,b\nc,")).containsExactly(List.of("a", "b"), List.of("c", ""));
        assertThat(all("")).isEmpty();
    }

    @Test
    void rowsAreKnownByTheirBytes() throws IOException {
        try (CsvRows rows = rows("县,1\r\n\"乡\",2\r\n")) {
            rows.next();
            assertThat(rows.begin()).isZero();
            assertThat(rows.position()).isEqualTo(7);
            rows.next();
            assertThat(rows.begin()).isEqualTo(7);
            assertThat(rows.position()).isEqualTo(16);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "\"a\"b,c\n", "a\rb\n"})
    void whatIsNoRowIsToldAsNone(String text) {
        assertThatThrownBy(() -> all(text)).isInstanceOf(MalformedRow.class);
    }

    @Test
    void noRowFillsTheMemory() {
        assertThatThrownBy(() -> all("x".repeat(2 << 20))).isInstanceOf(MalformedRow.class);
        assertThatThrownBy(() -> all("\"" + "\n".repeat(2 << 20))).isInstanceOf(MalformedRow.class);
    }
}
