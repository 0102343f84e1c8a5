package nianbao.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvBytesTest {
    private static final String LETTERS = "ab1,\"\r\n年é€𠮷\uD800";

    @Test
    void rowsAreThoseOfTheText() {
        Random random = new Random(7);
        CsvBytes bytes = new CsvBytes();
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 2000; row++) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < 4; cell++) {
                cells.add(cell(random));
            }
            cells.forEach(bytes::cell);
            bytes.endRow();
            text.append(CsvText.line(cells)).append("\r\n");
        }
        assertThat(bytes.toBytes()).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            cell.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return cell.toString();
    }
}
